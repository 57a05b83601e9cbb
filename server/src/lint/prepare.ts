import { safeParse } from 'valibot';
import type { Settings } from '../config/settings.js';
import type { Rule, Severity } from '../rules/rule.js';
import { ruleUrl } from './docs-url.js';

/** A rule with the severity and the options that hold for it. */
export interface PreparedRule {
  readonly rule: Rule;
  readonly severity: Severity | 'off';
  /** Every option, defaults filled in. */
  readonly options: unknown;
  /** Why the options cannot be used, or null. */
  readonly problem: string | null;
  readonly url: string;
}

export type PreparedRules = ReadonlyMap<string, PreparedRule>;

/** The engine's own reports of a failure: they can be made milder, never turned off or suppressed. */
export const FAILURE_RULES: ReadonlySet<string> = new Set(['internal-error', 'rule-timeout']);

/** Severity and options of every rule under these settings, by id. */
export function prepareRules(settings: Settings, rules: readonly Rule[], docsUrl?: string): PreparedRules {
  return new Map(rules.map((rule) => [rule.id, prepareRule(rule, settings, docsUrl)]));
}

function prepareRule(rule: Rule, settings: Settings, docsUrl: string | undefined): PreparedRule {
  const setting = Object.hasOwn(settings.rules, rule.id) ? settings.rules[rule.id] : undefined;
  const wanted = setting?.severity ?? rule.severity;
  const severity = wanted === 'off' && FAILURE_RULES.has(rule.id) ? rule.severity : wanted;
  return { rule, severity, url: ruleUrl(rule.id, docsUrl), ...readOptions(rule, setting?.options) };
}

function readOptions(rule: Rule, options: unknown): Pick<PreparedRule, 'options' | 'problem'> {
  if (rule.options === undefined) return { options: {}, problem: null };
  const read = safeParse(rule.options, options ?? {});
  return read.success
    ? { options: read.output, problem: null }
    : { options: {}, problem: `its options cannot be used: ${read.issues[0].message}` };
}

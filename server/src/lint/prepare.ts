import { safeParse } from 'valibot';
import type { Settings } from '../config/settings.js';
import { rule as internalError } from '../rules/internal-error.js';
import type { Rule, Severity } from '../rules/rule.js';
import { rule as ruleTimeout } from '../rules/rule-timeout.js';
import { rule as suppressionUnused } from '../rules/suppression-unused.js';
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

/** A rule that is on. */
export type ActiveRule = PreparedRule & { readonly severity: Severity };

export function isOn(prepared: PreparedRule | undefined): prepared is ActiveRule {
  return prepared !== undefined && prepared.severity !== 'off';
}

export type PreparedRules = ReadonlyMap<string, PreparedRule>;

/** The engine's own reports of a failure: they can be made milder, never turned off or suppressed. */
export const FAILURE_RULES: ReadonlySet<string> = new Set([internalError.id, ruleTimeout.id]);

const ENGINE_RULES: readonly Rule[] = [internalError, ruleTimeout, suppressionUnused];

/** Severity and options of every rule under these settings, by id; those of the engine's own reports are always among them. */
export function prepareRules(settings: Settings, rules: readonly Rule[], docsUrl?: string): PreparedRules {
  return new Map([...ENGINE_RULES, ...rules].map((rule) => [rule.id, prepareRule(rule, settings, docsUrl)]));
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

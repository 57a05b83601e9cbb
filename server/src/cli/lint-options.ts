import type { RuleSetting } from '../config/settings.js';
import { rules } from '../rules/registry.generated.js';
import type { Severity } from '../rules/rule.js';
import { type IsoDay, parseIsoDay } from '../text/day.js';
import { didYouMean } from '../text/nearest.js';
import { choice, type Options, wholeNumber } from './options.js';
import { type Limits, UsageError } from './status.js';

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const;

export function checkFix(options: Options, positionals: readonly string[]): void {
  const fix = ['fix', 'fix-dry-run'].find((name) => options.flag(name));
  if (fix !== undefined && options.flag('dump')) {
    throw new UsageError(`--dump lists addresses and --${fix} changes briefs: give one of them`);
  }
  if (!options.flag('fix')) return;
  if (options.flag('stdin') || positionals.includes('-')) {
    throw new UsageError('--fix cannot write to standard input: use --fix-dry-run, or name the file');
  }
  if (options.flag('fix-dry-run')) {
    throw new UsageError('--fix changes files and --fix-dry-run does not: give one of them');
  }
}

export function readLimits(options: Options): Limits {
  return {
    failOn: choice('fail-on', options.text('fail-on'), ['error', 'warning', 'info'], 'error'),
    maxWarnings: wholeNumber('max-warnings', options.text('max-warnings')),
    exitZero: options.flag('exit-zero'),
  };
}

export function readAsOf(options: Options): IsoDay | null {
  const text = options.text('as-of');
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === null) throw new UsageError(`--as-of must be a day such as 2026-05-04, not “${text}”`);
  return day;
}

export function ruleSettings(given: readonly string[]): Record<string, RuleSetting> {
  const known = rules.map((rule) => rule.id);
  const settings: Record<string, RuleSetting> = {};
  for (const text of given) {
    const colon = text.indexOf(':');
    const id = colon === -1 ? text : text.slice(0, colon);
    if (!known.includes(id)) throw new UsageError(`--rule: there is no rule “${id}”${didYouMean(id, known)}`);
    if (colon === -1) throw new UsageError(`--rule ${id} needs a severity: --rule=${id}:${SEVERITIES.join('|')}`);
    settings[id] = { severity: choice<Severity | 'off'>('rule', text.slice(colon + 1), SEVERITIES, 'off') };
  }
  return settings;
}

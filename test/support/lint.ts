import { parseBrief } from '../../server/src/brief/parse-brief.js';
import type { Settings } from '../../server/src/config/settings.js';
import type { Finding } from '../../server/src/lint/finding.js';
import type { LintHost } from '../../server/src/lint/host.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { defineRule, type Report, type Rule } from '../../server/src/rules/rule.js';
import { realClock } from './clock.js';
import { NO_LINK_CHECK } from './link-settings.js';

export const host: LintHost = { ...realClock, files: null, today: '2026-11-22', asOf: null };

export function settings(rules: Settings['rules'] = {}): Settings {
  return {
    authors: [],
    terms: [],
    furniture: [],
    rules,
    links: NO_LINK_CHECK,
  };
}

/** A rule that reports what the function says; everything else about it can be set. */
export function ruleThat(id: string, check: Rule['check'], more: Partial<Rule> = {}): Rule {
  return defineRule({ id, severity: 'warning', summary: id, why: id, fixable: null, examples: [], ...more, check });
}

/** A rule that marks every occurrence of a word in the source. */
export function marking(id: string, word: string, more: Partial<Rule> & { fix?: string } = {}): Rule {
  const { fix, ...rest } = more;
  const check: Rule['check'] = ({ brief }) => {
    const reports: Report[] = [];
    for (let at = brief.source.text.indexOf(word); at !== -1; at = brief.source.text.indexOf(word, at + 1)) {
      const span = { start: at, end: at + word.length };
      const change = fix === undefined ? {} : { fix: { title: 'Replace it', edits: [{ span, text: fix }] } };
      reports.push({ message: `${word} stands here.`, span, ...change });
    }
    return reports;
  };
  return ruleThat(id, check, rest);
}

/** The findings in a text, under the given rules alone. */
export async function lintWith(
  rules: readonly Rule[],
  text: string,
  set: Settings['rules'] = {},
  more: Partial<LintHost> = {},
): Promise<readonly Finding[]> {
  return (await lintBrief(parseBrief(text), settings(set), { ...host, rules, ...more })).findings;
}

/** Each finding as `rule: the words it marks`. */
export function shown(text: string, findings: readonly Finding[]): string[] {
  return findings.map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

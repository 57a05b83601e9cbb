import { parseBrief } from '../../server/src/brief/parse-brief.js';
import type { Settings } from '../../server/src/config/settings.js';
import type { LinkFacts } from '../../server/src/links/online/fact.js';
import type { Finding } from '../../server/src/lint/finding.js';
import { applyFixes } from '../../server/src/lint/fix.js';
import type { LintHost } from '../../server/src/lint/host.js';
import { lintBrief } from '../../server/src/lint/lint-brief.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { realClock } from '../support/clock.js';
import { NO_LINK_CHECK } from '../support/link-settings.js';

const NO_SETTINGS: Settings = {
  authors: [],
  terms: [],
  furniture: [],
  rules: {},
  links: NO_LINK_CHECK,
};

const host: LintHost = { ...realClock, files: null, today: '2026-11-22', asOf: null };

/** A finding with the words it marks. */
export interface Marked extends Finding {
  readonly marks: string;
}

/** What all rules find in a text, in order. */
export async function lint(
  text: string,
  settings: Partial<Settings> = {},
  links: LinkFacts | null = null,
): Promise<Marked[]> {
  const all = { ...NO_SETTINGS, ...settings };
  const brief = parseBrief(text, { furniture: all.furniture });
  const { findings } = await lintBrief(brief, all, { ...host, links });
  return findings.map((finding) => ({ ...finding, marks: brief.source.slice(finding.span) }));
}

/** `rule: marked words` of what matters to authors: information and hints left out. */
export async function grave(text: string, settings: Partial<Settings> = {}): Promise<string[]> {
  const findings = await lint(text, settings);
  return findings
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, marks }) => `${rule}: ${marks}`);
}

/** The findings of one rule. */
export async function ofRule(
  rule: string,
  text: string,
  settings: Partial<Settings> = {},
  links: LinkFacts | null = null,
): Promise<Marked[]> {
  return (await lint(text, settings, links)).filter((finding) => finding.rule === rule);
}

/** A text with all safe fixes made, and what is then left. */
export async function fixed(
  text: string,
  settings: Partial<Settings> = {},
  links: LinkFacts | null = null,
): Promise<string> {
  const all = { ...NO_SETTINGS, ...settings };
  const parse = (source: string) => parseBrief(source, { furniture: all.furniture });
  return (await applyFixes(text, parse, (brief) => lintBrief(brief, all, { ...host, links }))).text;
}

/** The text after the nth suggestion of a finding. */
export function suggested(text: string, finding: Finding | undefined, nth = 0): string {
  const suggestion = finding?.suggestions[nth];
  if (suggestion === undefined) throw new Error('there is no such suggestion');
  return applyEdits(text, suggestion.edits);
}

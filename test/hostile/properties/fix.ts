import { removeComment } from '../../../server/src/brief/comment-removal.js';
import type { Brief } from '../../../server/src/brief/model.js';
import type { Settings } from '../../../server/src/config/settings.js';
import type { Finding } from '../../../server/src/lint/finding.js';
import { applyFixes, type FixResult } from '../../../server/src/lint/fix.js';
import { type Case, lint, type Property, parse, quoted } from './property.js';
import { furnitureWords, labelWords, lostWords, plainWords, withoutAllowed, wordsOf } from './words.js';

/** The safe fixes together: no word goes, nothing gets worse, a second run changes nothing. */
export const fix: Property = {
  name: 'fix',
  every: 4,
  async check(subject) {
    const { text, settings, result } = subject;
    if (result.findings.every((finding) => finding.fix === null)) return [];
    const fixed = await fixedBy(text, settings, null);
    const problems = worse(result.findings, fixed.result.findings, null);
    const again = await fixedBy(fixed.text, settings, null);
    if (again.text !== fixed.text) problems.push(`a second run changes ${difference(fixed.text, again.text)}`);
    problems.push(...lostIn(subject, fixed.text, fixed.brief));
    return problems;
  },
};

/** The same of the fixes of one rule, as somebody makes them who fixes all findings of it. */
export const fixRule: Property = {
  name: 'fix-rule',
  every: 12,
  async check(subject) {
    const { text, settings, result } = subject;
    const rules = [...new Set(result.findings.filter((finding) => finding.fix !== null).map(({ rule }) => rule))];
    const problems: string[] = [];
    for (const rule of rules.slice(0, 3)) {
      const fixed = await fixedBy(text, settings, rule);
      problems.push(
        ...worse(result.findings, fixed.result.findings, rule),
        ...lostIn(subject, fixed.text, fixed.brief),
      );
    }
    return problems;
  },
};

function fixedBy(text: string, settings: Settings, rule: string | null): Promise<FixResult> {
  return applyFixes(
    text,
    (version) => parse(version, settings),
    (brief) => lint(brief, settings),
    rule === null ? {} : { rules: new Set([rule]) },
  );
}

const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const;

/** The rules that find more than before, as gravely as the mildest finding that the fixes are for. */
function worse(before: readonly Finding[], after: readonly Finding[], fixed: string | null): string[] {
  const weights = before
    .filter(({ fix, rule }) => fix !== null && (fixed === null || rule === fixed))
    .map(({ severity }) => SEVERITIES.indexOf(severity));
  const least = Math.min(...weights);
  const weighty = (findings: readonly Finding[]): Map<string, Finding[]> => {
    const rules = new Map<string, Finding[]>();
    for (const finding of findings)
      if (SEVERITIES.indexOf(finding.severity) >= least)
        rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]);
    return rules;
  };
  const known = weighty(before);
  return [...weighty(after)]
    .filter(([rule, found]) => found.length > (known.get(rule)?.length ?? 0))
    .map(
      ([rule, found]) =>
        `the fixes of ${fixed ?? 'all rules'} make a finding of ${rule}: ${quoted(found.at(-1)?.message ?? '')}`,
    );
}

function lostIn({ text, settings, brief }: Case, fixed: string, after: Brief): string[] {
  // One comment may stand in another that is not closed where it seems.
  const idle = [...text.matchAll(/<!--[ \t]*spotlight-[^>]{0,200}-->/g)].flatMap(([comment]) => wordsOf(comment));
  const allowed = [...furnitureWords(text, settings.furniture), ...labelWords(text), ...idle];
  const raw = withoutAllowed(lostWords(wordsOf(withoutComments(brief)), wordsOf(fixed)), allowed);
  if (raw.length > 0) return [`these words are gone: ${quoted(raw.join(' '))}`];
  const seen = withoutAllowed(lostWords(plainWords(brief), plainWords(after)), allowed);
  return seen.length > 0 ? [`these words are no text any more: ${quoted(seen.join(' '))}`] : [];
}

/** Comments may go: those that suppress nothing. */
function withoutComments({ source, comments }: Brief): string {
  let [text, done] = ['', 0];
  for (const comment of comments) {
    const { span } = removeComment(source, comment);
    if (span.start < done) continue;
    text += `${source.text.slice(done, span.start)} `;
    done = span.end;
  }
  return text + source.text.slice(done);
}

/** Where two texts part. */
export function difference(before: string, after: string): string {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const from = Math.max(0, start - 10);
  return `${quoted(before.slice(from, before.length - end))} to ${quoted(after.slice(from, after.length - end))}`;
}

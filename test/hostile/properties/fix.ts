import { removeComment } from '../../../server/src/brief/comment-removal.js';
import type { Brief } from '../../../server/src/brief/model.js';
import type { Finding } from '../../../server/src/lint/finding.js';
import { applyFixes, chooseFixes } from '../../../server/src/lint/fix.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { type Case, lint, type Property, parse, quoted } from './property.js';
import { furnitureWords, labelWords, lostWords, plainWords, withoutAllowed, wordsOf } from './words.js';

const SEVERITIES = ['hint', 'info', 'warning', 'error'] as const;

/** The safe fixes together: no word goes, a second run changes nothing. */
export const fix: Property = {
  name: 'fix',
  every: 2,
  async check(subject) {
    const { text, settings } = subject;
    if (subject.result.findings.every((finding) => finding.fix === null)) return [];
    const read = (version: string): Brief => parse(version, settings);
    const fixed = await applyFixes(text, read, (brief) => lint(brief, settings));
    const problems: string[] = [];
    const again = applyEdits(fixed.text, chooseFixes(fixed.text, fixed.result.findings).edits);
    if (again !== fixed.text) problems.push(`a second run changes ${difference(fixed.text, again)}`);
    problems.push(...lostIn(subject, fixed.text, fixed.brief));
    return problems;
  },
};

/** No safe fix makes a finding of equal or higher severity; each is tried alone, as an author chooses them. */
export const fixHarm: Property = {
  name: 'fix-harm',
  every: 4,
  async check({ text, settings, result }) {
    const problems: string[] = [];
    const tried = new Set<string>();
    for (const finding of result.findings) {
      if (finding.fix === null || tried.has(finding.rule) || tried.size > 3) continue;
      tried.add(finding.rule);
      const fixed = applyEdits(text, finding.fix.edits);
      const after = await lint(parse(fixed, settings), settings);
      const worse = newFindings(result.findings, after.findings).filter(
        ({ rule, severity }) =>
          rule !== finding.rule && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(finding.severity),
      );
      for (const { rule, message } of worse)
        problems.push(`the fix of ${finding.rule} makes a finding of ${rule}: ${message}`);
    }
    return problems;
  },
};

/** Those of rules that now find more than before. */
function newFindings(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  for (const { rule } of before) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return after.filter(({ rule }) => {
    const left = counts.get(rule) ?? 0;
    counts.set(rule, left - 1);
    return left <= 0;
  });
}

function lostIn({ text, settings, brief }: Case, fixed: string, after: Brief): string[] {
  const allowed = [...furnitureWords(text, settings.furniture), ...labelWords(text)];
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

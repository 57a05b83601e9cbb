import type { Brief } from '../brief/model.js';
import { type RemovedLine, Turns } from '../brief/removed-lines.js';
import type { Edit } from '../text/edit.js';
import type { Finding } from './finding.js';
import type { LintResult } from './host.js';

export interface FixOptions {
  /** Only the fixes of these rules; of all rules by default. */
  readonly rules?: ReadonlySet<string>;
  /** How often to fix and look again, at most; 10 by default. */
  readonly rounds?: number;
}

export interface FixResult {
  readonly text: string;
  /** How many fixes were made. */
  readonly fixed: number;
  /** The lines of page furniture that the fixes took out. */
  readonly removed: readonly RemovedLine[];
  /** What is left: the brief and the findings of `text`. */
  readonly brief: Brief;
  readonly result: LintResult;
}

/**
 * Makes the safe fixes, reads the text again and goes on until there is nothing left to fix. Fixes that undo each
 * other end it as soon as a text comes up again, and the number of rounds is bounded in any case.
 */
export async function applyFixes(
  text: string,
  parse: (text: string) => Brief,
  lint: (brief: Brief) => Promise<LintResult>,
  options: FixOptions = {},
): Promise<FixResult> {
  const { rules, rounds = 10 } = options;
  const seen = new Set([text]);
  let brief = parse(text);
  let result = await lint(brief);
  const turns = new Turns(brief);
  let current = text;
  let fixed = 0;
  for (let round = 0; round < rounds; round++) {
    const wanted = rules === undefined ? result.findings : result.findings.filter((finding) => rules.has(finding.rule));
    const chosen = chooseFixes(current, wanted);
    const next = turns.make(brief, chosen.edits);
    if (next === current) break;
    brief = parse(next);
    result = await lint(brief);
    current = next;
    fixed += chosen.fixes;
    if (seen.has(next)) break;
    seen.add(next);
  }
  return { text: current, fixed, removed: turns.removed, brief, result };
}

/** The fixes of some findings that can be made together: the first one wins, and each is made whole or not at all. */
export function chooseFixes(
  text: string,
  findings: readonly Finding[],
): { readonly edits: readonly Edit[]; readonly fixes: number } {
  const fixes = findings
    .flatMap(({ fix }) => (fix === null ? [] : [[...fix.edits].sort(byPlace)]))
    .filter((edits) => edits.length > 0 && edits.every(({ span }) => isWithin(text, span.start, span.end)))
    .sort((a, b) => (a[0] && b[0] ? byPlace(a[0], b[0]) : 0));
  const chosen: Edit[] = [];
  let count = 0;
  for (const edits of fixes) {
    const places = edits.map((edit) => ({ edit, index: indexFor(chosen, edit) }));
    if (places.some(({ edit, index }, nth) => clashes(edit, chosen[index - 1], chosen[index], edits[nth - 1])))
      continue;
    for (const [shift, { edit, index }] of places.entries()) chosen.splice(index + shift, 0, edit);
    count++;
  }
  return { edits: chosen, fixes: count };
}

function byPlace(a: Edit, b: Edit): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

function isWithin(text: string, start: number, end: number): boolean {
  return 0 <= start && start <= end && end <= text.length;
}

/** Where an edit belongs among ordered ones. */
function indexFor(edits: readonly Edit[], edit: Edit): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = edits[middle];
    if (other !== undefined && byPlace(other, edit) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an edit overlaps one before or after it, or an edit of its own fix. */
function clashes(edit: Edit, before: Edit | undefined, after: Edit | undefined, own: Edit | undefined): boolean {
  return touches(before, edit) || touches(edit, after) || (own !== undefined && own.span.end > edit.span.start);
}

/** Two insertions at one place, or one at the edge of a replacement, would depend on the order they are made in. */
function touches(first: Edit | undefined, second: Edit | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  if (first.span.end > second.span.start) return true;
  const insertion = first.span.start === first.span.end || second.span.start === second.span.end;
  return insertion && first.span.end === second.span.start;
}

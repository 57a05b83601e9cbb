import type { Edit } from '../text/edit.js';
import type { Finding } from './finding.js';

export interface ChosenFixes {
  /** In order, without overlaps. */
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
}

/** The fixes of some findings that can be made together: the first one wins, and each is made whole or not at all. */
export function chooseFixes(text: string, findings: readonly Finding[]): ChosenFixes {
  const fixes = findings
    .map((finding) => ({ finding, edits: [...(finding.fix?.edits ?? [])].sort(byPlace) }))
    .filter(({ edits }) => edits.length > 0 && edits.every(({ span }) => isWithin(text, span.start, span.end)))
    .sort((a, b) => (a.edits[0] && b.edits[0] ? byPlace(a.edits[0], b.edits[0]) : 0));
  const chosen: Edit[] = [];
  const made: Finding[] = [];
  for (const { finding, edits } of fixes) {
    const places = edits.map((edit) => ({ edit, index: indexFor(chosen, edit) }));
    if (places.some(({ edit, index }, nth) => clashes(edit, chosen[index - 1], chosen[index], edits[nth - 1])))
      continue;
    for (const [shift, { edit, index }] of places.entries()) chosen.splice(index + shift, 0, edit);
    made.push(finding);
  }
  return { edits: chosen, findings: made };
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

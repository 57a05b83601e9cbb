import { applyEdits, type Edit } from '../text/edit.js';
import { goingLines } from './going-lines.js';
import type { Brief } from './model.js';
import { turnEdits } from './turn-edits.js';

/** Each turn can bring out what the one before uncovered: a header under a header. */
const MAX_TURNS = 8;

/** A step on the way to canonical form: a version of the brief, and what changes it into the next one. */
export interface Turn {
  readonly brief: Brief;
  readonly edits: readonly Edit[];
}

/**
 * The edits that give a brief canonical form: marks before title and questions, one blank line between blocks and none
 * before the first, no blanks at line ends, page furniture removed, cut paragraphs joined. No word changes; markers,
 * escapes and line ends stay. In order, without overlaps; empty for a canonical brief, so that making them again
 * changes nothing.
 */
export function canonicalEdits(brief: Brief): readonly Edit[] {
  return together(brief, turnsTo(brief, true));
}

/** The same without furniture and cuts, which have findings and fixes of their own. */
export function markupEdits(brief: Brief): readonly Edit[] {
  return together(brief, turnsTo(brief, false));
}

/** The first step of `markupEdits`: many small edits, of which those within a range can be made alone. */
export function markupEditsForRange(brief: Brief): readonly Edit[] {
  return turnsTo(brief, false)[0]?.edits ?? [];
}

/** The same as `canonicalEdits`, step by step; the last step gives the canonical brief. */
export function canonicalTurns(brief: Brief): readonly Turn[] {
  return turnsTo(brief, true);
}

/** None where the text never comes to rest, or would say less at the end: then it stays as it is. */
function turnsTo(brief: Brief, cleans: boolean): readonly Turn[] {
  const turns: Turn[] = [];
  for (let now = brief; turns.length <= MAX_TURNS; ) {
    const found = turnEdits(now, cleans);
    const text = applyEdits(now.source.text, found);
    if (text === now.source.text) return turns.length === 0 || saysTheSame(turns, now, cleans) ? turns : [];
    turns.push({ brief: now, edits: found });
    now = brief.reread(text);
  }
  return [];
}

/** Lines that are joined can make a link or a tag of signs that were text. Where furniture goes, letters do too. */
function saysTheSame(turns: readonly Turn[], after: Brief, cleans: boolean): boolean {
  const [first] = turns;
  if (first === undefined || (cleans && turns.some((turn) => turn.brief.once(goingLines).length > 0))) return true;
  return lettersOf(first.brief) === lettersOf(after);
}

function lettersOf({ textBlocks }: Brief): string {
  return textBlocks.map(({ plain }) => plain.text.replace(/[^\p{L}\p{N}]+/gu, '')).join('');
}

/** Several turns become one replacement, from the first to the last sign that differs. */
function together(brief: Brief, turns: readonly Turn[]): readonly Edit[] {
  const last = turns.at(-1);
  if (last === undefined || turns.length === 1) return last?.edits ?? [];
  const { text: before } = brief.source;
  const after = applyEdits(last.brief.source.text, last.edits);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  // What both texts have in common may begin or end inside a line end, where no edit may.
  const cuts = (at: number): boolean => before[at - 1] === '\r' && before[at] === '\n';
  if (cuts(start)) start--;
  if (cuts(before.length - end)) end--;
  return [{ span: { start, end: before.length - end }, text: after.slice(start, after.length - end) }];
}

import { LetterPattern } from '../text/letter-pattern.js';
import { isOpenEnd } from './cuts.js';
import { canBeHeader, hasCells, hasSentenceSign, isShout } from './furniture-lines.js';
import type { PageLine, PageLines } from './page-lines.js';

/** More lines at one page break would be a list without marks. */
const MOST_LINES = 3;
/** A paragraph that is longer is no title, no label and no line of a list. */
const LONG = 100;
const SMALL = new LetterPattern(String.raw`^\p{Ll}`);

/**
 * Lines that interrupt a paragraph cut in two: up to three short paragraphs of one line between its halves, whatever their
 * letters, or a line in capitals that a page break has left at the edge of a half.
 */
export function linesBetweenHalves(page: PageLines): ReadonlySet<PageLine> {
  const found = new Set<PageLine>();
  const { blocks } = page;
  for (let index = 0; index < blocks.length; index++) {
    for (const line of edgesOfHalves(page, index)) found.add(line);
    if (!isLone(page, index)) continue;
    let last = index;
    while (isLone(page, last + 1)) last++;
    for (const line of between(page, index, last)) found.add(line);
    index = last;
  }
  return found;
}

/** The lone lines from `first` to `last` that stand between halves: a first half may be as short as a line itself. */
function between(page: PageLines, first: number, last: number): readonly PageLine[] {
  for (const from of [first, first + 1]) {
    const lines = page.blocks.slice(from, last + 1).flatMap((_, offset) => page.alone(from + offset) ?? []);
    if (lines.length === 0 || lines.length > MOST_LINES || !lines.every(isInterruption)) continue;
    // Two rows with cells are a table.
    if (lines.filter(({ text }) => hasCells(text)).length > 1) continue;
    const shouts = lines.every(({ text }) => isShout(text) || page.isNumber(text));
    if (areHalves(page, from - 1, last + 1, shouts)) return lines;
  }
  return [];

  function isInterruption({ text }: PageLine): boolean {
    return canBeHeader(text) || page.isNumber(text);
  }
}

function isLone(page: PageLines, index: number): boolean {
  const line = page.alone(index);
  return line !== undefined && (canBeHeader(line.text) || page.isNumber(line.text));
}

/** One of the halves is longer than a line, so that a text whose every line is a paragraph loses none. */
function areHalves(page: PageLines, before: number, after: number, shouts: boolean): boolean {
  const first = page.text(before);
  const second = page.text(after);
  if (first === null || second === null || !isOpenEnd(first) || !SMALL.test(second)) return false;
  // Title and byline stand like this over a lead that begins small.
  if (page.isHead(before) && first.length <= LONG) return false;
  if (second.length <= LONG && !hasSentenceSign(second)) return false;
  if (first.length > LONG || second.length > LONG) return true;
  // Lines of a poem begin small one after the other.
  return shouts && !SMALL.test(first);
}

/** A line in capitals that no blank line parts from the half it precedes or follows. */
function* edgesOfHalves(page: PageLines, index: number): Iterable<PageLine> {
  const lines = page.lines(index);
  const [first, second] = lines;
  const last = lines.at(-1);
  if (first === undefined || second === undefined || last === undefined || page.isHead(index)) return;
  const before = page.text(index - 1);
  if (before !== null && isOpenEnd(before) && isShoutingHeader(first) && SMALL.test(second.text)) yield first;
  const after = page.text(index + 1);
  const own = lines.at(-2)?.text ?? '';
  if (after !== null && SMALL.test(after) && isShoutingHeader(last) && isOpenEnd(own)) yield last;
}

function isShoutingHeader({ text }: PageLine): boolean {
  return canBeHeader(text) && isShout(text);
}

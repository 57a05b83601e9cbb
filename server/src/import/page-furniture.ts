import { readByline } from '../brief/names.js';
import { parseBrief } from '../brief/parse-brief.js';
import { countWords } from '../brief/words.js';
import { beginsLower, endsEarly, endsSentence, type Line, type Measure } from './lines.js';

/** So many lines at the top and the foot of a page can be furniture. */
const EDGE = 3;
const MAX_WORDS = 14;
const PAGE_NUMBER = /^\d{1,3}$/;
/** With signs around it a number is nothing else. */
const MARKED_NUMBER = /^(?:[-–—] ?\d{1,3} ?[-–—]|\[ ?\d{1,3} ?\]|\| ?\d{1,3}|\d{1,3} ?\|)$/u;

export interface WithoutFurniture {
  readonly lines: readonly Line[];
  readonly removed: readonly string[];
}

/**
 * Takes running headers, footers and page numbers out of the lines of a wrapped text, where they would otherwise
 * become part of a paragraph. A line that follows one begins a new page.
 */
export function removeFurniture(
  lines: readonly Line[],
  measure: Measure,
  configured: readonly string[],
): WithoutFurniture {
  const known = knownFurniture(lines, configured);
  lines.forEach((_, index) => {
    if (isPageNumber(lines, index, measure)) known.add(index);
  });
  for (const index of besideKnown(lines, known)) known.add(index);
  const repeated = repeatedAtEdges(lines, known);
  const kept: Line[] = [];
  const removed: string[] = [];
  let pending = false;
  lines.forEach((line, index) => {
    const header = repeated.has(keyOf(line.text)) && !isTitle(lines, index, kept.length);
    if (header || known.has(index)) {
      removed.push(line.text);
      pending = true;
      return;
    }
    kept.push(pending && kept.length > 0 ? { ...line, gap: 'page' } : line);
    pending = false;
  });
  return { lines: kept, removed };
}

/** Short lines that stand at the edge of more than one page, whatever numbers they hold. Known furniture ends a page too. */
function repeatedAtEdges(lines: readonly Line[], known: ReadonlySet<number>): ReadonlySet<string> {
  const pages: Line[][] = [];
  lines.forEach((line, index) => {
    if (line.pageStart || known.has(index) || pages.length === 0) pages.push([]);
    if (!known.has(index)) pages.at(-1)?.push(line);
  });
  const seen = new Map<string, number>();
  for (const index of known) seen.set(keyOf(lines[index]?.text ?? ''), 1);
  for (const page of pages) {
    const edges = page.length <= EDGE * 2 ? page : [...page.slice(0, EDGE), ...page.slice(-EDGE)];
    for (const key of new Set(edges.map((line) => keyOf(line.text)))) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const repeated = new Set<string>();
  for (const [key, times] of seen) {
    const words = countWords(key);
    if (times > 1 && words > 0 && words <= MAX_WORDS && !/[.?!]["'”’)]*$/u.test(key)) repeated.add(key);
  }
  return repeated;
}

const MAX_HEADER_WORDS = 9;

/** A short line beside known furniture, with a sentence that goes on around both: the header of a single page break. */
function besideKnown(lines: readonly Line[], known: ReadonlySet<number>): number[] {
  return [...known].flatMap((index) =>
    [index - 1, index + 1].filter((at) => {
      const line = lines[at];
      if (line === undefined || known.has(at) || endsSentence(line.text) || beginsLower(line.text)) return false;
      if (countWords(line.text) > MAX_HEADER_WORDS) return false;
      const before = lines[Math.min(index, at) - 1];
      const after = lines[Math.max(index, at) + 1];
      const apart = lines[Math.min(index, at)]?.gap !== 'none' && after?.gap !== 'none';
      return (
        before !== undefined && after !== undefined && apart && !endsSentence(before.text) && beginsLower(after.text)
      );
    }),
  );
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, ' ');
}

/** A header that repeats the title: its first appearance is the title, where names follow or nothing else stands above. */
function isTitle(lines: readonly Line[], index: number, keptBefore: number): boolean {
  if (keptBefore > 0) return false;
  const text = lines[index]?.text ?? '';
  if (text === text.toUpperCase() || /\d|\|/.test(text)) return false;
  const names = lines.slice(index + 1, index + 5).findIndex((line) => readByline(line.text, 'en').likeness === 'names');
  return names < 1;
}

/** What the model takes for furniture, line by line; the edges of pages stand apart for it. */
function knownFurniture(lines: readonly Line[], configured: readonly string[]): Set<number> {
  const starts: number[] = [];
  let text = '';
  lines.forEach((line, index) => {
    const edge = line.gap !== 'none' || lines[index - 1]?.pageStart === true || lines[index + 1]?.gap === 'page';
    if (index > 0) text += edge ? '\n\n' : '\n';
    starts.push(text.length);
    text += line.text;
  });
  const found = new Set<number>();
  let at = 0;
  for (const { span } of parseBrief(text, { furniture: configured }).furniture) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= span.start) at++;
    if (starts[at] === span.start && lines[at]?.text.length === span.end - span.start) found.add(at);
  }
  return found;
}

/** A number alone on its line, between lines that wrapping has filled: no paragraph breaks there. */
function isPageNumber(lines: readonly Line[], index: number, { width }: Measure): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (MARKED_NUMBER.test(line.text)) return true;
  if (!PAGE_NUMBER.test(line.text)) return false;
  const previous = lines[index - 1];
  const next = lines[index + 1];
  if (next === undefined || previous === undefined || next.gap === 'page' || line.gap === 'page') return true;
  if (line.gap === 'blank' && next.gap === 'blank') return true;
  return (
    !endsSentence(previous.text) && !endsEarly(previous, next, width) && (beginsLower(next.text) || next.gap === 'none')
  );
}

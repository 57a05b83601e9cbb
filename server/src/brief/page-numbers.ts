import { hasSentenceSign, isName, pageNumberIn } from './furniture-lines.js';
import type { PageLine, PageLines } from './page-lines.js';
import { asks } from './question-paragraphs.js';

/** More short lines beside each other are a table or a list without marks. */
const MOST_LINES = 3;

export interface NumberSigns {
  readonly isMasthead: (index: number) => boolean;
  /** Whether a line has the look of a header. */
  readonly isHeader: (text: string) => boolean;
}

/**
 * Bare numbers that are pages: alone in a paragraph among paragraphs of prose, and growing through the text. Figures in the
 * rows of a table, and the number that is an answer, are none.
 */
export function barePageNumbers(page: PageLines, signs: NumberSigns): ReadonlySet<PageLine> {
  const found: { readonly line: PageLine; readonly number: number }[] = [];
  for (let index = 0; index < page.blocks.length; index++) {
    const line = page.alone(index);
    if (line === undefined || pageNumberIn(line.text) !== 'bare' || !isAmongProse(page, index, signs)) continue;
    found.push({ line, number: Number(/\d+/.exec(line.text)?.[0]) });
  }
  // Headers of two pages may hold the number of one: equal ones are no sign of anything else.
  const grows = found.every(({ number }, at) => at === 0 || number >= (found[at - 1]?.number ?? 0));
  return new Set(grows ? found.map(({ line }) => line) : []);
}

function isAmongProse(page: PageLines, index: number, signs: NumberSigns): boolean {
  const isShort = (at: number): boolean => {
    const line = page.alone(at);
    if (line === undefined || page.isHead(at) || signs.isMasthead(at)) return false;
    return line.text.length <= 100 && !hasSentenceSign(line.text);
  };
  let first = index;
  let last = index;
  while (isShort(first - 1) && index - first < MOST_LINES) first--;
  while (isShort(last + 1) && last - index < MOST_LINES) last++;
  if (last - first + 1 > MOST_LINES) return false;
  for (let at = first; at <= last; at++) {
    // A figure, or the label of one.
    if (at !== index && !signs.isHeader(page.alone(at)?.text ?? '')) return false;
  }
  return !answers(page, index) && !isName(page.text(index + 1) ?? '');
}

/** What a question, a heading or a colon announces is no page. */
function answers(page: PageLines, index: number): boolean {
  let before = index - 1;
  while (before >= 0 && page.blocks[before]?.kind === 'html') before--;
  const block = page.blocks[before];
  if (block === undefined) return false;
  if (block.kind === 'heading') return true;
  const text = page.text(before) ?? '';
  return asks(text) || /[:;(]$/u.test(text);
}

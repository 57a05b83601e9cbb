import { LetterPattern } from '../text/letter-pattern.js';
import { isOpenEnd } from './cuts.js';
import type { Block } from './model.js';
import { readByline } from './names.js';
import type { SourceText } from './source.js';
import { countWords } from './words.js';

const MAX_WORDS = 9;
const MAX_LENGTH = 100;
/** More lines at one page break would be a list without marks. */
const MOST_LINES = 3;
/** Title and byline are short lines of their own. */
const HEAD_PARTS = 2;
const ENDS_SENTENCE = /[.?!:;…]["'”’»)\]]*$/u;
/** These begin small and are lines of a page all the same. */
const SMALL_LINE = /^(?:(?:page|p\.|strona|str\.|seite) ?\d{1,3}|(?:https?:\/\/|www\.)\S+)$/iu;
/** The author's own lines beside a table or a picture. */
const CAPTION = new LetterPattern(
  String.raw`^(?:tables?|figures?|fig\.|charts?|graphs?|maps?|photo|box|sources?|notes?|tabela|wykres|mapa|rys\.|źródł[oa]|uwag[ai])(?![\p{L}-])`,
  'i',
);
const SMALL = new LetterPattern(String.raw`^\p{Ll}`);
const MARKUP = /[[\]<>*_`]/;

/**
 * Short paragraphs of one line that stand between the halves of a cut paragraph: whatever their letters, no author put
 * them there. The first parts of a brief are left out, and so is what ends like a sentence or begins in lower case.
 */
export function linesBetweenHalves(source: SourceText, blocks: readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>();
  let before = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || (block.kind !== 'paragraph' && block.kind !== 'heading')) continue;
    if (before++ < HEAD_PARTS || !isLoneLine(source, block)) continue;
    let last = index;
    while (last + 1 < blocks.length && isLoneLine(source, blocks[last + 1])) last++;
    if (beginsLower(blocks[last + 1])) {
      // A first half may be as short as a line itself.
      const from =
        [index, index + 1].find((at) => at <= last && areHalves(blocks[at - 1], blocks[last + 1])) ?? last + 1;
      const lines = blocks.slice(from, last + 1);
      // The byline may come third, after a masthead.
      if (lines.length <= MOST_LINES && !(before === HEAD_PARTS + 1 && lines.some(isNames)))
        for (const line of lines) found.add(line);
    }
    before += last - index;
    index = last;
  }
  return found;
}

function isLoneLine(source: SourceText, block: Block | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.span.end - block.span.start > MAX_LENGTH) return false;
  const text = source.slice(block.span);
  if (/[\r\n]/.test(text) || MARKUP.test(text) || CAPTION.test(text)) return false;
  if (SMALL_LINE.test(text)) return true;
  if (SMALL.test(text) || ENDS_SENTENCE.test(text)) return false;
  const words = countWords(text);
  // One word alone may be the sentence's own.
  return words <= MAX_WORDS && (words > 1 || /\d/.test(text));
}

/** One of the halves is longer than a line, so that a text whose every line is a paragraph loses none. */
function areHalves(first: Block | undefined, second: Block | undefined): boolean {
  if (first?.kind !== 'paragraph' || second === undefined || !isOpenEnd(textOf(first))) return false;
  return [first, second].some(({ span }) => span.end - span.start > MAX_LENGTH);
}

function beginsLower(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && SMALL.test(textOf(block));
}

function isNames(block: Block): boolean {
  return readByline(textOf(block), 'en').likeness === 'names';
}

function textOf(block: Block): string {
  return block.texts[0]?.plain.text.trim() ?? '';
}

const NUMBERED = String.raw`(?:(?:no\.?|nr\.?|vol\.?|page|p\.|str\.) ?)?\d{1,4}(?: ?\/ ?\d{1,4})?`;
const NUMBER_AFTER = new RegExp(`^[ |•·,–—-]+\\(?${NUMBERED}\\)?$`, 'u');
const NUMBER_BEFORE = new RegExp(`^${NUMBERED}[ |•·,–—-]+$`, 'u');

/** Whether a line says nothing but the name of the series, with a number or a page beside it or without. */
export function isSeriesLine(text: string, series: string): boolean {
  const line = text.trim().toLowerCase();
  const name = series.trim().toLowerCase();
  const at = name === '' ? -1 : line.indexOf(name);
  if (at === -1 || line.length > name.length + 40) return false;
  const before = line.slice(0, at);
  const after = line.slice(at + name.length);
  return (before === '' || NUMBER_BEFORE.test(before)) && (after === '' || NUMBER_AFTER.test(after));
}

import { readDate } from '../text/read-date.js';
import { textOf } from './block-text.js';
import { hasCells, hasNumber, isCaseless, isName, isSeriesLine, isShout } from './furniture-lines.js';
import type { Block } from './model.js';
import { readByline } from './names.js';
import { countWords } from './words.js';

/** Masthead, title and byline stand among so many blocks. */
const HEAD_BLOCKS = 8;
const MAX_LENGTH = 200;
const MAX_TITLE_WORDS = 25;
const ENDS_PROSE = /[.!;:,]["'”’»)\]]*$/u;
/** `26 April 2021`, `SEPTEMBER 2018`, `2021-04-26`, `26.04.2021`: whether the word is a month is asked afterwards. */
const DATED =
  /^(?:(?:published|date|data)\s*:?\s*)?(?:\d{1,2}(?:st|nd|rd|th|\.)? )?\p{L}{3,12}\.?(?: \d{1,2}(?:st|nd|rd|th)?,?)? (?:19|20)\d\d(?: r\.)?$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{4}(?: r\.)?$/iu;

export interface HeadPlaces {
  /** Lines over the title that say which series, number and day this is: no part of the brief, and no furniture. */
  readonly masthead: ReadonlySet<Block>;
  /** What can be the title or the byline. */
  readonly head: ReadonlySet<Block>;
  /** The line that says the title once more, right below it. */
  readonly doubled: Block | null;
}

export interface HeadSigns {
  readonly series: string;
  readonly lang: string;
  /** Whether the front matter names the title. */
  readonly titled: boolean;
  /** Whether the block at an index is a line of furniture whatever stands around it, such as `Page 3 of 8`. */
  readonly isFurniture: (index: number) => boolean;
  /** Whether the configuration names it. */
  readonly isConfigured: (text: string) => boolean;
}

/** Finds the masthead, and the blocks that no line of furniture may be. */
export function readHeadPlaces(blocks: readonly Block[], signs: HeadSigns): HeadPlaces {
  const parts: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    if (parts.length === HEAD_BLOCKS) break;
    if ((block.kind === 'paragraph' || block.kind === 'heading') && !signs.isFurniture(index)) parts.push(block);
  }
  const masthead = new Set<Block>();
  let at = 0;
  while (at < parts.length && isMastheadLine(parts[at], signs)) at++;
  // The last of several may be the title itself, set in capitals.
  while (at > 0 && !isBelowMasthead(parts, at, signs)) at--;
  for (const block of parts.slice(0, at)) if (!signs.isConfigured(textOf(block).trim())) masthead.add(block);
  const title = parts[at]?.kind === 'paragraph' && parts[at + 1]?.level === 1 ? at + 1 : at;
  const head = new Set<Block>();
  const own = parts[title];
  if (own !== undefined) head.add(own);
  const doubled = isDoubled(own, parts[title + 1]) ? title + 1 : title;
  const below = parts[doubled + 1];
  const byline = parts[doubled + 2];
  const parted = below !== undefined && byline !== undefined && !isNames(below, signs) && isNames(byline, signs);
  if (below !== undefined && !parted) head.add(below);
  if (parted && byline !== undefined) head.add(byline);
  // The series, number and day may stand below the byline as well.
  for (const block of parts.slice(doubled + 1, doubled + 4)) {
    if (!isLine(block) || countWords(textOf(block)) > 12) break;
    if (hasCells(textOf(block)) && isDatedMasthead(textOf(block), signs)) {
      masthead.add(block);
      head.delete(block);
    }
  }
  return { masthead, head, doubled: doubled === title ? null : (parts[doubled] ?? null) };
}

function isDoubled(title: Block | undefined, below: Block | undefined): boolean {
  if (title?.kind !== 'paragraph' || below === undefined || !isLine(below)) return false;
  return textOf(below).trim() === textOf(title).trim();
}

function isMastheadLine(block: Block | undefined, signs: HeadSigns): boolean {
  if (block === undefined || !isLine(block)) return false;
  const text = textOf(block).trim();
  if (text.length > MAX_LENGTH || isCaseless(text) || isNames(block, signs)) return false;
  return isDatedMasthead(text, signs) || isShout(text) || hasCells(text) || hasNumber(text) || signs.isConfigured(text);
}

/** A line with a sure sign: a day, a month, the name of the series. */
function isDatedMasthead(text: string, { series, lang }: HeadSigns): boolean {
  if (isSeriesLine(text, series)) return true;
  return text.split(/ [|•·] /u).some((cell) => isDay(cell.trim(), lang));
}

/** A day or a month and nothing else. */
function isDay(text: string, lang: string): boolean {
  if (text.length > 40 || !DATED.test(text)) return false;
  return readDate(text, lang) !== null || readDate(`1 ${text}`, lang) !== null;
}

/** Whether what stands at `at` is the title under a masthead: a heading, a line over the names, or one that is no prose. */
function isBelowMasthead(parts: readonly Block[], at: number, signs: HeadSigns): boolean {
  const next = parts[at];
  if (next === undefined) return false;
  if (next.level === 1) return true;
  if (isNames(next, signs)) return signs.titled;
  if (!isTitleLike(next)) return false;
  const after = parts[at + 1];
  if (after !== undefined && after.kind === 'paragraph' && isNames(after, signs)) return true;
  const over = parts.slice(0, at).map((block) => textOf(block).trim());
  return over.every((text) => isDatedMasthead(text, signs) || signs.isConfigured(text));
}

function isTitleLike(block: Block): boolean {
  const text = textOf(block).trim();
  return block.kind === 'paragraph' && countWords(text) <= MAX_TITLE_WORDS && !ENDS_PROSE.test(text.slice(-10));
}

function isLine(block: Block): boolean {
  return block.kind === 'paragraph' && !/[\r\n]/.test(textOf(block).trim());
}

function isNames(block: Block, { lang }: HeadSigns): boolean {
  const text = textOf(block);
  return isName(text) || readByline(text, lang).likeness === 'names';
}

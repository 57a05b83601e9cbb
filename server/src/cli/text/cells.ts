import { visible } from '../../text/visible.js';

/** A piece of a line that the cursor cannot stop in, as a terminal shows it. */
export interface Cell {
  /** Offset in the line, in UTF-16 units. */
  readonly at: number;
  readonly length: number;
  readonly shown: string;
  /** Columns it takes. */
  readonly width: number;
}

const TAB = '    ';
/** Scripts and marks in which every character takes one column: no segmentation is needed for them. */
const SIMPLE = /^[\t -~\u00a0-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;

/** Whether every UTF-16 unit is a character of its own, in one column or, as a tab, in more. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
}

/** The cells of a piece of one line. */
export function cellsOf(text: string): Cell[] {
  if (isSimple(text)) return text.split('').map((char, at) => cell(at, char));
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ index, segment }) => cell(index, segment));
}

function cell(at: number, text: string): Cell {
  if (isPlain(text)) return { at, length: 1, shown: text, width: 1 };
  if (text === '\t') return { at, length: 1, shown: TAB, width: TAB.length };
  const shown = text.length === 1 || isZero(text) ? visible(text) : showGrapheme(text);
  const width = shown === text ? graphemeWidth(text) : shown.length;
  return { at, length: text.length, shown, width };
}

/** Most characters are what they look like, and need no look at their properties. */
function isPlain(text: string): boolean {
  const code = text.charCodeAt(0);
  return text.length === 1 && ((code >= 0x20 && code <= 0x7e) || (code >= 0x2010 && code <= 0x2027));
}

/** Joiners inside emoji are what makes them one picture; anything else invisible is shown. */
function showGrapheme(text: string): string {
  return isWide(text) ? text : visible(text);
}

function graphemeWidth(text: string): number {
  if (isZero(text)) return 0;
  return isWide(text) ? 2 : 1;
}

function isWide(grapheme: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\ufe0f/u.test(
    grapheme,
  );
}

function isZero(grapheme: string): boolean {
  return /^[\p{Mark}\p{Default_Ignorable_Code_Point}]*$/u.test(grapheme);
}

import { isLetterOrMark } from '../text/letters.js';
import { isDigit, isSpace, isSpaceCode, skipSpace } from './characters.js';

/** The characters around the end of a sentence, as sets of UTF-16 code units, and the short looks along them. */

const STOPS = codes(
  '.!?\u2026\u203d\u203c\u2047\u2048\u2049\u3002\uff01\uff1f\uff0e\uff61\u061f\u06d4\u0964\u0965\u0589\u1362\u1367',
);
/** They mean nothing but the end of a sentence. */
const SURE_STOPS = codes('\u3002\uff01\uff1f\uff0e\uff61\u061f\u06d4\u0964\u0965\u0589\u1362\u1367');
/** Stops of scripts that put no space after them. */
const SPACELESS_STOPS = codes('\u3002\uff01\uff1f\uff0e\uff61');
const CLOSERS = codes('"\'\u201d\u2019\u201c\u00bb\u203a)]}\u300d\u300f\uff09\u3011\u300b');
const OPENERS = codes(
  '"\'\u201c\u2018\u201e\u201a\u00ab\u2039\u00bb\u201d([{\u00bf\u00a1-\u2013\u2014\u2022\u300c\u300e\uff08',
);
/** After these an opening may go on behind a space. */
const SPACED_OPENERS = codes('-\u2013\u2014\u2022\u00ab');
/** Where the word before a stop begins at the latest. */
const WORD_EDGES = codes(
  '"\'\u201c\u201d\u2018\u2019\u201e\u201a\u00ab\u00bb\u2039\u203a()[]{}\u2013\u2014/,:;!?\u2026',
);
/** No abbreviation is longer. */
const WORD_LIMIT = 24;
const GUILLEMET = 0xbb;

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

export function isStop(code: number): boolean {
  // Letters and the space make up most of a text.
  if (code >= 0x40 && code < 0x589) return false;
  return code < 0x80 ? code === 0x2e || code === 0x21 || code === 0x3f : STOPS.has(code);
}

export function isSureStop(code: number): boolean {
  return code > 0x80 && SURE_STOPS.has(code);
}

export function isSpacelessStop(code: number): boolean {
  return SPACELESS_STOPS.has(code);
}

export function isCloser(code: number): boolean {
  return CLOSERS.has(code);
}

function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  return isLetterOrMark(code);
}

export function skipStops(text: string, at: number): number {
  while (at < text.length && isStop(text.charCodeAt(at))) at++;
  return at;
}

/** Behind closing quotes and brackets, also French ones with a space before them. */
export function skipClosers(text: string, at: number): number {
  for (;;) {
    while (at < text.length && CLOSERS.has(text.charCodeAt(at))) at++;
    const spaced = text.charCodeAt(at + 1) === GUILLEMET && isSpace(text, at);
    if (!spaced || !(at + 2 >= text.length || isSpace(text, at + 2) || ',;:.'.includes(text.charAt(at + 2)))) return at;
    at += 2;
  }
}

/** Behind opening quotes and brackets, dashes and bullets. */
export function skipOpeners(text: string, at: number): number {
  for (;;) {
    while (at < text.length && OPENERS.has(text.charCodeAt(at))) at++;
    if (!isSpace(text, at) || !SPACED_OPENERS.has(text.charCodeAt(at - 1))) return at;
    at = skipSpace(text, at);
  }
}

/** The word of letters, digits, stops and hyphens right before the stop, back to `start` at most. */
export function wordBefore(text: string, start: number, stop: number): string {
  const limit = Math.max(start, stop - WORD_LIMIT);
  let at = stop;
  while (at > limit && !isSpaceCode(text.charCodeAt(at - 1)) && !WORD_EDGES.has(text.charCodeAt(at - 1))) at--;
  return text.slice(at, stop);
}

/** The same, with the stops and letters only up to the last white space. */
export function wordEndingBefore(text: string, start: number, end: number): string {
  const word = wordBefore(text, start, end);
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

export function wordAt(text: string, at: number): string {
  const limit = Math.min(text.length, at + WORD_LIMIT);
  let end = at;
  while (end < limit && isLetter(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

export function digitsAt(text: string, at: number): string {
  const limit = Math.min(text.length, at + WORD_LIMIT);
  let end = at;
  while (end < limit && isDigit(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

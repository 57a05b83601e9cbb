import { LetterPattern } from '../../text/letter-pattern.js';
import { isNumber, isWordCharacter } from '../../text/letters.js';
import { Lexicon, lowerOf } from './lexicon.js';
import type { Word } from './word.js';

/** A word, number or sign of a sentence; offsets are UTF-16 units within the sentence. */
export interface Token {
  readonly text: string;
  /** Lower case, with a typographic apostrophe made straight, so that tables need one spelling. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
}

const SPACE = /\s/u;
/** Signs that join the parts of one word or number: `Zapad-2021`, `Commission’s`, `4.7`, `2024/2025`, `U.S.` */
const JOINERS = new Set(["'", '’', '-', '‑', '.', ',', '/', '&']);
const INITIALISM = new LetterPattern(String.raw`^(?:\p{L}\.){2,6}$`);
const INITIAL = new LetterPattern(String.raw`^\p{Lu}\.$`);

/**
 * Splits a sentence into words, numbers and signs in one pass, `most` of them at the most; white space is dropped. Each
 * has the word class that its spelling alone shows; `tagWords` settles it. The lexicon keeps what it worked out about
 * spellings for the next sentence.
 */
export function tokenize(text: string, most = Number.POSITIVE_INFINITY, lexicon = new Lexicon()): Word[] {
  const tokens: Word[] = [];
  let at = 0;
  while (at < text.length && tokens.length < most) {
    const what = classify(text, at);
    if (what === 'space') {
      at += 1;
      continue;
    }
    const end = what === 'sign' ? at + codePointWidth(text, at) : wordEnd(text, at);
    tokens.push(wordOf(text.slice(at, end), what, at, end, tokens.length === 0, lexicon));
    at = end;
  }
  return tokens;
}

/** In one shape, with the fields in one order: what reads words then finds them at one place. */
function wordOf(text: string, what: CharClass, start: number, end: number, first: boolean, lexicon: Lexicon): Word {
  if (what === 'letter') {
    const entry = lexicon.entry(text);
    const { tag, base, forms } = first ? entry.first : entry.inner;
    return { text, lower: entry.lower, start, end, kind: 'word', tag, base, forms, finite: false };
  }
  if (what === 'digit') {
    const lower = lowerOf(text);
    return { text, lower, start, end, kind: 'number', tag: 'num', base: lower, forms: 0, finite: false };
  }
  const lower = text === '’' ? "'" : text;
  return { text, lower, start, end, kind: 'sign', tag: 'sign', base: lower, forms: 0, finite: false };
}

type CharClass = 'space' | 'sign' | 'letter' | 'digit';

/** Plain ASCII is most of the text and is told apart without regular expressions. */
function classify(text: string, at: number): CharClass {
  const code = text.charCodeAt(at);
  if (code < 0x80) {
    if (code === 0x20 || (code >= 9 && code <= 13)) return 'space';
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return 'letter';
    return code >= 0x30 && code <= 0x39 ? 'digit' : 'sign';
  }
  const codePoint = text.codePointAt(at) ?? code;
  if (isNumber(codePoint)) return 'digit';
  if (isWordCharacter(codePoint)) return 'letter';
  return SPACE.test(text.charAt(at)) ? 'space' : 'sign';
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const what = classify(text, at);
    if (what === 'letter' || what === 'digit') at += codePointWidth(text, at);
    else if (what === 'sign' && JOINERS.has(text[at] ?? '') && joins(text, start, at)) at += 1;
    else break;
  }
  return at;
}

function joins(text: string, start: number, at: number): boolean {
  const next = at + 1 < text.length ? classify(text, at + 1) : 'space';
  const sign = text[at];
  if (next === 'space' || next === 'sign') return sign === '.' && isInitialism(text, start, at + 1);
  if (sign === '.' && at - start === 1 && text[at + 2] === '.') return true;
  if (sign === '.' || sign === ',') return next === 'digit' || isInitialism(text, start, at + 1);
  return true;
}

/** `U.S.`, `e.g.`: single letters with a full stop each, so that the last stop belongs to the word. */
function isInitialism(text: string, start: number, end: number): boolean {
  if (end - start > 12) return false;
  const word = text.slice(start, end);
  return INITIALISM.test(word) || INITIAL.test(word);
}

function codePointWidth(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

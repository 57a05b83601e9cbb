import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import { afterHour, labelled } from './abbreviations.js';
import { isDigit, isSpace, skipSpace, trimEnd } from './characters.js';
import { type Grammar, grammarFor } from './sentence-grammar.js';
import {
  digitsAt,
  isCloser,
  isSpacelessStop,
  isStop,
  isSureStop,
  skipClosers,
  skipOpeners,
  skipStops,
  wordAt,
  wordBefore,
  wordEndingBefore,
} from './sentence-marks.js';

/**
 * The sentences of one paragraph's plain text (markup removed), in order. The spans count UTF-16 units, have no white
 * space around them and together hold every character that is no white space. `lang` is a BCP 47 tag; English
 * abbreviations count in every language. One pass; every look around a stop is bounded, so time grows with the text.
 */
export function splitSentences(text: string, lang: string): Span[] {
  const grammar = grammarFor(lang);
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  for (let at = start; at < text.length; at++) {
    if (!isStop(text.charCodeAt(at))) continue;
    const end = sentenceEnd(text, start, at, grammar);
    if (end.ends) {
      spans.push({ start, end: end.at });
      start = skipSpace(text, end.at);
    }
    at = Math.max(end.at - 1, at);
  }
  const last = trimEnd(text, start, text.length);
  if (last > start) spans.push({ start, end: last });
  return spans;
}

/** No time phrase is longer (words). */
const TIME_LIMIT = 7;

/** Georgian letters have capitals that prose does not use. */
const LOWER = new LetterPattern(String.raw`^(?!\p{Script=Georgian})\p{Ll}`);
const UPPER = new LetterPattern(String.raw`^[\p{Lu}\p{Lt}]`);
const LETTER_OR_MARK = new LetterPattern(String.raw`[\p{L}\p{M}]`);
/** `iPhone`, `al-Assad`, `d’Estaing`: names that begin a sentence in lower case. */
const LOWER_NAME = new LetterPattern(String.raw`^\p{Ll}{1,2}[-\u2010\u2019']?\p{Lu}`);
const ROMAN = new LetterPattern(String.raw`^[IVXLC]+(?![\p{L}\p{M}])`);
/** `“Why now?” Nowak asked.` */
const REPORTED = new LetterPattern(
  String.raw`^\p{Lu}[\p{L}’'-]* (?:\p{Lu}[\p{L}’'-]* )?(?:asked|asks|wondered|wonders|said|says|wrote|replied|answered|exclaimed|cried)(?![\p{L}’'])`,
);
/** A number, also a section's (`1.2`). */
const NUMBER = /^\d[\d.]*$/;
const DAY = /^\d\d?\.$/;
/** Sentence openers that are also family names. */
const SHORT_NAMES: ReadonlySet<string> = new Set(['An', 'So', 'Do', 'To', 'Can']);
const NOTE_MARKS = '\u00b9\u00b2\u00b3\u2070\u2074\u2075\u2076\u2077\u2078\u2079\u2020\u2021*';

/** Whether a sentence ends with the stop at `index`; `at` is the end of the sentence, or where to look on. */
function sentenceEnd(text: string, start: number, index: number, grammar: Grammar): { ends: boolean; at: number } {
  const afterStops = skipStops(text, index);
  const afterClosers = skipClosers(text, afterStops);
  const first = text.charCodeAt(index);
  if (isSureStop(first)) {
    return {
      ends: isSpacelessStop(first) || afterClosers >= text.length || isSpace(text, afterClosers),
      at: afterClosers,
    };
  }
  // `(?)`, `[…]`: a remark about the sentence, not its end.
  if (index > 0 && afterStops < text.length && enclosed(text.charAt(index - 1), text.charAt(afterStops))) {
    return { ends: false, at: afterStops + 1 };
  }
  const end = skipNotes(text, index, afterStops, afterClosers, start, grammar);
  if (end >= text.length) return { ends: true, at: end };
  if (!isSpace(text, end)) return { ends: false, at: Math.max(afterStops, end) };
  const next = skipSpace(text, end);
  if (next >= text.length) return { ends: true, at: end };
  return { ends: begins(text, start, index, afterStops, end, next, grammar), at: end };
}

/** Whether what stands at `next`, after white space, begins a new sentence. */
function begins(
  text: string,
  start: number,
  stop: number,
  afterStops: number,
  end: number,
  next: number,
  grammar: Grammar,
): boolean {
  const opening = skipOpeners(text, next);
  const word = wordAt(text, opening);
  if (beginsLower(word)) {
    return LOWER_NAME.test(text.slice(opening, opening + 4)) && plainWordBefore(text, start, stop, grammar);
  }
  if (word === '' && text.charAt(opening) === '.') return false;
  if (afterStops - stop > 1 || text.charAt(stop) !== '.') {
    // An ellipsis or a run: a capital or a letter without case begins a sentence, and after `?` or `!` so does anything else.
    if (!asks(text, stop, afterStops)) return word !== '';
    return (
      end === afterStops || !REPORTED.test(text.slice(opening, opening + 60)) || isOpener(text, opening, word, grammar)
    );
  }
  return afterFullStop(text, start, stop, end, opening, word, grammar);
}

function afterFullStop(
  text: string,
  start: number,
  stop: number,
  end: number,
  opening: number,
  word: string,
  grammar: Grammar,
): boolean {
  const before = wordBefore(text, start, stop);
  const from = stop - before.length;
  const opens = isOpener(text, opening, word, grammar);
  if (isDigit(before.charCodeAt(0)) && NUMBER.test(before))
    return afterNumber(text, start, from, before, opening, word, opens, grammar);
  const digit = isDigit(text.charCodeAt(opening));
  const kind = kindOf(before, grammar) ?? kindOfHour(text, start, from, before);
  if (kind === undefined) {
    if (isPartOfSpaced(text, start, from, before, opening, word)) return false;
    if (!isInitial(before)) return true;
    // `A. The first point`, `N.B. The rest` at the start of a sentence are labels; elsewhere an initial goes on with the name.
    if (from === start) return false;
    if (labelled.has(wordEndingBefore(text, start, trimEnd(text, start, from)).toLowerCase())) return true;
    return opens && !SHORT_NAMES.has(word);
  }
  // `(approx.) Then`, `(U.S.) Poland`: the bracket belongs to the words before it.
  if (end > stop + 1 && ')]'.includes(text.charAt(end - 1)) && !opens) return false;
  switch (kind) {
    case 'leading':
      return false;
    case 'numbered':
      return !digit && !ROMAN.test(text.slice(opening, opening + 12)) && word.length !== 1;
    case 'inner':
      return opens;
    case 'closing':
      return true;
    case 'timed':
      return !onlyTime(text, start, from, grammar) && (opens || !goesWithHour(text, opening, word));
  }
}

/** `6 P.M.`, but `A.M. Dyner`. */
function kindOfHour(text: string, start: number, from: number, before: string): 'timed' | undefined {
  if (before !== 'P.M' && before !== 'A.M') return undefined;
  return isDigit(text.charCodeAt(trimEnd(text, start, from) - 1)) ? 'timed' : undefined;
}

/** `z. B.`, `e. g. Poland`: one small letter beside another letter with a stop. */
function isPartOfSpaced(
  text: string,
  start: number,
  from: number,
  before: string,
  opening: number,
  word: string,
): boolean {
  if (before.length !== 1 || !beginsLower(before)) return false;
  if (word.length === 1 && text.charAt(opening + 1) === '.') return true;
  const end = trimEnd(text, start, from);
  return end < from && text.charAt(end - 1) === '.' && /^\p{L}\.$/u.test(wordBefore(text, start, end));
}

/** After a bare number: `in 2021. The`, but `22. posiedzenie`, `am 3. Oktober`, `22. 4. 2021`, and a list's `1. First`. */
function afterNumber(
  text: string,
  start: number,
  from: number,
  before: string,
  opening: number,
  word: string,
  opens: boolean,
  grammar: Grammar,
): boolean {
  if (from === start) return false;
  if (before.length > 2) return true;
  if (word === '') {
    const next = digitsAt(text, opening);
    if (next.length === 4) return !(grammar.ordinalStop || isDayBefore(text, start, from));
    return !(next.length > 0 && next.length < 3 && text.charAt(opening + next.length) === '.');
  }
  return opens || !grammar.capitalNouns;
}

/** `22. ` before the `4.` of `22. 4. 2021`. */
function isDayBefore(text: string, start: number, from: number): boolean {
  const end = trimEnd(text, start, from);
  return text.charAt(end - 1) === '.' && DAY.test(wordBefore(text, start, end));
}

/** `5 p.m. GMT`, `5 p.m. Moscow time`. */
function goesWithHour(text: string, opening: number, word: string): boolean {
  return afterHour.has(word.toLowerCase()) || wordAt(text, skipSpace(text, opening + word.length)) === 'time';
}

/** Whether nothing but a time stands between the beginning of the clause and `from`. */
function onlyTime(text: string, start: number, from: number, grammar: Grammar): boolean {
  let at = from;
  for (let words = 0; words < TIME_LIMIT; words++) {
    at = trimEnd(text, start, at);
    if (at <= start) return true;
    if (text.charAt(at - 1) === ',') return words > 0;
    const word = wordEndingBefore(text, start, at);
    if (word === '') return false;
    if (!isDigit(word.charCodeAt(0)) && !grammar.isTime(word.toLowerCase())) return false;
    at -= word.length;
  }
  return false;
}

/** Behind the footnote marks that extraction leaves after the stop: `ended.1 The`, `ended.[2]`, `ended.[^2]`, `ended.³`. */
function skipNotes(
  text: string,
  stop: number,
  afterStops: number,
  at: number,
  start: number,
  grammar: Grammar,
): number {
  const code = text.charCodeAt(at);
  if (code === 0x5b) {
    const label = text.charAt(at + 1) === '^' ? at + 2 : at + 1;
    const close = label + (label === at + 2 ? wordOrDigitsAt(text, label) : digitsAt(text, label)).length;
    return close > label && text.charAt(close) === ']' ? close + 1 : at;
  }
  if (NOTE_MARKS.includes(text.charAt(at))) {
    while (at < text.length && NOTE_MARKS.includes(text.charAt(at))) at++;
    return at;
  }
  if (!isDigit(code) || (at === afterStops && !plainWordBefore(text, start, stop, grammar))) return at;
  const end = at + digitsAt(text, at).length;
  return end - at <= 3 && (end >= text.length || isSpace(text, end)) ? end : at;
}

function wordOrDigitsAt(text: string, at: number): string {
  return digitsAt(text, at) || wordAt(text, at);
}

function enclosed(before: string, after: string): boolean {
  return (before === '(' && after === ')') || (before === '[' && after === ']');
}

function asks(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!'.\u2026'.includes(text.charAt(at))) return true;
  return false;
}

function kindOf(word: string, grammar: Grammar) {
  return grammar.kind(word) ?? grammar.kind(word.slice(word.lastIndexOf('-') + 1));
}

/** `J`, `J.-P`, `U.S`, `non-U.S`, `s.p.a`: letters that each stand for a word. */
function isInitial(word: string): boolean {
  const hyphen = word.lastIndexOf('-');
  const last = hyphen > 0 && word.charAt(hyphen - 1) !== '.' ? word.slice(hyphen + 1) : word;
  const letters = last.split(/[.-]/).filter((part) => part !== '');
  if (letters.length === 0 || !letters.every((part) => part.length === 1 && LETTER_OR_MARK.test(part))) return false;
  return letters.length > 1 || UPPER.test(last);
}

function beginsLower(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : LOWER.test(word);
}

/** Whether the capitalised word at `at` is one that opens sentences. */
function isOpener(text: string, at: number, word: string, grammar: Grammar): boolean {
  if (word === '' || !grammar.opens(word.toLowerCase())) return false;
  // `A new plan`, `L’accord`; but not the initials of `A. Smith`.
  const after = text.charAt(at + word.length);
  return after !== '.' && after !== '-';
}

function plainWordBefore(text: string, start: number, stop: number, grammar: Grammar): boolean {
  const word = wordBefore(text, start, stop);
  if (word === '') return isCloser(text.charCodeAt(stop - 1));
  return (
    word.length > 1 &&
    LETTER_OR_MARK.test(word.charAt(word.length - 1)) &&
    kindOf(word, grammar) === undefined &&
    !isInitial(word)
  );
}

import type { CompoundIndex } from '../brief/cuts.js';

const SOFT_HYPHEN = '\u00ad';
const HYPHENATED = /[\p{L}\p{M}][-\u2010]$/u;
const LOWER = /^\p{Ll}/u;
/** `short- and long-term`: the hyphen stands for a word's end, so the space stays. */
const AFTER_SUSPENDED = /^(?:and|or|to|und|oder|bis|i|oraz|lub|et|ou|y|o|e)(?![\p{L}\p{M}])/u;
const ADDRESS = /(?:https?:\/\/|www\.)\S*$/iu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}。、，！？」』]$/u;
const UNSPACED_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}「『]/u;

/** Makes two lines of one paragraph one: a word cut by a hyphen becomes whole, a dash and an address stay unbroken. */
export function joinLines(first: string, second: string, words: CompoundIndex): string {
  if (first === '') return second;
  if (first.endsWith(SOFT_HYPHEN)) return first.slice(0, -1) + second;
  const tail = first.slice(-400);
  if (ADDRESS.test(tail) && /[-/_=&?%#.~]$/u.test(tail))
    return continuesAddress(second) ? first + second : `${first} ${second}`;
  if (HYPHENATED.test(tail)) {
    if (AFTER_SUSPENDED.test(second)) return `${first} ${second}`;
    if (!LOWER.test(second)) return first + second;
    const stem = /\S+$/u.exec(tail)?.[0].slice(0, -1) ?? '';
    return words.keepsHyphen(stem, /^\S+/u.exec(second)?.[0] ?? '') ? first + second : first.slice(0, -1) + second;
  }
  if (/\S[\u2014\u2013]$/u.test(tail) || /^\u2014\S/u.test(second)) return first + second;
  if (UNSPACED.test(tail) && UNSPACED_START.test(second)) return first + second;
  return `${first} ${second}`;
}

function continuesAddress(second: string): boolean {
  return /^[\p{Ll}\d%_~?#&=/-]/u.test(second);
}

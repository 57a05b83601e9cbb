import { LetterPattern } from '../text/letter-pattern.js';

const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}]`);
const WHITE_SPACE = /\s/;

/** Counts the maximal runs without white space that hold a letter or a digit. */
export function countWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (code === 32 || (code >= 9 && code <= 13)) inWord = false;
      else if (!inWord && isAsciiLetterOrDigit(code)) {
        inWord = true;
        words++;
      }
    } else if (inWord) {
      if (WHITE_SPACE.test(text.charAt(at))) inWord = false;
    } else if (LETTER_OR_DIGIT.test(String.fromCodePoint(text.codePointAt(at) ?? 0))) {
      inWord = true;
      words++;
    }
  }
  return words;
}

function isAsciiLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

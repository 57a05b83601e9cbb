import { LetterPattern } from '../text/letter-pattern.js';

/** `##Why` and `####### Why`; a single `#` before a word may be a hashtag. */
const FAILED_MARKS = new LetterPattern(String.raw`^(?:#{2,6}(?=[\p{L}\p{N}*_["'“‘¿])|#{7,}[ \t]+)`);

/** The marks, with the white space behind them, that were meant for a heading and that CommonMark does not take for one; else empty. */
export function failedMarks(line: string): string {
  return FAILED_MARKS.exec(line)?.[0] ?? '';
}

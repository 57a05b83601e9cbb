/** A word, number or sign of a sentence; offsets are UTF-16 units within the sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
}

const LETTER_OR_DIGIT = /[\p{L}\p{M}\p{N}]/u;
const DIGIT = /^\p{N}/u;
/** Signs that join the parts of one word or number: `Zapad-2021`, `Commission’s`, `4.7`, `2024/2025`, `U.S.` */
const JOINERS = new Set(["'", '’', '-', '‑', '.', ',', '/', '&']);

/** Splits a sentence into words, numbers and signs in one pass; white space is dropped. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const width = codePointWidth(text, at);
    const sign = text.slice(at, at + width);
    if (sign.trim() === '') {
      at += width;
      continue;
    }
    const end = LETTER_OR_DIGIT.test(sign) ? wordEnd(text, at) : at + width;
    const word = text.slice(at, end);
    const kind = !LETTER_OR_DIGIT.test(sign) ? 'sign' : DIGIT.test(word) ? 'number' : 'word';
    tokens.push({ text: word, lower: word.toLowerCase(), start: at, end, kind });
    at = end;
  }
  return tokens;
}

function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const width = codePointWidth(text, at);
    const sign = text.slice(at, at + width);
    if (LETTER_OR_DIGIT.test(sign)) {
      at += width;
    } else if (JOINERS.has(sign) && joins(text, start, at)) {
      at += 1;
    } else break;
  }
  return at;
}

function joins(text: string, start: number, at: number): boolean {
  const next = text.slice(at + 1, at + 1 + codePointWidth(text, at + 1));
  const sign = text[at];
  if (next === '' || !LETTER_OR_DIGIT.test(next)) return sign === '.' && isInitialism(text.slice(start, at + 1));
  if (sign === '.' || sign === ',') return DIGIT.test(next) || isInitialism(text.slice(start, at + 1));
  return true;
}

/** `U.S.`, `e.g.`: single letters with a full stop each, so that the last stop belongs to the word. */
function isInitialism(word: string): boolean {
  return (word.length <= 12 && /^(?:\p{L}\.){2,}$/u.test(word)) || /^\p{Lu}\.$/u.test(word);
}

function codePointWidth(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

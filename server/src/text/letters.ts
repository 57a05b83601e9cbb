/** Kinds of characters by their code, without regular expressions where most texts can do without: see `LetterPattern`. */

/** A letter of any script, or a mark on one. */
export function isLetterOrMark(codePoint: number): boolean {
  return isCommon(codePoint) ? isCommonLetter(codePoint) : /[\p{L}\p{M}]/u.test(String.fromCodePoint(codePoint));
}

/** A letter, a mark on one, or a number of any kind. */
export function isWordCharacter(codePoint: number): boolean {
  return isCommon(codePoint)
    ? isCommonLetter(codePoint) || isCommonNumber(codePoint)
    : /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(codePoint));
}

/** A number of any kind: digits, fractions, Roman numerals in one character. */
export function isNumber(codePoint: number): boolean {
  return isCommon(codePoint) ? isCommonNumber(codePoint) : /\p{N}/u.test(String.fromCodePoint(codePoint));
}

/** The maximal runs of word characters. */
export function wordsIn(text: string): string[] {
  const words: string[] = [];
  let start = -1;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const codePoint = code >= 0xd800 && code < 0xdc00 ? (text.codePointAt(at) ?? code) : code;
    if (isWordCharacter(codePoint)) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      words.push(text.slice(start, at));
      start = -1;
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (start !== -1) words.push(text.slice(start));
  return words;
}

/** Latin with its marks, and the punctuation and currencies of prose. */
function isCommon(code: number): boolean {
  return code < 0x250 || (code >= 0x2010 && code <= 0x205f) || (code >= 0x20a0 && code <= 0x20bf);
}

function isCommonLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
  if (code >= 0xc0) return code < 0x250 && code !== 0xd7 && code !== 0xf7;
  return code === 0xaa || code === 0xb5 || code === 0xba;
}

function isCommonNumber(code: number): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return code === 0xb2 || code === 0xb3 || code === 0xb9 || (code >= 0xbc && code <= 0xbe);
}

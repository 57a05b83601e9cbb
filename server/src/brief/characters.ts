/** White space as it separates words: without the zero-width marks that `\s` counts. */
export function isSpace(text: string, at: number): boolean {
  return isSpaceCode(text.charCodeAt(at));
}

export function isSpaceCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return (
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x1680 ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** The first offset from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpaceCode(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what stands between `start` and `end`, without white space after it. */
export function trimEnd(text: string, start: number, end: number): number {
  while (end > start && isSpaceCode(text.charCodeAt(end - 1))) end--;
  return end;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The offset of the first character from `start` on that is no white space, `end` at the latest. */
export function skipSpaceUpTo(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && /\s/.test(text.charAt(at))) at++;
  return at;
}

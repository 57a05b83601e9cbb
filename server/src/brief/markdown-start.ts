const BYTE_ORDER_MARK = 0xfeff;

/**
 * Where Markdown begins, at `from` or behind the byte order marks there: the parser leaves one out without counting it,
 * and every place in the text would be off by one. One stands behind front matter where two files were put together.
 */
export function markdownStart(text: string, from: number): number {
  let start = from;
  while (text.charCodeAt(start) === BYTE_ORDER_MARK) start++;
  return start;
}

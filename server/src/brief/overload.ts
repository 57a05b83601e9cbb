/** No author needs so many in one paragraph, table or list without a blank line: a link is one, an emphasis two. */
const MOST_MARKS = 2000;
/** An underline of a heading costs as much as several marks. */
const UNDERLINE = 5;
const DEEPEST = 100;
/** Columns of indentation for each level. */
const STEP = 2;

/**
 * Where a text becomes too much for CommonMark, whose inline marks and nesting take a time that grows with the square
 * of their number: the offset of the line, or null where all is well. One look at each character.
 */
export function findOverload(text: string): number | null {
  let marks = 0;
  for (let at = 0; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = readLine(text, at, end);
    if (line.blank) marks = 0;
    marks += line.marks;
    if (marks > MOST_MARKS || line.depth > DEEPEST) return at;
    at = end + 1;
  }
  return null;
}

function lineEnd(text: string, from: number): number {
  const feed = text.indexOf('\n', from);
  return feed === -1 ? text.length : feed;
}

function readLine(text: string, start: number, end: number): { blank: boolean; marks: number; depth: number } {
  let at = start;
  let depth = 0;
  let columns = 0;
  let listed = false;
  // What opens quotes and list items at the beginning of the line.
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB) columns += code === TAB ? 4 : 1;
    else if (code === GREATER) depth++;
    else {
      const next = afterItemMark(text, at, end);
      if (next === at) break;
      depth++;
      listed = true;
      at = next - 1;
    }
  }
  let marks = isUnderline(text, at, end) ? UNDERLINE : 0;
  const blank = at >= end || text.charCodeAt(at) === RETURN;
  for (let previous = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BRACKET || ((code === STAR || code === UNDERSCORE || code === TICK) && code !== previous)) marks++;
    else if (code === LESS && (text[at + 1] === '!' || text[at + 1] === '?')) marks++;
    // A line may end in a lone carriage return.
    else if (code === RETURN && at + 1 < end && text.charCodeAt(at + 1) === RETURN) marks = 0;
    previous = code;
  }
  return { blank: blank && depth === 0, marks, depth: Math.max(depth, listed ? depth + columns / STEP : 0) };
}

/** The offset behind `-`, `*`, `+` or `12.` with a space after it, or where it began. */
function afterItemMark(text: string, at: number, end: number): number {
  let mark = at;
  while (mark < end && mark - at < 10 && isDigit(text.charCodeAt(mark))) mark++;
  const sign = text[mark] ?? '';
  if (mark > at ? sign !== '.' && sign !== ')' : sign !== '-' && sign !== '*' && sign !== '+') return at;
  const after = text.charCodeAt(mark + 1);
  return mark + 1 >= end || after === SPACE || after === TAB || after === RETURN ? mark + 1 : at;
}

function isUnderline(text: string, at: number, end: number): boolean {
  const sign = text[at];
  if (sign !== '=' && sign !== '-') return false;
  let to = at;
  while (to < end && text[to] === sign) to++;
  return text.slice(to, end).trim() === '';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const TAB = 9;
const RETURN = 13;
const SPACE = 32;
const STAR = 42;
const LESS = 60;
const GREATER = 62;
const BRACKET = 91;
const UNDERSCORE = 95;
const TICK = 96;

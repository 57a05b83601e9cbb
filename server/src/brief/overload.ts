/** No author needs so many in one paragraph, table or list without a blank line: a link is one, an emphasis two. */
const MOST_MARKS = 2000;
/** Marks times characters of such a stretch: a sign that opens may look for what closes it up to the end. */
const MOST_LOOKS = 20_000_000;
/** An underline of a heading costs as much as several marks. */
const UNDERLINE = 5;
export const DEEPEST = 100;
/** Columns of indentation for each level. */
const STEP = 2;
/** Ends of quotes and of nested lists, each times the lines before it: the parser goes through all of those again. */
const MOST_ENDS = 1_000_000;

/** How much Markdown a text holds. */
export interface Load {
  /** Where it becomes too much to read: the offset of the line, or null where all is well. */
  readonly overload: number | null;
  /** The first line up to which there are marks enough to nest deeper than `DEEPEST`, as only the tree can tell; or null. */
  readonly mayNest: number | null;
  readonly lines: number;
}

/**
 * Where a text becomes too much for CommonMark, whose inline marks, nesting and ends of quotes take a time that grows
 * with the square of their number. One look at each character.
 */
export function loadOf(text: string): Load {
  /** Of the lines since the last blank one. */
  let stretch = { start: 0, marks: 0, tags: 0, isHtml: false };
  let mayNest: number | null = null;
  let lines = 0;
  let before = { level: 0, quotes: 0 };
  let ends = 0;
  for (let at = 0; at < text.length; ) {
    const line = readLine(text, at, before.level);
    lines++;
    if (line.blank) stretch = { start: line.next, marks: 0, tags: 0, isHtml: false };
    else if (stretch.start === at) stretch.isHtml = line.opensHtml;
    stretch.marks += line.marks;
    if (!stretch.isHtml) stretch.tags += line.tags;
    // A blank line ends a quote, and no list.
    if (line.blank ? before.quotes > 0 : line.level < before.level) ends += lines;
    if (!line.blank || before.quotes > 0) before = line;
    if (stretch.marks > 2 * DEEPEST) mayNest ??= at;
    const looks = (stretch.marks + stretch.tags) * (line.next - stretch.start);
    if (stretch.marks > MOST_MARKS || looks > MOST_LOOKS || line.depth > DEEPEST || ends > MOST_ENDS)
      return { overload: at, mayNest, lines };
    at = line.next;
  }
  return { overload: null, mayNest, lines };
}

interface Line {
  /** Where the next one begins. */
  readonly next: number;
  readonly blank: boolean;
  readonly marks: number;
  /** Signs that open a tag with more than a name, or none. */
  readonly tags: number;
  readonly opensHtml: boolean;
  readonly quotes: number;
  /** How deep in quotes and lists its marks at the beginning say that it stands. */
  readonly depth: number;
  /** The same with what its indentation may go on with: at most the level of the line before. */
  readonly level: number;
}

function readLine(text: string, start: number, levelBefore: number): Line {
  let at = start;
  let quotes = 0;
  let items = 0;
  let columns = 0;
  // What opens quotes and list items at the beginning of the line.
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE || code === TAB) columns += code === TAB ? 4 : 1;
    else if (code === GREATER) quotes++;
    else {
      const next = afterItemMark(text, at);
      if (next === at) break;
      items++;
      at = next - 1;
    }
  }
  const blank = quotes + items === 0 && isLineEnd(text.charCodeAt(at));
  const opensHtml = text.charCodeAt(at) === LESS;
  let marks = isUnderline(text, at) ? UNDERLINE : 0;
  let tags = 0;
  let code = text.charCodeAt(at);
  for (let previous = 0; !isLineEnd(code); previous = code, code = text.charCodeAt(++at)) {
    if (code === BRACKET || code === STAR || code === UNDERSCORE) marks++;
    else if (code === TICK && previous !== TICK) marks++;
    else if (code === LESS) {
      const sign = text.charCodeAt(at + 1);
      if (sign === EXCLAMATION || sign === QUESTION) marks++;
      else if (!isClosedTag(text, at + 1)) tags++;
    }
  }
  const indented = columns / STEP;
  const depth = quotes + items + (items > 0 ? indented : 0);
  return {
    next: code === RETURN && text.charCodeAt(at + 1) === FEED ? at + 2 : at + 1,
    blank,
    marks,
    tags,
    opensHtml,
    quotes,
    depth,
    level: items > 0 ? depth : Math.max(quotes, Math.min(levelBefore, quotes + indented)),
  };
}

/** Whether `<` opens a tag of a name alone, or an address. */
function isClosedTag(text: string, from: number): boolean {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === GREATER) return true;
    if (code === LESS || code === SPACE || code === QUOTE || code === APOSTROPHE || isLineEnd(code)) return false;
  }
}

/** The offset behind `-`, `*`, `+` or `12.` with a space after it, or where it began. */
function afterItemMark(text: string, at: number): number {
  let mark = at;
  while (mark - at < 10 && isDigit(text.charCodeAt(mark))) mark++;
  const sign = text[mark] ?? '';
  if (mark > at ? sign !== '.' && sign !== ')' : sign !== '-' && sign !== '*' && sign !== '+') return at;
  const after = text.charCodeAt(mark + 1);
  return after === SPACE || after === TAB || isLineEnd(after) ? mark + 1 : at;
}

function isUnderline(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== EQUALS && sign !== DASH) return false;
  let to = at;
  while (text.charCodeAt(to) === sign) to++;
  while (text.charCodeAt(to) === SPACE || text.charCodeAt(to) === TAB) to++;
  return isLineEnd(text.charCodeAt(to));
}

/** The end of the text is one too. */
function isLineEnd(code: number): boolean {
  return code === FEED || code === RETURN || Number.isNaN(code);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const TAB = 9;
const FEED = 10;
const RETURN = 13;
const SPACE = 32;
const EXCLAMATION = 33;
const QUOTE = 34;
const APOSTROPHE = 39;
const STAR = 42;
const DASH = 45;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const QUESTION = 63;
const BRACKET = 91;
const UNDERSCORE = 95;
const TICK = 96;

import type { Emphasis, Heading, Link, Paragraph, PhrasingContent, Root, Strong } from 'mdast';
import { isWordCharacter } from '../text/letters.js';

/**
 * The tree of a paragraph or heading of plain prose, at the most with simple links and emphasis, as CommonMark has it;
 * null for everything else. Nearly all of a brief is such prose, and this takes a tenth of what the parser takes: that
 * has to reckon with what else each sign could mean. Whatever leaves a doubt here is left to the parser, so that both
 * give the same tree; only the lines and columns of its positions, which nobody asks for, are not worked out.
 */
export function readProse(text: string): Root | null {
  let start = 0;
  while (text.charCodeAt(start) === FEED) start++;
  let end = text.length;
  while (end > start && text.charCodeAt(end - 1) === FEED) end--;
  if (start === end) return null;
  const block = text.charCodeAt(start) === HASH ? readHeading(text, start, end) : readParagraph(text, start, end);
  return block === null ? null : { type: 'root', children: [block] };
}

function readHeading(text: string, start: number, end: number): Heading | null {
  let at = start;
  while (text.charCodeAt(at) === HASH) at++;
  const depth = at - start;
  if (text.charCodeAt(at) !== SPACE || !isDepth(depth)) return null;
  // It ends with its line, and signs at its end would close it.
  if (text.lastIndexOf('\n', end - 1) > at || text.includes('#', at)) return null;
  const children = readInline(text, at + 1, end);
  return children === null ? null : { type: 'heading', depth, children, position: place(start, end) };
}

function isDepth(depth: number): depth is Heading['depth'] {
  return depth >= 1 && depth <= 6;
}

function readParagraph(text: string, start: number, end: number): Paragraph | null {
  const children = readInline(text, start, end);
  return children === null ? null : { type: 'paragraph', children, position: place(start, end) };
}

/** Text, simple links and simple emphasis between two offsets, in one pass. */
function readInline(text: string, start: number, end: number): PhrasingContent[] | null {
  if (!opensLine(text.charCodeAt(start)) || text.charCodeAt(end - 1) === SPACE) return null;
  const children: PhrasingContent[] = [];
  let from = start;
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    if (code === STAR || code === UNDERSCORE || code === BRACKET) {
      const node = code === BRACKET ? readLink(text, at, end) : readEmphasis(text, at, start, end);
      if (node === null) return null;
      if (at > from) children.push(textNode(text, from, at));
      children.push(node);
      at = from = node.position?.end.offset ?? end;
    } else if (!isPlain(text, at, code)) return null;
    else at++;
  }
  if (end > from) children.push(textNode(text, from, end));
  return children;
}

/** Whether the character stands for itself: no markup, and no line that could end the paragraph, here or behind it. */
function isPlain(text: string, at: number, code: number): boolean {
  if (code === FEED) return text.charCodeAt(at - 1) !== SPACE && opensLine(text.charCodeAt(at + 1));
  if (code < SPACE) return false;
  switch (code) {
    case AMPERSAND:
      return text.charCodeAt(at + 1) === SPACE;
    case LESS:
    case BACKSLASH:
    case CLOSING_BRACKET:
    case TICK:
    case BYTE_ORDER_MARK:
      return false;
    case EXCLAMATION:
      return text.charCodeAt(at + 1) !== BRACKET;
    default:
      return true;
  }
}

/** Whether a line that begins with it can be nothing but text: letters, quotation marks, brackets; no digit, dash or space. */
function opensLine(code: number): boolean {
  if (code >= 0x80) return code !== BYTE_ORDER_MARK;
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return true;
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE || code === PARENTHESIS || code === BRACKET;
}

/** `[words](https://…)` without a title, with nothing in its words but words. */
function readLink(text: string, start: number, end: number): Link | null {
  const close = plainUntil(text, start + 1, end, CLOSING_BRACKET);
  if (close <= start + 1 || text.charCodeAt(close + 1) !== PARENTHESIS) return null;
  const target = close + 2;
  let at = target;
  while (at < end && isTargetCharacter(text.charCodeAt(at))) at++;
  if (at === target || at >= end || text.charCodeAt(at) !== CLOSING_PARENTHESIS) return null;
  return {
    type: 'link',
    title: null,
    url: text.slice(target, at),
    children: [textNode(text, start + 1, close)],
    position: place(start, at + 1),
    data: { target: { start: target, end: at } },
  };
}

/** ASCII without spaces, brackets, escapes and entities. */
function isTargetCharacter(code: number): boolean {
  if (code <= SPACE || code >= 0x7f) return false;
  return (
    code !== PARENTHESIS &&
    code !== CLOSING_PARENTHESIS &&
    code !== LESS &&
    code !== GREATER &&
    code !== BACKSLASH &&
    code !== AMPERSAND
  );
}

/** `*words*`, `**words**`, the same with `_`: marks that can only open, and only close, and nothing but words between. */
function readEmphasis(text: string, start: number, contentStart: number, end: number): Emphasis | Strong | null {
  const mark = text.charCodeAt(start);
  const width = text.charCodeAt(start + 1) === mark ? 2 : 1;
  const inner = start + width;
  if (start > contentStart && !isBefore(text.charCodeAt(start - 1))) return null;
  if (inner >= end || !isWordCharacter(text.charCodeAt(inner))) return null;
  const close = plainUntil(text, inner, end, mark);
  if (close === -1 || !isWordCharacter(text.charCodeAt(close - 1))) return null;
  const behind = close + width;
  if (behind > end || text.charCodeAt(behind - 1) !== mark) return null;
  if (behind < end && !isBehind(text.charCodeAt(behind))) return null;
  return {
    type: width === 2 ? 'strong' : 'emphasis',
    children: [textNode(text, inner, close)],
    position: place(start, behind),
  };
}

/** Where the sign stands behind nothing but plain text of the same line, else -1. */
function plainUntil(text: string, start: number, end: number, sign: number): number {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === sign) return at;
    if (code === FEED || code === STAR || code === UNDERSCORE || code === BRACKET || !isPlain(text, at, code))
      return -1;
  }
  return -1;
}

/** White space or an opening sign. */
function isBefore(code: number): boolean {
  return code === SPACE || code === FEED || code === PARENTHESIS || code === DOUBLE_QUOTE || code === 0x201c;
}

/** White space or a closing sign: `.,;:?!)"”`. */
function isBehind(code: number): boolean {
  return code === SPACE || code === FEED || code === 0x201d || CLOSING.includes(code);
}

function textNode(text: string, start: number, end: number): PhrasingContent {
  return { type: 'text', value: text.slice(start, end), position: place(start, end) };
}

function place(start: number, end: number): NonNullable<Paragraph['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } };
}

const FEED = 10;
const SPACE = 32;
const EXCLAMATION = 33;
const DOUBLE_QUOTE = 34;
const HASH = 35;
const AMPERSAND = 38;
const SINGLE_QUOTE = 39;
const PARENTHESIS = 40;
const CLOSING_PARENTHESIS = 41;
const STAR = 42;
const LESS = 60;
const GREATER = 62;
const BRACKET = 91;
const BACKSLASH = 92;
const CLOSING_BRACKET = 93;
const UNDERSCORE = 95;
const TICK = 96;
const BYTE_ORDER_MARK = 0xfeff;
const CLOSING: readonly number[] = Array.from('.,;:?!)"', (sign) => sign.charCodeAt(0));

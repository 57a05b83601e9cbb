import type { Edit } from '../text/edit.js';
import type { Comment } from './model.js';
import type { SourceText } from './source.js';

const BYTE_ORDER_MARK = 0xfeff;

/**
 * Takes a comment out so that the text around it stays as it is: a comment alone on its line goes with the line and
 * the blank lines that set it off, one inside a line with the white space on one side.
 */
export function removeComment(source: SourceText, comment: Comment): Edit {
  const { text } = source;
  const before = skipBack(text, comment.span.start, isSpace);
  const after = skip(text, comment.span.end, isSpace);
  const beginsLine = before === 0 || isLineEnd(text[before - 1]) || text.charCodeAt(before - 1) === BYTE_ORDER_MARK;
  const endsLine = after === text.length || isLineEnd(text[after]);
  if (beginsLine && endsLine) return removeLine(text, before, after, comment.place === 'block');
  if (endsLine) return cut(before, comment.span.end);
  return cut(comment.span.start, before < comment.span.start || beginsLine ? after : comment.span.end);
}

/** `from` is where the line begins, `to` where its line end begins. */
function removeLine(text: string, from: number, to: number, block: boolean): Edit {
  const end = skipLineEnd(text, to);
  if (!block) return end === text.length ? cut(skipBack(text, from, isWhite), to) : cut(from, end);
  const next = skip(text, end, isWhite);
  if (next === text.length) return cut(skipBack(text, from, isWhite), to);
  const nextLine = skipBack(text, next, isSpace);
  if (blankBefore(text, from)) return cut(from, nextLine);
  // Between two lines of prose the empty line has to stay, or they would run together.
  return nextLine > end ? cut(from, end) : cut(from, to);
}

/** Whether there is no line before the one that begins at `from`, or only white space in it. */
function blankBefore(text: string, from: number): boolean {
  if (from === 0 || text.charCodeAt(from - 1) === BYTE_ORDER_MARK) return true;
  const previousEnd = text[from - 1] === '\n' && text[from - 2] === '\r' ? from - 2 : from - 1;
  const start = skipBack(text, previousEnd, isSpace);
  return start === 0 || isLineEnd(text[start - 1]);
}

function cut(start: number, end: number): Edit {
  return { span: { start, end }, text: '' };
}

function skip(text: string, from: number, holds: (char: string | undefined) => boolean): number {
  let at = from;
  while (at < text.length && holds(text[at])) at++;
  return at;
}

function skipBack(text: string, from: number, holds: (char: string | undefined) => boolean): number {
  let at = from;
  while (at > 0 && holds(text[at - 1])) at--;
  return at;
}

function skipLineEnd(text: string, at: number): number {
  if (text[at] === '\r' && text[at + 1] === '\n') return at + 2;
  return at < text.length && isLineEnd(text[at]) ? at + 1 : at;
}

function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t';
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

function isWhite(char: string | undefined): boolean {
  return isSpace(char) || isLineEnd(char);
}

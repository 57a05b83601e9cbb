import type { Position as LspPosition, Range as LspRange, TextEdit } from 'vscode-languageserver';
import type { SourceText } from '../brief/source.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/** Our 1-based positions count as the protocol's 0-based ones, both in UTF-16 units. */
export function toPosition(source: SourceText, offset: number): LspPosition {
  const { line, column } = source.position(offset);
  return { line: line - 1, character: column - 1 };
}

export function toRange(source: SourceText, span: Span): LspRange {
  return { start: toPosition(source, span.start), end: toPosition(source, span.end) };
}

/** Places outside the text are taken for the nearest one in it. */
export function toOffset(source: SourceText, { line, character }: LspPosition): number {
  return source.offset(line + 1, character + 1);
}

export function toSpan(source: SourceText, { start, end }: LspRange): Span {
  const [from, to] = [toOffset(source, start), toOffset(source, end)];
  return from <= to ? { start: from, end: to } : { start: to, end: from };
}

/** The protocol has no place between the two signs of a line end (`\r\n`): an edit that begins or ends there takes both in. */
export function toTextEdit(source: SourceText, { span, text }: Edit): TextEdit {
  const opens = isInLineEnd(source, span.start);
  const closes = isInLineEnd(source, span.end);
  const whole = { start: opens ? span.start - 1 : span.start, end: closes ? span.end + 1 : span.end };
  return { range: toRange(source, whole), newText: `${opens ? '\r' : ''}${text}${closes ? '\n' : ''}` };
}

function isInLineEnd({ text }: SourceText, offset: number): boolean {
  return text[offset] === '\n' && text[offset - 1] === '\r';
}

import type { SourceText } from '../../brief/source.js';
import type { Span } from '../../text/span.js';
import { type Cell, cellsOf, isSimple } from './cells.js';

/** Columns of source that are shown: a paragraph is one long line. */
const COLUMNS = 100;
/** Columns shown before the place, at least. */
const BEFORE = 30;

export interface Frame {
  readonly line: number;
  readonly text: string;
  /** Spaces up to the place. */
  readonly indent: string;
  /** What underlines it: `^` for a place without width. */
  readonly underline: string;
}

/** The line on which a span begins, cut to what is around the span, and what underlines the span by display width. */
export function frameOf(source: SourceText, span: Span): Frame {
  const { line } = source.position(span.start);
  const whole = source.line(line);
  // Only so much of the line is looked at; a wide character takes two units and two columns, marks take units alone.
  const start = nextCharacter(source.text, Math.max(whole.start, span.start - COLUMNS));
  const far = Math.min(whole.end, span.start + COLUMNS * 4);
  const near = Math.min(whole.end, span.start + COLUMNS + 1);
  const end = nextCharacter(source.text, isSimple(source.text.slice(start, far)) ? near : far);
  const cells = cellsOf(source.text.slice(start, end));
  const first = countBefore(cells, span.start - start);
  const last = Math.max(first, countBefore(cells, span.end - start));
  const from = windowStart(cells, first, start > whole.start);
  const to = windowEnd(cells, from);
  const before = start + (cells[from]?.at ?? 0) > whole.start ? '…' : '';
  const after = to < cells.length || end < whole.end ? '…' : '';
  const shown = cells.slice(from, to);
  return {
    line,
    text: before + shown.map((cell) => cell.shown).join('') + after,
    indent: ' '.repeat(before.length + width(cells.slice(from, first))),
    underline: '^'.repeat(Math.max(1, width(cells.slice(first, Math.min(last, to))))),
  };
}

/** Cells that begin before an offset. */
function countBefore(cells: readonly Cell[], offset: number): number {
  const index = cells.findIndex((cell) => cell.at >= offset);
  return index === -1 ? cells.length : index;
}

function windowStart(cells: readonly Cell[], first: number, isCut: boolean): number {
  const total = width(cells);
  if (!isCut && total <= COLUMNS) return 0;
  // Where little follows the place, more of what stands before it is shown.
  const room = Math.max(BEFORE, COLUMNS - width(cells.slice(first)));
  let from = first;
  for (let columns = 0; from > 0; from--) {
    columns += cells[from - 1]?.width ?? 0;
    if (columns > room) break;
  }
  return from;
}

function windowEnd(cells: readonly Cell[], from: number): number {
  let columns = 0;
  for (let to = from; to < cells.length; to++) {
    columns += cells[to]?.width ?? 0;
    if (columns > COLUMNS) return to;
  }
  return cells.length;
}

function width(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function nextCharacter(text: string, offset: number): number {
  const isInside = /[\udc00-\udfff]/.test(text.charAt(offset)) && /[\ud800-\udbff]/.test(text.charAt(offset - 1));
  return isInside ? offset + 1 : offset;
}

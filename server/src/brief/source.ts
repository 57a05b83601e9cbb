import type { Span } from '../text/span.js';

/** A place as editors count: 1-based line and column, the column in UTF-16 units; `offset` is 0-based. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A text with its line starts, so that offsets and positions turn into each other without another scan. */
export class SourceText {
  readonly text: string;
  /** What ends more lines, a lone `\r` aside: YAML and most tools know none. `\n` for a text of one line. */
  readonly lineEnd: '\n' | '\r\n';
  private readonly starts: readonly number[];

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    let crlf = 0;
    let cr = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) {
        starts.push(at + 1);
        if (text.charCodeAt(at - 1) === 13) crlf++;
      } else if (code === 13 && text.charCodeAt(at + 1) !== 10) {
        starts.push(at + 1);
        cr++;
      }
    }
    this.starts = starts;
    const lf = starts.length - 1 - crlf - cr;
    this.lineEnd = crlf > lf ? '\r\n' : '\n';
  }

  get lineCount(): number {
    return this.starts.length;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  /** Offsets outside the text are taken for its nearer end. */
  position(offset: number): Position {
    const inside = Math.min(Math.max(offset, 0), this.text.length);
    const line = this.lineIndex(inside);
    return { line: line + 1, column: inside - (this.starts[line] ?? 0) + 1, offset: inside };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  /** The offset of a 1-based line and column; places outside the text are taken for the nearest one in it. */
  offset(line: number, column: number): number {
    if (line < 1) return 0;
    if (line > this.starts.length) return this.text.length;
    const span = this.line(line);
    return Math.min(span.start + Math.max(column - 1, 0), span.end);
  }

  /** The span of a 1-based line without its line end. */
  line(line: number): Span {
    const start = this.starts[line - 1] ?? this.text.length;
    let end = this.starts[line] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13)) end--;
    return { start, end };
  }

  /** The span of the line that holds `offset`, without its line end. */
  lineAround(offset: number): Span {
    return this.line(this.lineIndex(Math.min(Math.max(offset, 0), this.text.length)) + 1);
  }

  private lineIndex(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

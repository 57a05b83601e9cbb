import type { Span } from '../text/span.js';

/** A stretch of plain text and where it stands in the source; `length` units of both, or of the plain text alone. */
export interface Piece {
  /** Offset in the plain text. */
  readonly at: number;
  /** Offset in the source. */
  readonly source: number;
  /** Units of plain text. */
  readonly length: number;
  /** Units of source that stand for them: equal to `length` but for entities and the like. */
  readonly sourceLength: number;
}

/** The text of a block as a reader sees it (markup, link targets and comments removed), with the way back to the source. */
export class PlainText {
  readonly text: string;
  private readonly pieces: readonly Piece[];

  constructor(text: string, pieces: readonly Piece[]) {
    this.text = text;
    this.pieces = pieces;
  }

  /** The source span of a span of the plain text: from its first to its last character, without markup around them. */
  source(span: Span): Span {
    if (this.pieces.length === 0) return { start: 0, end: 0 };
    const start = this.sourceStart(span.start);
    return span.end <= span.start ? { start, end: start } : { start, end: this.sourceEnd(span.end) };
  }

  /** Where the character at a plain offset begins in the source; at the end of the text, where its last one ends. */
  sourceStart(offset: number): number {
    const piece = this.piece(offset);
    if (piece === undefined) return 0;
    const inside = offset - piece.at;
    if (inside >= piece.length) return piece.source + piece.sourceLength;
    return piece.length === piece.sourceLength ? piece.source + inside : piece.source;
  }

  /** Where the character before a plain offset ends in the source. */
  sourceEnd(offset: number): number {
    if (offset <= 0) return this.sourceStart(0);
    const piece = this.piece(offset - 1);
    if (piece === undefined) return 0;
    const inside = offset - piece.at;
    return piece.length === piece.sourceLength && inside < piece.length
      ? piece.source + inside
      : piece.source + piece.sourceLength;
  }

  private piece(offset: number): Piece | undefined {
    let low = 0;
    let high = this.pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.pieces[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.pieces[low];
  }
}

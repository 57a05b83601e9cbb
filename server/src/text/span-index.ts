import type { Span } from './span.js';

/** Answers in logarithmic time whether one of many spans meets or holds a given one. */
export class SpanIndex {
  private readonly starts: readonly number[];
  /** The furthest end among the spans up to each. */
  private readonly ends: readonly number[];

  constructor(spans: Iterable<Span>) {
    const ordered = [...spans].sort((a, b) => a.start - b.start);
    let furthest = Number.NEGATIVE_INFINITY;
    this.starts = ordered.map((span) => span.start);
    this.ends = ordered.map((span) => {
      furthest = Math.max(furthest, span.end);
      return furthest;
    });
  }

  overlaps(span: Span): boolean {
    return this.furthestBefore(span.end) > span.start;
  }

  contains(span: Span): boolean {
    return this.furthestBefore(span.start + 1) >= span.end;
  }

  /** The furthest end of a span that starts before `offset`. */
  private furthestBefore(offset: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return this.ends[low - 1] ?? Number.NEGATIVE_INFINITY;
  }
}

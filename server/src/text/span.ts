/** A half-open piece of a text, in UTF-16 code units from its beginning (0-based). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The span without a width at `offset`: the place where something missing belongs. */
export function at(offset: number): Span {
  return { start: offset, end: offset };
}

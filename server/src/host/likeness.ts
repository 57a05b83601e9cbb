/** The sentences and lines of a text, with how often each stands there. */
export interface Pieces {
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
}

export function piecesOf(text: string): Pieces {
  const counts = new Map<string, number>();
  let length = 0;
  // A paragraph is mostly one line: a word changed in it must not make all of it another.
  for (const piece of text.split(/\r?\n|(?<=[.?!]) /)) {
    if (piece === '') continue;
    counts.set(piece, (counts.get(piece) ?? 0) + 1);
    length += piece.length;
  }
  return { counts, length };
}

/** How much of the longer one of two texts stands in the other: from 0 to 1. */
export function likeness(a: Pieces, b: Pieces): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || Math.min(a.length, b.length) < longer / 2) return 0;
  let common = 0;
  for (const [piece, count] of a.counts) common += piece.length * Math.min(count, b.counts.get(piece) ?? 0);
  return common / longer;
}

import { distance } from 'fastest-levenshtein';

/** Longer words are no misspellings of anything, and comparing them would cost time. */
const LONGEST = 120;

/**
 * The candidate that is most like a word, case aside, or null where none is near enough to be meant: a third of its
 * letters may differ. Of equally near ones the first counts.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const folded = word.toLowerCase();
  if (folded.length > LONGEST) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const allowed = Math.max(1, Math.floor(Math.min(folded.length, candidate.length) / 3));
    if (Math.abs(candidate.length - folded.length) > allowed) continue;
    const apart = distance(folded, candidate.toLowerCase());
    if (apart <= allowed && apart < least) {
      least = apart;
      best = candidate;
    }
  }
  return best;
}

/** The end of a message about an unknown word: the known one that was meant, misspelt or shortened; empty where none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const longer = word.length > 2 ? known.find((other) => other.startsWith(word)) : undefined;
  const near = longer ?? nearest(word, known);
  return near === null ? '' : `; did you mean “${near}”?`;
}

/** In longer texts the letters of almost any word occur in their order by chance. */
const LONGEST_LOOSE = 60;

/**
 * How well a query fits a text, or null where it does not: all its words occur, or in a short text all its characters in
 * their order, whatever their case. More is better: the whole query in one piece, and beginnings of words, count most.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = query.trim().toLowerCase();
  const folded = text.toLowerCase();
  if (wanted === '') return 0;
  const whole = folded.indexOf(wanted);
  if (whole !== -1) return 1000 - Math.min(whole, 500) + (startsWord(folded, whole) ? 500 : 0);
  if (wanted.split(/\s+/).every((word) => folded.includes(word))) return 250;
  return text.length <= LONGEST_LOOSE ? looseScore(wanted.replace(/\s/g, ''), folded) : null;
}

function looseScore(wanted: string, folded: string): number | null {
  let score = 0;
  let from = 0;
  for (const character of wanted) {
    const found = folded.indexOf(character, from);
    if (found === -1) return null;
    if (found === from) score += 2;
    if (startsWord(folded, found)) score += 3;
    from = found + character.length;
  }
  return Math.min(score, 249);
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

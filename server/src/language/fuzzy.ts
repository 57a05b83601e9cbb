/**
 * How well a query fits a text, or null where it does not: all its characters, spaces aside, occur in their order,
 * whatever their case. More is better: characters that follow each other and beginnings of words count most.
 */
export function fuzzyScore(query: string, text: string): number | null {
  const wanted = query.toLowerCase().replace(/\s/g, '');
  const folded = text.toLowerCase();
  if (wanted === '') return 0;
  const whole = folded.indexOf(query.trim().toLowerCase());
  if (whole !== -1) return 1000 - Math.min(whole, 500) + (startsWord(folded, whole) ? 500 : 0);
  let score = 0;
  let from = 0;
  for (const character of wanted) {
    const found = folded.indexOf(character, from);
    if (found === -1) return null;
    if (found === from) score += 2;
    if (startsWord(folded, found)) score += 3;
    from = found + character.length;
  }
  return score;
}

function startsWord(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

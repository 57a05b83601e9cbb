/** Texts are drawn in batches, each from a seed of its own: any one can be drawn again alone. */
export const BATCH = 500;

export function seedOf(seed, batch) {
  return (Math.imul(seed, 0x9e3779b1) + batch) | 0;
}

/** `longest`: of a longer text a piece of so many characters, from its beginning or from further down; 0 leaves texts whole. */
export function drawBatch(fc, texts, { seed, batch, longest }) {
  const drawn = fc.sample(texts, { seed: seedOf(seed, batch), numRuns: BATCH });
  if (longest === 0) return drawn;
  return drawn.map((text, nth) => {
    const from = (nth % Math.ceil(text.length / longest || 1)) * longest;
    return text.slice(from, from + longest);
  });
}

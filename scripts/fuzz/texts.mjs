/** Texts are drawn in batches, each from a seed of its own: any one can be drawn again alone. */
export const BATCH = 500;

export function seedOf(seed, batch) {
  return (Math.imul(seed, 0x9e3779b1) + batch) | 0;
}

export function drawBatch(fc, texts, seed, batch) {
  return fc.sample(texts, { seed: seedOf(seed, batch), numRuns: BATCH });
}

// Makes a failing text small: first as fast-check shrinks what it drew, then by leaving out lines and characters.
import { seedOf } from './texts.mjs';

/** `fails` says of a text, in time, whether it still breaks the same property in the same way. */
export async function shrink({ fc, texts, seed, batch, nth, text, fails, milliseconds }) {
  const end = performance.now() + milliseconds;
  let best = text;
  if (texts !== null) {
    const drawn = fc.asyncProperty(texts, async (candidate) => {
      if (performance.now() > end - milliseconds / 2 || !(await fails(candidate))) return true;
      best = candidate;
      return false;
    });
    await fc.check(drawn, { seed: seedOf(seed, batch), path: String(nth), numRuns: 1, endOnFailure: false });
  }
  return leaveOut(best, fails, end);
}

/** Leaves out ever smaller pieces for as long as the text still fails. */
async function leaveOut(text, fails, end) {
  let best = text;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = 0; start < best.length && performance.now() < end; ) {
      const candidate = best.slice(0, start) + best.slice(start + size);
      if (await fails(candidate)) best = candidate;
      else start += size;
    }
  }
  return best;
}

import { expect, it } from 'vitest';
import { growingTexts } from './growing-texts.js';

const SHORT = 5 * 1024;
const TIMES = 4;
/** What takes a time that grows with the square of the length takes 16 times as long; noise must not matter. */
const MOST = 11;
/** Milliseconds; what takes no more may grow as it likes. */
const QUICK = 150;
const RUNS = 4;

/** Milliseconds of processor time. */
export async function timeOf(task: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many times as long a task takes over a text of four times the length; the least of several runs, 0 for what is quick. */
export async function growth(make: (length: number) => string, task: (text: string) => unknown): Promise<number> {
  const short = make(SHORT);
  const long = make(SHORT * TIMES);
  await task(make(SHORT / TIMES));
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let run = 0; run < RUNS; run++) {
    least = Math.min(least, await timeOf(() => task(long)));
    if (least <= QUICK) return 0;
    // The longest of the short runs: what slows the machine down may have done so in the long one only.
    most = Math.max(most, await timeOf(() => task(short)));
    if (least / most <= MOST) return 0;
  }
  return least / most;
}

/** A test for each text made of one thing. */
export function growsWithEachText(task: (text: string) => unknown): void {
  it.each(Object.entries(growingTexts))(
    '%s',
    async (_, make) => {
      expect(await growth(make, task)).toBe(0);
    },
    120_000,
  );
}

import type { Answer } from './answer.js';

/** Milliseconds. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 10_000;

/** Whoever asks for a longer pause is not asked again in this run. Milliseconds. */
export const LONGEST_WAIT = 60_000;

/** Statuses that may be others a moment later. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504]);

/** How often an answer is worth asking again after it, whatever the settings allow. */
export function retriesWorth(answer: Answer): number {
  if (answer.kind === 'response') return PASSING.has(answer.status) ? Number.POSITIVE_INFINITY : 0;
  switch (answer.failure) {
    // Resolvers are wrong at times, and "dead" is a hard word.
    case 'no-host':
    case 'connection':
      return 1;
    case 'look-up':
    case 'timeout':
    case 'cut-off':
      return Number.POSITIVE_INFINITY;
    default:
      return 0;
  }
}

/**
 * Milliseconds to wait before the next attempt: twice as long each time, and at random between half of that and all of it, so that those
 * who failed together do not come back together.
 * @param failures so far, from 1
 * @param random from 0 to 1
 */
export function pauseAfter(failures: number, random: number): number {
  const longest = Math.min(FIRST_PAUSE * 2 ** Math.min(failures - 1, 30), LONGEST_PAUSE);
  return Math.round(longest * (0.5 + random / 2));
}

const DAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?';
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
const TIME = '\\d{2}:\\d{2}:\\d{2}';
/** The three forms of HTTP, with and without its `GMT`. */
const HTTP_DATE = new RegExp(
  `^${DAY},? (?:\\d{2}[ -]${MONTH}[ -]\\d{2,4} ${TIME}(?: GMT)?|${MONTH} [ \\d]\\d ${TIME} \\d{4})$`,
);

/**
 * Milliseconds from `now` (as `Date.now`) that the header `Retry-After` asks for: seconds, or a date. 0 where the date has passed; null
 * where it says nothing that can be read.
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(written)) return Number(written) * 1000;
  if (!HTTP_DATE.test(written)) return null;
  const at = Date.parse(written.endsWith('GMT') ? written : `${written} GMT`);
  return Number.isNaN(at) ? null : Math.max(at - now, 0);
}

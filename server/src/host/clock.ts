import { type IsoDay, localDay } from '../text/day.js';

/** Today's date where this machine stands. */
export function today(): IsoDay {
  return localDay(Date.now());
}

/** Milliseconds from some fixed point. Unlike `performance`, this is there without being loaded. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

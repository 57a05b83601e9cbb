import { type IsoDay, isoDay } from '../text/day.js';

/** Today's date where this machine stands. */
export function today(): IsoDay {
  const now = new Date();
  return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

/** Milliseconds from some fixed point. Unlike `performance`, this is there without being loaded. */
export function milliseconds(): number {
  const [seconds, nanoseconds] = process.hrtime();
  return seconds * 1e3 + nanoseconds / 1e6;
}

import { type IsoDay, isoDay } from '../text/day.js';

/** Today's date where this machine stands. */
export function today(): IsoDay {
  const now = new Date();
  return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

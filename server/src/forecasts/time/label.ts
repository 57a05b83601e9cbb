import { dayParts, daysInMonth, type IsoDay } from '../../text/day.js';
import { MONTH_NAMES } from './words.js';

/** A short label for resolved days: `Sep–Nov 2021`, `9 May 2021`, `by 31 Dec 2021`, `from 1 Jan 2022`; empty for none. */
export function hintLabel(from: IsoDay | null, to: IsoDay | null): string {
  if (from === null) return to === null ? '' : `by ${shortDay(to)}`;
  if (to === null) return `from ${shortDay(from)}`;
  if (from === to) return shortDay(from);
  const [a, b] = [dayParts(from), dayParts(to)];
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (wholeMonths && a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}` : `${a.year}–${b.year}`;
  if (wholeMonths) {
    if (a.year !== b.year) return `${shortMonth(a.month)} ${a.year}–${shortMonth(b.month)} ${b.year}`;
    return a.month === b.month
      ? `${shortMonth(a.month)} ${a.year}`
      : `${shortMonth(a.month)}–${shortMonth(b.month)} ${b.year}`;
  }
  if (a.year !== b.year) return `${shortDay(from)} – ${shortDay(to)}`;
  if (a.month !== b.month) return `${a.day} ${shortMonth(a.month)} – ${shortDay(to)}`;
  return `${a.day}–${shortDay(to)}`;
}

function shortDay(day: IsoDay): string {
  const parts = dayParts(day);
  return `${parts.day} ${shortMonth(parts.month)} ${parts.year}`;
}

function shortMonth(month: number): string {
  return (MONTH_NAMES[month - 1] ?? '').slice(0, 3);
}

/** `9 May 2021`. */
export function longDay(day: IsoDay): string {
  const parts = dayParts(day);
  return `${parts.day} ${MONTH_NAMES[parts.month - 1]} ${parts.year}`;
}

/** `May 2021`. */
export function longMonth(day: IsoDay): string {
  const parts = dayParts(day);
  return `${MONTH_NAMES[parts.month - 1]} ${parts.year}`;
}

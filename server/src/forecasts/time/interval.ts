import { addDays, dayParts, daysBetween, daysInMonth, type IsoDay, isoDay, weekday } from '../../text/day.js';
import type { Part, Unit } from './meaning.js';

/** Whole days, both ends included. */
export interface Interval {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** `count` whole months from the first of a month; the month may lie outside 1–12 and is then carried into the year. */
export function months(year: number, month: number, count: number): Interval {
  return { from: firstOf(year, month), to: lastOf(year, month + count - 1) };
}

export function years(first: number, count: number): Interval {
  return months(first, 1, 12 * count);
}

function firstOf(year: number, month: number): IsoDay {
  const at = monthOf(year, month);
  return isoDay(at.year, at.month, 1);
}

function lastOf(year: number, month: number): IsoDay {
  const at = monthOf(year, month);
  return isoDay(at.year, at.month, daysInMonth(at.year, at.month));
}

function monthOf(year: number, month: number): { readonly year: number; readonly month: number } {
  const carried = year * 12 + month - 1;
  return { year: Math.floor(carried / 12), month: (((carried % 12) + 12) % 12) + 1 };
}

/** A piece of an interval: whole months where the interval is made of them and they divide evenly, else days. */
export function partOf(part: Part, whole: Interval): Interval | null {
  if (part.kind === 'week') return weekOf(part.number, whole);
  if (part.kind === 'weekday') return weekdayIn(part.number, part.weekday, whole);
  if (part.kind === 'around') {
    const monday = addDays(whole.from, -weekday(whole.from));
    return { from: part.unit === 'week' ? monday : addDays(monday, 5), to: addDays(monday, 6) };
  }
  if (part.kind === 'side') return sideOf(part.side, part.count, part.unit, whole);
  return fraction(whole, part.number, part.kind === 'third' ? 3 : part.kind === 'half' ? 2 : 4);
}

function fraction(whole: Interval, number: number, of: number): Interval | null {
  if (number < 1 || number > of) return null;
  const count = wholeMonths(whole);
  const start = dayParts(whole.from);
  if (count !== null && count % of === 0)
    return months(start.year, start.month + ((number - 1) * count) / of, count / of);
  const days = daysBetween(whole.from, whole.to) + 1;
  // "Early on Monday" is that Monday.
  if (days < of) return whole;
  // Thirds and halves of a month are tens and fifteens of days, the last one takes the rest.
  const cuts = count === 1 && of === 3 ? [0, 10, 20, days] : count === 1 && of === 2 ? [0, 15, days] : null;
  const cut = (index: number): number => cuts?.[index] ?? Math.round((days * index) / of);
  return { from: addDays(whole.from, cut(number - 1)), to: addDays(whole.from, cut(number) - 1) };
}

function wholeMonths({ from, to }: Interval): number | null {
  const [start, end] = [dayParts(from), dayParts(to)];
  if (start.day !== 1 || end.day !== daysInMonth(end.year, end.month)) return null;
  return (end.year - start.year) * 12 + end.month - start.month + 1;
}

/** The first to fifth seven days of a month or another period; −1 is the last seven. */
function weekOf(number: number, whole: Interval): Interval | null {
  if (number < 0) return { from: addDays(whole.to, -6), to: whole.to };
  const from = addDays(whole.from, (number - 1) * 7);
  if (from > whole.to) return null;
  const to = addDays(from, 6);
  return to > whole.to ? { from, to: whole.to } : { from, to };
}

/** "The first Sunday of October", "the last Friday in May". */
function weekdayIn(number: number, day: number, whole: Interval): Interval | null {
  const last = addDays(whole.to, -((weekday(whole.to) - day + 7) % 7));
  const first = addDays(whole.from, (day - weekday(whole.from) + 7) % 7);
  const found = number < 0 ? last : addDays(first, (number - 1) * 7);
  return found > whole.to ? null : { from: found, to: found };
}

function sideOf(side: 'first' | 'last', count: number, unit: Unit, whole: Interval): Interval | null {
  const start = dayParts(whole.from);
  const end = dayParts(whole.to);
  const length = unit === 'year' ? 12 : unit === 'quarter' ? 3 : unit === 'month' ? 1 : 0;
  if (length > 0) {
    return side === 'first'
      ? months(start.year, start.month, count * length)
      : months(end.year, end.month - count * length + 1, count * length);
  }
  const days = count * (unit === 'week' ? 7 : 1);
  return side === 'first'
    ? { from: whole.from, to: addDays(whole.from, days - 1) }
    : { from: addDays(whole.to, 1 - days), to: whole.to };
}

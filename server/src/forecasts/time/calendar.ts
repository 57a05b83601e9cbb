import {
  addDays,
  addMonths,
  dayParts,
  daysInMonth,
  easterSunday,
  type IsoDay,
  isoDay,
  weekday,
} from '../../text/day.js';
import { type Interval, months, partOf, years } from './interval.js';
import type { Feast, Period, Season, Unit, YearRef } from './meaning.js';
import type { Direction } from './resolve.js';

const FIRST_MONTH: Record<Season, number> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

/** The days of a period, or null where the publication date is needed and unknown or no such day exists (30 February). */
export function intervalOf(period: Period, published: IsoDay | null, direction: Direction): Interval | null {
  if (period.kind === 'range') return rangeOf(period.first, period.last, published, direction);
  const reference = yearReference(period);
  if (reference?.kind === 'picked') {
    const year = published === null ? null : pickedYear(period, reference.which, published, direction);
    return year === null ? null : inYear(period, year, published);
  }
  if (reference === null && needsPublication(period)) {
    return published === null ? null : counted(period, published, direction);
  }
  if (reference?.kind === 'shifted') {
    return published === null ? null : inYear(period, dayParts(published).year + reference.years, published);
  }
  return inYear(period, reference?.year ?? 0, published);
}

function rangeOf(first: Period, last: Period, published: IsoDay | null, direction: Direction): Interval | null {
  const end = intervalOf(last, published, direction);
  // A range that is running has begun before publication: look for its first day from its last one.
  const reference = yearReference(first);
  const open = reference?.kind === 'picked' && reference.which === 'nearest';
  if (end === null) return null;
  const start = open ? latest(first, end.to) : intervalOf(first, published, direction);
  if (start === null) return null;
  // "From Monday to Friday", said on a Thursday.
  const later = start.from > end.to ? intervalOf(last, start.from, direction) : end;
  return later === null || start.from > later.to ? null : { from: start.from, to: later.to };
}

/** The latest such period that begins by the given day. */
function latest(period: Period, day: IsoDay): Interval | null {
  const { year } = dayParts(day);
  for (const candidate of [year + 1, year, year - 1, year - 2]) {
    const interval = inYear(period, candidate, day);
    if (interval !== null && interval.from <= day) return interval;
  }
  return null;
}

function yearReference(period: Period): YearRef | null {
  if (period.kind === 'part') return yearReference(period.of);
  return 'year' in period ? period.year : null;
}

function needsPublication(period: Period): boolean {
  if (period.kind === 'part') return needsPublication(period.of);
  return period.kind === 'unit' || period.kind === 'weekday' || period.kind === 'fiscal-year';
}

/** The year to which a period without one belongs; null where it has its own, or none fits. */
export function yearOf(period: Period, published: IsoDay, direction: Direction): number | null {
  const reference = yearReference(period);
  if (reference?.kind === 'shifted') return dayParts(published).year + reference.years;
  return reference?.kind === 'picked' ? pickedYear(period, reference.which, published, direction) : null;
}

function pickedYear(
  period: Period,
  which: 'nearest' | 'this' | 'next' | 'last',
  published: IsoDay,
  direction: Direction,
): number | null {
  const { year } = dayParts(published);
  if (which === 'this' && !windsUp(period)) return year;
  const back = which === 'last' || (which === 'nearest' && direction === 'back');
  const beyond = which === 'next' || (which === 'nearest' && direction === 'beyond');
  // Eight years ahead, for the sake of 29 February around a century without one.
  for (let step = -2; step <= 8; step++) {
    const candidate = back ? year - 1 - step : year + step;
    const interval = inYear(period, candidate, published);
    if (interval === null) continue;
    const { from, to } = interval;
    if (which === 'last' ? to < published : back ? from <= published : beyond ? from > published : to >= published)
      return candidate;
  }
  return null;
}

/** A winter ends in the next year, so that "this winter" in January is the one that began in the year before. */
function windsUp(period: Period): boolean {
  return period.kind === 'part' ? windsUp(period.of) : period.kind === 'season' && period.season === 'winter';
}

/** The period with its year, where it lacks one, taken as given. */
function inYear(period: Period, year: number, published: IsoDay | null): Interval | null {
  switch (period.kind) {
    case 'day':
      return period.day > daysInMonth(year, period.month) ? null : single(isoDay(year, period.month, period.day));
    case 'month':
      return months(year, period.month, 1);
    case 'season':
      return period.half
        ? months(year, period.season === 'winter' ? 10 : 4, 6)
        : months(year, FIRST_MONTH[period.season], 3);
    case 'feast':
      return single(feastDay(period.feast, year));
    case 'year':
      return years(year, 1);
    case 'years':
      return years(period.first, period.count);
    case 'split-year':
      return months(period.first, period.month, 12);
    case 'part': {
      const whole = inYear(period.of, year, published);
      return whole === null ? null : partOf(period.part, whole);
    }
    default:
      return null;
  }
}

function single(day: IsoDay): Interval {
  return { from: day, to: day };
}

function feastDay(feast: Feast, year: number): IsoDay {
  if (feast === 'easter') return easterSunday(year);
  if (feast === 'new-year' || feast === 'new-years-day') return isoDay(year, 1, 1);
  if (feast === 'new-years-eve') return isoDay(year, 12, 31);
  return isoDay(year, 12, feast === 'christmas' ? 25 : 24);
}

/** Periods counted from the day of publication: this week, next month, the decade, on Friday. */
function counted(period: Period, published: IsoDay, direction: Direction): Interval | null {
  if (period.kind === 'part') {
    const whole = counted(period.of, published, direction);
    const part = whole === null ? null : partOf(period.part, whole);
    return part !== null && endsCentury(period) ? { from: part.from, to: addMonths(part.to, 12) } : part;
  }
  if (period.kind === 'fiscal-year') {
    const { year, month } = dayParts(published);
    return months((month < period.month ? year - 1 : year) + period.shift, period.month, 12);
  }
  if (period.kind === 'unit') return unitOf(period.unit, period.shift, published);
  return period.kind === 'weekday' ? single(weekdayOf(period.weekday, period.which, published, direction)) : null;
}

/** Everybody's "end of the century" is 2100, although its decades and halves are counted from 2000. */
function endsCentury(period: Period & { kind: 'part' }): boolean {
  const { part, of } = period;
  return of.kind === 'unit' && of.unit === 'century' && part.kind === 'third' && part.edge === 'end';
}

function unitOf(unit: Unit, shift: number, published: IsoDay): Interval {
  const { year, month } = dayParts(published);
  switch (unit) {
    case 'day':
      return single(addDays(published, shift));
    case 'week':
    case 'weekend': {
      const monday = addDays(published, shift * 7 - weekday(published));
      return { from: unit === 'week' ? monday : addDays(monday, 5), to: addDays(monday, 6) };
    }
    case 'fortnight':
      return { from: addDays(published, shift * 14), to: addDays(published, shift * 14 + 13) };
    case 'month':
      return months(year, month + shift, 1);
    case 'quarter':
      return months(year, Math.floor((month - 1) / 3) * 3 + 1 + shift * 3, 3);
    case 'half':
      return months(year, (month > 6 ? 7 : 1) + shift * 6, 6);
    case 'season':
      return months(year, Math.floor(month / 3) * 3 + shift * 3, 3);
    case 'year':
      return years(year + shift, 1);
    case 'decade':
      return years(Math.floor(year / 10) * 10 + shift * 10, 10);
    case 'century':
      return years(Math.floor(year / 100) * 100 + shift * 100, 100);
  }
}

function weekdayOf(
  day: number,
  which: 'nearest' | 'this' | 'next' | 'last',
  published: IsoDay,
  direction: Direction,
): IsoDay {
  const today = weekday(published);
  if (which === 'this') return addDays(published, day - today);
  const ahead = (day - today + 7) % 7;
  if (which === 'nearest') {
    if (direction === 'back') return addDays(published, ahead === 0 ? 0 : ahead - 7);
    return addDays(published, direction === 'beyond' && ahead === 0 ? 7 : ahead);
  }
  // "Next Wednesday", said on a Tuesday, is the one of the next week.
  if (which === 'next') return addDays(published, day - today + 7);
  return addDays(published, ahead - 7);
}

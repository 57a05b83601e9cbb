import { addDays, addMonths, dayParts, daysBetween, type IsoDay, isoDay } from '../text/day.js';

/** Days on the width of the picture. */
export interface Scale {
  readonly first: IsoDay;
  readonly last: IsoDay;
  /** Days outside are taken for the nearer end. */
  x(day: IsoDay): number;
}

export interface Tick {
  readonly day: IsoDay;
  readonly label: string;
}

/** Months between two ticks. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const MOST_TICKS = 11;

/**
 * From the first to the last day with some air. A few days far beyond all others would press the rest together:
 * then the scale ends before them.
 */
export function scaleFor(days: readonly IsoDay[], left: number, width: number): Scale {
  const sorted = [...days].sort();
  const earliest = sorted[0] ?? '2000-01-01';
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? earliest;
  const latest = sorted.at(-1) ?? earliest;
  const reach = Math.max(daysBetween(earliest, usual), 60);
  const far = daysBetween(earliest, latest) > reach * 2.5;
  const span = far ? reach * 1.2 : Math.max(daysBetween(earliest, latest), 60);
  const air = Math.ceil(span * 0.04);
  const first = shifted(earliest, -air);
  const last = shifted(earliest, Math.ceil(span) + air);
  const whole = Math.max(daysBetween(first, last), 1);
  return {
    first,
    last,
    x: (day) => left + (width * Math.min(Math.max(daysBetween(first, day), 0), whole)) / whole,
  };
}

/** The calendar ends with the years 0 and 9999. */
function shifted(day: IsoDay, days: number): IsoDay {
  try {
    return addDays(day, days);
  } catch {
    return days < 0 ? '0000-01-01' : '9999-12-31';
  }
}

/** Beginnings of months or years, as many as can be read. `nameOf` names a month, from 1. */
export function ticksFor({ first, last }: Scale, nameOf: (month: number) => string): Tick[] {
  const months = daysBetween(first, last) / 30.4;
  const step = STEPS.find((each) => months / each <= MOST_TICKS) ?? 1200;
  const { year, month } = dayParts(first);
  const from = Math.floor((year * 12 + month - 1) / step) * step;
  const ticks: Tick[] = [];
  for (let at = isoDay(Math.floor(from / 12), (from % 12) + 1, 1); at <= last; at = addMonths(at, step)) {
    if (at >= first) ticks.push({ day: at, label: labelOf(at, step, nameOf) });
    if (at > '9900') break;
  }
  return ticks;
}

function labelOf(day: IsoDay, step: number, nameOf: (month: number) => string): string {
  const { year, month } = dayParts(day);
  return step >= 12 ? `${year}` : month === 1 ? `${nameOf(1)} ${year}` : nameOf(month);
}

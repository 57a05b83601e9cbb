import { addDays, addMonths, type IsoDay } from '../../text/day.js';
import { intervalOf } from './calendar.js';
import type { Interval } from './interval.js';
import type { Period, Relation, TimeMeaning, Unit } from './meaning.js';

/** Days an expression stands for; a null side is open, and both are null where nothing can be resolved. */
export interface Resolved {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

/**
 * Where a day, month or season without its year is looked for: `ahead`, the nearest one running or to come; `beyond`,
 * the first that begins after publication; `back`, the latest that had begun by then.
 */
export type Direction = 'ahead' | 'beyond' | 'back';

const NOTHING: Resolved = { from: null, to: null };

/**
 * The days a time expression means. A relative one needs the day of publication; without it both sides are null.
 * With `back`, a bare month or day is the latest one that began by the day of publication, as in a report of the past.
 */
export function resolve(meaning: TimeMeaning, published: IsoDay | null, direction: Direction = 'ahead'): Resolved {
  try {
    if (meaning.kind === 'period') {
      const interval = intervalOf(meaning.period, published, directionOf(meaning.relation, meaning.period, direction));
      return interval === null ? NOTHING : related(meaning.relation, interval, meaning.period);
    }
    if (meaning.kind === 'length' && published !== null) return counted(meaning, published);
    return NOTHING;
  } catch (error) {
    // A day beyond the years 0000 to 9999 ("within 9,000 years") is nothing anybody can check.
    if (error instanceof RangeError) return NOTHING;
    throw error;
  }
}

/** "Before spring", said in spring, means the next one; "since March" the last one. */
export function directionOf(relation: Relation, period: Period, direction: Direction): Direction {
  if (relation === 'since') return 'back';
  const border =
    (relation === 'before' || relation === 'not-until') && edgeOf(period) === null && period.kind !== 'day';
  return border && direction === 'ahead' ? 'beyond' : direction;
}

function related(relation: Relation, { from, to }: Interval, period: Period): Resolved {
  switch (relation) {
    case 'in':
      return { from: edgeOf(period) === 'turn' ? null : from, to };
    case 'by':
    case 'until':
    case 'rest':
      return { from: null, to };
    case 'before':
    case 'not-until':
      // "Before the end of the year" ends with the year's last day, not with the day before its last third.
      return { from: null, to: edgeOf(period) === 'end' || edgeOf(period) === 'turn' ? to : addDays(from, -1) };
    case 'from':
    case 'since':
      return { from, to: null };
    case 'after':
      return { from: addDays(to, 1), to: null };
  }
}

function edgeOf(period: Period): 'start' | 'end' | 'turn' | null {
  return period.kind === 'part' && 'edge' in period.part ? period.part.edge : null;
}

function counted(meaning: TimeMeaning & { kind: 'length' }, published: IsoDay): Resolved {
  const { count, unit, relation } = meaning;
  if (relation === 'ago') {
    const day = shifted(published, -count, unit);
    return { from: day, to: day };
  }
  if (relation === 'past') return { from: shifted(published, -count, unit), to: published };
  return { from: null, to: shifted(published, count, unit) };
}

const DAYS: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14 };
const MONTHS: Partial<Record<Unit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  half: 6,
  year: 12,
  decade: 120,
  century: 1200,
};

/** Half units (`a year and a half`) are counted in the next smaller ones. */
export function shifted(day: IsoDay, count: number, unit: Unit): IsoDay {
  const days = DAYS[unit];
  if (days !== undefined) return addDays(day, Math.round(count * days));
  const whole = Math.trunc(count * (MONTHS[unit] ?? 0));
  const moved = addMonths(day, whole);
  return unit === 'month' && whole !== count ? addDays(moved, Math.sign(count) * 15) : moved;
}

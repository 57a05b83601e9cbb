import type { IsoDay } from '../../text/day.js';
import type { Context } from './context.js';

/** The clause carries a date of a year before publication; what was said in the last months is still news. */
export function hasPastYear(context: Context, clause: number): boolean {
  const { published } = context;
  for (const time of context.times) {
    if (time.clause !== clause || time.governor >= 0 || time.status !== 'past') continue;
    const { to } = time.days;
    if (published === null || to === null) return true;
    if (to.slice(0, 4) < published.slice(0, 4) && (time.expression.class === 'absolute' || !isRecent(to, published)))
      return true;
  }
  return false;
}

/** Within about four months, counted in months. */
function isRecent(day: IsoDay, published: IsoDay): boolean {
  const months = (iso: IsoDay): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
  return months(published) - months(day) <= 4;
}

/** A date of the calendar ahead: the only thing that keeps a refuted or counterfactual report open. */
export function hasCalendarFuture(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.status === 'future' && time.expression.class === 'absolute',
  );
}

/** Any date in the clause that lies before publication. */
export function hasPastTime(context: Context, clause: number): boolean {
  return context.times.some((time) => time.clause === clause && time.governor < 0 && time.status === 'past');
}

export function hasFutureTime(context: Context, clause: number): boolean {
  return context.times.some(
    (time) =>
      time.clause === clause &&
      (time.status === 'future' || time.status === 'running') &&
      !(time.underPast && time.expression.class === 'relative'),
  );
}

import { type IsoDay, monthsBetween } from '../../text/day.js';
import { PART } from '../language/verb-forms.js';
import type { TimeExpression } from '../time/meaning.js';
import { type Context, isPast, type PlacedTime, wordSet } from './context.js';

/** The clause carries a date of a year before publication; what was said in the last months is still news. */
export function hasPastYear(context: Context, clause: number): boolean {
  const { published } = context;
  for (const time of context.times) {
    if (time.clause !== clause || time.governor >= 0 || time.status !== 'past') continue;
    const { to } = time.days;
    if (published === null || to === null) return true;
    if (to.slice(0, 4) < published.slice(0, 4) && !isRecent(to, published)) return true;
  }
  return false;
}

/** Within about four months, counted in months. */
function isRecent(day: IsoDay, published: IsoDay): boolean {
  return monthsBetween(day, published) <= 4;
}

/** A date of the calendar ahead: the only thing that keeps a refuted or counterfactual report open. */
export function hasCalendarFuture(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.status === 'future' && time.expression.class === 'absolute',
  );
}

/** How many years back a date can lie to be a slip or a plan overtaken, and not history told in the future tense. */
const SLIP_YEARS = 3;

/** A calendar date before publication that bounds a verb in the present or future tense: a prediction that is over. */
export function isOverdue(context: Context, time: PlacedTime): boolean {
  const { published } = context;
  const { to } = time.days;
  const { expression } = time;
  if (published === null || to === null || time.status !== 'past' || time.underPast) return false;
  // "in Q3 this year", written in October, is over as well.
  const dated = expression.class === 'absolute' || /\bthis year$/i.test(expression.text);
  if (!dated || expression.past || expression.attributive || isDone(context, time)) return false;
  if (!/^(?:in|on|by|from|until|before|no later than|not later than|within|at) /i.test(expression.text)) return false;
  return Number(published.slice(0, 4)) - Number(to.slice(0, 4)) <= SLIP_YEARS && !context.groups.some(isPast);
}

/** "the cut decided on 3 March 2020": the date of a participle. */
function isDone(context: Context, time: PlacedTime): boolean {
  const word = context.words[time.governor];
  return word !== undefined && context.words[time.governor - 1]?.tag !== 'to' && (word.forms & PART) !== 0;
}

/** "in May 2025", "tomorrow", "next year": no bare day or month that could as well be the last one. */
export function saysWhichOne(expression: TimeExpression): boolean {
  return expression.class === 'absolute' || /\b(?:next|tomorrow|coming)\b/i.test(expression.text);
}

/** "when choosing suppliers", "when compared with others": in which case, not when. */
export const IN_A_CASE =
  /^when (?:\w+ing|compared|combined|viewed|seen|taken|considered|measured|used|applied|enabled|faced|asked|confronted)\b/i;

const BYGONE_EVENTS = wordSet(
  'war wars invasion revolution pandemic coup crash blockade embargo occupation genocide famine annexation putsch uprising collapse disaster earthquake unification reunification armistice crackdown',
);

/** "Before the invasion", "under the old electoral system", "until the coup": a time that is over, unless dated ahead. */
export function hasBygoneEvent(context: Context): boolean {
  const { words } = context;
  for (let at = 0; at < words.length; at += 1) {
    const lower = words[at]?.lower;
    if (at === 0 && lower === 'as' && /^(?:boy|girl|child|student|teenager|soldier|youth)$/.test(words[2]?.lower ?? ''))
      return true;
    if (lower === 'before' || lower === 'until') {
      if (words[at + 1]?.lower !== 'the') continue;
      if (BYGONE_EVENTS.has(words[at + 2]?.lower ?? '') || BYGONE_EVENTS.has(words[at + 3]?.lower ?? '')) return true;
    } else if (lower === 'under' || lower === 'in') {
      const article = words[at + 1]?.lower;
      if (
        (article === 'the' || article === 'its' || article === 'their') &&
        /^(?:old|former|previous|earlier)$/.test(words[at + 2]?.lower ?? '')
      )
        return true;
    }
  }
  return false;
}

/** "for the first time since 1972": what it is compared with. */
function isSinceFirst({ words }: Context, { expression }: PlacedTime): boolean {
  return words[expression.firstToken]?.lower === 'since' && words[expression.firstToken - 1]?.lower === 'time';
}

/** Any date in the clause that lies before publication. */
export function hasPastTime(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.governor < 0 && time.status === 'past' && !isSinceFirst(context, time),
  );
}

export function hasFutureTime(context: Context, clause: number): boolean {
  return (
    context.looksAhead &&
    context.times.some(
      (time) =>
        time.clause === clause &&
        (time.status === 'future' || time.status === 'running') &&
        !(time.underPast && time.expression.class === 'relative'),
    )
  );
}

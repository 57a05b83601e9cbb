import { monthsBetween } from '../../text/day.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { hasPastYear } from './clause-times.js';
import { type Context, clauseAt, type Finding, type PlacedTime, wordSet } from './context.js';
import { CANCELLING, found, isAhead, needsCalendarVerb, SCHEDULE_PARTICIPLES, WISHES } from './dated.js';
import { isOverturnedBehind } from './reports.js';

/** "has called for a brigade by 2025". */
const URGING = wordSet(
  'call urge demand ask recommend request want need appeal advocate suggest insist press lobby hope wish fear',
);

/** Past acts that lay down something for later. */
const FIXING =
  wordSet(`agree decide schedule postpone delay extend adjourn set fix call sign approve adopt prolong renew grant convene announce promise pledge undertake commit vow order impose ban allow
give authorise authorize confirm push move bring move lease plan aim commission invite summon award vote pass ratify enact table launch propose choose appoint elect conclude order ask put defer reschedule shift slip carry`);

const CHANGING = wordSet(
  'halve cut raise lower revise downgrade upgrade trim double confirm lift increase reduce slash correct publish keep leave maintain issue',
);
const FORECAST_NOUNS = wordSet('forecast forecasts projection projections outlook prediction predictions');

/** "has cut its outlook for wages in 2025", "raised its target for this year". */
function changesForecast(context: Context, time: PlacedTime, group: VerbGroup): boolean {
  if (!CHANGING.has(group.verb)) return false;
  for (let at = group.last + 1; at < time.expression.firstToken; at += 1)
    if (FORECAST_NOUNS.has(context.words[at]?.lower ?? '')) return true;
  return false;
}

/** "proposed that the fund be extended until 2027": a bare *be* without *to* or modal. */
function isSubjunctive(context: Context, governor: number): boolean {
  const { words } = context;
  return (
    governor > 1 &&
    words[governor - 1]?.lower === 'be' &&
    words[governor - 2]?.tag !== 'to' &&
    words[governor - 2]?.tag !== 'modal'
  );
}

/** "has been deferred until after the recess". */
function isPutOffUntil({ expression: { class: kind, text, firstToken } }: PlacedTime, group: VerbGroup): boolean {
  return (
    kind === 'event' &&
    firstToken > group.last &&
    /^until /i.test(text) &&
    /^(?:postpone|defer|adjourn|delay|put|extend|prolong)$/.test(group.verb) &&
    !group.negated &&
    group.tense === 'perfect'
  );
}

/** "was scheduled for May, but never took place". */
function isOvertaken(context: Context, group: VerbGroup): boolean {
  return context.groups.some((other) => other.first > group.last && other.negated && other.tense === 'past');
}

/** "was scheduled for May", written in June: the last May, not the next. */
function isAlmostAYearAhead({ published }: Context, { days }: PlacedTime): boolean {
  if (published === null || days.from === null) return false;
  return monthsBetween(published, days.from) >= 10;
}

const PUTTING_OFF = wordSet(
  'postpone delay extend adjourn schedule set fix call prolong push renew plan put defer reschedule shift slip move bring',
);

/** A past act with a date still to come: "agreed … until 2046", "postponed the vote until May". */
export function laidDown(context: Context, time: PlacedTime, group: VerbGroup): Finding | null {
  const { expression } = time;
  if (changesForecast(context, time, group)) return found('nominal', group.first, group.last, time.clause);
  // Without a day of publication nobody knows whether a date told in the past is still to come.
  if (context.published === null || isSubjunctive(context, time.governor)) return null;
  const urges = group.verb !== 'call' || /^(?:for|on|upon)$/.test(context.words[group.last + 1]?.lower ?? '');
  if (!group.passive && urges && URGING.has(group.verb)) return null;
  if (isPutOffUntil(time, group)) return found('schedule', group.first, group.last, time.clause);
  if (!isAhead(time) || expression.class === 'event' || expression.class === 'vague' || CANCELLING.has(group.verb))
    return null;
  const { start } = clauseAt(context, time.clause) ?? { start: 0 };
  if (
    expression.firstToken < group.first &&
    (expression.attributive || (expression.class === 'relative' && expression.firstToken > start + 1))
  )
    return null;
  if (isOverturnedBehind(context, Math.max(group.last, expression.nextToken))) return null;
  const { words } = context;
  const preposition = words[expression.firstToken]?.lower ?? '';
  const infinitive = time.governor >= 0 && words[time.governor - 1]?.tag === 'to';
  if (infinitive && WISHES.has(words[time.governor - 2]?.lower ?? '')) return null;
  const cue = found('schedule', expression.firstToken, expression.nextToken - 1, time.clause);
  // "By 2023, there were 24 parks": the year is running.
  if (group.tense === 'past' && group.verb === 'be' && !group.passive && preposition === 'by') return null;
  if (expression.class === 'absolute') {
    if (/^(?:until|till|by|from|to|through|starting|beginning|no|before|after)$/.test(preposition)) return cue;
    if (infinitive || preposition === 'for') return FIXING.has(group.verb) || infinitive ? cue : null;
    return group.passive && SCHEDULE_PARTICIPLES.has(group.verb) ? cue : null;
  }
  if (group.tense === 'past' && (isOvertaken(context, group) || isAlmostAYearAhead(context, time))) return null;
  if ((group.tense === 'past' && group.verb === 'be') || hasPastYear(context, time.clause)) return null;
  if (!FIXING.has(group.verb)) return null;
  if (group.tense === 'perfect' && group.passive)
    return /^(?:until|till|for|to|from|by)$/.test(preposition) ? cue : null;
  const postponed = /^(?:until|till|for|to|from|by)$/.test(preposition) && PUTTING_OFF.has(group.verb);
  return postponed || (infinitive && !needsCalendarVerb(expression.text)) ? cue : null;
}

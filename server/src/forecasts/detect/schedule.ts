import { PART } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, type Finding, groupNear, isPast, type PlacedTime, wordSet } from './context.js';
import { CANCELLING, found, isAhead, SCHEDULE_PARTICIPLES } from './dated.js';
import { isUnasserted } from './exclusions.js';
import { laidDown } from './laid-down.js';
import { presentForFuture } from './present-for-future.js';

/** "forecast at ten points in June" is no schedule; "expected in June" is. */
const FORESEEING = wordSet('expect forecast project anticipate foresee envisage');

/** Present for future, schedules in participles and in past decisions: found from the dates. */
export function findSchedules(context: Context): Finding[] {
  const found: Finding[] = [];
  for (const time of context.times) {
    const finding = readTime(context, time);
    if (finding !== null) found.push(finding);
  }
  return found;
}

function readTime(context: Context, time: PlacedTime): Finding | null {
  if (time.status === 'past' || isUnasserted(context, time.clause)) return null;
  const participle = scheduleParticiple(context, time);
  if (participle !== null) return participle;
  if (time.governor >= 0 && isPastParticiple(context, time.governor)) return null;
  const group = groupNear(context, time.clause, time.expression.firstToken) ?? undefined;
  if (group === undefined) return null;
  if (group.tense === 'present') return presentForFuture(context, time, group);
  if (group.tense === 'past' || group.tense === 'perfect') return laidDown(context, time, group);
  return null;
}

/** "the parade scheduled for October", "due in May", "to be opened on 4 May". */
function scheduleParticiple(context: Context, time: PlacedTime): Finding | null {
  const { words } = context;
  const before = time.expression.firstToken - 1;
  if (!isAhead(time) && time.status !== 'running') return null;
  const group = groupNear(context, time.clause, before);
  // "had expected an agreement to be signed by the summer"
  if (group?.tense === 'pluperfect' && group.first < time.governor) return null;
  if (group !== undefined && isPast(group) && (CANCELLING.has(group.verb) || isItsComplement(time, group))) return null;
  if (
    words[before]?.lower === 'due' &&
    // "was due on 30 January", "those due in May were": over, unless the date has its year.
    !(group !== undefined && isPast(group) && time.expression.class === 'relative')
  )
    return found('schedule', before, before, time.clause);
  if (/^(?:out|back|in)$/.test(words[before]?.lower ?? '') && words[before - 1]?.lower === 'due')
    return found('schedule', before - 1, before, time.clause);
  const at = time.governor;
  const word = words[at];
  if (word === undefined) return null;
  if (group !== undefined && isPast(group) && group.first > at && time.expression.class === 'relative') return null;
  if ((word.forms & PART) !== 0 && SCHEDULE_PARTICIPLES.has(word.base) && at >= before - 6) {
    if (FORESEEING.has(word.base) && words[time.expression.nextToken]?.tag === 'to') return null;
    if (FORESEEING.has(word.base) && at !== before && !/^(?:to|for)$/.test(words[at + 1]?.lower ?? '')) return null;
    if (
      (word.base === 'announce' || word.base === 'set') &&
      words[time.expression.firstToken]?.lower !== 'for' &&
      at !== before
    )
      return null;
    if (word.base === 'announce' && words[time.expression.firstToken]?.lower !== 'for') return null;
    return found('schedule', at, at, time.clause);
  }
  if (words[at - 1]?.lower === 'be' && words[at - 2]?.tag === 'to' && (word.forms & PART) !== 0)
    return followsNoun(context, at - 3) ? found('schedule', at - 2, at, time.clause) : null;
  // "with plans to retire the ship by 2027"
  const planned = /^(?:plans?|intentions?|targets?|goals?|commitments?|pledges?)$/.test(words[at - 2]?.lower ?? '');
  if (words[at - 1]?.tag === 'to' && (isDueOrExpected(context, at - 2) || (planned && isAhead(time))))
    return found('schedule', at - 2, at - 1, time.clause);
  return null;
}

/** "were due to resume in March": a past plan with a bare month is over. */
function isItsComplement(time: PlacedTime, group: VerbGroup): boolean {
  if (time.expression.class !== 'relative' || group.first >= time.expression.firstToken) return false;
  return time.governor >= 0 && time.governor <= group.last + 4 && group.verb !== 'discuss';
}

function followsNoun(context: Context, at: number): boolean {
  const tag = context.words[at]?.tag;
  return tag === 'noun' || tag === 'name' || tag === 'sign';
}

function isDueOrExpected(context: Context, at: number): boolean {
  const word = context.words[at];
  if (word === undefined || word.finite) return false;
  return (
    word.lower === 'due' ||
    word.lower === 'set' ||
    word.lower === 'likely' ||
    (word.tag === 'verb' && (word.forms & PART) !== 0 && SCHEDULE_PARTICIPLES.has(word.base))
  );
}

/** "decided on 3 March", "introduced in March": the date belongs to something done. */
function isPastParticiple(context: Context, governor: number): boolean {
  const word = context.words[governor];
  if (word === undefined || (word.forms & PART) === 0) return false;
  return context.words[governor - 1]?.lower !== 'be';
}

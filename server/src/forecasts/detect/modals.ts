import type { VerbGroup } from '../language/verb-groups.js';
import { hasCalendarFuture, hasFutureTime, isOverdue } from './clause-times.js';
import { type Context, clauseAt, firstGroup, groupNear, isPast, timesIn } from './context.js';
import { INTERPRETING, isDoneBy, isSuggestion, readCould, readWould } from './could-would.js';
import { isGeneralTruth, opensUnderLaw } from './generic.js';
import { isEpistemicWill, isMetatext, isOldQuote } from './metatext.js';
import { hasRuleWording, isLegalPermission } from './permission.js';
import { isOfThePresent } from './present-may.js';
import { pastReport } from './reports.js';
import { EXPECTING, isExpectation, readOught, readShould } from './should.js';

/** The kind of forecast a group with a modal makes, or null where it makes none. */
export function readModal(context: Context, group: VerbGroup, clause: number): string | null {
  if (isPurpose(context, group)) return null;
  switch (group.modal) {
    case 'will':
    case 'shall':
      return readWill(context, group, clause);
    case 'may':
    case 'might':
      return readMay(context, group, clause);
    case 'could':
      return readCould(context, group, clause);
    case 'would':
      return readWould(context, group, clause);
    case 'should':
      return readShould(context, group, clause);
    case 'can':
      return readCan(context, group, clause);
    case 'ought':
      return readOught(context, group, clause);
    case 'must':
      return isExpectation(group) ? 'expectation' : null;
    default:
      return null;
  }
}

/** "so that permits could be handed out": what something is done for, or led to. */
function isPurpose(context: Context, group: VerbGroup): boolean {
  if (!/^(?:may|might|could|can|would)$/.test(group.modal ?? '')) return false;
  for (let at = group.first - 1; at > 0 && at > group.first - 14; at -= 1) {
    const word = context.words[at];
    if (word === undefined || word.finite || word.tag === 'sign') return false;
    if (word.tag === 'that' || word.lower === 'that') return context.words[at - 1]?.lower === 'so';
  }
  return false;
}

function readWill(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.head === group.first) return null;
  if (isMetatext(context, group) || isEpistemicWill(context, group) || isOldQuote(context, group)) return null;
  if (isGeneralTruth(context, group, clause)) return null;
  if (
    group.modal === 'shall' &&
    !/^(?:we|i)$/.test(context.words[group.first - 1]?.lower ?? '') &&
    !hasFutureTime(context, clause)
  )
    return null;
  if ((opensUnderLaw(context) || hasRuleWording(context.words)) && !hasFutureTime(context, clause)) return null;
  if (onlyPastTimes(context, clause) || (group.perfect && hasPastClause(context, clause))) return null;
  return 'modal';
}

/** "She will have been a pupil when the war began". */
function hasPastClause(context: Context, clause: number): boolean {
  return context.clauses.clauses.some(
    (other) => other.parent === clause && other.kind === 'time' && isPast(context.groups[other.groups[0] ?? -1]),
  );
}

/** The clause is dated, and only before publication: a historic *will*. */
function onlyPastTimes(context: Context, clause: number): boolean {
  const times = timesIn(context, clause).filter((time) => time.governor < 0 && !time.expression.attributive);
  return (
    times.length > 0 &&
    times.every(
      (time) =>
        time.status === 'past' &&
        time.expression.class === 'absolute' &&
        isPlainDate(time.expression.text) &&
        !isOverdue(context, time),
    )
  );
}

function isPlainDate(text: string): boolean {
  return /^(?:in|on|by|from|until|before|during) /i.test(text);
}

function readMay(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect) return isDoneBy(context, clause) ? 'modal' : null;
  if (group.head === group.first || isOfThePresent(context, group, clause)) return null;
  if (isSuggestion(context, group)) return null;
  if (group.passive && INTERPRETING.has(group.verb)) return null;
  if (isLegalPermission(context, group, clause) || isGeneralTruth(context, group, clause)) return null;
  if (isMetatext(context, group) || isOldQuote(context, group) || onlyPastTimes(context, clause)) return null;
  if (hangsOnPast(context, clause) && !hasFutureTime(context, clause)) return null;
  const report = pastReport(context, clause);
  if (report === 'over' || (report === 'closed' && group.modal === 'might' && !hasCalendarFuture(context, clause)))
    return null;
  return 'modal';
}

/** A relative or reported clause under a past verb. */
function hangsOnPast(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  return (
    link !== undefined &&
    link.kind === 'relative' &&
    isPast(groupNear(context, link.parent, link.start)) &&
    isBackshifted(context, clause)
  );
}

function isBackshifted(context: Context, clause: number): boolean {
  const modal = firstGroup(context, clause)?.modal;
  return modal === 'might' || modal === 'could' || modal === 'would';
}

/** "can be expected", "cannot be ruled out", "can expect". */
function readCan(context: Context, group: VerbGroup, clause: number): string | null {
  const next = context.words[group.last + 1];
  if (group.passive && EXPECTING.has(group.verb)) return 'expectation';
  if ((group.negated || isHardly(context, group)) && isBarredUntil(context, clause)) return 'modal';
  if (opensWithOnlyAfter(context) && isMainClause(context, clause)) return 'modal';
  if (
    group.passive &&
    (group.verb === 'rule' || group.verb === 'exclude' || group.verb === 'avoid' || group.verb === 'avert') &&
    group.negated
  )
    return 'expectation';
  if (
    group.passive &&
    (group.verb === 'avoid' || group.verb === 'avert' || group.verb === 'prevent') &&
    isHardly(context, group)
  )
    return 'expectation';
  if (!group.passive && group.verb === 'expect' && next !== undefined && next.tag !== 'sign') return 'expectation';
  if (!group.passive && group.verb === 'look' && next?.lower === 'forward') return 'expectation';
  return null;
}

/** "Only after the budget is passed can the ministry begin": not before. */
function opensWithOnlyAfter(context: Context): boolean {
  const { words } = context;
  return (
    words[0]?.lower === 'only' &&
    /^(?:after|once|when|in|from)$/.test(words[1]?.lower ?? '') &&
    context.times.some(({ expression, status }) => expression.firstToken <= 1 && status !== 'past')
  );
}

function isMainClause(context: Context, clause: number): boolean {
  return clauseAt(context, clause)?.kind === 'main';
}

/** "cannot start before the regulator has agreed". */
function isBarredUntil(context: Context, clause: number): boolean {
  return context.times.some(
    ({ clause: bound, status, expression }) =>
      bound === clause &&
      status !== 'past' &&
      expression.class !== 'vague' &&
      /^(?:before|until)\b/i.test(expression.text),
  );
}

function isHardly(context: Context, group: VerbGroup): boolean {
  for (let at = group.first; at <= group.last; at += 1)
    if (/^(?:hardly|scarcely|longer)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

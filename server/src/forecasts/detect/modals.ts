import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, chainOf, clauseAt, firstGroup, groupNear, isPast, timesIn, wordSet } from './context.js';
import {
  hasCalendarFuture,
  hasFutureTime,
  hasPastTime,
  hasPastYear,
  isEpistemicWill,
  isMetatext,
  isOldQuote,
  pastReport,
} from './exclusions.js';
import { isGeneralTruth, isLegalPermission, opensUnderLaw } from './generic.js';

/** The kind of forecast a group with a modal makes, or null where it makes none. */
export function readModal(context: Context, group: VerbGroup, clause: number): string | null {
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
  if (opensUnderLaw(context) && !hasFutureTime(context, clause)) return null;
  if (onlyPastTimes(context, clause) || (group.perfect && hasPastClause(context, clause))) return null;
  return 'modal';
}

/** "He will have been 17 when the Wall fell". */
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
      (time) => time.status === 'past' && time.expression.class === 'absolute' && isPlainDate(time.expression.text),
    )
  );
}

function isPlainDate(text: string): boolean {
  return /^(?:in|on|by|from|until|before|during) /i.test(text);
}

/** *May* about what is so: "may explain", "may seem", "may reflect". */
const PRESENT_MAY = wordSet('ask wonder argue object explain reflect seem appear sound stem account owe look');

function readMay(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect) return isDoneBy(context, clause) ? 'modal' : null;
  if (group.head === group.first || PRESENT_MAY.has(group.verb)) return null;
  if (isConcession(context, group, clause) || isSuggestion(context, group)) return null;
  if (group.passive && INTERPRETING.has(group.verb)) return null;
  if (isLegalPermission(context, group, clause) || isGeneralTruth(context, group, clause)) return null;
  if (isMetatext(context, group) || isOldQuote(context, group) || onlyPastTimes(context, clause)) return null;
  if (hangsOnPast(context, clause) && !hasFutureTime(context, clause)) return null;
  const report = pastReport(context, clause);
  if (report === 'over' || (report === 'closed' && group.modal === 'might' && !hasCalendarFuture(context, clause)))
    return null;
  return 'modal';
}

/** "By February, the peso could have lost a tenth": a perfect that a date ahead makes future. */
function isDoneBy(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.status === 'future' && /^by /i.test(time.expression.text),
  );
}

const STATES = wordSet('be have boast own enjoy lack sound like love');

/** "A drone may be cheap; its operators are not", "may boast a metro, but …", "may be below sea level already". */
function isConcession(context: Context, group: VerbGroup, clause: number): boolean {
  if (!STATES.has(group.verb) || group.passive || hasFutureTime(context, clause)) return false;
  const { words } = context;
  for (let at = group.last + 1; at < words.length && at < group.last + 16; at += 1) {
    const word = words[at];
    if (word?.lower === 'already' || word?.text === ';') return true;
    if (word?.text === ',') return words[at + 1]?.lower === 'but' || words[at + 1]?.lower === 'yet';
  }
  return false;
}

/** "might usefully publish", "may wish to", "could do worse than": advice in a modest voice. */
function isSuggestion(context: Context, group: VerbGroup): boolean {
  if (/^(?:wish|want|consider)$/.test(group.verb) && group.modal !== 'could') return true;
  if (group.modal === 'might' && /^(?:think|assume|conclude|believe|suppose|expect)$/.test(group.verb)) return true;
  if (group.verb === 'say' || group.verb === 'add')
    return /^(?:one|some|critics|cynics|you|we)$/.test(context.words[group.first - 1]?.lower ?? '');
  for (let at = group.first; at <= group.last; at += 1)
    if (/^(?:usefully|profitably|fruitfully)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

/** "There is no basis on which a levy could be adopted". */
function hangsOnAbsence(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  if (link === undefined || link.kind !== 'relative') return false;
  for (let at = link.start - 1; at >= 0 && at > link.start - 7; at -= 1)
    if (context.words[at]?.lower === 'no') return true;
  return false;
}

/** A relative or reported clause under a past verb. */
function hangsOnPast(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  return (
    link !== undefined &&
    link.kind === 'relative' &&
    isPast(groupNear(context, link.parent, link.start)) &&
    group_isBackshifted(context, clause)
  );
}

function group_isBackshifted(context: Context, clause: number): boolean {
  const modal = firstGroup(context, clause)?.modal;
  return modal === 'might' || modal === 'could' || modal === 'would';
}

const INTERPRETING = wordSet(
  'read see argue say interpret understand describe regard view consider object imagine put think hear compare note add conclude take',
);

const TELLING = wordSet('foresee imagine predict say tell answer name remember recall guess');

function readCould(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect) return isDoneBy(context, clause) ? 'modal' : null;
  if (group.head === group.first || isSuggestion(context, group) || hangsOnAbsence(context, clause)) return null;
  if (group.passive && INTERPRETING.has(group.verb)) return null;
  if (TELLING.has(group.verb) && !group.passive) return null;
  if (opensUnderLaw(context) && !hasFutureTime(context, clause)) return null;
  if (isPastSurrounding(context, group, clause)) return null;
  if (hangsOnRecommendation(context, clause)) return null;
  const supported = hasFutureTime(context, clause) || hasCondition(context) || hasVagueTime(context, clause);
  if (group.negated && !supported) return null;
  if (context.words[group.first + 1]?.lower === 'only' && !supported) return null;
  if (context.words[group.last + 1]?.lower === 'only' && !supported) return null;
  const report = pastReport(context, clause);
  if (report === 'over' || (report === 'closed' && !hasFutureTime(context, clause))) return null;
  if (isGeneralTruth(context, group, clause)) return null;
  return 'modal';
}

/** Past verbs beside, a date gone by, or a year gone by in the clause make *could* an ability of the past. */
function isPastSurrounding(context: Context, group: VerbGroup, clause: number): boolean {
  if (hasFutureTime(context, clause)) return false;
  if (hasPastTime(context, clause) || hasBygoneYear(context, clause)) return true;
  for (const index of clauseAt(context, clause)?.groups ?? []) {
    const other = context.groups[index];
    if (other !== undefined && other !== group && isPast(other)) return true;
  }
  return context.clauses.clauses.some(
    (other) =>
      other.parent === clause &&
      (other.kind === 'time' || other.kind === 'reason') &&
      isPast(context.groups[other.groups[0] ?? -1]),
  );
}

function hasBygoneYear(context: Context, clause: number): boolean {
  const year = context.published?.slice(0, 4);
  if (year === undefined) return false;
  const { words, clauses } = context;
  for (let at = 0; at < words.length && at < 200; at += 1) {
    const word = words[at];
    if (
      word?.kind === 'number' &&
      clauses.of[at] === clause &&
      /^(?:1[89]|20)\d\d$/.test(word.text) &&
      word.text < year
    )
      return true;
  }
  return false;
}

function hasCondition(context: Context): boolean {
  return context.clauses.clauses.some((clause) => clause.kind === 'condition');
}

function hasVagueTime(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.expression.class === 'vague' && !time.expression.past,
  );
}

/** "The Union should prepare measures that could be activated". */
function hangsOnRecommendation(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  if (link === undefined || link.kind !== 'relative') return false;
  for (const above of chainOf(context, link.parent)) {
    for (const index of above.groups) {
      const modal = context.groups[index]?.modal;
      if (modal === 'should' || modal === 'must' || modal === 'ought') return true;
    }
  }
  // A coordinated infinitive of the recommendation reads as a clause of its own.
  return (
    context.groups.some((group) => group.modal === 'should' || group.modal === 'must') &&
    above_isMain(context, link.parent)
  );
}

function above_isMain(context: Context, clause: number): boolean {
  return clauseAt(context, clause)?.kind === 'main';
}

/** Judgements with *it would be*: "a mistake", "wrong", "advisable". */
const OPINION =
  wordSet(`mistake error wrong premature naive naïve wise unwise advisable better best prudent useful folly sensible misleading helpful unfair fair illusion desirable
preferable appropriate inappropriate worth worthwhile reasonable unreasonable absurd foolish dangerous short-sighted logical tempting enough simplistic irresponsible
pointless wishful welcome necessary good counterproductive inaccurate exaggeration reckless remiss exaggerated hasty logical`);
const POLITE = wordSet(
  'like rather argue say seem appear suggest think agree expect assume imagine suppose object welcome note call prefer',
);

function readWould(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect || group.head === group.first) return null;
  if (isAdvice(context, group) || context.words[group.first + 1]?.lower === 'rather') return null;
  if (POLITE.has(group.verb) && !group.passive && !hasCondition(context)) return null;
  const link = clauseAt(context, clause);
  const future = hasFutureTime(context, clause);
  if (hasPastTime(context, clause) && !future) return null;
  if (isOldQuote(context, group)) return null;
  const report = pastReport(context, clause);
  if (report === 'over' || (report === 'closed' && !hasCalendarFuture(context, clause))) return null;
  if (isPresentCounterfactual(context, group)) return null;
  if (report !== 'none') return report === 'open' || reportIsRecent(context, clause) ? 'reported' : null;
  if (link !== undefined && link.kind !== 'main' && isPast(groupNear(context, link.parent, link.start)) && !future)
    return null;
  if (isPastSurrounding(context, group, clause)) return null;
  if (isGeneralTruth(context, group, clause)) return null;
  return hasCondition(context) ? 'conditional' : 'modal';
}

/** A pluperfect or undated report whose own date still lies ahead. */
function reportIsRecent(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  return link !== undefined && !hasPastYear(context, link.parent) ? true : hasFutureTime(context, clause);
}

/** "it would already rank", "would by now be": contrary to what is so. */
function isPresentCounterfactual(context: Context, group: VerbGroup): boolean {
  for (let at = group.first; at <= group.last; at += 1)
    if (/^(?:already|now|today)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

function isAdvice(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  const next = words[group.last + 1]?.lower;
  if (group.verb === 'do' && (next === 'well' || next === 'better')) return true;
  if (words[group.last + 1]?.lower === 'advised') return true;
  if (group.verb === 'advise') return true;
  if (group.verb !== 'be' || words[group.first - 1]?.lower !== 'it') return false;
  for (let at = group.last + 1; at < words.length && at <= group.last + 5; at += 1) {
    if (OPINION.has(words[at]?.lower ?? '')) return true;
    if (words[at]?.tag === 'to') return true;
  }
  return false;
}

const EXPECTING = wordSet('expect anticipate reckon');

function isExpectation(group: VerbGroup): boolean {
  return group.passive && EXPECTING.has(group.verb);
}

/** Verbs whose *should*, without an object and with a time, says what is likely to come. */
const HAPPENING =
  wordSet(`hold start begin come arrive take last reach rise fall grow exceed enter open end recover improve ease return stabilise stabilize resume follow materialise
materialize conclude finish become go be run pick decline drop increase decrease slow shrink climb peak accelerate narrow widen level double triple halve get see suffice expire leave`);
const GRADUAL = wordSet(
  'hold recover ease rise fall grow improve stabilise stabilize decline drop increase decrease slow shrink climb peak accelerate narrow moderate',
);
const READY = wordSet('ready available operational complete finished over online able possible in on back up');
const AGENTS =
  wordSet(`government governments state states union commission council parliament eu nato un member members allies donors companies ministers minister ministry president authorities
partners countries capitals brussels washington warsaw berlin paris london moscow beijing kyiv policymakers leaders regulators banks they we it europe poland germany france`);

function readShould(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect || group.head === group.first) return null;
  if (isExpectation(group)) return 'expectation';
  if (group.passive) {
    const done = /^(?:complete|finish|finalise|finalize|conclude|connect|deliver|commission|restore)$/.test(group.verb);
    return done && hasTimeAfter(context, clause, group) && !hasUrgency(context) && isInanimate(context, group)
      ? 'expectation'
      : null;
  }
  if (!HAPPENING.has(group.verb) || hasUrgency(context)) return null;
  const next = context.words[group.last + 1];
  if (group.verb === 'be' && !READY.has(next?.lower ?? '')) return null;
  if (!isInanimate(context, group)) return null;
  if (
    next !== undefined &&
    (next.tag === 'det' || next.tag === 'poss' || next.tag === 'name') &&
    group.verb !== 'reach' &&
    group.verb !== 'exceed' &&
    group.verb !== 'take' &&
    group.verb !== 'enter'
  )
    return null;
  if (hasTimeAfter(context, clause, group)) return 'expectation';
  return GRADUAL.has(group.verb) && !hasCondition(context) ? 'expectation' : null;
}

/** "Negotiations ought to bear fruit this winter". */
function readOught(context: Context, group: VerbGroup, clause: number): string | null {
  const { words } = context;
  const verb = words[group.first + 2];
  if (words[group.first + 1]?.tag !== 'to' || verb === undefined) return null;
  const happens = HAPPENING.has(verb.base) || verb.base === 'bear' || verb.base === 'pay';
  return happens && isInanimate(context, group) && hasTimeAfter(context, clause, group) && !hasUrgency(context)
    ? 'expectation'
    : null;
}

function hasUrgency(context: Context): boolean {
  const { words } = context;
  return words.some(
    (word, at) =>
      word.lower === 'immediately' ||
      word.lower === 'swiftly' ||
      word.lower === 'promptly' ||
      (word.lower === 'delay' && words[at - 1]?.lower === 'without'),
  );
}

function hasTimeAfter(context: Context, clause: number, _group: VerbGroup): boolean {
  return context.times.some((time) => time.clause === clause && time.status !== 'past');
}

function isInanimate(context: Context, group: VerbGroup): boolean {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const word = context.words[subjectOf(context, group, clause).head];
  if (word === undefined || AGENTS.has(word.lower)) return false;
  return word.tag !== 'name' || /(?:tion|ment|ity|ance|ence|ness|age|wth|[^s]s)$/.test(word.lower);
}

/** "can be expected", "cannot be ruled out", "can expect". */
function readCan(context: Context, group: VerbGroup, clause: number): string | null {
  const next = context.words[group.last + 1];
  if (group.passive && EXPECTING.has(group.verb)) return 'expectation';
  if (group.negated && isBarredUntil(context, clause)) return 'modal';
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

import { monthsBetween } from '../../text/day.js';
import type { Clause } from '../language/clauses.js';
import { PART } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { hasBygoneEvent, hasCalendarFuture, hasFutureTime, hasPastTime, hasPastYear } from './clause-times.js';
import { type Context, chainOf, clauseAt, groupNear, isPast, spells, wordSet } from './context.js';
import { isGeneralTruth, opensUnderLaw } from './generic.js';
import { isOldQuote } from './metatext.js';
import { isToldLeave } from './present-may.js';
import { pastReport } from './reports.js';

/** "By May, the fleet could have shrunk by half": a perfect that a date ahead makes future. */
export function isDoneBy(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.status === 'future' && /^by /i.test(time.expression.text),
  );
}

/** "might usefully publish", "may wish to", "could do worse than": advice in a modest voice. */
export function isSuggestion(context: Context, group: VerbGroup): boolean {
  if (/^(?:wish|want|consider)$/.test(group.verb) && group.modal !== 'could') return true;
  if (group.modal === 'might' && /^(?:think|assume|conclude|believe|suppose|expect)$/.test(group.verb)) return true;
  if (group.verb === 'say' || group.verb === 'add')
    return /^(?:one|some|critics|cynics|you|we)$/.test(context.words[group.first - 1]?.lower ?? '');
  for (let at = group.first; at <= group.last; at += 1)
    if (/^(?:usefully|profitably|fruitfully)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

/** "There is no rule by which a mayor could be removed". */
function hangsOnAbsence(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  if (link === undefined || link.kind !== 'relative') return false;
  for (let at = link.start - 1; at >= 0 && at > link.start - 7; at -= 1)
    if (context.words[at]?.lower === 'no') return true;
  return false;
}

export const INTERPRETING = wordSet(
  'read see argue say interpret understand describe regard view consider object imagine put think hear compare note add conclude take assume suppose presume infer suspect doubt',
);

const TELLING = wordSet('foresee imagine predict say tell answer name remember recall guess');

export function readCould(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect) return isDoneBy(context, clause) ? 'modal' : null;
  if (group.head === group.first || isSuggestion(context, group) || hangsOnAbsence(context, clause)) return null;
  if (group.passive && INTERPRETING.has(group.verb)) return null;
  if (TELLING.has(group.verb) && !group.passive) return null;
  if (opensUnderLaw(context) && !hasFutureTime(context, clause)) return null;
  if (spells(context.words, 0, 'in', 'theory') || spells(context.words, 0, 'in', 'principle')) return null;
  if (isPastSurrounding(context, group, clause)) return null;
  if (hangsOnRecommendation(context, clause)) return null;
  const supported = hasFutureTime(context, clause) || hasCondition(context) || hasVagueTime(context, clause);
  if (group.negated && (!supported || onlyLasts(context, clause))) return null;
  if (context.words[group.first + 1]?.lower === 'only' && !supported) return null;
  if (context.words[group.last + 1]?.lower === 'only' && !supported) return null;
  if (isToldLeave(context, group) || isJustGone(context, clause)) return null;
  const report = pastReport(context, clause);
  if (report === 'over' || (report === 'closed' && !hasFutureTime(context, clause))) return null;
  if (isGeneralTruth(context, group, clause)) return null;
  return 'modal';
}

/** "could not reach the town for more than a week": how long, not when. */
function onlyLasts(context: Context, clause: number): boolean {
  const times = context.times.filter((time) => time.clause === clause && time.status !== 'past');
  return (
    !hasCondition(context) &&
    times.length > 0 &&
    times.every(({ expression }) => /^for \w+ ?(?:than|a|an|\d|weeks|days|months|hours)/i.test(expression.text))
  );
}

/** Past verbs beside, a date gone by, or a year gone by in the clause make *could* an ability of the past. */
function isPastSurrounding(context: Context, group: VerbGroup, clause: number): boolean {
  if (hasFutureTime(context, clause)) return false;
  if (hasPastSequel(context)) return true;
  if (hasPastTime(context, clause) || hasBygoneYear(context, clause)) return true;
  for (const index of clauseAt(context, clause)?.groups ?? []) {
    const other = context.groups[index];
    if (other !== undefined && other !== group && isPast(other)) return true;
  }
  return context.clauses.clauses.some(
    (other) =>
      other.parent === clause &&
      (other.kind === 'time' || other.kind === 'reason' || isAsLongAs(context, other)) &&
      !isOnceDone(context, other) &&
      (isPast(context.groups[other.groups[0] ?? -1]) || (other.groups.length === 0 && holdsPastForm(context, other))),
  );
}

/** "On 30 June, channels could not publish", written in July: a day without a year that has just gone by. */
function isJustGone(context: Context, clause: number): boolean {
  const { published } = context;
  const times = context.times.filter((time) => time.clause === clause && time.status !== 'past');
  return (
    published !== null &&
    times.length > 0 &&
    times.every(
      ({ expression, days }) =>
        expression.class === 'relative' &&
        !/\b(?:next|coming|by|until|before|within)\b/i.test(expression.text) &&
        days.from !== null &&
        monthsBetween(published, days.from) >= 10,
    )
  );
}

/** "Once completed, the canal could": a participle, and still to come. */
function isOnceDone(context: Context, clause: Clause): boolean {
  const first = context.groups[clause.groups[0] ?? -1]?.first;
  return context.words[clause.opener]?.lower === 'once' && first === clause.opener + 1;
}

/** The verb behind *as long as* may have been read as a participle: "as the oil money lasted". */
function holdsPastForm(context: Context, clause: Clause): boolean {
  const index = context.clauses.clauses.indexOf(clause);
  return context.words.some(
    (word, at) => context.clauses.of[at] === index && word.tag === 'verb' && (word.forms & PART) !== 0,
  );
}

/** "only as long as swap lines were available": a condition that did hold. */
function isAsLongAs(context: Context, clause: Clause): boolean {
  return clause.kind === 'condition' && context.words[clause.opener]?.lower === 'as';
}

function hasBygoneYear(context: Context, clause: number): boolean {
  if (hasBygoneDays(context)) return true;
  const year = context.published?.slice(0, 4);
  if (year === undefined) return false;
  const { words, clauses } = context;
  for (let at = 0; at < words.length && at < 200; at += 1) {
    const word = words[at];
    if (
      word?.kind === 'number' &&
      clauses.of[at] === clause &&
      /^(?:1[89]|20)\d\d$/.test(word.text) &&
      word.text < year &&
      !(words[at - 1]?.lower === 'since' && words[at - 2]?.lower === 'time')
    )
      return true;
  }
  return false;
}

/** "Which is why the claim was refuted": what followed from it is told as past. */
function hasPastSequel(context: Context): boolean {
  return context.words.some(
    (word, at) =>
      word.lower === 'why' &&
      context.words[at - 1]?.tag === 'be' &&
      context.words[at - 2]?.lower === 'which' &&
      context.groups.some((group) => group.first > at && isPast(group)),
  );
}

/** "In her sailing days", "in its heyday". */
function hasBygoneDays(context: Context): boolean {
  return (
    hasBygoneEvent(context) ||
    context.words.some((word, at) => word.lower === 'followed' && context.words[at - 1]?.lower === 'that') ||
    context.words.some(
      (word, at) =>
        /^(?:days|heyday|prime|youth|lifetime)$/.test(word.lower) &&
        context.words.slice(Math.max(0, at - 3), at).some((before) => before.tag === 'poss') &&
        context.words.slice(Math.max(0, at - 4), at).some((before) => before.lower === 'in'),
    )
  );
}

export function hasCondition(context: Context): boolean {
  return context.clauses.clauses.some((clause) => clause.kind === 'condition');
}

function hasVagueTime(context: Context, clause: number): boolean {
  return context.times.some(
    (time) => time.clause === clause && time.expression.class === 'vague' && !time.expression.past,
  );
}

/** "The city should draw up a list that could be used". */
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
    context.groups.some((group) => group.modal === 'should' || group.modal === 'must') && isMain(context, link.parent)
  );
}

function isMain(context: Context, clause: number): boolean {
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

export function readWould(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect || group.head === group.first) return null;
  if (isPastHabit(context) || isAdvice(context, group) || context.words[group.first + 1]?.lower === 'rather')
    return null;
  if (POLITE.has(group.verb) && !group.passive && !hasCondition(context)) return null;
  const link = clauseAt(context, clause);
  const future = hasFutureTime(context, clause);
  if ((hasPastTime(context, clause) || tellsLater(context, clause)) && !future) return null;
  if (isOldQuote(context, group)) return null;
  // "as would be provided for by the treaty": a comparison.
  if (link?.opener === group.first - 1 && /^(?:as|than)$/.test(context.words[link.opener]?.lower ?? '')) return null;
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

/** "Twenty years later Tokyo would exchange": the future of a past. */
function tellsLater(context: Context, clause: number): boolean {
  return context.words.some(
    (word, at) =>
      context.clauses.of[at] === clause &&
      (word.lower === 'later' || (word.lower === 'after' && context.words[at + 1]?.lower === 'that')) &&
      /^(?:years|months|weeks|days|decades|centuries|year|month|week|day|decade|century)$/.test(
        context.words[at - 1]?.lower ?? '',
      ),
  );
}

/** "Every morning he would walk to the ministry". */
function isPastHabit(context: Context): boolean {
  const [first, second] = context.words;
  return (
    first?.lower === 'every' &&
    /^(?:morning|day|week|month|year|evening|night|summer|winter|autumn|spring|sunday|monday|friday)$/.test(
      second?.lower ?? '',
    )
  );
}

/** A pluperfect or undated report whose own date still lies ahead. */
function reportIsRecent(context: Context, clause: number): boolean {
  const link = clauseAt(context, clause);
  return link !== undefined && !hasPastYear(context, link.parent) ? true : hasFutureTime(context, clause);
}

/** "it would already lead", "would by now be": contrary to what is so. */
function isPresentCounterfactual(context: Context, group: VerbGroup): boolean {
  for (let at = group.first; at <= group.last; at += 1)
    if (/^(?:already|now|today)$/.test(context.words[at]?.lower ?? '')) return true;
  return false;
}

const CONCEDING = wordSet('dispute deny doubt contest question disagree claim admit concede quarrel');

function isAdvice(context: Context, group: VerbGroup): boolean {
  const { words } = context;
  const next = words[group.last + 1]?.lower;
  if (group.verb === 'do' && (next === 'well' || next === 'better')) return true;
  if (words[group.last + 1]?.lower === 'advised') return true;
  if (group.verb === 'advise') return true;
  // "Germany would be wise to keep the plants".
  if (group.verb === 'be' && /^(?:wise|unwise|right|wrong|foolish|mistaken)$/.test(next ?? '')) return true;
  // "Few would dispute that": what people think now.
  if (/^(?:few|nobody|many|most|some|none)$/.test(words[group.first - 1]?.lower ?? '') && CONCEDING.has(group.verb))
    return true;
  if (group.verb !== 'be' || words[group.first - 1]?.lower !== 'it') return false;
  for (let at = group.last + 1; at < words.length && at <= group.last + 5; at += 1) {
    if (OPINION.has(words[at]?.lower ?? '')) return true;
    if (words[at]?.tag === 'to') return true;
  }
  return false;
}

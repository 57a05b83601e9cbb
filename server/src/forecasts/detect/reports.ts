import type { VerbGroup } from '../language/verb-groups.js';
import { isNominalNext, type Word } from '../language/word.js';
import { hasBygoneEvent, hasFutureTime, hasPastTime, hasPastYear } from './clause-times.js';
import { type Context, clauseAt, groupNear, isPast, wordSet } from './context.js';

export const UNCLAIMED_NOUNS = wordSet(
  'fear fears hope hopes demand demands concern concerns worry worries wish wishes call calls requirement condition request anxiety dread',
);
export const UNKNOWN = wordSet(
  'unclear unknown uncertain unresolved undecided afraid worried concerned anxious fearful apprehensive nervous hopeful',
);

/** Verbs whose past tense can report what still lies ahead. */
const REPORTS =
  wordSet(`announce say forecast predict promise pledge warn state declare agree confirm estimate vow signal indicate suggest tell assure insist threaten
project calculate note decide rule argue claim anticipate maintain reiterate repeat write add stress emphasise emphasize underline hint foresee envisage report inform commit undertake guarantee conclude
caution reckon admit acknowledge affirm swear contend assert judge determine order resolve reaffirm stipulate propose provide`);

/** The word that governs a *that* clause: the nearest verb, noun of saying or adjective before it. */
export function governorOf(context: Context, start: number, parent: number): Word | null {
  const { words } = context;
  for (let at = start - 1; at >= 0 && at >= start - 5; at -= 1) {
    const word = words[at];
    if (word === undefined || word.text === ';') break;
    if (at === start - 1 && (UNCLAIMED_NOUNS.has(word.lower) || UNKNOWN.has(word.lower))) return word;
    if (word.tag === 'verb' && (word.finite || (!isNominalNext(words[at + 1]) && words[at - 1]?.tag !== 'det')))
      return word;
  }
  const group = groupNear(context, parent, start);
  return group === undefined ? null : (words[group.head] ?? null);
}

/** How a report about the future stands in time: open, closed unless a date ahead opens it, over for good, or no past report at all. */
export type Report = 'none' | 'open' | 'closed' | 'over';

/** Looks at the verb that governs the clause: "announced that it would" is open, "had predicted", "nobody expected" are closed. */
export function pastReport(context: Context, clause: number): Report {
  const link = clauseAt(context, clause);
  if (link === undefined || link.parent < 0) return 'none';
  const group = groupNear(context, link.parent, link.start);
  if (group?.modal === 'could' && hasPastTime(context, link.parent)) return 'closed';
  if (!isPast(group) || group === undefined) return 'none';
  if (group.tense === 'pluperfect') return 'over';
  if (group.negated || link.kind === 'relative') return 'closed';
  if (link.kind !== 'that') return 'closed';
  const governor = governorOf(context, link.start, link.parent);
  if (governor === null || !REPORTS.has(governor.base)) return 'closed';
  if (
    clauseAt(context, link.parent)?.kind === 'time' ||
    isOverturned(context, clause) ||
    isBeforeEvent(context, link.parent)
  )
    return 'closed';
  if (/^(?:foresee|envisage|anticipate|provide|stipulate)$/.test(governor.base) && !hasFutureTime(context, clause))
    return 'closed';
  if (hasNegativeSubject(context, group)) return 'closed';
  // "in July 2017, at which an official assured me that": the date may stand further out.
  for (let at = link.parent, steps = 0; at >= 0 && steps < 6; at = clauseAt(context, at)?.parent ?? -1, steps += 1)
    if (hasPastYear(context, at)) return 'closed';
  return 'open';
}

/** "Before the invasion, ministers maintained that": the event stands with the verb of the report. */
function isBeforeEvent(context: Context, clause: number): boolean {
  return (
    context.times.some((time) => time.clause === clause && time.expression.class === 'event') && hasBygoneEvent(context)
  );
}

const OVERTURNING = wordSet(
  'strike annul quash overturn reject void revoke rescind overrule abandon drop scrap withdraw bury shelve miss break forget reverse block cancel derail force prevent',
);

/** "… that the vote would be held in December, a decree the judges struck down": what came of it is told behind it. */
function isOverturned(context: Context, clause: number): boolean {
  const last = context.groups[clauseAt(context, clause)?.groups.at(-1) ?? -1];
  return last !== undefined && isOverturnedBehind(context, last.last);
}

/** "… by 2027, but this date proved unrealistic", "… but in August it withdrew from the plan". */
export function isOverturnedBehind(context: Context, at: number): boolean {
  return context.groups.some(
    (group) =>
      group.first > at &&
      (isPast(group) || group.tense === 'perfect') &&
      (group.negated ? neverCame(group) : overturns(context, group)),
  );
}

/** "…, which did not happen". */
function neverCame(group: VerbGroup): boolean {
  return /^(?:happen|materialise|materialize|occur|come|arrive)$/.test(group.verb);
}

function overturns(context: Context, group: VerbGroup): boolean {
  if (group.verb !== 'prove' && group.verb !== 'turn') return OVERTURNING.has(group.verb);
  for (let at = group.last + 1; at <= group.last + 6; at += 1)
    if (
      /^(?:unrealistic|impossible|illusory|unworkable|untenable|unattainable|hopeless|elusive)$/.test(
        context.words[at]?.lower ?? '',
      )
    )
      return true;
  return false;
}

function hasNegativeSubject(context: Context, group: VerbGroup): boolean {
  for (let at = group.first - 1; at >= 0 && at >= group.first - 4; at -= 1) {
    const lower = context.words[at]?.lower ?? '';
    if (lower === 'few' && context.words[at - 1]?.lower === 'a') continue;
    if (/^(?:nobody|no|none|few|neither|hardly)$/.test(lower)) return true;
  }
  return false;
}

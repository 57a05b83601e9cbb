import { subjectOf } from '../language/subject.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { type Context, clauseAt, wordSet } from './context.js';
import { hasCondition } from './could-would.js';

export const EXPECTING = wordSet('expect anticipate reckon count');

export function isExpectation(group: VerbGroup): boolean {
  return group.passive && EXPECTING.has(group.verb);
}

/** Verbs whose *should*, without an object and with a time, says what is likely to come. */
const HAPPENING =
  wordSet(`hold start begin come arrive take last reach rise fall grow exceed enter open end recover improve ease return stabilise stabilize resume follow materialise
materialize conclude finish become go be run pick decline drop increase decrease slow shrink climb peak accelerate narrow widen level double triple halve get see suffice expire leave
flow arrive dock sail roll operate mature unfold emerge subside abate fade wane dip plunge soar rebound bottom settle cool bounce clear appear follow turn reopen restart`);

const GRADUAL = wordSet(
  'hold recover ease rise fall grow improve stabilise stabilize decline drop increase decrease slow shrink climb peak accelerate narrow moderate subside abate fade wane rebound settle cool',
);

const READY = wordSet('ready available operational complete finished over online able possible in on back up');

const AGENTS =
  wordSet(`government governments state states union commission council parliament eu nato un member members allies donors companies ministers minister ministry president authorities
partners countries capitals brussels washington warsaw berlin paris london moscow beijing kyiv policymakers leaders regulators banks they we it europe poland germany france`);

export function readShould(context: Context, group: VerbGroup, clause: number): string | null {
  if (group.perfect || group.head === group.first) return null;
  if (isExpectation(group)) {
    // "should not be counted on", "should be reckoned with"; "should be reckoned a success" is a view.
    const next = context.words[group.last + 1]?.lower;
    if (group.verb === 'reckon') return next === 'with' ? 'expectation' : null;
    if (group.verb === 'count') return next === 'on' ? 'expectation' : null;
    return 'expectation';
  }
  if (group.passive) {
    const done = /^(?:complete|finish|finalise|finalize|conclude|connect|deliver|commission|restore)$/.test(group.verb);
    return done && hasTimeAhead(context, clause) && !hasUrgency(context) && isInanimate(context, group)
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
  if (hasTimeAhead(context, clause)) return 'expectation';
  return GRADUAL.has(group.verb) && !hasCondition(context) ? 'expectation' : null;
}

/** "The repairs ought to pay off next year". */
export function readOught(context: Context, group: VerbGroup, clause: number): string | null {
  const { words } = context;
  const verb = words[group.first + 2];
  if (words[group.first + 1]?.tag !== 'to' || verb === undefined) return null;
  const bare = verb.tag === 'be' && !READY.has(words[group.first + 3]?.lower ?? '');
  const happens = (HAPPENING.has(verb.base) && !bare) || verb.base === 'bear' || verb.base === 'pay';
  return happens && isInanimate(context, group) && hasTimeAhead(context, clause) && !hasUrgency(context)
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

function hasTimeAhead(context: Context, clause: number): boolean {
  return context.times.some((time) => time.clause === clause && time.status !== 'past');
}

function isInanimate(context: Context, group: VerbGroup): boolean {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const word = context.words[subjectOf(context, group, clause).head];
  if (word === undefined || AGENTS.has(word.lower)) return false;
  return word.tag !== 'name' || /(?:tion|ment|ity|ance|ence|ness|age|wth|[^s]s)$/.test(word.lower);
}

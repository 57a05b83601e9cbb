import { isPlural } from '../language/choose-finite.js';
import { subjectOf } from '../language/subject.js';
import { BASE, ING, PART } from '../language/verb-forms.js';
import type { VerbGroup } from '../language/verb-groups.js';
import { isCalendarVerb } from './calendar-verbs.js';
import { hasFutureTime } from './clause-times.js';
import { type Context, clauseAt, clauseOf, skipAdverbs, wordSet } from './context.js';
import { opensUnderLaw } from './generic.js';

const NOT_PLANS =
  wordSet(`task challenge problem way question key solution point step alternative option temptation trick job role duty purpose function danger difficulty idea thing risk advantage
instinct temptation habit custom practice tradition urge tendency reflex essence art secret virtue advice message
consequence possibility reason framing opportunity recommendation remedy interest intent dream compromise thrust core crux focus
move policy policies strategy responsibility effort path dimension approach practice lesson hope wish
priority answer response choice test mistake rule effect logic need`);
const PLAN_SUBJECTS = wordSet('aim goal target plan intention objective ambition');

export function startsVerb(context: Context, at: number): boolean {
  const word = context.words[at];
  return (
    word !== undefined &&
    ((word.tag === 'verb' && (word.forms & BASE) !== 0) ||
      word.tag === 'be' ||
      word.tag === 'have' ||
      word.tag === 'do' ||
      word.tag === 'adv' ||
      word.tag === 'neg')
  );
}

/** "is to open", "are to be withdrawn"; *to* stands at `at`. */
export function readBeTo(context: Context, group: VerbGroup, at: number): { kind: string; last: number } | undefined {
  const { words } = context;
  const next = words[skipAdverbs(words, at + 1)];
  if (next === undefined || next.lower === 'blame' || !startsVerb(context, at + 1)) return undefined;
  if (isPrescribed(context, group) || isEquation(context, group) || isWordOfSubject(context, group, at))
    return undefined;
  const subject = nounsBefore(context, group);
  if (subject.some((noun) => PLAN_SUBJECTS.has(noun))) return { kind: 'plan', last: at };
  if (subject.some((noun) => NOT_PLANS.has(noun))) return undefined;
  return isArranged(context, group, at) ? { kind: 'is-to', last: at } : undefined;
}

const VIEWED = wordSet('understand see find read regard view interpret take welcome commend');

/** What is arranged has a date, is done to its subject, or is done by someone; "more important is to focus" is a view. */
function isArranged(context: Context, group: VerbGroup, to: number): boolean {
  const { words } = context;
  const clause = clauseAt(context, clauseOf(context, group));
  if (context.times.some((time) => time.clause === clauseOf(context, group) && time.status !== 'past')) return true;
  const be = skipAdverbs(words, to + 1);
  const done = words[skipAdverbs(words, be + 1)];
  if (words[be]?.lower === 'be' && done?.tag === 'verb' && (done.forms & PART) !== 0) return !VIEWED.has(done.base);
  if (words[group.last + 1]?.lower === 'here' || isCalendarVerb(words[be]?.base ?? '')) return true;
  const head = words[subjectOf(context, group, clause).head];
  return head !== undefined && (head.tag === 'name' || head.tag === 'pron' || isPlural(head));
}

/** Words that stand for one of several things, right before *is to*. */
const PICKED_OUT = wordSet(
  'this that one first second third last latter former other another most least simplest easiest best worst',
);

/** "This is not to say", "The first is to cut costs", "the more likely it is to fail": what something consists in, or how likely. */
function isWordOfSubject(context: Context, group: VerbGroup, to: number): boolean {
  const { words } = context;
  const verb = words[to + 1]?.lower ?? '';
  const before = words[group.first - 1]?.lower ?? '';
  if (group.negated && /^(?:say|suggest|deny|argue|imply|claim|disparage|pretend|mean)$/.test(verb)) return true;
  if (PICKED_OUT.has(before)) return true;
  // "The more costly it is to …, the narrower"; "how hard it is to".
  for (let at = group.first - 1; at >= 0 && at > group.first - 8; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (lower === 'how' || lower === 'too') return true;
    if ((lower === 'more' || lower === 'less') && words[at - 1]?.lower === 'the') return true;
  }
  return false;
}

/** "To speak of victory is to forget the winter": one act is the other. */
function isEquation(context: Context, group: VerbGroup): boolean {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const first = context.words[clause?.start ?? 0];
  return (
    first?.tag === 'to' ||
    (group.first < 12 && first?.tag === 'verb' && (first.forms & ING) !== 0 && first.lower !== 'nothing')
  );
}

/** "Under the law on agents, every organisation is to register". */
function isPrescribed(context: Context, group: VerbGroup): boolean {
  const clause = context.clauses.of[group.first] ?? 0;
  const first = context.words[subjectOf(context, group, clauseAt(context, clause)).start]?.lower ?? '';
  return (opensUnderLaw(context) || /^(?:any|anyone|whoever)$/.test(first)) && !hasFutureTime(context, clause);
}

/** Nouns of the subject, from the clause's start to the verb. */
function nounsBefore(context: Context, group: VerbGroup): string[] {
  const clause = clauseAt(context, context.clauses.of[group.first] ?? 0);
  const nouns: string[] = [];
  const start = Math.max(subjectOf(context, group, clause).start, group.first - 15);
  for (let at = start; at < group.first; at += 1) {
    const word = context.words[at];
    if (word === undefined) continue;
    if (word.tag === 'noun' || word.tag === 'verb' || word.tag === 'adj') nouns.push(word.lower.replace(/s$/, ''));
    if (word.tag === 'prep' && nouns.length > 0) break;
  }
  return nouns;
}

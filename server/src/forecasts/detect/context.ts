import type { IsoDay } from '../../text/day.js';
import { type Clause, withAncestors } from '../language/clauses.js';
import type { Sentence } from '../language/sentence.js';
import type { VerbGroup } from '../language/verb-groups.js';
import type { Word } from '../language/word.js';
import type { TimeExpression, TimeMeaning } from '../time/meaning.js';
import { type Resolved, resolve } from '../time/resolve.js';

/** Where a time expression lies, seen from publication. `running` began before it and ends after it; `unknown` cannot be told. */
export type TimeStatus = 'past' | 'running' | 'future' | 'unknown';

/** A time expression with its days, as the calendar has them. */
export interface DatedTime {
  readonly expression: TimeExpression;
  readonly days: Resolved;
  readonly status: TimeStatus;
}

/** A time expression with its days and its place in the grammar, which can show that it looks back. */
export interface PlacedTime extends DatedTime {
  /** The clause that it bounds; a clause of time ("once X") bounds the one it hangs on. */
  readonly clause: number;
  /** Index of the participle or infinitive it belongs to within the clause, -1 where it belongs to the finite verb. */
  readonly governor: number;
  /** It stands with a finite verb of the past: a bare day or month is then most likely gone by. */
  readonly underPast: boolean;
}

/** Everything the construction families look at. */
export interface Context extends Sentence {
  readonly published: IsoDay | null;
  /** Whether any time expression may lie ahead, seen by the calendar alone; `times` costs more to ask for. */
  readonly looksAhead: boolean;
  readonly times: readonly PlacedTime[];
}

/** What a construction family found: the words that show it, and the clause they stand in. */
export interface Finding {
  readonly kind: string;
  /** Indices of the first and last word of the cue. */
  readonly first: number;
  readonly last: number;
  readonly clause: number;
}

/** "its third cabinet in ten months", "the lowest in a generation": a span behind an ordinal or superlative looks back. */
export function isRecordSpan(words: readonly Word[], expression: TimeExpression): boolean {
  if (expression.meaning.kind !== 'length' || words[expression.firstToken]?.lower !== 'in') return false;
  for (let at = expression.firstToken - 1; at >= 0 && at >= expression.firstToken - 9; at -= 1) {
    const lower = words[at]?.lower ?? '';
    if (
      /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|most|only|last|worst|best)$/.test(lower) ||
      /\dth$|est$/.test(lower)
    )
      return true;
    if (words[at]?.finite === true) return false;
  }
  return false;
}

export function statusOf(expression: TimeExpression, days: Resolved, published: IsoDay | null): TimeStatus {
  if (expression.past) return 'past';
  const { meaning } = expression;
  if (meaning.kind === 'event') return meaning.relation === 'since' ? 'past' : 'unknown';
  if (meaning.kind === 'vague') return 'unknown';
  if (published === null) return meaning.kind === 'period' && meaning.relation === 'since' ? 'past' : 'future';
  const { from, to } = days;
  if (to !== null && to < published) return 'past';
  if (from === null) return to === null ? 'unknown' : 'future';
  if (to === null) return from >= published ? 'future' : isRunning(meaning, published) ? 'running' : 'past';
  return from <= published ? 'running' : 'future';
}

/** "From this month": what has begun, but may begin on any day of it that is left. */
function isRunning(meaning: TimeMeaning, published: IsoDay): boolean {
  if (meaning.kind !== 'period' || meaning.relation !== 'from') return false;
  const { to } = resolve({ ...meaning, relation: 'in' }, published);
  return to !== null && to >= published;
}

export function clauseAt(context: Sentence, index: number): Clause | undefined {
  return context.clauses.clauses[index];
}

export function firstGroup(context: Sentence, clause: number): VerbGroup | undefined {
  const index = clauseAt(context, clause)?.groups[0];
  return index === undefined ? undefined : context.groups[index];
}

/** The clause of a verb group. */
export function clauseOf(context: Sentence, group: VerbGroup): number {
  return context.clauses.ofGroup[context.groups.indexOf(group)] ?? 0;
}

/** The verb group of the clause that stands nearest before a word, else the clause's first. */
export function groupNear(context: Sentence, clause: number, word: number): VerbGroup | undefined {
  let near: VerbGroup | undefined;
  for (const index of clauseAt(context, clause)?.groups ?? []) {
    const group = context.groups[index];
    if (group !== undefined && (near === undefined || group.first <= word)) near = group;
  }
  return near;
}

export function isPast(group: VerbGroup | undefined): boolean {
  return (
    group !== undefined &&
    (group.tense === 'past' ||
      group.tense === 'pluperfect' ||
      (group.tense === 'modal' && group.perfect && group.modal !== 'will'))
  );
}

export function chainOf(context: Sentence, clause: number): Generator<Clause> {
  return withAncestors(context.clauses, clause);
}

export function timesIn(context: Context, clause: number): PlacedTime[] {
  return context.times.filter((time) => time.clause === clause);
}

/** Skips adverbs, negations and words of degree after `at`. */
export function skipAdverbs(words: readonly Word[], at: number): number {
  let next = at;
  while (next < words.length && next < at + 6) {
    const word = words[next];
    if (word === undefined) break;
    if (word.lower === 'no' && words[next + 1]?.lower === 'longer') next += 2;
    else if (
      word.tag === 'adv' ||
      word.tag === 'neg' ||
      word.lower === 'most' ||
      word.lower === 'all' ||
      word.lower === 'far'
    )
      next += 1;
    else break;
  }
  return next;
}

/** Whether the words from `at` on spell these lower-case words. */
export function spells(words: readonly Word[], at: number, ...expected: readonly string[]): boolean {
  return expected.every((text, offset) => words[at + offset]?.lower === text);
}

export { wordSet } from '../../text/word-set.js';

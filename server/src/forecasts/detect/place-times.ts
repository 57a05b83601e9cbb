import { type IsoDay, monthsBetween } from '../../text/day.js';
import type { Sentence } from '../language/sentence.js';
import { ING, PART, PAST } from '../language/verb-forms.js';
import type { Word } from '../language/word.js';
import type { TimeExpression } from '../time/meaning.js';
import { type Resolved, resolve } from '../time/resolve.js';
import { type DatedTime, groupNear, isPast, isRecordSpan, type PlacedTime, statusOf } from './context.js';

/** How far a participle or infinitive may stand before the time phrase that belongs to it. */
const REACH = 25;

/** Gives every time expression its days, and its status by them. */
export function dateTimes(expressions: readonly TimeExpression[], published: IsoDay | null): DatedTime[] {
  return expressions.map((expression) => {
    const days = resolve(expression.meaning, published);
    return { expression, days, status: statusOf(expression, days, published) };
  });
}

/** Gives every time expression the clause and verb it belongs to. */
export function placeTimes(sentence: Sentence, times: readonly DatedTime[], published: IsoDay | null): PlacedTime[] {
  return times.map(({ expression, days, status }) => {
    const clause = boundedClause(sentence, expression);
    const group = groupNear(sentence, clause, expression.firstToken);
    return {
      expression,
      days,
      status: looksBack(sentence, expression, days, published) ? 'past' : status,
      clause,
      governor: governorOf(sentence, expression),
      underPast: isPast(group) && group?.modal === null,
    };
  });
}

/** A span behind a superlative, or the bare date of a ruling, a vote, a report that the calendar would put almost a year ahead. */
function looksBack(sentence: Sentence, expression: TimeExpression, days: Resolved, published: IsoDay | null): boolean {
  if (isRecordSpan(sentence.words, expression)) return true;
  if (published === null || days.from === null || expression.class !== 'relative') return false;
  if (sentence.words[expression.firstToken]?.lower !== 'of') return false;
  return monthsBetween(published, days.from) >= 9;
}

function boundedClause(sentence: Sentence, expression: TimeExpression): number {
  const { clauses, of } = sentence.clauses;
  let index = of[expression.firstToken] ?? 0;
  // "once the pass is open": the phrase is the clause itself and bounds the one above.
  for (let steps = 0; steps < 4; steps += 1) {
    const clause = clauses[index];
    if (clause === undefined || clause.parent < 0 || clause.start < expression.firstToken) break;
    if (clause.start >= expression.nextToken || clause.opener >= expression.nextToken) break;
    if (clause.kind !== 'time' && clause.kind !== 'reason') break;
    index = clause.parent;
  }
  return index;
}

/** The nearest participle, gerund or infinitive before the phrase, if no finite verb or comma comes between. */
function governorOf(sentence: Sentence, expression: TimeExpression): number {
  const { words } = sentence;
  const last = expression.attributive ? -1 : expression.firstToken - 1;
  for (let at = last; at >= 0 && at > last - REACH; at -= 1) {
    const word = words[at];
    if (word === undefined || word.finite || word.text === ';') return -1;
    if (word.text === ',' && at < last) return -1;
    if (word.tag !== 'verb' || isAttribute(words[at + 1])) continue;
    if (isPartOfGroup(sentence, at) || isPredicative(words[at - 1])) return -1;
    if ((word.forms & (PART | PAST)) !== 0 || (word.forms & ING) !== 0) return at;
    if (words[at - 1]?.tag === 'to') return at;
  }
  return -1;
}

/** "deepened integration", "planned route": a participle before its noun governs nothing after it. */
function isAttribute(next: Word | undefined): boolean {
  return next?.tag === 'noun' || next?.tag === 'adj';
}

/** "remains closed until": a participle as predicate belongs to its finite verb. */
function isPredicative(before: Word | undefined): boolean {
  return before !== undefined && /^(?:remain|stay|look|seem|appear)$/.test(before.base);
}

function isPartOfGroup(sentence: Sentence, at: number): boolean {
  // Groups are few; the nearest one before the word is the only one that can hold it.
  for (let index = sentence.groups.length - 1; index >= 0; index -= 1) {
    const group = sentence.groups[index];
    if (group === undefined || group.first > at) continue;
    return group.last >= at;
  }
  return false;
}

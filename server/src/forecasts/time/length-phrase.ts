import { afterLength, rollingAt } from './counted.js';
import { low, type Tokens } from './cursor.js';
import { type Hit, hit } from './hit.js';
import { type Length, lengthAt } from './lengths.js';
import { isNegated } from './negation.js';
import type { Preposition } from './prepositions.js';

/** A length of time after its preposition: `within six months`, `in two years' time`, `over the next decade`. */
export function lengthHit(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
  const rolling = rollingAt(tokens, start, index);
  if (rolling !== null || preposition.length === 'over') return rolling ?? overLength(tokens, start, index);
  const length = lengthAt(tokens, index);
  if (length === null) return null;
  const bound = afterLength(tokens, start, length);
  if (bound !== null) return bound;
  let next = length.next;
  if (low(tokens, next) === "'") next += 1;
  if (low(tokens, next) === 'time') next += 1;
  else if (next > length.next) next = length.next;
  if (preposition.length === 'for') return forLength(tokens, start, length, next);
  if (length.count === null)
    return length.bare && preposition.length === 'in' && next === length.next
      ? bareIn(tokens, start, next)
      : hit(start, next, { kind: 'vague' }, false);
  const relation = preposition.length === 'in' ? 'in' : 'within';
  if (relation === 'in' && isRecord(tokens, start))
    return hit(start, next, { kind: 'length', relation: 'past', count: length.count, unit: length.unit }, true);
  return hit(start, next, { kind: 'length', relation, count: length.count, unit: length.unit }, false);
}

/** "In weeks" and "in decades" look back after a superlative ("the closest in decades"). */
function bareIn(tokens: Tokens, start: number, next: number): Hit {
  return hit(start, next, { kind: 'vague' }, isRecord(tokens, start));
}

/** "The lowest in two decades", "for the first time in years": the time before, not the time after. */
function isRecord(tokens: Tokens, index: number): boolean {
  for (let at = index - 1; at >= 0 && at > index - 6; at--) {
    const word = low(tokens, at);
    if (word === ',' || word === ';') return false;
    if (
      word === 'first' ||
      word === 'most' ||
      word === 'least' ||
      word === 'worst' ||
      word === 'best' ||
      word === 'only'
    )
      return true;
    if (
      word.length > 5 &&
      word.endsWith('est') &&
      word !== 'interest' &&
      word !== 'protest' &&
      word !== 'request' &&
      word !== 'forest'
    )
      return true;
  }
  return false;
}

/** "Over a generation", "over several years" are vague; "over two years" may lie anywhere and is left out. */
function overLength(tokens: Tokens, start: number, index: number): Hit | null {
  const length = lengthAt(tokens, index);
  return length === null || length.count !== null || length.bare
    ? null
    : hit(start, length.next, { kind: 'vague' }, false);
}

/** "For another year" and "not for two years" count from now; "for two years" may begin at any time and bounds nothing. */
function forLength(tokens: Tokens, start: number, length: Length, next: number): Hit | null {
  if (length.count === null) {
    const come =
      low(tokens, next) === 'to' && low(tokens, next + 1) === 'come'
        ? next + 2
        : low(tokens, next) === 'yet'
          ? next + 1
          : next;
    return hit(start, come, { kind: 'vague' }, false);
  }
  return length.further || low(tokens, start + 1) === 'at' || isNegated(tokens, start)
    ? hit(start, next, { kind: 'length', relation: 'for', count: length.count, unit: length.unit }, false)
    : null;
}

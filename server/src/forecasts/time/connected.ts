import { afterLength } from './counted.js';
import { low, type Tokens } from './cursor.js';
import { eventPhrase } from './event-phrase.js';
import { type Hit, hit, looksBack } from './hit.js';
import { lengthHit } from './length-phrase.js';
import { lengthAt } from './lengths.js';
import { leafOf, periodAt } from './period.js';
import { betweenAt, periodHit } from './period-phrase.js';
import { OPENERS, PREPOSITIONS, type Preposition } from './prepositions.js';

/** Words that connect without standing among the prepositions. */
export const CONNECTORS: readonly string[] = ['between', 'to', ...OPENERS];

/** A time expression that begins with a preposition or a conjunction. */
export function connectedAt(tokens: Tokens, at: number): Hit | null {
  const word = low(tokens, at);
  if (word === 'between') return betweenAt(tokens, at);
  if (word === 'to') return movedTo(tokens, at);
  if (OPENERS.has(word)) {
    const opened = openedAt(tokens, at);
    if (opened !== null) return opened;
  }
  const match = PREPOSITIONS.match(tokens, at);
  if (match === null) return null;
  const preposition = match.value;
  const next = hedged(tokens, match.next);
  return (
    restAt(tokens, at, next) ??
    (preposition.length === null
      ? deadline(tokens, at, match.next, preposition)
      : lengthHit(tokens, at, next, preposition)) ??
    periodHit(tokens, at, match.next, next, preposition) ??
    (preposition.event === 'none' && word !== 'on' ? null : eventPhrase(tokens, at, match.next, preposition))
  );
}

const HEDGES = new Set(
  'about around roughly approximately perhaps possibly probably sometime either circa only at'.split(' '),
);

const PERIODS = new Set(['period', 'years', 'year']);

/** The place after "at least", "about", "some time", which change nothing about the days. */
function hedged(tokens: Tokens, index: number): number {
  const word = low(tokens, index);
  if (word === 'the' && PERIODS.has(low(tokens, index + 1))) {
    const at = low(tokens, index + 2) === 'of' || low(tokens, index + 2) === 'from' ? index + 3 : index + 2;
    return tokens[at]?.kind === 'number' || low(tokens, at) === 'between' ? at : index;
  }
  if (word === 'at' && (low(tokens, index + 1) === 'least' || low(tokens, index + 1) === 'around')) return index + 2;
  if (word === 'some' && low(tokens, index + 1) === 'time')
    return low(tokens, index + 2) === 'in' ? index + 3 : index + 2;
  if (word === 'sometime' && low(tokens, index + 1) === 'in') return index + 2;
  return word !== 'at' && HEDGES.has(word) ? index + 1 : index;
}

const RESTS = new Set(['rest', 'remainder', 'balance']);

const REMAINING = new Set(['months', 'weeks', 'days', 'years', 'part']);

/** `for the rest of the year`, `in the remaining months of 2026`, `until later this year`. */
export function restAt(tokens: Tokens, start: number, index: number): Hit | null {
  const later = low(tokens, index);
  if (later === 'later' || later === 'earlier') {
    const at = low(tokens, index + 1) === 'in' || low(tokens, index + 1) === 'on' ? index + 2 : index + 1;
    const found = periodAt(tokens, at, true);
    if (found === null || leafOf(found.period).kind === 'day' || looksBack(found.period)) return null;
    return hit(
      start,
      found.next,
      { kind: 'period', relation: later === 'later' ? 'rest' : 'in', period: found.period, dated: false },
      later === 'earlier',
    );
  }
  const at = low(tokens, index) === 'the' ? index + 1 : index;
  const what = low(tokens, at);
  const of = RESTS.has(what) ? at + 1 : what === 'remaining' && REMAINING.has(low(tokens, at + 1)) ? at + 2 : -1;
  if (of < 0 || low(tokens, of) !== 'of') return null;
  const found = periodAt(tokens, of + 1, true);
  return found === null
    ? null
    : hit(start, found.next, { kind: 'period', relation: 'rest', period: found.period, dated: false }, false);
}

/** "No later than 30 days after publication". */
function deadline(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
  if (index < start + 2 || preposition.relation === 'in' || preposition.event === 'clause') return null;
  const length = lengthAt(tokens, index);
  return length === null ? null : afterLength(tokens, start, length);
}

/** "Starting in January," opens a period; "a review starting on 3 June" dates one event. */
function openedAt(tokens: Tokens, at: number): Hit | null {
  const before = low(tokens, at - 1);
  const fixed = low(tokens, at + 1) === 'from' || low(tokens, at + 1) === 'with' || low(tokens, at + 1) === 'as';
  if (before !== ',' && before !== '' && before !== '(' && !fixed) return null;
  let next = at + 1;
  if (['in', 'on', 'from', 'with'].includes(low(tokens, next))) next += 1;
  else if (low(tokens, next) === 'as' && ['of', 'from'].includes(low(tokens, next + 1))) next += 2;
  const found = periodAt(tokens, next, true);
  if (found === null) return null;
  const relation = low(tokens, at) === 'come' ? 'in' : 'from';
  return hit(at, found.next, { kind: 'period', relation, period: found.period, dated: false }, false);
}

const EXTENDED = new Set(
  'extended extend prolonged prolong extending runs run running lasts last valid continue continues remain'.split(' '),
);

const MOVED = new Set([
  'postponed',
  'postpone',
  'delayed',
  'delay',
  'deferred',
  'defer',
  'moved',
  'forward',
  'back',
  'slip',
  'slipped',
  'brought',
]);

/** `extended to 2046`, `postponed to next year`. */
function movedTo(tokens: Tokens, at: number): Hit | null {
  const verb = low(tokens, at - 1);
  if (!EXTENDED.has(verb) && !MOVED.has(verb)) return null;
  const found = periodAt(tokens, at + 1, false);
  if (found === null) return null;
  return hit(
    at,
    found.next,
    { kind: 'period', relation: EXTENDED.has(verb) ? 'until' : 'in', period: found.period, dated: false },
    false,
  );
}

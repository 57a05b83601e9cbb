import { low, type Tokens } from './cursor.js';
import { eventAfter } from './events.js';
import type { Hit } from './hit.js';
import { type Length, lengthAt } from './lengths.js';
import type { TimeMeaning, Unit } from './meaning.js';
import { cardinal, UNITS } from './words.js';

const AHEAD = new Set(['next', 'coming', 'ensuing', 'following', 'upcoming', 'subsequent']);
const BEHIND = new Set(['last', 'past', 'previous', 'preceding', 'recent']);

/**
 * A length counted from publication after a preposition: `the next three years`, `coming weeks`, `the past decade`.
 * `index` is the place after the preposition that stands at `start`.
 */
export function rollingAt(tokens: Tokens, start: number, index: number): Hit | null {
  const article = low(tokens, index) === 'the' || low(tokens, index) === 'these';
  let at = article ? index + 1 : index;
  if (low(tokens, at) === 'very') at += 1;
  const word = low(tokens, at);
  if (AHEAD.has(word) || BEHIND.has(word)) {
    const past = BEHIND.has(word);
    const one = article ? UNITS.get(low(tokens, at + 1)) : undefined;
    const single = one !== undefined && !low(tokens, at + 1).endsWith('s') && low(tokens, at + 2) !== 'of';
    // "The following year", "the next day" follow a time named before.
    const told =
      word === 'following' || word === 'subsequent' || (word === 'next' && start === index && SHORT.has(one ?? 'year'));
    if (single && told) return null;
    const length = single ? orTwo(tokens, one, at + 2) : lengthAt(tokens, low(tokens, at + 1) === 'the' ? at : at + 1);
    if (length === null) return null;
    // "Coming weeks" needs its plural; "next week" without an article is a week of the calendar.
    if (length.count === 1 && !article) return null;
    if (
      length.unit === 'season' ||
      length.unit === 'weekend' ||
      (single && length.unit === 'quarter') ||
      (single && word === 'next' && length.unit === 'decade' && low(tokens, start) === 'in') ||
      low(tokens, length.next) === 'of'
    )
      return null;
    const meaning: TimeMeaning =
      length.count === null
        ? { kind: 'vague' }
        : { kind: 'length', relation: past ? 'past' : 'within', count: length.count, unit: length.unit };
    const least = low(tokens, length.next) === 'at' && low(tokens, length.next + 1) === 'least';
    const and =
      low(tokens, length.next) === 'and' && UNITS.has(low(tokens, length.next + 1)) ? length.next + 2 : length.next;
    return { start, next: least ? and + 2 : and, meaning, past, attributive: false };
  }
  // "In the years ahead", "in the months to come", "in years to come".
  const unit = UNITS.get(low(tokens, at));
  if (unit === undefined) return null;
  const next = ahead(tokens, at + 1);
  if (next === null && low(tokens, at).endsWith('s')) {
    // "In the months following the vote".
    return afterLength(tokens, start, { count: null, unit, next: at + 1, further: false, bare: true });
  }
  return next === null ? null : { start, next, meaning: { kind: 'vague' }, past: false, attributive: false };
}

const SHORT: ReadonlySet<string> = new Set(['day', 'week', 'weekend', 'month']);

/** `the next week`, `the next week or two`. */
function orTwo(tokens: Tokens, unit: Unit, next: number): { count: number; unit: Unit; next: number } {
  const count = low(tokens, next) === 'or' ? cardinal(low(tokens, next + 1)) : null;
  const unitless = count !== null && !UNITS.has(low(tokens, next + 2));
  return unitless ? { count, unit, next: next + 2 } : { count: 1, unit, next };
}

function ahead(tokens: Tokens, index: number): number | null {
  const word = low(tokens, index);
  if (word === 'ahead') return low(tokens, index + 1) === 'of' ? null : index + 1;
  if (word === 'that' || word === 'which') return low(tokens, index + 1) === 'follow' ? index + 2 : null;
  return word === 'to' && low(tokens, index + 1) === 'come' ? index + 2 : null;
}

/** `ten days after the last signature`, `within a month of the ruling`: bound to an event. */
export function afterLength(tokens: Tokens, start: number, length: Length): Hit | null {
  const word = low(tokens, length.next);
  const of = word === 'of' && low(tokens, start) === 'within';
  if (word !== 'after' && word !== 'before' && word !== 'following' && word !== 'prior' && word !== 'from' && !of)
    return null;
  const at = word === 'prior' ? length.next + 2 : length.next + 1;
  if (['now', 'today', 'next', 'tomorrow'].includes(low(tokens, at))) return null;
  const next = eventAfter(tokens, at, word);
  if (next === null || (word === 'from' && !of && low(tokens, at) !== 'the' && low(tokens, at) !== 'its')) return null;
  const end = low(tokens, next) === 'into' && low(tokens, next + 1) === 'force' ? next + 2 : next;
  return {
    start,
    next: end,
    meaning: { kind: 'event', relation: word === 'before' || word === 'prior' ? 'before' : 'after' },
    past: false,
    attributive: false,
  };
}

export const COUNTED_STARTS: ReadonlySet<string> = new Set(
  `a an the several few some half days weeks months years decades another about around nearly almost two three four five six seven eight nine ten eleven
  twelve fifteen eighteen twenty thirty forty fifty sixty ninety one hundred only at barely coming generations`.split(
    /\s+/,
  ),
);
const TAKES = new Set(
  'take takes taking last lasts require requires need needs drag within cost stretch continue continues spend span'.split(
    ' ',
  ),
);

/** A length without a preposition: `the coming months`, `two years ago`, `a year from now`, `several weeks` after *take*. */
export function countedAt(tokens: Tokens, index: number): Hit | null {
  const word = low(tokens, index);
  if (word === 'the' || word === 'coming') return rollingAt(tokens, index, index);
  const length = lengthAt(tokens, index);
  if (length === null) return null;
  const bound = afterLength(tokens, index, length);
  if (bound !== null) return bound;
  const { count, unit, next } = length;
  const after = low(tokens, next);
  const made = (end: number, meaning: TimeMeaning, past: boolean): Hit => ({
    start: index,
    next: end,
    meaning,
    past,
    attributive: false,
  });
  // "Two years earlier" counts from a time named before, not from publication.
  if (after === 'earlier') return made(next + 1, { kind: 'vague' }, true);
  if (after === 'ago')
    return made(next + 1, count === null ? { kind: 'vague' } : { kind: 'length', relation: 'ago', count, unit }, true);
  const now = after === 'from' && (low(tokens, next + 1) === 'now' || low(tokens, next + 1) === 'today');
  if (now || after === 'hence')
    return made(
      now ? next + 2 : next + 1,
      count === null ? { kind: 'vague' } : { kind: 'length', relation: 'in', count, unit },
      false,
    );
  if (count !== null) return null;
  if (after === 'away' || after === 'off') return made(next + 1, { kind: 'vague' }, false);
  const end = ahead(tokens, next);
  if (end !== null) return made(end, { kind: 'vague' }, false);
  if (word === 'a' && low(tokens, index + 1) === 'matter') return made(next, { kind: 'vague' }, false);
  return TAKES.has(low(tokens, index - 1)) || (low(tokens, index - 1) === 'only' && TAKES.has(low(tokens, index - 2)))
    ? made(next, { kind: 'vague' }, false)
    : null;
}

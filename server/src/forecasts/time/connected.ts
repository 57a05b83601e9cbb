import { afterLength, rollingAt } from './counted.js';
import { low, skip, type Tokens } from './cursor.js';
import type { Found } from './dates.js';
import { datedBy, eventPhrase } from './event-phrase.js';
import { type Hit, looksBack } from './hit.js';
import { lengthAt } from './lengths.js';
import type { Period, Relation, TimeMeaning } from './meaning.js';
import { isNegated } from './negation.js';
import { leafOf, periodAt } from './period.js';
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

/** The place after "at least", "about", "some time", which change nothing about the days. */
function hedged(tokens: Tokens, index: number): number {
  const word = low(tokens, index);
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

function lengthHit(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
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

/** "No later than 30 days after publication". */
function deadline(tokens: Tokens, start: number, index: number, preposition: Preposition): Hit | null {
  if (index < start + 2 || preposition.relation === 'in' || preposition.event === 'clause') return null;
  const length = lengthAt(tokens, index);
  return length === null ? null : afterLength(tokens, start, length);
}

/** "In weeks" and "in decades" look back after a superlative ("the closest in decades"). */
function bareIn(tokens: Tokens, start: number, next: number): Hit {
  return hit(start, next, { kind: 'vague' }, isRecord(tokens, start));
}

/** "The closest in two decades", "for the first time in years": the time before, not the time after. */
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
function forLength(
  tokens: Tokens,
  start: number,
  length: NonNullable<ReturnType<typeof lengthAt>>,
  next: number,
): Hit | null {
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

function periodHit(tokens: Tokens, start: number, phrase: number, index: number, preposition: Preposition): Hit | null {
  const word = low(tokens, start);
  const found = periodAt(tokens, index, preposition.the) ?? runningOut(tokens, index);
  if (found === null) return null;
  const dated = datedBy(tokens, start, index, found, preposition);
  if (dated !== undefined) return dated;
  if (phrase === start + 1 && !fits(tokens, word, index, found)) return null;
  let { relation } = preposition;
  let { period, next } = found;
  if (word === 'from' || word === 'as' || word === 'in') {
    const range = rangeTo(tokens, found, word);
    if (range !== null)
      return hit(start, range.next, { kind: 'period', relation: 'in', period: range.period, dated: false }, false);
  }
  if (relation === 'until' && isNegated(tokens, start)) relation = 'not-until';
  [relation, next] = suffixed(tokens, relation, next, preposition);
  if (relation !== 'in' && ended(tokens, next) > next) {
    next = ended(tokens, next);
    period = endOf(period);
  }
  if (isYear(period, 'new-year')) [relation, period] = newYear(relation, period);
  const past = relation === 'since' || looksBack(period);
  const attributive = word === 'of' && leafOf(period).kind !== 'day';
  return { start, next, meaning: { kind: 'period', relation, period, dated: false }, past, attributive };
}

/** "Before the year is out", "before this decade ends": the period by its end. */
function runningOut(tokens: Tokens, index: number): Found | null {
  const found = low(tokens, index) === 'the' ? periodAt(tokens, index, true) : null;
  return found !== null && ended(tokens, found.next) > found.next ? { ...found, period: endOf(found.period) } : null;
}

const ENDINGS = [
  'is out',
  'is over',
  'has ended',
  'is up',
  'comes to an end',
  'draws to a close',
  'ends',
  'closes',
  'runs out',
].map((ending) => ending.split(' '));

function ended(tokens: Tokens, index: number): number {
  for (const ending of ENDINGS) {
    const next = skip(tokens, index, ending);
    if (next !== null) return next;
  }
  return index;
}

function endOf(period: Period): Period {
  return { kind: 'part', part: { kind: 'third', number: 3, edge: 'end' }, of: period };
}

function isYear(period: Period, feast: string): boolean {
  return period.kind === 'feast' && period.feast === feast;
}

/** The new year as a border: by, until and before it mean the end of the old one; in it, the whole of the next. */
function newYear(relation: Relation, period: Period): [Relation, Period] {
  if (period.kind !== 'feast') return [relation, period];
  if (relation === 'by' || relation === 'until') return ['before', period];
  if (relation === 'after') return ['from', period];
  if (relation !== 'in') return [relation, period];
  const { start, end } = period;
  return [
    'in',
    { kind: 'year', year: period.year.kind === 'given' ? period.year : { kind: 'shifted', years: 1 }, start, end },
  ];
}

const NO_NOUN = new Set(
  'alone and or but as at by for from if in is of on that the to when which while will with'.split(' '),
);

/** Whether the words after a preposition are a time there: "to attend on Friday prayers", "by 2000 soldiers" are not. */
function fits(tokens: Tokens, word: string, index: number, found: Found): boolean {
  const leaf = leafOf(found.period);
  const after = tokens[found.next];
  if (
    leaf.kind === 'weekday' &&
    after?.kind === 'word' &&
    after.text === after.lower &&
    after.lower.endsWith('s') &&
    !NO_NOUN.has(after.lower)
  )
    return false;
  if (
    word === 'of' &&
    leaf.kind === 'year' &&
    leaf.year.kind === 'given' &&
    low(tokens, index) !== String(leaf.year.year)
  )
    return leaf.kind === 'year';
  if (
    word === 'on' &&
    found.period.kind !== 'part' &&
    (leaf.kind === 'year' || leaf.kind === 'month' || leaf.kind === 'season' || leaf.kind === 'decade')
  )
    return false;
  if (
    word === 'at' &&
    (leaf.kind === 'year' || leaf.kind === 'month' || leaf.kind === 'day') &&
    found.period.kind !== 'part'
  )
    return false;
  if (word === 'in' || word === 'by' || word === 'for' || word === 'to' || word === 'from' || word === 'of') {
    if (leaf.kind === 'year' && found.period.kind === 'year' && leaf.year.kind === 'given' && word !== 'in') {
      const noun =
        after?.kind === 'word' && after.text === after.lower && after.lower.endsWith('s') && after.lower.length > 4;
      return (
        !noun ||
        ['across', 'unless', 'perhaps', 'always', 'towards', 'whereas', 'thus', 'besides', 'onwards'].includes(
          after.lower,
        )
      );
    }
  }
  return true;
}

/** `from X to Y`, `from X until Y`. */
function rangeTo(tokens: Tokens, first: Found, word: string): Found | null {
  const joint = low(tokens, first.next);
  if (word !== 'from' || !['to', 'until', 'till', 'through', 'into', '–', '-'].includes(joint)) return null;
  const at =
    low(tokens, first.next + 1) === 'at' && low(tokens, first.next + 2) === 'least' ? first.next + 3 : first.next + 1;
  const last = periodAt(tokens, at, true);
  if (last === null) return null;
  const [a, b] = [first.period, last.period];
  return {
    period: { kind: 'range', first: a.kind === 'range' ? a.first : a, last: b.kind === 'range' ? b.last : b },
    next: last.next,
  };
}

/** `between May and July 2027`; `between now and 2030` ends with 2030. */
function betweenAt(tokens: Tokens, at: number): Hit | null {
  const now = low(tokens, at + 1) === 'now' && low(tokens, at + 2) === 'and';
  if (now) {
    const last = periodAt(tokens, at + 3, true);
    return last === null
      ? null
      : hit(at, last.next, { kind: 'period', relation: 'by', period: last.period, dated: false }, false);
  }
  const found = periodAt(tokens, at + 1, true);
  if (found === null) return null;
  if (found.period.kind === 'range')
    return hit(at, found.next, { kind: 'period', relation: 'in', period: found.period, dated: false }, false);
  if (low(tokens, found.next) !== 'and') return null;
  const last = periodAt(tokens, found.next + 1, true);
  if (last === null || last.period.kind === 'range') return null;
  const period: Period = { kind: 'range', first: found.period, last: last.period };
  return hit(at, last.next, { kind: 'period', relation: 'in', period, dated: false }, looksBack(period));
}

/** "Starting in January," opens a period; "the last of them starting on 1 December" dates one event. */
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

/** `2030 at the latest`, `2027 at the earliest`, `2027 onwards`, `2028 or later`. */
export function suffixed(
  tokens: Tokens,
  relation: Relation,
  next: number,
  preposition?: Preposition,
): [Relation, number] {
  const [a, b, c] = [low(tokens, next), low(tokens, next + 1), low(tokens, next + 2)];
  if (a === 'at' && b === 'the' && c === 'latest') return [relation === 'in' ? 'by' : relation, next + 3];
  if (a === 'at' && b === 'the' && (c === 'earliest' || c === 'soonest')) return ['from', next + 3];
  if (a === 'at' && (b === 'latest' || b === 'earliest')) return [b === 'latest' ? 'by' : 'from', next + 2];
  if (a === 'onwards' || a === 'onward' || a === 'forward') return ['from', next + 1];
  if (
    a === 'on' &&
    relation === 'from' &&
    preposition !== undefined &&
    tokens[next + 1]?.kind !== 'number' &&
    !['the', 'a', 'its'].includes(b)
  )
    return ['from', next + 1];
  if (a === 'or' && (b === 'later' || b === 'after' || b === 'beyond'))
    return [relation === 'in' ? 'from' : relation, next + 2];
  if (a === 'or' && (b === 'earlier' || b === 'sooner' || b === 'before'))
    return [relation === 'in' ? 'by' : relation, next + 2];
  if (a === 'alone' && relation === 'in') return [relation, next + 1];
  return [relation, next];
}

export function hit(start: number, next: number, meaning: TimeMeaning, past: boolean): Hit {
  return { start, next, meaning, past, attributive: false };
}

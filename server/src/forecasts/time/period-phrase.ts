import { low, skip, type Tokens } from './cursor.js';
import type { Found } from './dates.js';
import { datedBy } from './event-phrase.js';
import { type Hit, hit, looksBack } from './hit.js';
import type { Period, Relation } from './meaning.js';
import { isPutOff } from './negation.js';
import { leafOf, periodAt } from './period.js';
import type { Preposition } from './prepositions.js';
import { suffixed } from './suffix.js';

/** A period of the calendar after its preposition. `phrase` is the place after the preposition, `index` that of the period. */
export function periodHit(
  tokens: Tokens,
  start: number,
  phrase: number,
  index: number,
  preposition: Preposition,
): Hit | null {
  const word = low(tokens, start);
  const found = periodAt(tokens, index, preposition.the) ?? runningOut(tokens, index);
  if (found === null) return null;
  const dated = datedBy(tokens, start, index, found, preposition);
  if (dated !== undefined) return dated;
  if (phrase === start + 1 && !fits(tokens, word, found)) return null;
  let { relation } = preposition;
  let { period, next } = found;
  if (word === 'from') {
    const range = rangeTo(tokens, found);
    if (range !== null)
      return hit(start, range.next, { kind: 'period', relation: 'in', period: range.period, dated: false }, false);
    if (period.kind === 'range' && !holds(tokens, index, next, 'or')) relation = 'in';
  }
  if (relation === 'until' && isPutOff(tokens, start)) relation = 'not-until';
  const before = relation;
  [relation, next] = suffixed(tokens, relation, next, preposition);
  if (period.kind === 'range' && relation === 'by') relation = before;
  if (relation !== 'in' && ended(tokens, next) > next) {
    next = ended(tokens, next);
    period = endOf(period);
  }
  if (period.kind === 'feast' && period.feast === 'new-year') [relation, period] = newYear(relation, period);
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

/** Words in -s that are no plural nouns. */
const NO_PLURAL = new Set(
  'across always as besides is onwards perhaps plus this thus towards unless was whereas has'.split(' '),
);

/** Whether the words after a preposition are a time there: "to attend on Friday prayers", "by 2000 soldiers" are not. */
function fits(tokens: Tokens, word: string, found: Found): boolean {
  const { period } = found;
  const leaf = leafOf(period);
  const plural = isPlural(tokens, found.next);
  if (leaf.kind === 'weekday') return !plural;
  if (period.kind === 'part') return true;
  const long = leaf.kind === 'year' || leaf.kind === 'month';
  if (word === 'on') return !long && leaf.kind !== 'season' && leaf.kind !== 'years';
  if (word === 'at') return !long && leaf.kind !== 'day';
  const figure = period.kind === 'year' && period.year.kind === 'given';
  return !(figure && plural && COUNTING.has(word));
}

/** Prepositions after which a figure may as well count something: "by 2000 soldiers". */
const COUNTING = new Set(['by', 'for', 'to', 'from', 'of']);

function isPlural(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  return (
    token?.kind === 'word' && token.text === token.lower && token.lower.endsWith('s') && !NO_PLURAL.has(token.lower)
  );
}

function holds(tokens: Tokens, index: number, next: number, word: string): boolean {
  for (let at = index; at < next; at++) if (low(tokens, at) === word) return true;
  return false;
}

/** `from X to Y`, `from X until Y`. */
function rangeTo(tokens: Tokens, first: Found): Found | null {
  const joint = low(tokens, first.next);
  if (!['to', 'until', 'till', 'through', 'into', '–', '-'].includes(joint)) return null;
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
export function betweenAt(tokens: Tokens, at: number): Hit | null {
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

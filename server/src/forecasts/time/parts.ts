import { endBefore, isCapitalised, low, startOf, type Tokens } from './cursor.js';
import { dayAt, type Found, NEAREST, yearAfter } from './dates.js';
import { dayWordAt, leafAt } from './leaf.js';
import type { Part, Period } from './meaning.js';
import { mayBegin } from './period-words.js';
import { cardinal, ordinal, UNITS, WEEKDAYS } from './words.js';
import { yearAt } from './years.js';

/** Deeper nesting than "the last week of the first half of next year" is no language. */
const DEEPEST = 4;

const THIRDS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', { kind: 'third', number: 1, edge: null }],
  ['mid', { kind: 'third', number: 2, edge: null }],
  ['late', { kind: 'third', number: 3, edge: null }],
  ['early-to-mid', { kind: 'third', number: 2, edge: null }],
  ['mid-to-late', { kind: 'third', number: 3, edge: null }],
  ['beginning', { kind: 'third', number: 1, edge: 'start' }],
  ['start', { kind: 'third', number: 1, edge: 'start' }],
  ['opening', { kind: 'third', number: 1, edge: 'start' }],
  ['outset', { kind: 'third', number: 1, edge: 'start' }],
  ['onset', { kind: 'third', number: 1, edge: 'start' }],
  ['middle', { kind: 'third', number: 2, edge: null }],
  ['midpoint', { kind: 'third', number: 2, edge: null }],
  ['end', { kind: 'third', number: 3, edge: 'end' }],
  ['close', { kind: 'third', number: 3, edge: 'end' }],
]);

const NOUNS = new Set(['beginning', 'start', 'opening', 'outset', 'onset', 'middle', 'midpoint', 'end', 'close']);

/** One period with its parts, without alternatives: `early May`, `tomorrow`, `the second half of October`. */
export function singleAt(tokens: Tokens, index: number, the: boolean, depth: number): Found | null {
  if (!mayBegin(tokens, index)) return null;
  return partAt(tokens, index, depth) ?? dayWordAt(tokens, index) ?? leafAt(tokens, index, the || depth > 0);
}

/** A piece of a period: `early May`, `mid-2027`, `the end of the year`, `Q3 2026`, `the last week of June`. */
export function partAt(tokens: Tokens, index: number, depth: number): Found | null {
  if (depth >= DEEPEST) return null;
  let at = low(tokens, index) === 'the' ? index + 1 : index;
  if (low(tokens, at) === 'very') at += 1;
  const word = low(tokens, at);
  const part = THIRDS.get(word);
  if (part !== undefined) return thirdAt(tokens, at, word, part, depth);
  if (word === 'turn') return turnAt(tokens, at, depth);
  if (word === 'week' || word === 'weekend') return weekOf(tokens, at, word);
  return compoundAt(tokens, at, word) ?? shortAt(tokens, at, word) ?? numberedAt(tokens, at, depth);
}

function thirdAt(tokens: Tokens, index: number, word: string, part: Part, depth: number): Found | null {
  let at = index + 1;
  const of = low(tokens, at);
  if (word === 'mid' && (of === '-' || of === '–')) at += 1;
  // "mid-to-late 2027" and "early to mid-May" are one third each, the later one.
  if (of === 'to' || of === 'or' || of === 'and') return partAt(tokens, at + 1, depth + 1);
  if (of === 'of' || ((of === 'in' || of === 'on') && !NOUNS.has(word))) at += 1;
  else if (
    NOUNS.has(word) &&
    yearAt(tokens, at) === null &&
    low(tokens, at) !== 'this' &&
    low(tokens, at) !== 'next' &&
    !isCapitalised(tokens[at])
  )
    return null;
  const inner = singleAt(tokens, at, true, depth + 1);
  return inner === null || inner.period.kind === 'range'
    ? null
    : { period: { kind: 'part', part, of: yearOfFeast(inner.period) }, next: inner.next };
}

/** "Early in the new year" is early in the next one. */
function yearOfFeast(period: Period): Period {
  if (period.kind !== 'feast' || period.feast !== 'new-year') return period;
  const { start, end, year } = period;
  return { kind: 'year', year: year.kind === 'given' ? year : { kind: 'shifted', years: 1 }, start, end };
}

/** `the week of 5 May`, `the week beginning 5 May`: Monday to Sunday around that day. */
function weekOf(tokens: Tokens, index: number, unit: 'week' | 'weekend'): Found | null {
  const word = low(tokens, index + 1);
  if (word !== 'of' && word !== 'beginning' && word !== 'starting' && word !== 'from') return null;
  const day = dayAt(tokens, low(tokens, index + 2) === 'the' ? index + 3 : index + 2);
  if (day === null || day.period.kind !== 'day') return null;
  return { period: { kind: 'part', part: { kind: 'around', unit }, of: day.period }, next: day.next };
}

/** `the turn of the year` is the end of the running year. */
function turnAt(tokens: Tokens, index: number, depth: number): Found | null {
  if (low(tokens, index + 1) !== 'of') return null;
  const inner = singleAt(tokens, index + 2, true, depth + 1);
  if (inner === null) return null;
  const whole = inner.period.kind === 'range' ? inner.period.first : inner.period;
  return { period: { kind: 'part', part: { kind: 'third', number: 3, edge: 'turn' }, of: whole }, next: inner.next };
}

const PREFIXES: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['early', { kind: 'third', number: 1, edge: null }],
  ['mid', { kind: 'third', number: 2, edge: null }],
  ['late', { kind: 'third', number: 3, edge: null }],
  ['end', { kind: 'third', number: 3, edge: 'end' }],
]);

/** `mid-2027`, `mid-September`, `mid-decade`, `year-end`, `year's end`, `end-2027`. */
function compoundAt(tokens: Tokens, index: number, word: string): Found | null {
  if (word === "year's" && low(tokens, index + 1) === 'end') return endOfYear(tokens, index, index + 2);
  const hyphen = word.search(/[-‑]/);
  if (hyphen < 3 || hyphen > 5) return null;
  if (word === 'year-end') return endOfYear(tokens, index, index + 1);
  const part = PREFIXES.get(word.slice(0, hyphen));
  const token = tokens[index];
  if (part === undefined || token === undefined) return null;
  const rest = token.text.slice(hyphen + 1);
  const start = token.start + hyphen + 1;
  const inner = {
    ...token,
    text: rest,
    lower: rest.toLowerCase(),
    start,
    kind: /^\d/.test(rest) ? 'number' : 'word',
  } as const;
  // The rest of the compound is read as if it stood alone, with the words that follow it.
  const tail = [inner, ...tokens.slice(index + 1, index + 6)];
  const found = leafAt(tail, 0, false) ?? unitLeaf(inner.lower, start, token.end);
  return found === null || found.period.kind === 'range'
    ? null
    : { period: { kind: 'part', part, of: found.period }, next: index + found.next };
}

function unitLeaf(word: string, start: number, end: number): Found | null {
  const unit = UNITS.get(word);
  if (unit === undefined) return null;
  if (unit === 'year') return { period: { kind: 'year', year: NEAREST, start, end }, next: 1 };
  return { period: { kind: 'unit', unit, shift: 0, start, end }, next: 1 };
}

function endOfYear(tokens: Tokens, index: number, next: number): Found {
  const year = yearAfter(tokens, next, false);
  const end = year?.next ?? next;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, end) };
  const of: Period = { kind: 'year', year: year?.year ?? { kind: 'shifted', years: 0 }, ...span };
  return { period: { kind: 'part', part: { kind: 'third', number: 3, edge: 'end' }, of }, next: end };
}

/** `Q3 2026`, `H2 2027`, `2H 2027`; without a year the nearest one. */
function shortAt(tokens: Tokens, index: number, word: string): Found | null {
  if (word.length < 2) return null;
  const letter = word.charAt(0) === 'q' || word.charAt(0) === 'h' ? word.charAt(0) : word.charAt(1);
  const digit = word.charCodeAt(letter === word.charAt(0) ? 1 : 0) - 48;
  const kind = letter === 'q' ? 'quarter' : 'half';
  if ((letter !== 'q' && letter !== 'h') || digit < 1 || digit > (kind === 'quarter' ? 4 : 2)) return null;
  const attached = /^.{2}[/-](\d{4})$/.exec(word)?.[1];
  if (word.length !== 2 && attached === undefined) return null;
  const given =
    attached === undefined ? null : { year: { kind: 'given', year: Number(attached) } as const, next: index + 1 };
  return pieceOfYear(tokens, index, { kind, number: digit, edge: null }, given ?? yearAfter(tokens, index + 1, true));
}

function pieceOfYear(tokens: Tokens, next: number, part: Part, year: ReturnType<typeof yearAfter>): Found {
  const end = year?.next ?? next + 1;
  const of: Period = {
    kind: 'year',
    year: year?.year ?? NEAREST,
    start: endBefore(tokens, next + 1),
    end: endBefore(tokens, end),
  };
  return { period: { kind: 'part', part, of }, next: end };
}

const FRACTIONS: ReadonlyMap<string, 'half' | 'third' | 'quarter'> = new Map([
  ['half', 'half'],
  ['third', 'third'],
  ['quarter', 'quarter'],
  ['trimester', 'quarter'],
  ['semester', 'half'],
]);

/** `the second half of October`, `the third quarter`, `the first week of June`, `the first three months of 2027`. */
function numberedAt(tokens: Tokens, index: number, depth: number): Found | null {
  const word = low(tokens, index);
  const last = word === 'last' || word === 'final' || word === 'latter' || word === 'closing' || word === 'remaining';
  const number = last ? -1 : word === 'opening' ? 1 : ordinal(word);
  if (number === null) return null;
  const count = cardinal(low(tokens, index + 1));
  let at = count === null ? index + 1 : index + 2;
  if (low(tokens, at) === 'fiscal' || low(tokens, at) === 'calendar') at += 1;
  const noun = low(tokens, at);
  const unit = UNITS.get(noun);
  const kind = FRACTIONS.get(noun);
  const of =
    low(tokens, at + 1) === 'of' || low(tokens, at + 1) === 'in' ? singleAt(tokens, at + 2, true, depth + 1) : null;
  if (of === null) {
    if (kind === undefined || kind === 'third' || count !== null) return null;
    // "Last quarter" is the one before this, "the last quarter" the fourth.
    if (word === 'last' && low(tokens, index - 1) !== 'the') return null;
    if (low(tokens, at + 1) === 'of') return null;
    const piece = fractionOf(kind, number);
    return piece === null ? null : pieceOfYear(tokens, at, piece, yearAfter(tokens, at + 1, false));
  }
  if (of.period.kind === 'range') return null;
  const weekday = WEEKDAYS.get(noun);
  const part: Part | null =
    weekday !== undefined && number <= 5
      ? { kind: 'weekday', number, weekday }
      : kind === undefined || count !== null
        ? sideOf(number, count, noun, unit)
        : fractionOf(kind, number);
  return part === null ? null : { period: { kind: 'part', part, of: of.period }, next: of.next };
}

function fractionOf(kind: 'half' | 'third' | 'quarter', number: number): Part | null {
  const pieces = kind === 'half' ? 2 : kind === 'third' ? 3 : 4;
  const piece = number < 0 ? pieces : number;
  return piece > pieces ? null : { kind, number: piece, edge: null };
}

function sideOf(number: number, count: number | null, noun: string, unit: ReturnType<typeof UNITS.get>): Part | null {
  if (unit === undefined) return null;
  if (count !== null)
    return Math.abs(number) === 1 ? { kind: 'side', side: number < 0 ? 'last' : 'first', count, unit } : null;
  if (noun.endsWith('s'))
    return Math.abs(number) === 1 ? { kind: 'third', number: number < 0 ? 3 : 1, edge: null } : null;
  if (unit === 'week') return number > 5 ? null : { kind: 'week', number };
  return Math.abs(number) === 1 ? { kind: 'side', side: number < 0 ? 'last' : 'first', count: 1, unit } : null;
}

import { low, type Tokens } from './cursor.js';
import type { Unit } from './meaning.js';
import { cardinal, possessive, UNITS } from './words.js';

/** A length of time; `count` is null where nobody can count it ("a few weeks", "months"). */
export interface Length {
  readonly count: number | null;
  readonly unit: Unit;
  readonly next: number;
  /** "another year", "two more years". */
  readonly further: boolean;
  /** No number at all stands before the unit: "weeks", "decades". */
  readonly bare: boolean;
}

const SOFT = new Set(
  'about around roughly approximately nearly almost only just some maybe perhaps barely under exactly a an full whole'.split(
    ' ',
  ),
);
/** Comparisons of two words, the second by the first: "at least", "up to", "less than". */
const SOFT_PAIRS: ReadonlyMap<string, readonly string[]> = new Map([
  ['at', ['least', 'most']],
  ['up', ['to']],
  ['less', ['than']],
  ['more', ['than']],
]);
const UNCOUNTED = new Set(['few', 'several', 'couple', 'some', 'many', 'number', 'handful', 'series', 'matter']);
const ADJECTIVES = new Set(
  'more further additional calendar working consecutive full short long crucial critical decisive difficult'.split(' '),
);

/** A length at a place: `six months`, `a year and a half`, `two to three years`, `a few weeks`, `decades`. */
export function lengthAt(tokens: Tokens, index: number): Length | null {
  let at = index;
  let further = false;
  let one = false;
  for (let guard = 0; guard < 6; guard++) {
    const word = low(tokens, at);
    if (SOFT_PAIRS.get(word)?.includes(low(tokens, at + 1)) === true) at += 2;
    else if (word === 'no' && low(tokens, at + 1) === 'more' && low(tokens, at + 2) === 'than') at += 3;
    else if (word === 'another' || word === 'further') {
      further = true;
      one = true;
      at += 1;
    } else if (SOFT.has(word)) {
      one ||= word === 'a' || word === 'an';
      at += 1;
    } else break;
  }
  return halfAt(tokens, at, further) ?? uncounted(tokens, at, further) ?? counted(tokens, at, further, one);
}

/** `half a year`, `half a century`, `a quarter of a century`. */
function halfAt(tokens: Tokens, index: number, further: boolean): Length | null {
  if (low(tokens, index) === 'quarter' && low(tokens, index + 1) === 'of' && low(tokens, index + 3) === 'century')
    return { count: 25, unit: 'year', next: index + 4, further, bare: false };
  if (low(tokens, index) !== 'half') return null;
  const at = low(tokens, index + 1) === 'a' ? index + 2 : index + 1;
  const unit = unitAt(low(tokens, at));
  return unit === null ? null : { count: 0.5, unit: unit.unit, next: at + 1, further, bare: false };
}

function uncounted(tokens: Tokens, index: number, further: boolean): Length | null {
  let at = index;
  if (!UNCOUNTED.has(low(tokens, at))) return null;
  at += 1;
  if (low(tokens, at) === 'of') at += 1;
  while (ADJECTIVES.has(low(tokens, at)) && at < index + 4) at += 1;
  const unit = unitAt(low(tokens, at)) ?? generation(low(tokens, at));
  return unit === null ? null : { count: null, unit: unit.unit, next: at + 1, further, bare: false };
}

function counted(tokens: Tokens, index: number, further: boolean, one: boolean): Length | null {
  const number = numberAt(tokens, index);
  let at = number?.next ?? index;
  let more = further;
  let half = 0;
  if (number !== null && low(tokens, at) === 'and' && low(tokens, at + 1) === 'a' && low(tokens, at + 2) === 'half') {
    at += 3;
    half = 0.5;
  }
  while (ADJECTIVES.has(low(tokens, at)) && at < index + 6) {
    more ||= low(tokens, at) === 'more' || low(tokens, at) === 'further' || low(tokens, at) === 'additional';
    at += 1;
  }
  // "In a year's time".
  const word = low(tokens, at + 1) === 'time' ? possessive(low(tokens, at)) : low(tokens, at);
  const unit = unitAt(word);
  if (unit === null)
    return generation(word) === null ? null : { count: null, unit: 'year', next: at + 1, further: more, bare: false };
  const count = number?.value ?? (one && !word.endsWith('s') ? 1 : null);
  if (count === null)
    return word.endsWith('s')
      ? { count: null, unit: unit.unit, next: at + 1, further: more, bare: number === null }
      : null;
  let next = at + 1;
  if (low(tokens, next) === 'and' && low(tokens, next + 1) === 'a' && low(tokens, next + 2) === 'half') {
    next += 3;
    half = 0.5;
  } else if (low(tokens, next) === 'or' && numberAt(tokens, next + 1) !== null) {
    // "a year or two"
    const second = numberAt(tokens, next + 1);
    if (second !== null && second.value > count && unitAt(low(tokens, second.next)) === null && count === 1) {
      return { count: second.value, unit: unit.unit, next: second.next, further: more, bare: false };
    }
  }
  return { count: (count + half) * unit.factor, unit: unit.unit, next, further: more, bare: false };
}

/** A number, or the greater of two: `two to three`, `two or three`, `10–15`, `10-15`. */
function numberAt(tokens: Tokens, index: number): { readonly value: number; readonly next: number } | null {
  const word = low(tokens, index);
  const first = cardinal(word);
  if (first === null) {
    const parts = tokens[index]?.kind === 'number' ? word.split('-') : [];
    const last = parts.length === 2 && parts[0]?.length !== 4 ? cardinal(parts[1] ?? '') : null;
    return last === null ? null : { value: last, next: index + 1 };
  }
  const joint = low(tokens, index + 1);
  if (joint === 'to' || joint === 'or' || joint === '–' || joint === '—') {
    const last = cardinal(low(tokens, index + 2));
    if (last !== null && last > first) return { value: last, next: index + 3 };
  }
  return { value: first, next: index + 1 };
}

/** Hours are counted in days, begun ones included by the caller's rounding. */
function unitAt(word: string): { readonly unit: Unit; readonly factor: number } | null {
  if (word === 'hours' || word === 'hour') return { unit: 'day', factor: 1 / 24 };
  const unit = UNITS.get(word);
  return unit === undefined ? null : { unit, factor: 1 };
}

function generation(word: string): { readonly unit: Unit } | null {
  return word === 'generation' || word === 'generations' ? { unit: 'year' } : null;
}

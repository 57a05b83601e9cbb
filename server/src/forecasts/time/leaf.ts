import { endBefore, isCapitalised, low, skip, startOf, type Tokens } from './cursor.js';
import { dayAt, type Found, monthAt, monthPairAt, NEAREST, yearAfter } from './dates.js';
import { fiscalYearAround } from './fiscal.js';
import type { Period, Unit, YearRef } from './meaning.js';
import { feastAt, seasonAt } from './seasons.js';
import { possessive, UNITS, WEEKDAYS } from './words.js';
import { KINDS_OF_YEAR, yearAt } from './years.js';

/**
 * A period that is no piece of another one: a day, a month, a season, a year, "next week". `the` says whether
 * "the year" alone may mean the running one, as it does in "the end of the year".
 */
export function leafAt(tokens: Tokens, index: number, the: boolean): Found | null {
  const article = low(tokens, index) === 'the';
  const at = article ? index + 1 : index;
  const found =
    dayAt(tokens, at) ??
    pointedAt(tokens, at, article) ??
    monthPeriod(tokens, at, NEAREST) ??
    monthPair(tokens, at) ??
    yearAt(tokens, at) ??
    seasonAt(tokens, at, article ? index : at, NEAREST) ??
    weekdayAt(tokens, at, 'nearest') ??
    feastAt(tokens, at) ??
    (article && (the || low(tokens, at) === 'weekend') ? unitAt(tokens, at, 0) : null);
  if (found === null || !article) return found;
  const { period } = found;
  if (period.kind === 'part' || period.kind === 'range') return found;
  return { period: { ...period, start: startOf(tokens, index) }, next: found.next };
}

type Which = 'this' | 'next' | 'last';

const POINTERS: ReadonlyMap<string, { readonly which: Which | 'nearest'; readonly shift: number }> = new Map([
  ['this', { which: 'this', shift: 0 }],
  ['next', { which: 'next', shift: 1 }],
  ['last', { which: 'last', shift: -1 }],
  ['coming', { which: 'nearest', shift: 1 }],
  ['upcoming', { which: 'nearest', shift: 1 }],
  ['current', { which: 'this', shift: 0 }],
  ['present', { which: 'this', shift: 0 }],
  ['running', { which: 'this', shift: 0 }],
  ['previous', { which: 'last', shift: -1 }],
]);

/** `this autumn`, `next month`, `last May`, `the coming winter`, `the year after next`. */
function pointedAt(tokens: Tokens, index: number, article: boolean): Found | null {
  const pointer = POINTERS.get(low(tokens, index));
  if (pointer === undefined) return article ? afterNext(tokens, index) : null;
  const both = article || low(tokens, index) !== 'this' ? null : thisOrNext(tokens, index);
  if (both !== null) return both;
  let at = index + 1;
  // "This coming March" may lie in another year than "this March".
  const coming = low(tokens, index) === 'this' && low(tokens, at) === 'coming';
  const which = coming ? 'nearest' : pointer.which;
  if (low(tokens, at) === 'coming' || low(tokens, at) === 'very') at += 1;
  if (KINDS_OF_YEAR.has(low(tokens, at))) {
    const fiscal = fiscalAround(tokens, index, at, pointer.shift);
    if (fiscal !== null) return fiscal;
    at += 1;
  }
  const year: YearRef = { kind: 'picked', which };
  // "The last quarter", "the last day" is a piece of something, not the one before this.
  const piece = article && (pointer.which === 'last' || pointer.which === 'this');
  const found =
    monthPeriod(tokens, at, year) ??
    seasonAt(tokens, at, at, year) ??
    weekdayAt(tokens, at, which) ??
    (piece && low(tokens, index) === 'last' ? null : unitAt(tokens, at, shiftOf(tokens, at, which, pointer.shift)));
  if (found === null || found.period.kind === 'part' || found.period.kind === 'range') return found;
  return { period: { ...found.period, start: startOf(tokens, index) }, next: found.next };
}

/** "The coming week" is the next one, "the coming weekend" that of this week. */
function shiftOf(tokens: Tokens, index: number, which: Which | 'nearest', shift: number): number {
  if (which !== 'nearest') return shift;
  return UNITS.get(possessive(low(tokens, index))) === 'weekend' ? 0 : 1;
}

/** `the current fiscal year` of a state whose fiscal year is another than the calendar's. */
function fiscalAround(tokens: Tokens, index: number, at: number, shift: number): Found | null {
  const state =
    low(tokens, at) === 'calendar' || low(tokens, at + 1) !== 'year' ? null : fiscalYearAround(tokens, index);
  if (state === null) return null;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, at + 2) };
  return { period: { kind: 'fiscal-year', month: state.month, shift, ...span }, next: at + 2 };
}

/** `this or next year`, `this and next month`. */
function thisOrNext(tokens: Tokens, index: number): Found | null {
  if (low(tokens, index + 1) !== 'or' && low(tokens, index + 1) !== 'and') return null;
  if (low(tokens, index + 2) !== 'next') return null;
  const last = unitAt(tokens, index + 3, 1);
  const first = unitAt(tokens, index + 3, 0);
  return last === null || first === null
    ? null
    : { period: { kind: 'range', first: first.period, last: last.period }, next: last.next };
}

/** `the year after next`, `the week after next`. */
function afterNext(tokens: Tokens, index: number): Found | null {
  const next = skip(tokens, index + 1, ['after', 'next']);
  if (next === null)
    return low(tokens, index) === 'day' && skip(tokens, index + 1, ['after', 'tomorrow'])
      ? dayOffset(tokens, index, index + 3, 2)
      : null;
  const unit = unitAt(tokens, index, 2);
  return unit === null ? null : { period: { ...unit.period, end: endBefore(tokens, next) } as Period, next };
}

const DAY_WORDS: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
]);

export function dayWordAt(tokens: Tokens, index: number): Found | null {
  const shift = DAY_WORDS.get(possessive(low(tokens, index)));
  return shift === undefined ? null : dayOffset(tokens, index, index + 1, shift);
}

function dayOffset(tokens: Tokens, index: number, next: number, shift: number): Found {
  return {
    period: { kind: 'unit', unit: 'day', shift, start: startOf(tokens, index), end: endBefore(tokens, next) },
    next,
  };
}

function unitAt(tokens: Tokens, index: number, shift: number): Found | null {
  const unit = UNITS.get(possessive(low(tokens, index)));
  if (unit === undefined || low(tokens, index).endsWith('s') !== low(tokens, index).endsWith("'s")) return null;
  return { period: unitPeriod(tokens, index, index + 1, unit, shift), next: index + 1 };
}

function unitPeriod(tokens: Tokens, index: number, next: number, unit: Unit, shift: number): Period {
  const span = { start: startOf(tokens, index), end: endBefore(tokens, next) };
  return unit === 'year'
    ? { kind: 'year', year: { kind: 'shifted', years: shift }, ...span }
    : { kind: 'unit', unit, shift, ...span };
}

function monthPeriod(tokens: Tokens, index: number, picked: YearRef): Found | null {
  const month = monthAt(tokens, index);
  if (month === null) return null;
  const year = yearAfter(tokens, month.next, true);
  const next = year?.next ?? month.next;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, next) };
  return { period: { kind: 'month', month: month.month, year: year?.year ?? picked, ...span }, next };
}

/** `October/November 2027`. */
function monthPair(tokens: Tokens, index: number): Found | null {
  const pair = monthPairAt(tokens, index);
  if (pair === null) return null;
  const year = yearAfter(tokens, index + 1, false);
  const next = year?.next ?? index + 1;
  const reference = year?.year ?? NEAREST;
  const first: Period = {
    kind: 'month',
    month: pair.first,
    year: NEAREST,
    start: startOf(tokens, index),
    end: pair.cut,
  };
  const last: Period = {
    kind: 'month',
    month: pair.last,
    year: reference,
    start: pair.cut + 1,
    end: endBefore(tokens, next),
  };
  return { period: { kind: 'range', first, last }, next };
}

function weekdayAt(tokens: Tokens, index: number, which: Which | 'nearest'): Found | null {
  const weekday = WEEKDAYS.get(possessive(low(tokens, index)));
  if (weekday === undefined || !isCapitalised(tokens[index])) return null;
  // "Thursday, 12 December" is the day of the month.
  const date = dayAt(tokens, low(tokens, index + 1) === ',' ? index + 2 : index + 1);
  if (date !== null) return date;
  // "Thursday next week", "Thursday of this week".
  const at = low(tokens, index + 1) === 'of' ? index + 2 : index + 1;
  const week = low(tokens, at + 1) === 'week' ? POINTERS.get(low(tokens, at))?.which : undefined;
  const next = week === undefined ? index + 1 : at + 2;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, next) };
  return { period: { kind: 'weekday', weekday, which: week ?? which, ...span }, next };
}

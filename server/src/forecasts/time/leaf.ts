import { endBefore, isCapitalised, low, skip, startOf, type Tokens } from './cursor.js';
import { dayAt, type Found, monthAt, NEAREST, yearAfter } from './dates.js';
import type { Feast, Period, Unit, YearRef } from './meaning.js';
import { FEASTS, figure, SEASONS, UNITS, WEEKDAYS, yearFigure } from './words.js';

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
    yearAt(tokens, at) ??
    seasonAt(tokens, at, article ? index : at, NEAREST) ??
    weekdayAt(tokens, at, 'nearest') ??
    feastAt(tokens, at) ??
    (article && the ? unitAt(tokens, at, 0) : null);
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

const KINDS_OF_YEAR = new Set(['calendar', 'fiscal', 'financial', 'budget', 'budgetary']);

/** `this autumn`, `next month`, `last May`, `the coming winter`, `the year after next`. */
function pointedAt(tokens: Tokens, index: number, article: boolean): Found | null {
  const pointer = POINTERS.get(low(tokens, index));
  if (pointer === undefined) return article ? afterNext(tokens, index) : null;
  const both = article || low(tokens, index) !== 'this' ? null : thisOrNext(tokens, index);
  if (both !== null) return both;
  let at = index + 1;
  if (low(tokens, at) === 'coming' || low(tokens, at) === 'very') at += 1;
  if (KINDS_OF_YEAR.has(low(tokens, at))) at += 1;
  const year: YearRef = { kind: 'picked', which: pointer.which };
  // "The last quarter", "the last day" is a piece of something, not the one before this.
  const piece = article && (pointer.which === 'last' || pointer.which === 'this');
  const found =
    monthPeriod(tokens, at, year) ??
    seasonAt(tokens, at, at, year) ??
    weekdayAt(tokens, at, pointer.which) ??
    (piece && low(tokens, index) === 'last' ? null : unitAt(tokens, at, pointer.shift));
  if (found === null || found.period.kind === 'part' || found.period.kind === 'range') return found;
  return { period: { ...found.period, start: startOf(tokens, index) }, next: found.next };
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

/** The word without a possessive ending: `year's` and `years'` are read like `year`. */
export function possessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
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

const FALL_MAY_FOLLOW = new Set([
  'the',
  'this',
  'next',
  'last',
  'in',
  'by',
  'until',
  'late',
  'early',
  'coming',
  'before',
]);

function seasonAt(tokens: Tokens, index: number, from: number, picked: YearRef): Found | null {
  const season = SEASONS.get(possessive(low(tokens, index)));
  if (season === undefined) return null;
  let at = index + 1;
  const half = low(tokens, at) === 'half-year' || low(tokens, at) === 'semester';
  if (half || low(tokens, at) === 'months') at += 1;
  const split = splitYear(
    low(tokens, low(tokens, at) === 'of' ? at + 1 : at),
    tokens,
    low(tokens, at) === 'of' ? at + 1 : at,
  );
  const year = split ?? yearAfter(tokens, at, false);
  if (low(tokens, index) === 'fall' && year === null) {
    const after = low(tokens, at);
    if (!FALL_MAY_FOLLOW.has(low(tokens, index - 1)) || after === 'of' || after === 'in') return null;
  }
  const next = year?.next ?? at;
  const reference: YearRef = year === null ? picked : 'first' in year ? { kind: 'given', year: year.first } : year.year;
  const span = { start: startOf(tokens, from), end: endBefore(tokens, next) };
  return { period: { kind: 'season', season, half, year: reference, ...span }, next };
}

function weekdayAt(tokens: Tokens, index: number, which: Which | 'nearest'): Found | null {
  const weekday = WEEKDAYS.get(possessive(low(tokens, index)));
  if (weekday === undefined || !isCapitalised(tokens[index])) return null;
  // "Thursday, 12 December" is the day of the month.
  const date = dayAt(tokens, low(tokens, index + 1) === ',' ? index + 2 : index + 1);
  if (date !== null) return date;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, index + 1) };
  return { period: { kind: 'weekday', weekday, which, ...span }, next: index + 1 };
}

function feastAt(tokens: Tokens, index: number): Found | null {
  const word = low(tokens, index);
  if (word !== 'new' && word !== 'christmas' && word !== 'easter') return null;
  for (const [words, feast] of FEASTS) {
    const next = skip(tokens, index, words);
    if (next !== null) return feastPeriod(tokens, index, next, feast);
  }
  return null;
}

function feastPeriod(tokens: Tokens, index: number, next: number, feast: Feast): Found {
  const year = yearAfter(tokens, next, false);
  const end = year?.next ?? next;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, end) };
  return { period: { kind: 'feast', feast, year: year?.year ?? NEAREST, ...span }, next: end };
}

/** `2027`, `2030s`, `2024/2025 fiscal year`, `FY2027`, `fiscal year 2027`, `2027–2028`, `the 2027–2028 winter`. */
export function yearAt(tokens: Tokens, index: number): Found | null {
  const token = tokens[index];
  if (token === undefined || token.kind === 'sign') return null;
  const word = low(tokens, index);
  if (token.kind === 'word') return fiscalAt(tokens, index, word);
  const year = yearFigure(possessive(word));
  const split = splitYear(word, tokens, index);
  if (split !== null) return splitPeriod(tokens, index, split);
  const span = { start: token.start, end: token.end };
  if (year !== null) {
    const kind = KINDS_OF_YEAR.has(low(tokens, index + 1)) && low(tokens, index + 2) === 'year' ? index + 3 : index + 1;
    return {
      period: { kind: 'year', year: { kind: 'given', year }, start: token.start, end: endBefore(tokens, kind) },
      next: kind,
    };
  }
  const decade = word.length === 5 && word.endsWith('s') ? yearFigure(word.slice(0, 4)) : null;
  return decade !== null && decade % 10 === 0
    ? { period: { kind: 'decade', first: decade, ...span }, next: index + 1 }
    : null;
}

function fiscalAt(tokens: Tokens, index: number, word: string): Found | null {
  let at = index;
  let year: number | null = null;
  if (word.startsWith('fy')) {
    const digits = word.slice(2).replace(/^[-‑]/, '');
    year =
      digits === '' ? yearFigure(low(tokens, ++at)) : digits.length === 2 ? twoFigures(digits) : yearFigure(digits);
  } else if (word === 'fiscal' || word === 'financial' || word === 'calendar' || word === 'budget') {
    if (word === 'fiscal' && yearFigure(low(tokens, index + 1)) !== null) at = index + 1;
    else if (low(tokens, index + 1) === 'year') at = index + 2;
    else return null;
    const split = splitYear(low(tokens, at), tokens, at);
    if (split !== null) return splitPeriod(tokens, index, split, 7);
    year = yearFigure(low(tokens, at));
  } else if (word === 'year') {
    at = index + 1;
    year = yearFigure(low(tokens, at));
  }
  if (year === null) return null;
  const span = { start: startOf(tokens, index), end: endBefore(tokens, at + 1) };
  return { period: { kind: 'year', year: { kind: 'given', year }, ...span }, next: at + 1 };
}

function twoFigures(digits: string): number | null {
  const value = figure(digits);
  return value === null ? null : 2000 + value;
}

interface SplitYear {
  readonly first: number;
  readonly last: number;
  readonly next: number;
}

/** `2024/2025`, `2024/25`, `2024-2025`, `2024–25`: two years in one figure or around a dash. */
function splitYear(word: string, tokens: Tokens, index: number): SplitYear | null {
  const first = yearFigure(word.slice(0, 4));
  if (first === null) return null;
  const dashed =
    word.length === 4 &&
    (low(tokens, index + 1) === '–' || low(tokens, index + 1) === '—' || low(tokens, index + 1) === '/');
  const rest = dashed ? low(tokens, index + 2) : /^[/\-‑]\d/.test(word.slice(4)) ? word.slice(5) : '';
  const short = rest.length === 2 ? figure(rest) : null;
  const last = rest.length === 4 ? yearFigure(rest) : short === null ? null : Math.floor(first / 100) * 100 + short;
  return last === null || last <= first ? null : { first, last, next: dashed ? index + 3 : index + 1 };
}

const SPLIT_SEASONS: ReadonlyMap<string, number> = new Map([
  ['fiscal', 7],
  ['financial', 7],
  ['budget', 7],
  ['season', 7],
  ['marketing', 7],
  ['school', 9],
  ['academic', 9],
]);

function splitPeriod(tokens: Tokens, index: number, split: SplitYear, fiscal?: number): Found {
  const word = low(tokens, split.next);
  const start = startOf(tokens, index);
  const season = SEASONS.get(word);
  if (season !== undefined) {
    const span = { start, end: endBefore(tokens, split.next + 1) };
    return {
      period: { kind: 'season', season, half: false, year: { kind: 'given', year: split.first }, ...span },
      next: split.next + 1,
    };
  }
  const month = fiscal ?? SPLIT_SEASONS.get(word);
  if (month !== undefined && split.last === split.first + 1) {
    const noun = word !== 'season' && low(tokens, split.next + 1) === 'year' ? split.next + 2 : split.next + 1;
    const next = fiscal === undefined ? noun : split.next;
    return { period: { kind: 'split-year', first: split.first, month, start, end: endBefore(tokens, next) }, next };
  }
  const span = { start, end: endBefore(tokens, split.next) };
  const given = (year: number): Period => ({ kind: 'year', year: { kind: 'given', year }, ...span });
  return { period: { kind: 'range', first: given(split.first), last: given(split.last) }, next: split.next };
}

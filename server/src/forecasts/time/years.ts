import { endBefore, low, startOf, type Tokens } from './cursor.js';
import type { Found } from './dates.js';
import { fiscalYearAround } from './fiscal.js';
import type { Period } from './meaning.js';
import { figure, possessive, SEASONS, yearFigure } from './words.js';

export const KINDS_OF_YEAR = new Set(['calendar', 'fiscal', 'financial', 'budget', 'budgetary']);

const FISCAL = new Set(['fiscal', 'financial', 'budget', 'budgetary']);

const CENTURIES: ReadonlyMap<string, number> = new Map([
  ['20th', 1900],
  ['21st', 2000],
  ['22nd', 2100],
  ['twentieth', 1900],
  ['twenty-first', 2000],
  ['twenty-second', 2100],
]);

/** `2027`, `2030s`, `2024/2025 fiscal year`, `FY2027`, `fiscal year 2027`, `2027–2028`, `the 2027–2028 winter`. */
export function yearAt(tokens: Tokens, index: number): Found | null {
  const token = tokens[index];
  if (token === undefined || token.kind === 'sign') return null;
  const word = low(tokens, index);
  const century = low(tokens, index + 1) === 'century' ? CENTURIES.get(word) : undefined;
  if (century !== undefined) {
    const span = { start: token.start, end: endBefore(tokens, index + 2) };
    return { period: { kind: 'years', first: century, count: 100, ...span }, next: index + 2 };
  }
  if (token.kind === 'word') return fiscalAt(tokens, index, word);
  const year = yearFigure(possessive(word));
  const split = splitYear(word, tokens, index);
  if (split !== null) return splitPeriod(tokens, index, split);
  const span = { start: token.start, end: token.end };
  if (year !== null) {
    const kind = KINDS_OF_YEAR.has(low(tokens, index + 1)) && low(tokens, index + 2) === 'year' ? index + 3 : index + 1;
    return fiscalPeriod(tokens, index, kind, year, FISCAL.has(low(tokens, index + 1)) && kind > index + 1);
  }
  const decade = word.length === 5 && word.endsWith('s') ? yearFigure(word.slice(0, 4)) : null;
  return decade !== null && decade % 10 === 0
    ? { period: { kind: 'years', first: decade, count: 10, ...span }, next: index + 1 }
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
  return fiscalPeriod(tokens, index, at + 1, year, FISCAL.has(word) || word.startsWith('fy'));
}

/** A calendar year; a fiscal one where the sentence names a state whose fiscal year is another. */
function fiscalPeriod(tokens: Tokens, index: number, next: number, year: number, fiscal: boolean): Found {
  const span = { start: startOf(tokens, index), end: endBefore(tokens, next) };
  const state = fiscal ? fiscalYearAround(tokens, index) : null;
  if (state === null) return { period: { kind: 'year', year: { kind: 'given', year }, ...span }, next };
  const first = state.named === 'first' ? year : year - 1;
  return { period: { kind: 'split-year', first, month: state.month, ...span }, next };
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
export function splitYear(word: string, tokens: Tokens, index: number): SplitYear | null {
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
  const named = fiscal ?? SPLIT_SEASONS.get(word);
  const money = fiscal !== undefined || FISCAL.has(word);
  const month = money ? (fiscalYearAround(tokens, index)?.month ?? named) : named;
  if (month !== undefined && split.last === split.first + 1) {
    const noun = word !== 'season' && low(tokens, split.next + 1) === 'year' ? split.next + 2 : split.next + 1;
    const next = fiscal === undefined ? noun : split.next;
    return { period: { kind: 'split-year', first: split.first, month, start, end: endBefore(tokens, next) }, next };
  }
  const span = { start, end: endBefore(tokens, split.next) };
  const given = (year: number): Period => ({ kind: 'year', year: { kind: 'given', year }, ...span });
  return { period: { kind: 'range', first: given(split.first), last: given(split.last) }, next: split.next };
}

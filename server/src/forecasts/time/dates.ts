import { parseIsoDay } from '../../text/day.js';
import { endBefore, isCapitalised, low, startOf, type Tokens } from './cursor.js';
import type { DayStyle, Period, YearRef } from './meaning.js';
import { figure, MONTHS, yearFigure } from './words.js';

/** A period and the place after its last word. */
export interface Found {
  readonly period: Period;
  readonly next: number;
}

export const NEAREST: YearRef = { kind: 'picked', which: 'nearest' };

/** A month's name: capitalised, with an optional full stop after its short form (`Sept.`). */
export function monthAt(tokens: Tokens, index: number): { readonly month: number; readonly next: number } | null {
  const token = tokens[index];
  if (!isCapitalised(token)) return null;
  const month = MONTHS.get(low(tokens, index));
  if (month === undefined || token === undefined) return null;
  const short = token.text.length <= 4 && token.lower !== 'may' && low(tokens, index + 1) === '.';
  return { month, next: short && index + 2 < tokens.length ? index + 2 : index + 1 };
}

/** `5`, `05`, `5th`; null for anything that is no day of a month. */
function dayFigure(text: string): number | null {
  const digits = /^\d{1,2}(?=(?:st|nd|rd|th)?$)/.exec(text)?.[0];
  const day = digits === undefined ? null : figure(digits);
  return day !== null && day >= 1 && day <= 31 ? day : null;
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['this', 0],
  ['next', 1],
  ['last', -1],
]);

const EARLIER = new Set(['that', 'same', 'previous', 'preceding']);

/** A year after a month, season or quarter: `2027`, `, 2027`, `of 2027`, `next year`, `of this year`. */
export function yearAfter(
  tokens: Tokens,
  index: number,
  comma: boolean,
): { readonly year: YearRef; readonly next: number } | null {
  let at = index;
  if (low(tokens, at) === 'of' || low(tokens, at) === 'in' || (comma && low(tokens, at) === ',')) at += 1;
  const year = yearFigure(low(tokens, at));
  if (year !== null) return { year: { kind: 'given', year }, next: at + 1 };
  if (at > index && low(tokens, at - 1) === ',') return null;
  if (low(tokens, at) === 'the' && (at > index || EARLIER.has(low(tokens, at + 1)))) at += 1;
  const word = low(tokens, at);
  // "In July of that year" points back to a year named before.
  if (EARLIER.has(word) && low(tokens, at + 1) === 'year')
    return { year: { kind: 'picked', which: 'last' }, next: at + 2 };
  if (word === 'year' && at > index + 1) return { year: { kind: 'shifted', years: 0 }, next: at + 1 };
  const years = SHIFTS.get(word) ?? (word === 'coming' || word === 'following' ? 1 : undefined);
  if (years === undefined || low(tokens, at + 1) !== 'year') return null;
  return { year: { kind: 'shifted', years }, next: at + 2 };
}

/** `October/November`, `May-July` in one word: the first month's number, and the place of the second in the word. */
export function monthPairAt(
  tokens: Tokens,
  index: number,
): { readonly first: number; readonly last: number; readonly cut: number } | null {
  const token = tokens[index];
  const cut = token === undefined || token.kind !== 'word' ? -1 : token.lower.search(/[/\-‑]/);
  if (token === undefined || cut < 3 || !isCapitalised(token)) return null;
  const first = MONTHS.get(token.lower.slice(0, cut));
  const last = MONTHS.get(token.lower.slice(cut + 1));
  return first === undefined || last === undefined ? null : { first, last, cut: token.start + cut };
}

/** Every way to write a day or a few days of one month, from ISO and `15.10.2027` to `5th of May`, `May 5, 2027`, `3–5 June`. */
export function dayAt(tokens: Tokens, index: number): Found | null {
  return isoAt(tokens, index) ?? dayFirst(tokens, index) ?? monthFirst(tokens, index);
}

function isoAt(tokens: Tokens, index: number): Found | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'number' || token.text.length < 8 || token.text.length > 10) return null;
  const dotted = token.text.split('.');
  const iso = dotted.length === 3 ? dotted.reverse().map((part) => part.padStart(2, '0')) : token.text.split('-');
  if (parseIsoDay(iso.join('-')) === null) return null;
  const [year = 0, month = 0, day = 0] = iso.map(Number);
  return {
    period: {
      kind: 'day',
      day,
      month,
      year: { kind: 'given', year },
      style: 'iso',
      start: token.start,
      end: token.end,
    },
    next: index + 1,
  };
}

const DASHES = new Set(['–', '—', '-', '−', 'to', 'and', 'or', '/']);

/** `5`, `5–7`, `5-7`, `5 and 6`, `5/6`: the days named, and the place after them. */
function daysAt(
  tokens: Tokens,
  index: number,
): { readonly first: number; readonly last: number; readonly next: number } | null {
  const token = tokens[index];
  if (token === undefined || token.kind !== 'number') return null;
  const single = dayFigure(token.lower);
  if (single !== null) {
    if (DASHES.has(low(tokens, index + 1))) {
      const last = dayFigure(low(tokens, index + 2));
      if (last !== null && last > single) return { first: single, last, next: index + 3 };
    }
    return { first: single, last: single, next: index + 1 };
  }
  // A year, which is the most common other number, needs no closer look.
  if (token.text.length > 9 || figure(token.lower) !== null) return null;
  const parts = token.lower.split(/[-‑/]/);
  const [first, last] = [dayFigure(parts[0] ?? ''), dayFigure(parts[1] ?? '')];
  return parts.length === 2 && first !== null && last !== null && last > first
    ? { first, last, next: index + 1 }
    : null;
}

function dayFirst(tokens: Tokens, index: number): Found | null {
  const days = daysAt(tokens, index);
  if (days === null) return null;
  const month = monthAt(tokens, low(tokens, days.next) === 'of' ? days.next + 1 : days.next);
  if (month === null) return null;
  const year = yearAfter(tokens, month.next, false) ?? yearAfterComma(tokens, month.next);
  const next = year?.next ?? month.next;
  return daysPeriod(tokens, index, next, days, month.month, year?.year ?? NEAREST, 'day-first');
}

function yearAfterComma(tokens: Tokens, index: number): { readonly year: YearRef; readonly next: number } | null {
  const year = low(tokens, index) === ',' ? yearFigure(low(tokens, index + 1)) : null;
  return year === null ? null : { year: { kind: 'given', year }, next: index + 2 };
}

const COUNTED = new Set([
  'million',
  'billion',
  'per',
  'percent',
  '%',
  'thousand',
  'people',
  'countries',
  'states',
  'members',
]);

/** `May 5`, `May 5, 2027`, `December 10–12`. */
function monthFirst(tokens: Tokens, index: number): Found | null {
  const month = monthAt(tokens, index);
  if (month === null) return null;
  const days = daysAt(tokens, low(tokens, month.next) === 'the' ? month.next + 1 : month.next);
  if (days === null || COUNTED.has(low(tokens, days.next)) || monthAt(tokens, days.next) !== null) return null;
  const year = yearAfter(tokens, days.next, true);
  return daysPeriod(tokens, index, year?.next ?? days.next, days, month.month, year?.year ?? NEAREST, 'month-first');
}

function daysPeriod(
  tokens: Tokens,
  index: number,
  next: number,
  days: { readonly first: number; readonly last: number },
  month: number,
  year: YearRef,
  style: DayStyle,
): Found {
  const span = { start: startOf(tokens, index), end: endBefore(tokens, next) };
  const last: Period = { kind: 'day', day: days.last, month, year, style, ...span };
  if (days.first === days.last) return { period: last, next };
  return {
    period: { kind: 'range', first: { kind: 'day', day: days.first, month, year, style, ...span }, last },
    next,
  };
}

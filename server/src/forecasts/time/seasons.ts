import { endBefore, low, skip, startOf, type Tokens } from './cursor.js';
import { type Found, NEAREST, yearAfter } from './dates.js';
import type { Feast, YearRef } from './meaning.js';
import { FEASTS, possessive, SEASONS } from './words.js';
import { splitYear } from './years.js';

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

/** `the autumn`, `winter 2027/28`, `the summer of next year`; `from` is the place of its article. */
export function seasonAt(tokens: Tokens, index: number, from: number, picked: YearRef): Found | null {
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

/** `Christmas`, `Easter 2027`, `the new year`. */
export function feastAt(tokens: Tokens, index: number): Found | null {
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

import { endBefore, low, startOf, type Tokens } from './cursor.js';
import type { Found } from './dates.js';
import { leafAt } from './leaf.js';
import type { Period } from './meaning.js';
import { partAt, singleAt } from './parts.js';
import { MONTHS, SEASONS, UNITS, WEEKDAYS } from './words.js';

/** A period of the calendar with its parts and alternatives: `early May`, `the second half of October`, `2026 or 2027`. */
export function periodAt(tokens: Tokens, index: number, the: boolean): Found | null {
  const first = singleAt(tokens, index, the, 0);
  return first === null ? null : joined(tokens, first, the);
}

const JOINTS = new Set(['or', 'and', '–', '—', '-', '/']);

/** `May or June`, `2026 and 2027`, `May–July 2027`, `this year or next`. */
function joined(tokens: Tokens, first: Found, the: boolean): Found {
  const joint = low(tokens, first.next);
  if (joint === ',') return listed(tokens, first);
  if (!JOINTS.has(joint) || first.period.kind === 'range') return first;
  const bare = tokens[first.next + 1];
  const orNext = low(tokens, first.next + 1) === 'next' && joint !== '/' ? following(tokens, first) : null;
  if (orNext !== null) return orNext;
  if (bare === undefined) return first;
  const at =
    low(tokens, first.next + 1) === 'in' || low(tokens, first.next + 1) === 'on' ? first.next + 2 : first.next + 1;
  const second = partAt(tokens, at, 1) ?? leafAt(tokens, at, the);
  if (second === null || !sameKind(first.period, second.period)) return first;
  const last = second.period.kind === 'range' ? second.period.last : second.period;
  return { period: { kind: 'range', first: first.period, last }, next: second.next };
}

/** `this year or next`, `this month or next`; but not `this year or next spring`. */
function following(tokens: Tokens, { period, next: joint }: Found): Found | null {
  const unit = period.kind === 'year' ? 'year' : period.kind === 'unit' ? period.unit : 'day';
  const shift = period.kind === 'unit' ? period.shift : 0;
  const behind = low(tokens, joint + 2);
  if (unit === 'day' || shift !== 0 || (behind !== unit && isPeriodWord(behind))) return null;
  const next = behind === unit ? joint + 3 : joint + 2;
  const span = { start: startOf(tokens, joint + 1), end: endBefore(tokens, next) };
  const last: Period =
    unit === 'year'
      ? { kind: 'year', year: { kind: 'shifted', years: 1 }, ...span }
      : { kind: 'unit', unit, shift: 1, ...span };
  return { period: { kind: 'range', first: period, last }, next };
}

function isPeriodWord(word: string): boolean {
  return UNITS.has(word) || WEEKDAYS.has(word) || MONTHS.has(word) || SEASONS.has(word);
}

/** `2027, 2028 and 2029`, `May, June or July`: the commas of a list that goes on with a joint. */
function listed(tokens: Tokens, first: Found): Found {
  let end = first;
  for (let guard = 0; guard < 6 && low(tokens, end.next) === ','; guard++) {
    const item = leafAt(tokens, end.next + 1, false);
    if (item === null || item.period.kind !== first.period.kind || item.period.kind === 'day') return first;
    end = item;
  }
  if (end === first || (low(tokens, end.next) !== 'and' && low(tokens, end.next) !== 'or')) return first;
  const whole = joined(tokens, end, false);
  if (whole.period.kind !== 'range') return first;
  return { period: { kind: 'range', first: first.period, last: whole.period.last }, next: whole.next };
}

function sameKind(first: Period, second: Period): boolean {
  const [a, b] = [leafOf(first), leafOf(second)];
  return a.kind === b.kind || (a.kind === 'month' && b.kind === 'day') || (a.kind === 'day' && b.kind === 'month');
}

export function leafOf(period: Period): Exclude<Period, { kind: 'part' | 'range' }> {
  if (period.kind === 'part') return leafOf(period.of);
  return period.kind === 'range' ? leafOf(period.last) : period;
}

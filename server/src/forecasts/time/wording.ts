import { dayParts, type IsoDay } from '../../text/day.js';
import { intervalOf, yearOf } from './calendar.js';
import { longDay, longMonth } from './label.js';
import type { Period } from './meaning.js';
import type { Direction } from './resolve.js';
import { MONTH_NAMES } from './words.js';

export type Leaf = Exclude<Period, { kind: 'part' | 'range' }>;

export interface Setting {
  readonly text: string;
  readonly published: IsoDay;
  readonly direction: Direction;
  /** Whether the period describes an event: "the autumn election". */
  readonly dated: boolean;
}

/** A leaf's own words with its year made explicit; null where no certain wording is known. `whole` is the period it is a leaf of. */
export function leafWording(leaf: Leaf, whole: Period, setting: Setting): string | null {
  const words = setting.text.slice(leaf.start, leaf.end);
  const possessive = /['’]s$/.test(words);
  if (leaf.kind === 'unit' || leaf.kind === 'weekday') return countedWording(leaf, possessive, setting);
  const year = yearOf(whole, setting.published, setting.direction);
  if (year === null || !('year' in leaf)) return null;
  switch (leaf.kind) {
    case 'day':
      if (leaf.year.kind !== 'picked') return `${leaf.day} ${MONTH_NAMES[leaf.month - 1]} ${year}`;
      return leaf.style === 'month-first' ? `${words}, ${year}` : `${words} ${year}`;
    case 'month':
      if (possessive) return `the ${MONTH_NAMES[leaf.month - 1]} ${year}`;
      // "The upcoming May vote" needs its article, "in the coming May" must lose it.
      if (/^the\b/i.test(words) && /^\s+\p{Ll}/u.test(setting.text.slice(leaf.end, leaf.end + 3))) return null;
      return isNearest(leaf) && !/coming/i.test(words) ? `${words} ${year}` : `${MONTH_NAMES[leaf.month - 1]} ${year}`;
    case 'season':
      return leaf.half || words.endsWith('months') ? null : seasonWording(leaf, words, possessive, year, setting.dated);
    case 'feast':
      return feastWording(leaf, words, year, setting.direction);
    case 'year':
      return yearWording(leaf, words, possessive, year, setting.text);
  }
}

function isNearest(leaf: Leaf): boolean {
  return 'year' in leaf && leaf.year.kind === 'picked' && leaf.year.which === 'nearest';
}

function seasonWording(
  leaf: Leaf & { kind: 'season' },
  words: string,
  possessive: boolean,
  year: number,
  dated: boolean,
): string {
  const name = /\bfall\b/i.test(words) ? 'fall' : leaf.season;
  const named = `${name} ${name === 'winter' ? `${year}/${year + 1}` : year}`;
  return possessive || (dated && /^the\b/i.test(words)) ? `the ${named}` : named;
}

function feastWording(
  leaf: Leaf & { kind: 'feast' },
  words: string,
  year: number,
  direction: Direction,
): string | null {
  if (leaf.feast === 'new-year') return direction === 'back' ? `the start of ${year}` : `the end of ${year - 1}`;
  return leaf.year.kind === 'picked' ? `${words} ${year}` : null;
}

function yearWording(
  leaf: Leaf & { kind: 'year' },
  words: string,
  possessive: boolean,
  year: number,
  text: string,
): string | null {
  // "The third quarter" and "Q3" say no year at all: the leaf has no words. "Q3 next year" leaves the space to it.
  if (words === '' || /^\s/.test(words)) return /\d/.test(text.charAt(leaf.start - 1)) ? ` ${year}` : ` of ${year}`;
  if (/\bend$/i.test(words)) return `the end of ${year}`;
  if (/fiscal|financial|budget/i.test(words)) return null;
  return possessive ? `the ${year}` : `${year}`;
}

/** Periods counted from the day of publication: "this week", "next month", "on Friday", "the decade". */
function countedWording(
  leaf: Leaf & { kind: 'unit' | 'weekday' },
  possessive: boolean,
  setting: Setting,
): string | null {
  const interval = intervalOf(leaf, setting.published, setting.direction);
  if (interval === null) return null;
  const day = longDay(interval.from);
  if (leaf.kind === 'weekday') return possessive ? null : day;
  if (leaf.unit === 'month') return possessive ? `the ${longMonth(interval.from)}` : longMonth(interval.from);
  if (possessive) return null;
  const { year, month } = dayParts(interval.from);
  switch (leaf.unit) {
    case 'day':
      return day;
    case 'week':
      return `the week of ${day}`;
    case 'weekend':
      return `the weekend of ${day}`;
    case 'quarter':
      return `the ${['first', 'second', 'third', 'fourth'][Math.floor((month - 1) / 3)]} quarter of ${year}`;
    case 'decade':
      return `the ${year}s`;
    default:
      return null;
  }
}

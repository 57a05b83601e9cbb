import type { Feast, Season, Unit } from './meaning.js';

export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...['january', 'february', 'march', 'april', 'may', 'june'].map((name, index) => [name, index + 1] as const),
  ...['july', 'august', 'september', 'october', 'november', 'december'].map(
    (name, index) => [name, index + 7] as const,
  ),
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (name, index) => [name, index < 4 ? index + 1 : index + 2] as const,
  ),
  ['sept', 9],
]);

export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Monday is 0. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((name, index) => [name, index]),
);

export const SEASONS: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'spring'],
  ['springtime', 'spring'],
  ['summer', 'summer'],
  ['summertime', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
  ['wintertime', 'winter'],
]);

export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...(['day', 'week', 'weekend', 'month', 'quarter', 'season', 'year', 'decade'] as const).flatMap(
    (unit): [string, Unit][] => [
      [unit, unit],
      [`${unit}s`, unit],
    ],
  ),
  ['century', 'century'],
  ['centuries', 'century'],
  ['fortnight', 'fortnight'],
  ['fortnights', 'fortnight'],
  ['half-year', 'half'],
  ['half-years', 'half'],
  ['semester', 'half'],
]);

/** Feasts with a date of their own, as the words that follow each other. */
export const FEASTS: readonly (readonly [readonly string[], Feast])[] = [
  [['new', "year's", 'eve'], 'new-years-eve'],
  [['new', "year's", 'day'], 'new-years-day'],
  [['new', "year's"], 'new-year'],
  [['new', 'year'], 'new-year'],
  [['christmas', 'eve'], 'christmas-eve'],
  [['christmas', 'day'], 'christmas'],
  [['christmas'], 'christmas'],
  [['easter', 'sunday'], 'easter'],
  [['easter'], 'easter'],
];

const SMALL = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen';
const CARDINALS: ReadonlyMap<string, number> = new Map([
  ...`${SMALL} seventeen eighteen nineteen twenty`.split(' ').map((word, index) => [word, index] as const),
  ...'thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, index * 10 + 30] as const),
  ['hundred', 100],
  ['dozen', 12],
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['5th', 5],
]);

export function ordinal(lower: string): number | null {
  return ORDINALS.get(lower) ?? null;
}

/** The number a word or a figure stands for (`six`, `18`, `twenty-five`), at most 9999. */
export function cardinal(lower: string): number | null {
  const word = CARDINALS.get(lower);
  if (word !== undefined) return word;
  const digits = figure(lower);
  if (digits !== null) return digits;
  const hyphen = lower.indexOf('-');
  if (hyphen < 0) return null;
  const tens = CARDINALS.get(lower.slice(0, hyphen));
  const ones = CARDINALS.get(lower.slice(hyphen + 1));
  return tens === undefined || ones === undefined || tens < 20 || ones > 9 ? null : tens + ones;
}

/** One to four digits and nothing else. */
export function figure(text: string): number | null {
  if (text.length === 0 || text.length > 4) return null;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    value = value * 10 + digit;
  }
  return value;
}

/** A year of the present times in four figures; anything else is taken for a plain number. */
export function yearFigure(text: string): number | null {
  const year = text.length === 4 ? figure(text) : null;
  return year !== null && year >= 1900 && year < 2200 ? year : null;
}

/** The word without a possessive ending: `year's` is read like `year`. */
export function possessive(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

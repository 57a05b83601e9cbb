import { type IsoDay, parseIsoDay } from './day.js';
import { LetterPattern } from './letter-pattern.js';

/** The one day that a date in another form can mean, or null where there is none or more than one. */
export function readDate(text: string, lang: string): IsoDay | null {
  const words = text.trim().replace(/\s+/g, ' ');
  if (words.length > 60) return null;
  return readNumbers(words) ?? readMonthName(words, lang);
}

const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})\.?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WITH_TIME = /^(\d{4})-(\d{2})-(\d{2})[T ]\d{1,2}:\d{2}/;
const YEAR_LAST = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})(?: ?r\.)?$/;

function readNumbers(text: string): IsoDay | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return day(yearFirst[1], yearFirst[3], yearFirst[4]);
  const plain = COMPACT.exec(text) ?? WITH_TIME.exec(text);
  if (plain !== null) return day(plain[1], plain[2], plain[3]);
  const yearLast = YEAR_LAST.exec(text);
  if (yearLast === null) return null;
  const [, first, mark, second, year] = yearLast;
  const dayFirst = day(year, second, first);
  // With full stops the day comes first everywhere; slashes and hyphens are read both ways.
  if (mark === '.') return dayFirst;
  const monthFirst = day(year, first, second);
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : null;
}

const WORD = new LetterPattern(String.raw`\p{L}+`, 'g');
const NUMBER = /\d+/g;

/** `26 April 2021`, `April 26th, 2021`, `26 kwietnia 2021 r.`: one month name, a day, a year, and nothing else that counts. */
function readMonthName(text: string, lang: string): IsoDay | null {
  const months = monthNames(lang);
  const found = (text.toLowerCase().match(WORD.for(text.toLowerCase())) ?? [])
    .map((word) => months.get(word))
    .filter((month) => month !== undefined);
  const numbers = text.match(NUMBER) ?? [];
  const [month] = found;
  const [first, second] = numbers;
  if (month === undefined || found.length > 1 || numbers.length !== 2 || first === undefined || second === undefined)
    return null;
  if (first.length <= 2 && second.length === 4) return day(second, String(month), first);
  return first.length === 4 && second.length <= 2 ? day(first, String(month), second) : null;
}

/** Month names in lower case → 1 to 12, in English and in the language of the brief, in all their forms that a date uses. */
function monthNames(lang: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const locale of ['en', lang]) {
    for (const style of ['long', 'short'] as const) {
      for (const form of [{ month: style }, { month: style, day: 'numeric' }] as const) addMonths(names, locale, form);
    }
  }
  return names;
}

function addMonths(names: Map<string, number>, locale: string, form: Intl.DateTimeFormatOptions): void {
  const format = formatFor(locale, form);
  for (let month = 1; month <= 12; month++) {
    const parts = format?.formatToParts(new Date(Date.UTC(2001, month - 1, 15))) ?? [];
    const name = parts
      .find((part) => part.type === 'month')
      ?.value.toLowerCase()
      .replace(/\.$/, '');
    if (name !== undefined && /^\p{L}+$/u.test(name)) names.set(name, month);
  }
}

/** Null for a tag that is no language. */
function formatFor(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat(locale, { ...form, timeZone: 'UTC' });
  } catch {
    return null;
  }
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): IsoDay | null {
  return parseIsoDay(`${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`);
}

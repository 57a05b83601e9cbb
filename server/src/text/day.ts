/** A calendar day as `YYYY-MM-DD` in the proleptic Gregorian calendar. Such strings sort like the days they name. */
export type IsoDay = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day if the text is a real calendar day in ISO form, else null (`2021-02-30` is none). */
export function parseIsoDay(text: string): IsoDay | null {
  const match = ISO_DAY.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? text : null;
}

/** Months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Throws a RangeError where the numbers name no day of the years 0000 to 9999. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  const real = year >= 0 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!real || !Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) {
    throw new RangeError(`no calendar day: ${year}-${month}-${day}`);
  }
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/**
 * The day where this machine stands. Throws a RangeError where it is none of the years 0000 to 9999.
 * @param milliseconds as `Date.now`
 */
export function localDay(milliseconds: number): IsoDay {
  const date = new Date(milliseconds);
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** The numbers of a day; the text must be an `IsoDay`. */
export function dayParts(day: IsoDay): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

const MS_PER_DAY = 86_400_000;

export function addDays(day: IsoDay, days: number): IsoDay {
  const parts = dayParts(day);
  // Within the month nothing is carried, and making a date costs more than all else here.
  const inMonth = parts.day + days;
  if (Number.isInteger(days) && inMonth >= 1 && inMonth <= 28) return isoDay(parts.year, parts.month, inMonth);
  // Built by setters: Date.UTC would take the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  date.setTime(date.getTime() + days * MS_PER_DAY);
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** How many months lie between the months of two days; negative where `to` lies before `from`. */
export function monthsBetween(from: IsoDay, to: IsoDay): number {
  const [first, last] = [dayParts(from), dayParts(to)];
  return (last.year - first.year) * 12 + last.month - first.month;
}

/** The same day of another month, or that month's last day where it has no such day (31 January + 1 = 28 February). */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const parts = dayParts(day);
  const count = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return isoDay(year, month, Math.min(parts.day, daysInMonth(year, month)));
}

/** Monday is 0, Sunday is 6. */
export function weekday(day: IsoDay): number {
  const parts = dayParts(day);
  const date = new Date(0);
  date.setUTCFullYear(parts.year, parts.month - 1, parts.day);
  return (date.getUTCDay() + 6) % 7;
}

/** Days from `from` to `to`; negative where `to` comes first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MS_PER_DAY);
}

/** Easter Sunday of the Western churches, by the Gregorian computus. */
export function easterSunday(year: number): IsoDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const offset = moon - sunday;
  const month = 3 + Math.floor((offset + 40) / 44);
  return isoDay(year, month, offset + 28 - 31 * Math.floor(month / 4));
}

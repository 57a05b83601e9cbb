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

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Throws a RangeError where the numbers name no day of the years 0000 to 9999. */
export function isoDay(year: number, month: number, day: number): IsoDay {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (parseIsoDay(text) === null) throw new RangeError(`no calendar day: ${text}`);
  return text;
}

import { dayParts, daysInMonth, type IsoDay } from '../text/day.js';

/** What the page says by itself, in the language of the brief. */
export interface PageWords {
  readonly number: (number: string) => string;
  readonly by: (day: string) => string;
  readonly from: (day: string) => string;
  readonly noTitle: string;
  readonly noByline: string;
  readonly noDate: string;
  readonly noLead: string;
  readonly noQuestions: string;
  readonly noAnswer: string;
  readonly overloaded: string;
}

const ENGLISH: PageWords = {
  number: (number) => `No. ${number}`,
  by: (day) => `by ${day}`,
  from: (day) => `from ${day}`,
  noTitle: 'The title will stand here',
  noByline: 'The authors’ names will stand here',
  noDate: 'No date yet',
  noLead: 'The lead will stand here: one paragraph with the event and the thesis',
  noQuestions: 'The questions will follow here, each with its answer',
  noAnswer: 'The answer will stand here',
  overloaded:
    'A part of this text holds too many marks of Markdown to be read and is shown with them: part it by blank lines',
};

const POLISH: PageWords = {
  number: (number) => `Nr ${number}`,
  by: (day) => `do ${day}`,
  from: (day) => `od ${day}`,
  noTitle: 'Tu będzie tytuł',
  noByline: 'Tu będą nazwiska autorów',
  noDate: 'Nie ma jeszcze daty',
  noLead: 'Tu będzie lid: jeden akapit z wydarzeniem i tezą',
  noQuestions: 'Dalej będą pytania, każde z odpowiedzią',
  noAnswer: 'Tu będzie odpowiedź',
  overloaded:
    'Część tego tekstu zawiera za dużo znaków Markdown, aby je odczytać, i jest pokazana razem z nimi: rozdziel ją pustymi wierszami',
};

export function pageWords(lang: string): PageWords {
  return lang === 'pl' || lang.startsWith('pl-') ? POLISH : ENGLISH;
}

/** A language tag as browsers and `Intl` know it; English where it is none. Dates in English have the day first. */
function localeOf(lang: string): string {
  const locale = lang === 'en' ? 'en-GB' : lang;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** `26 April 2021`, `26 kwietnia 2021`. */
export function dayInWords(day: IsoDay, lang: string): string {
  return format(lang, { dateStyle: 'long' }).format(midnight(day));
}

/** `by 31 December 2021`, `September – November 2021`, `2027`; null where neither side is known. */
export function horizonInWords(from: IsoDay | null, to: IsoDay | null, lang: string): string | null {
  const words = pageWords(lang);
  if (from === null) return to === null ? null : words.by(dayInWords(to, lang));
  if (to === null) return words.from(dayInWords(from, lang));
  return format(lang, precision(from, to)).formatRange(midnight(from), midnight(to));
}

/** Whole years and whole months are named as such. */
function precision(from: IsoDay, to: IsoDay): Intl.DateTimeFormatOptions {
  const [a, b] = [dayParts(from), dayParts(to)];
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return { dateStyle: 'long' };
  return a.month === 1 && b.month === 12 ? { year: 'numeric' } : { year: 'numeric', month: 'long' };
}

function format(lang: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(localeOf(lang), { ...options, timeZone: 'UTC', calendar: 'gregory' });
}

function midnight(day: IsoDay): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** `A, B and C` in the language of the brief. */
export function namesInWords(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(localeOf(lang), { type: 'conjunction' }).format(names);
}

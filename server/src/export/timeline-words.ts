import { type InterfaceLanguage, polishForm } from '../text/interface-language.js';
import { type ShortHorizon, shortHorizon } from './short-horizon.js';
import type { Bar } from './timeline-rows.js';

/** How many forecasts have no day, and why not. */
export interface Dayless {
  readonly undated: number;
  readonly vague: number;
  readonly event: number;
}

export interface TimelineFigures {
  readonly total: number;
  readonly dated: number;
  readonly due: number;
  /** The first and the last day, where there is any. */
  readonly span: readonly [string, string] | null;
}

/** What the picture says. */
export interface TimelineWords {
  readonly title: string;
  readonly today: string;
  readonly nothing: string;
  readonly states: Readonly<Record<Bar['state'], string>>;
  /** Of a month, from 1. */
  readonly month: (month: number) => string;
  readonly horizon: ShortHorizon;
  readonly describe: (figures: TimelineFigures) => string;
  readonly dayless: (count: number, kinds: Dayless) => string;
}

export function timelineWords(language: InterfaceLanguage): TimelineWords {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-US' : language, { month: 'short', timeZone: 'UTC' });
  const month = (number: number) => format.format(Date.UTC(2001, number - 1, 1));
  return { ...WORDS[language], month, horizon: shortHorizon(language) };
}

const WORDS: Readonly<Record<InterfaceLanguage, Omit<TimelineWords, 'month' | 'horizon'>>> = {
  en: {
    title: 'Timeline of forecasts',
    today: 'today',
    nothing: 'No forecast with a day yet',
    states: {
      open: 'still open',
      due: 'due, no outcome noted',
      yes: 'came true',
      no: 'did not come true',
      partly: 'came true in part',
    },
    describe: ({ total, dated, due, span }) =>
      `${forecasts(total)}: ${dated} with a day${span === null ? '' : `, from ${span[0]} to ${span[1]}`}; ${due} due; ${total - dated} without a day.`,
    dayless: (count, { undated, vague, event }) =>
      listed(`${forecasts(count)} without a day`, [
        undated > 0 ? `${undated} undated` : '',
        vague > 0 ? `${vague} vague` : '',
        event > 0 ? `${event} after an event` : '',
      ]),
  },
  pl: {
    title: 'Oś czasu prognoz',
    today: 'dziś',
    nothing: 'Nie ma jeszcze prognozy z dniem',
    states: {
      open: 'otwarta',
      due: 'do sprawdzenia, bez wyniku',
      yes: 'sprawdziła się',
      no: 'nie sprawdziła się',
      partly: 'sprawdziła się częściowo',
    },
    describe: ({ total, dated, due, span }) =>
      `${prognozy(total)}: z dniem: ${dated}${span === null ? '' : `, od ${span[0]} do ${span[1]}`}; do sprawdzenia: ${due}; bez dnia: ${total - dated}.`,
    dayless: (count, { undated, vague, event }) =>
      listed(`${prognozy(count)} bez dnia`, [
        undated > 0 ? `bez daty: ${undated}` : '',
        vague > 0 ? `nieokreślone: ${vague}` : '',
        event > 0 ? `po wydarzeniu: ${event}` : '',
      ]),
  },
};

function forecasts(count: number): string {
  return count === 1 ? '1 forecast' : `${count} forecasts`;
}

function prognozy(count: number): string {
  return `${count} ${polishForm(count, 'prognoza', 'prognozy', 'prognoz')}`;
}

function listed(what: string, parts: readonly string[]): string {
  const named = parts.filter((part) => part !== '');
  return named.length === 0 ? what : `${what}: ${named.join(', ')}`;
}

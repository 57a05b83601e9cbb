import { type ShortHorizon, shortHorizon } from '../export/short-horizon.js';
import { dayInWords } from '../export/words.js';
import { longDay } from '../forecasts/time/label.js';
import { counted } from '../rules/support/message.js';
import type { IsoDay } from '../text/day.js';
import { type InterfaceLanguage, polishForm } from '../text/interface-language.js';

/** What stands in the editor beside the brief: in outlines, lenses, hints and lists. Findings are in English. */
export interface Words {
  readonly language: InterfaceLanguage;
  readonly byline: string;
  readonly lead: (words: number) => string;
  readonly words: (count: number) => string;
  readonly links: (count: number) => string;
  readonly dated: (dated: number, total: number) => string;
  readonly noDate: string;
  readonly vague: (text: string) => string;
  readonly horizon: ShortHorizon;
  /** What relative horizons are counted from. */
  readonly countedFrom: (published: IsoDay) => string;
  readonly importProblems: ImportProblems;
  /** About an entry of the user's allowed addresses; `problem` is a clause in English. */
  readonly leaveProblem: (written: string, problem: string) => string;
}

/** What stands in the way of an import. */
export interface ImportProblems {
  readonly unreadable: string;
  readonly empty: string;
  readonly encoding: string;
  readonly noWordHere: string;
  readonly failed: (reason: string) => string;
}

export function wordsFor(language: InterfaceLanguage): Words {
  return { ...TABLE[language], language, horizon: shortHorizon(language) };
}

const TABLE: Readonly<Record<InterfaceLanguage, Omit<Words, 'language' | 'horizon'>>> = {
  en: {
    byline: 'byline',
    lead: (words) => `lead, ${counted(words, 'word')}`,
    words: (count) => counted(count, 'word'),
    links: (count) => (count === 0 ? 'no links' : counted(count, 'link')),
    dated: (dated, total) => (total === 0 ? 'no forecasts' : `${dated}/${counted(total, 'forecast')} dated`),
    noDate: 'no date',
    vague: (text) => `vague: ${text}`,
    countedFrom: (published) => `Counted from the day of publication, ${longDay(published)}`,
    importProblems: {
      unreadable: 'The text could not be read.',
      empty: 'There is no text to import.',
      encoding: 'This file is no text in UTF-8 and no Word document.',
      noWordHere: 'Word documents cannot be read in the browser: copy their text and import it from the clipboard.',
      failed: (reason) => `The file could not be imported: ${reason}.`,
    },
    leaveProblem: (written, problem) =>
      `“${written}” among the allowed addresses is left out: ${problem}. It opens nothing until it is corrected.`,
  },
  pl: {
    byline: 'autorzy',
    lead: (words) => `lid, ${slowa(words)}`,
    words: (count) => slowa(count),
    links: (count) =>
      count === 0 ? 'bez odnośników' : `${count} ${polishForm(count, 'odnośnik', 'odnośniki', 'odnośników')}`,
    dated: (dated, total) => (total === 0 ? 'bez prognoz' : `prognozy z datą: ${dated}/${total}`),
    noDate: 'bez daty',
    vague: (text) => `nieokreślone: ${text}`,
    countedFrom: (published) => `Liczone od dnia publikacji, ${dayInWords(published, 'pl')}`,
    importProblems: {
      unreadable: 'Nie udało się odczytać tekstu.',
      empty: 'Nie ma tekstu do zaimportowania.',
      encoding: 'Ten plik nie jest ani tekstem w UTF-8, ani dokumentem Worda.',
      noWordHere: 'W przeglądarce nie można odczytać dokumentów Worda: skopiuj ich tekst i zaimportuj go ze schowka.',
      failed: (reason) => `Nie udało się zaimportować pliku: ${reason}.`,
    },
    leaveProblem: (written, problem) =>
      `Pominięto „${written}” na liście dozwolonych adresów (${problem}). Dopóki nie zostanie poprawione, niczego nie otwiera.`,
  },
};

function slowa(count: number): string {
  return `${count} ${polishForm(count, 'słowo', 'słowa', 'słów')}`;
}

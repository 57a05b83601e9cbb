import { type InterfaceLanguage, polishForm } from '../text/interface-language.js';

/** A part that an imported brief may lack. */
export type MissingPart = 'title' | 'byline' | 'date' | 'lead' | 'questions';

/** What an import says about what it did, each as a sentence for people. */
export interface ImportWords {
  readonly tookDate: (date: string) => string;
  readonly removedLines: (count: number) => string;
  readonly joinedParagraphs: (count: number) => string;
  readonly leftOutPictures: (count: number) => string;
  readonly notFound: (parts: readonly MissingPart[]) => string;
}

const POLISH_PARTS: Readonly<Record<MissingPart, string>> = {
  title: 'tytułu',
  byline: 'autorów',
  date: 'daty',
  lead: 'lidu',
  questions: 'pytań',
};

export const IMPORT_WORDS: Readonly<Record<InterfaceLanguage, ImportWords>> = {
  en: {
    tookDate: (date) => `Took ${date} for the day of publication: please check.`,
    removedLines: (lines) => `Removed ${count(lines, 'line')} of page furniture.`,
    joinedParagraphs: (paragraphs) => `Joined ${count(paragraphs, 'paragraph')} cut in two.`,
    leftOutPictures: (pictures) => `Left out ${count(pictures, 'picture')}.`,
    notFound: (parts) => `Not found: ${parts.join(', ')}.`,
  },
  pl: {
    tookDate: (date) => `Jako dzień publikacji przyjęto ${date}: proszę sprawdzić.`,
    removedLines: (lines) =>
      `Usunięto ${lines} ${polishForm(lines, 'wiersz', 'wiersze', 'wierszy')} nagłówków i stopek strony.`,
    joinedParagraphs: (paragraphs) =>
      `Scalono ${paragraphs} ${polishForm(paragraphs, 'rozcięty akapit', 'rozcięte akapity', 'rozciętych akapitów')}.`,
    leftOutPictures: (pictures) =>
      `Pominięto ${pictures} ${polishForm(pictures, 'ilustrację', 'ilustracje', 'ilustracji')}.`,
    notFound: (parts) => `Nie znaleziono: ${parts.map((part) => POLISH_PARTS[part]).join(', ')}.`,
  },
};

/** `1 line`, `3 lines`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

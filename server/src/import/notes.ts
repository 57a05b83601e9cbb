import { type InterfaceLanguage, polishForm } from '../text/interface-language.js';

/** A part that an imported brief may lack. */
export type MissingPart = 'title' | 'byline' | 'date' | 'lead' | 'questions';

/** What an import says about what it did, each as a sentence for people. */
export interface ImportWords {
  readonly tookDate: (date: string) => string;
  readonly removedLines: (count: number) => string;
  readonly namedLines: (lines: readonly string[]) => string;
  readonly keptLines: (lines: readonly string[]) => string;
  readonly readMasthead: (line: string) => string;
  readonly joinedParagraphs: (count: number) => string;
  readonly leftOutPictures: (count: number) => string;
  readonly overloaded: (line: number) => string;
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
    namedLines: (lines) => `Removed: ${quoteLines(lines, (more) => `and ${more} more`)}.`,
    keptLines: (lines) =>
      `Kept ${count(lines.length, 'line')} that may be page furniture or text: ${quoteLines(lines, (more) => `and ${more} more`)}.`,
    readMasthead: (line) => `Moved ${quoteLine(line)} to the front matter.`,
    joinedParagraphs: (paragraphs) => `Joined ${count(paragraphs, 'paragraph')} cut in two.`,
    leftOutPictures: (pictures) => `Left out ${count(pictures, 'picture')}.`,
    overloaded: (line) =>
      `Too many marks of Markdown stand in line ${line} of the brief or before it, or they nest too deep: they were not read. Part the text by blank lines.`,
    notFound: (parts) => `Not found: ${parts.join(', ')}.`,
  },
  pl: {
    tookDate: (date) => `Jako dzień publikacji przyjęto ${date}: proszę sprawdzić.`,
    removedLines: (lines) =>
      `Usunięto ${lines} ${polishForm(lines, 'wiersz', 'wiersze', 'wierszy')} nagłówków i stopek strony.`,
    namedLines: (lines) => `Usunięto: ${quoteLines(lines, (more) => `i ${more} więcej`)}.`,
    keptLines: (lines) =>
      `Pozostawiono ${lines.length} ${polishForm(lines.length, 'wiersz', 'wiersze', 'wierszy')}, które mogą być nagłówkami strony albo tekstem: ${quoteLines(lines, (more) => `i ${more} więcej`)}.`,
    readMasthead: (line) => `Przeniesiono ${quoteLine(line)} do nagłówka YAML.`,
    joinedParagraphs: (paragraphs) =>
      `Scalono ${paragraphs} ${polishForm(paragraphs, 'rozcięty akapit', 'rozcięte akapity', 'rozciętych akapitów')}.`,
    leftOutPictures: (pictures) =>
      `Pominięto ${pictures} ${polishForm(pictures, 'ilustrację', 'ilustracje', 'ilustracji')}.`,
    overloaded: (line) =>
      `W wierszu ${line} tekstu lub przed nim jest za dużo znaków Markdown albo są zagnieżdżone zbyt głęboko: nie odczytano ich. Proszę rozdzielić tekst pustymi wierszami.`,
    notFound: (parts) => `Nie znaleziono: ${parts.map((part) => POLISH_PARTS[part]).join(', ')}.`,
  },
};

/** So many different lines are named; more would not be read. */
const MOST_NAMED = 40;
const LONGEST = 160;

/** `“PORTS WEEKLY” (3×), “2”`: each line once. */
function quoteLines(lines: readonly string[], others: (more: number) => string): string {
  const times = new Map<string, number>();
  for (const line of lines) times.set(line, (times.get(line) ?? 0) + 1);
  const named = [...times].slice(0, MOST_NAMED);
  const quoted = named.map(([line, number]) => (number === 1 ? quoteLine(line) : `${quoteLine(line)} (${number}×)`));
  return [...quoted, ...(times.size > MOST_NAMED ? [others(times.size - MOST_NAMED)] : [])].join(', ');
}

function quoteLine(line: string): string {
  const short = line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  return `“${short}”`;
}

/** `1 line`, `3 lines`. */
function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import { type InterfaceLanguage, polishForm } from '../text/interface-language.js';
import type { Changes, Passages, WordCounts } from './docx/tally.js';
import { IMPORT_WORDS } from './notes.js';

/** What was left out of a Word document or changed in it, each as a sentence for people; nothing where nothing was. */
export function wordNotes(counts: WordCounts, language: InterfaceLanguage): string[] {
  const words = WORDS[language];
  const notes: string[] = [];
  const note = (count: number, sentence: (count: number) => string) => {
    if (count > 0) notes.push(sentence(count));
  };
  note(counts.comments, words.comments);
  note(counts.hidden.places, () => words.hidden(counts.hidden));
  const { insertions, deletions, moves, formats } = counts.changes;
  note(insertions + deletions + moves + formats, (all) => words.changes(all, counts.changes));
  note(counts.struck.places, () => words.struck(counts.struck));
  note(counts.boxes, words.boxes);
  note(counts.tables, words.tables);
  note(counts.equations, words.equations);
  note(counts.contents, words.contents);
  note(counts.fields, words.fields);
  note(counts.embedded, words.embedded);
  note(counts.pictures, IMPORT_WORDS[language].leftOutPictures);
  return notes;
}

interface Words {
  readonly comments: (count: number) => string;
  readonly hidden: (passages: Passages) => string;
  readonly changes: (all: number, changes: Changes) => string;
  readonly struck: (passages: Passages) => string;
  readonly boxes: (count: number) => string;
  readonly tables: (count: number) => string;
  readonly equations: (count: number) => string;
  readonly contents: (count: number) => string;
  readonly fields: (count: number) => string;
  readonly embedded: (count: number) => string;
}

const WORDS: Readonly<Record<InterfaceLanguage, Words>> = {
  en: {
    comments: (count) => `Left out ${counted(count, 'comment')}.`,
    hidden: ({ places, words }) => `Left out hidden text in ${counted(places, 'place')} (${counted(words, 'word')}).`,
    changes: (all, { insertions, deletions, moves, formats }) =>
      `Accepted ${counted(all, 'tracked change')}: ${listed([
        [insertions, counted(insertions, 'insertion')],
        [deletions, counted(deletions, 'deletion')],
        [moves, counted(moves, 'move')],
        [formats, `${counted(formats, 'change')} of format`],
      ])}.`,
    struck: ({ places, words }) =>
      `Kept words that are struck through, without the stroke, in ${counted(places, 'place')} (${counted(words, 'word')}): please check.`,
    boxes: (count) =>
      count === 1
        ? 'Put the text of 1 text box behind its paragraph: please check.'
        : `Put the text of ${count} text boxes behind their paragraphs: please check.`,
    tables: (count) => `Wrote the cells of ${counted(count, 'layout table')} one after the other: please check.`,
    equations: (count) => `Wrote ${counted(count, 'equation')} as plain text: please check.`,
    contents: (count) => `Left out ${count === 1 ? '1 table' : `${count} tables`} of contents.`,
    fields: (count) => `Left out ${counted(count, 'field')} whose text stands nowhere in the file.`,
    embedded: (count) => `Left out ${counted(count, 'embedded document')}.`,
  },
  pl: {
    comments: (count) => `Pominięto ${count} ${polishForm(count, 'komentarz', 'komentarze', 'komentarzy')}.`,
    hidden: ({ places, words }) => `Pominięto tekst ukryty w ${miejscach(places)} (${slowa(words)}).`,
    changes: (all, { insertions, deletions, moves, formats }) =>
      `Przyjęto ${all} ${polishForm(all, 'prześledzoną zmianę', 'prześledzone zmiany', 'prześledzonych zmian')}: ${listed(
        [
          [insertions, `${insertions} ${polishForm(insertions, 'wstawienie', 'wstawienia', 'wstawień')}`],
          [deletions, `${deletions} ${polishForm(deletions, 'usunięcie', 'usunięcia', 'usunięć')}`],
          [moves, `${moves} ${polishForm(moves, 'przeniesienie', 'przeniesienia', 'przeniesień')}`],
          [formats, `${formats} ${polishForm(formats, 'zmianę', 'zmiany', 'zmian')} formatu`],
        ],
      )}.`,
    struck: ({ places, words }) =>
      `Zachowano przekreślone słowa, bez przekreślenia, w ${miejscach(places)} (${slowa(words)}): proszę sprawdzić.`,
    boxes: (count) =>
      `Tekst ${count} ${count === 1 ? 'pola tekstowego' : 'pól tekstowych'} przeniesiono za akapit: proszę sprawdzić.`,
    tables: (count) =>
      `Komórki ${count} ${count === 1 ? 'tabeli układu' : 'tabel układu'} zapisano jedną po drugiej: proszę sprawdzić.`,
    equations: (count) =>
      `Zapisano jako zwykły tekst ${count} ${polishForm(count, 'równanie', 'równania', 'równań')}: proszę sprawdzić.`,
    contents: (count) => `Pominięto ${count} ${polishForm(count, 'spis', 'spisy', 'spisów')} treści.`,
    fields: (count) =>
      `Pominięto ${count} ${polishForm(count, 'pole, którego tekstu', 'pola, których tekstu', 'pól, których tekstu')} nie ma w pliku.`,
    embedded: (count) =>
      `Pominięto ${count} ${polishForm(count, 'osadzony dokument', 'osadzone dokumenty', 'osadzonych dokumentów')}.`,
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function miejscach(count: number): string {
  return `${count} ${count === 1 ? 'miejscu' : 'miejscach'}`;
}

function slowa(count: number): string {
  return `${count} ${polishForm(count, 'słowo', 'słowa', 'słów')}`;
}

/** Those of which there are any, with commas between them. */
function listed(parts: readonly (readonly [count: number, text: string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(', ');
}

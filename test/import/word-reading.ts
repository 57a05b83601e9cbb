import { readWord } from '../../server/src/import/docx.js';
import { finishWord } from '../../server/src/import/finish-word.js';
import type { InterfaceLanguage } from '../../server/src/text/interface-language.js';
import { type Parts, paragraph, wordDocument } from './word-document.js';

const HEAD = [paragraph('A Ferry Line', 'Title'), paragraph('Hanna Lindqvist'), paragraph('The ferry line is open.')];

export interface Reading {
  /** What stands under the question. */
  readonly answer: string;
  /** The whole brief. */
  readonly text: string;
  readonly notes: readonly string[];
}

/** Imports a brief of one question whose answer is `body`. */
export async function readAnswer(
  body: string,
  parts: Omit<Parts, 'body'> = {},
  notesIn: InterfaceLanguage = 'en',
): Promise<Reading> {
  return read([...HEAD, paragraph('What does it say?', 'heading2'), body], parts, notesIn);
}

/** Imports a document of nothing but `body`. */
export async function read(
  body: readonly string[],
  parts: Omit<Parts, 'body'> = {},
  notesIn: InterfaceLanguage = 'en',
): Promise<Reading> {
  const { text, notes } = finishWord(await readWord(await wordDocument({ ...parts, body })), { notesIn });
  const answer = text.slice(text.indexOf('## What does it say?') + '## What does it say?'.length).trim();
  return { answer, text, notes: notes.filter((note) => !/^(?:Not found|Nie znaleziono)/.test(note)) };
}

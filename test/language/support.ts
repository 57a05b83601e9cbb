import { afterEach } from 'vitest';
import type { Position, Range, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type ClientOptions, LspClient } from './client.js';

/** Starts clients, and stops them after each test. */
export function startsClients(): (options?: ClientOptions) => Promise<LspClient> {
  const clients: LspClient[] = [];
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
  });
  return async (options) => {
    const client = await LspClient.start(options);
    clients.push(client);
    return client;
  };
}

/** A text with the cursor, or both ends of a range, taken out of it: they are written as `‸`. */
export function withCursor(marked: string): { readonly text: string; readonly position: Position } {
  const at = marked.indexOf('‸');
  if (at === -1) throw new Error('no cursor in the text');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  return { text, position: TextDocument.create('', '', 1, text).positionAt(at) };
}

/** The words that a range covers. */
export function wordsAt(text: string, range: Range): string {
  return TextDocument.create('', '', 1, text).getText(range);
}

/** The range of words; of several equal ones, of the first. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`no such words: ${words}`);
  const document = TextDocument.create('', '', 1, text);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

export function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), [...edits]);
}

import { describe, expect, it } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver';
import type { LspClient } from './client.js';
import { startsClients, withCursor, wordsAt } from './support.js';

const start = startsClients();

const head = '---\ndate: 2021-04-26\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed.\n\n';
const answer = 'A port opened. It is *quite* small.\n\nAnd a ferry came.';

async function selected(client: LspClient, marked: string): Promise<string[]> {
  const { text, position } = withCursor(marked);
  const uri = await client.open(`a${Math.random()}.brief.md`, text);
  const [found] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri },
    positions: [position],
  });
  const words: string[] = [];
  for (let each = found; each !== undefined; each = each.parent) words.push(wordsAt(text, each.range));
  return words;
}

describe('selection ranges', () => {
  it('grow from the word over sentence, paragraph, answer and question to the document', async () => {
    const client = await start();
    const section = `## What happened?\n\n${answer}`;
    const text = `${head}${section}\n\n## What next?\n\nMore.\n`;
    expect(await selected(client, text.replace('quite', 'qu‸ite'))).toEqual([
      'quite',
      '*quite*',
      'It is *quite* small.',
      'A port opened. It is *quite* small.',
      answer,
      section,
      text,
    ]);
  });

  it('in the head begin with names, keys and values', async () => {
    const client = await start();
    const text = `${head}## What next?\n\nMore.\n`;
    expect(await selected(client, text.replace('Nowak', 'No‸wak'))).toEqual(['Nowak', 'Jan Nowak', text]);
    expect((await selected(client, text.replace('2021-04', '2021‸-04'))).slice(0, 2)).toEqual([
      '2021-04-26',
      'date: 2021-04-26',
    ]);
  });

  it('of a place outside the text is the nearest one in it', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', head);
    const [found] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [{ line: 400, character: 9 }],
    });
    expect(found).toEqual({ range: { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } } });
  });
});

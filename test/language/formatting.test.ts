import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Range, TextEdit } from 'vscode-languageserver';
import { brief } from '../support/briefs.js';
import type { LspClient } from './client.js';
import { edited, startsClients } from './support.js';

const start = startsClients();

const options = { tabSize: 2, insertSpaces: true };

async function formatted(client: LspClient, text: string, range?: Range): Promise<string> {
  const uri = await client.open(`a${Math.random()}.brief.md`, text);
  const method = range === undefined ? 'textDocument/formatting' : 'textDocument/rangeFormatting';
  return edited(text, await client.request<TextEdit[]>(method, { textDocument: { uri }, range, options }));
}

const untidy = [
  '---',
  'status:   draft',
  'date: 2021-04-26',
  '---',
  '# Ferries Return  ',
  'Jan Nowak\t',
  '',
  '',
  '',
  'The ferries sailed again ',
  'on 20 April.  ',
  'They were full.',
  '## What happened?',
  '- a port  ',
  '- a ferry ',
  '',
  '```',
  'code  ',
  '```',
  'Then `two  ',
  'lines` came.',
  '',
  '',
].join('\n');

const tidy = [
  '---',
  'status:   draft',
  'date: 2021-04-26',
  '---',
  '',
  '# Ferries Return',
  '',
  'Jan Nowak',
  '',
  'The ferries sailed again',
  'on 20 April.  ',
  'They were full.',
  '',
  '## What happened?',
  '',
  '- a port',
  '- a ferry',
  '',
  '```',
  'code  ',
  '```',
  '',
  'Then `two  ',
  'lines` came.',
  '',
].join('\n');

describe('formatting', () => {
  it('puts one blank line between blocks and takes blanks from line ends, but no hard break and no code', async () => {
    const client = await start();
    expect(await formatted(client, untidy)).toBe(tidy);
    expect(await formatted(client, tidy)).toBe(tidy);
  });

  it('keeps line ends', async () => {
    const client = await start();
    expect(await formatted(client, untidy.replaceAll('\n', '\r\n'))).toBe(tidy.replaceAll('\n', '\r\n'));
  });

  it('marks the title and the questions of a plain brief, and changes no word', async () => {
    const client = await start();
    const text = readFileSync('examples/plain.brief.md', 'utf8');
    const result = await formatted(client, text);
    expect(result).toContain('\n\n## ');
    const words = (source: string) => source.split(/\s+/).filter((word) => !/^#*$/.test(word));
    expect(words(result)).toEqual(words(text));
    expect(await formatted(client, result)).toBe(result);
  });

  it('of a range leaves the rest alone', async () => {
    const client = await start();
    const range = { start: { line: 12, character: 0 }, end: { line: 15, character: 0 } };
    expect(await formatted(client, untidy, range)).toBe(
      untidy.replace('happened?\n- a port  ', 'happened?\n\n- a port').replace('ferry ', 'ferry'),
    );
  });

  it('of a tidy brief, and of what is no brief, changes nothing', async () => {
    const client = await start();
    expect(await formatted(client, brief())).toBe(brief());
    const uri = await client.open('notes.md', untidy, 'markdown');
    expect(await client.request('textDocument/formatting', { textDocument: { uri }, options })).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { startsClients } from './support.js';

const start = startsClients();

const text = [
  '# Ferries Return',
  '',
  'Jan Nowak',
  '',
  'The ferries sailed again.',
  '',
  '## What happened?',
  '',
  'A port opened.',
  '',
  '## What comes next?',
  '',
  'The second line [will open](https://www.gov.pl) by May 2022. Prices may rise.',
  '',
].join('\n');

describe('code lenses', () => {
  it('stand above each question with its words, links and forecasts', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    expect(await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).toEqual([
      {
        range: { start: { line: 6, character: 3 }, end: { line: 6, character: 17 } },
        command: { title: '3 words · no links · no forecasts', command: '' },
      },
      {
        range: { start: { line: 10, character: 3 }, end: { line: 10, character: 19 } },
        command: { title: '11 words · 1 link · 1/2 forecasts dated', command: '' },
      },
    ]);
  });

  it('can be switched off', async () => {
    const client = await start({ settings: () => ({ codeLens: false }) });
    const uri = await client.open('a.brief.md', text);
    expect(await client.request('textDocument/codeLens', { textDocument: { uri } })).toEqual([]);
  });
});

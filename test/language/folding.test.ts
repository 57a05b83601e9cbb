import { describe, expect, it } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver';
import { startsClients } from './support.js';

const start = startsClients();

const lines = [
  /*  0 */ '---',
  /*  1 */ 'date: 2021-04-26',
  /*  2 */ '---',
  /*  3 */ '# Ferries Return',
  /*  4 */ '',
  /*  5 */ 'Jan Nowak',
  /*  6 */ '',
  /*  7 */ 'The ferries sailed again.',
  /*  8 */ '',
  /*  9 */ '## What happened?',
  /* 10 */ '',
  /* 11 */ '- a port',
  /* 12 */ '- a ferry',
  /* 13 */ '',
  /* 14 */ '### In the north',
  /* 15 */ '',
  /* 16 */ '> Said',
  /* 17 */ '> twice.',
  /* 18 */ '',
  /* 19 */ '### In the south',
  /* 20 */ '',
  /* 21 */ '| a | b |',
  /* 22 */ '| - | - |',
  /* 23 */ '| 1 | 2 |',
  /* 24 */ '',
  /* 25 */ '## What next?',
  /* 26 */ '',
  /* 27 */ '<!-- a note',
  /* 28 */ 'to us -->',
  /* 29 */ '',
  /* 30 */ 'It goes on.',
  /* 31 */ '',
  /* 32 */ '',
];

describe('folding ranges', () => {
  it('are the front matter, questions, headings within, lists, tables, quotes and comments', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', lines.join('\n'));
    expect(await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } })).toEqual([
      { startLine: 0, endLine: 2, kind: 'region' },
      { startLine: 9, endLine: 23 },
      { startLine: 11, endLine: 12 },
      { startLine: 14, endLine: 17 },
      { startLine: 16, endLine: 17 },
      { startLine: 19, endLine: 23 },
      { startLine: 21, endLine: 23 },
      { startLine: 25, endLine: 30 },
      { startLine: 27, endLine: 28, kind: 'comment' },
    ]);
  });

  it('of a plain brief are its questions too', async () => {
    const client = await start();
    const text = 'Ferries Return\n\nJan Nowak\n\nThe ferries sailed.\n\nWhat happened?\n\nA port opened.\n';
    const uri = await client.open('a.brief.md', text);
    expect(await client.request('textDocument/foldingRange', { textDocument: { uri } })).toEqual([
      { startLine: 6, endLine: 8 },
    ]);
  });
});

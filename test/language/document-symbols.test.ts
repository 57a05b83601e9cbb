import { describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type DocumentSymbol,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import { PULLING } from './client.js';
import { startsClients, wordsAt } from './support.js';

const start = startsClients();

const text = [
  '---',
  'date: 2021-04-26',
  '---',
  '',
  '# Ferries Return',
  '',
  'Jan Nowak and Anna Maria Dyner',
  '',
  'The ferries sailed again on 20 April.',
  '',
  '## What happened?',
  '',
  'The port opened, as [the authority](https://www.gov.pl/a) said.',
  '',
  '## What comes next?',
  '',
  'The second line will open this autumn. Prices may rise.',
  'The third line will open by 31 May 2022; see [the plan][plan].',
  '',
  '[plan]: https://www.gov.pl/plan',
  '',
].join('\n');

const NESTED: ClientCapabilities = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

interface Shown {
  readonly name: string;
  readonly detail?: string;
  readonly selected: string;
  readonly covers: string;
  readonly children?: readonly Shown[];
}

function shown({ name, detail, range, selectionRange, children }: DocumentSymbol): Shown {
  const covered = wordsAt(text, range);
  return {
    name,
    ...(detail !== undefined && { detail }),
    selected: wordsAt(text, selectionRange),
    covers: covered.length > 40 ? `${covered.slice(0, 18)} … ${covered.slice(-18)}` : covered,
    ...(children !== undefined && { children: children.map(shown) }),
  };
}

describe('document symbols', () => {
  it('are the parts of the brief with what they hold, each with its exact place', async () => {
    const client = await start({ capabilities: NESTED });
    const uri = await client.open('a.brief.md', text);
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.map(shown)).toEqual([
      { name: 'Ferries Return', selected: 'Ferries Return', covers: '# Ferries Return' },
      {
        name: 'Jan Nowak and Anna Maria Dyner',
        detail: 'byline',
        selected: 'Jan Nowak and Anna Maria Dyner',
        covers: 'Jan Nowak and Anna Maria Dyner',
        children: [
          { name: 'Jan Nowak', selected: 'Jan Nowak', covers: 'Jan Nowak' },
          { name: 'Anna Maria Dyner', selected: 'Anna Maria Dyner', covers: 'Anna Maria Dyner' },
        ],
      },
      {
        name: 'The ferries sailed again on 20 April.',
        detail: 'lead, 7 words',
        selected: 'The ferries sailed again on 20 April.',
        covers: 'The ferries sailed again on 20 April.',
        children: [],
      },
      {
        name: 'What happened?',
        detail: '7 words, 1 link, no forecasts',
        selected: 'What happened?',
        covers: '## What happened?\n … ww.gov.pl/a) said.',
        children: [
          {
            name: 'the authority',
            detail: 'https://www.gov.pl/a',
            selected: '[the authority](https://www.gov.pl/a)',
            covers: '[the authority](https://www.gov.pl/a)',
          },
        ],
      },
      {
        name: 'What comes next?',
        detail: '22 words, 1 link, 2/3 forecasts dated',
        selected: 'What comes next?',
        covers: '## What comes next … ://www.gov.pl/plan',
        children: [
          {
            name: 'The second line will open this autumn.',
            detail: 'Sep–Nov 2021',
            selected: 'The second line will open this autumn.',
            covers: 'The second line will open this autumn.',
          },
          { name: 'Prices may rise.', detail: 'no date', selected: 'Prices may rise.', covers: 'Prices may rise.' },
          {
            name: 'The third line will open by 31 May 2022; see the plan.',
            detail: 'by 31 May 2022',
            selected: 'The third line will open by 31 May 2022; see [the plan][plan].',
            covers: 'The third line wil …  [the plan][plan].',
          },
          {
            name: 'the plan',
            detail: 'https://www.gov.pl/plan',
            selected: '[the plan][plan]',
            covers: '[the plan][plan]',
          },
        ],
      },
    ]);
    expect(symbols[3]?.range).toEqual({ start: { line: 10, character: 0 }, end: { line: 12, character: 63 } });
  });

  it('are a flat list for a client that cannot nest them', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols[2]).toEqual({
      name: 'Jan Nowak',
      kind: SymbolKind.Variable,
      containerName: 'Jan Nowak and Anna Maria Dyner',
      location: { uri, range: { start: { line: 6, character: 0 }, end: { line: 6, character: 9 } } },
    });
  });

  it('of documents that are no briefs, closed or unknown are none', async () => {
    const client = await start();
    const uri = await client.open('notes.md', '# Notes\n', 'markdown');
    for (const other of [uri, client.uri('unknown.brief.md'), 'untitled:Untitled-1', 'not a uri'])
      expect(await client.request('textDocument/documentSymbol', { textDocument: { uri: other } })).toEqual([]);
  });
});

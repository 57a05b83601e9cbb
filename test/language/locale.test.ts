import { expect, test } from 'vitest';
import type { CodeLens, DocumentSymbol, InlayHint } from 'vscode-languageserver';
import { PULLING } from './client.js';
import { startsClients } from './support.js';

const start = startsClients();

const BRIEF = `---
date: 2026-05-04
---

# A Title

Anna Nowak

The talks ended on Monday.

## What comes next?

The vote will be held by 31 December 2027. It will be repeated [this autumn](https://www.gov.pl/). It may fail.
`;

const NESTED = {
  ...PULLING,
  textDocument: { ...PULLING.textDocument, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

async function opened(locale?: string) {
  const client = await start({ capabilities: NESTED, ...(locale !== undefined && { locale }) });
  const uri = await client.open('a.brief.md', BRIEF);
  return { client, textDocument: { uri } };
}

test('what stands beside the brief is in the language of the editor', async () => {
  const { client, textDocument } = await opened('pl-PL');
  const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols.map(({ detail }) => detail)).toEqual([
    undefined,
    'autorzy',
    'lid, 5 słów',
    '18 słów, 1 odnośnik, prognozy z datą: 2/3',
  ]);
  const forecasts = symbols.at(-1)?.children?.filter(({ kind }) => kind === 24);
  expect(forecasts?.map(({ detail }) => detail)).toEqual(['do 31 gru 2027', 'wrz–lis 2026', 'bez daty']);
  const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lens?.command?.title).toBe('18 słów · 1 odnośnik · prognozy z datą: 2/3');
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const [hint] = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  expect(hint).toMatchObject({ label: '⟨wrz–lis 2026⟩', tooltip: 'Liczone od dnia publikacji, 4 maja 2026' });
});

test('pictures, notes and refusals too', async () => {
  const { client } = await opened('pl');
  const { svg } = await client.request<{ svg: string }>('spotlight/timeline', {});
  expect(svg).toContain('<title id="timeline-title">Oś czasu prognoz</title>');
  expect(svg).toContain('3 prognozy: z dniem: 2, od 2026-11-30 do 2027-12-31; do sprawdzenia: 0; bez dnia: 1.');
  expect(svg).toContain('>dziś</text>');
  const { notes } = await client.request<{ notes: string[] }>('spotlight/import', { text: '# A Title\n' });
  expect(notes).toEqual(['Nie znaleziono: autorów, daty, lidu, pytań.']);
  expect(await client.request('spotlight/import', {})).toEqual({ error: 'Nie ma tekstu do zaimportowania.' });
});

test('in a language that we have no words in, and in none, it is English', async () => {
  for (const locale of ['de', 'plt', undefined]) {
    const { client, textDocument } = await opened(locale);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lens?.command?.title).toBe('18 words · 1 link · 2/3 forecasts dated');
  }
});

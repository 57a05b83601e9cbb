import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver';
import { edited, startsClients } from './support.js';

const start = startsClients();

const text = [
  '---',
  'date: 2021-04-26',
  '---',
  '',
  '# Ferries Return',
  '',
  'Jan Nowak',
  '',
  'The ferries sailed again.',
  '',
  '## What comes next?',
  '',
  'The second line will open this autumn. The third line will open by 31 May 2022.',
  'The fourth line will open next year. The fifth line will open soon.',
  'The sixth line will open this summer. <!-- forecast: 2021-07-31 -->',
  '',
].join('\n');
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('inlay hints', () => {
  it('stand behind relative horizons that no comment dates, with their days', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: everything,
    });
    expect(hints.map(({ position, label }) => [position.line, position.character, label])).toEqual([
      [12, 37, '⟨Sep–Nov 2021⟩'],
      [13, 35, '⟨2022⟩'],
    ]);
    expect(hints[0]).toMatchObject({
      paddingLeft: true,
      tooltip: 'Counted from the day of publication, 26 April 2021',
    });
    expect(edited(text, hints[0]?.textEdits ?? [])).toBe(text.replace('this autumn', 'in autumn 2021'));
  });

  it('are given for the range that is asked for', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const range = { start: { line: 13, character: 0 }, end: { line: 14, character: 0 } };
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', { textDocument: { uri }, range });
    expect(hints.map(({ label }) => label)).toEqual(['⟨2022⟩']);
  });

  it('can be switched off', async () => {
    const client = await start({ settings: () => ({ inlayHints: false }) });
    const uri = await client.open('a.brief.md', text);
    expect(await client.request('textDocument/inlayHint', { textDocument: { uri }, range: everything })).toEqual([]);
  });
});

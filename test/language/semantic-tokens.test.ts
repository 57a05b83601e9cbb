import { describe, expect, it } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import type { LspClient } from './client.js';
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
  'The ferries sailed again.',
  '',
  '## What comes next?',
  '',
  'The second line will open this autumn. The third line may open in the near',
  'future. The fourth line will open by 31 May 2022.',
  'The fifth line will open after the elections.',
  '',
].join('\n');

function decoded(client: LspClient, data: readonly number[], of = text): string[] {
  const legend = client.initialized.capabilities.semanticTokensProvider?.legend;
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const range = { start: { line, character }, end: { line, character: character + length } };
    const modifiers = legend?.tokenModifiers.filter((_, bit) => (bits & (1 << bit)) !== 0) ?? [];
    tokens.push([wordsAt(of, range), legend?.tokenTypes[type], ...modifiers].join(' | '));
  }
  return tokens;
}

describe('semantic tokens', () => {
  it('are names, cues and horizons', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    expect(decoded(client, data)).toEqual([
      'Jan Nowak | class | declaration',
      'Anna Maria Dyner | class | declaration',
      'will open | keyword',
      'this autumn | number',
      'may open | keyword',
      'in the near | number | abstract',
      'future | number | abstract',
      'will open | keyword',
      'by 31 May 2022 | number | readonly',
      'will open | keyword',
      'after the elections | event',
    ]);
    expect(data.slice(0, 5)).toEqual([6, 0, 9, 0, 1]);
  });

  it('are given for a range', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: { start: { line: 14, character: 0 }, end: { line: 15, character: 0 } },
    });
    expect(decoded(client, data)).toEqual(['will open | keyword', 'after the elections | event']);
  });

  it('are given as what has changed', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const { data, resultId } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const changed = text.replace('Jan Nowak and ', '');
    await client.change(uri, { text: changed });
    const { edits } = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId: resultId,
    });
    const after = [...data];
    for (const { start: from, deleteCount, data: put = [] } of edits) after.splice(from, deleteCount, ...put);
    expect(decoded(client, after, changed)[0]).toBe('Anna Maria Dyner | class | declaration');
    expect(decoded(client, after, changed)).toHaveLength(10);
  });
});

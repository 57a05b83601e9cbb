import { describe, expect, it } from 'vitest';
import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import { type LspClient, PULLING } from './client.js';
import { edited, rangeOf, startsClients } from './support.js';

const start = startsClients();

const head = '---\ndate: 2021-04-26\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed again.\n\n';
const text = `${head}## What happened?\n\nSee [below](#what-comes-next) and [there][b].\n\n## What comes next?\n\nMore.\n\n## What comes next?\n\nAs [said](#what-comes-next-1).\n\n[b]: deep/b.brief.md#why\n`;
const other = `${head}## Why?\n\nAs [there](../a.brief.md#what-comes-next), [here](#why), [file](../a.brief.md).\n`;
const files = { 'a.brief.md': text, 'deep/b.brief.md': other, 'index.md': '[Next](a.brief.md#what-comes-next "x")\n' };

function rename(client: LspClient, uri: string, range: Range, newName: string): Promise<WorkspaceEdit> {
  return client.request('textDocument/rename', { textDocument: { uri }, position: range.start, newName });
}

describe('rename', () => {
  it('is offered for headings, with their words', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    const range = rangeOf(text, 'What comes next?');
    const ask = (position: Range['start']) =>
      client.request('textDocument/prepareRename', { textDocument: { uri }, position });
    expect(await ask(range.end)).toEqual({ range, placeholder: 'What comes next?' });
    expect(await ask(rangeOf(text, 'The ferries').start)).toBeNull();
  });

  it('changes the heading and every anchor that points to it, in files that are open or not', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    const b = await client.open('deep/b.brief.md', other);
    const { documentChanges = [], changes } = await rename(client, uri, rangeOf(text, 'What comes next?'), 'What now?');
    expect(changes).toBeUndefined();
    const byUri = new Map(
      documentChanges.flatMap((change) => ('textDocument' in change ? [[change.textDocument.uri, change]] : [])),
    );
    expect([...byUri].map(([at, { textDocument }]) => [at, textDocument.version])).toEqual([
      [uri, 1],
      [b, 1],
      [client.uri('index.md'), null],
    ]);
    const after = (at: string, source: string) => edited(source, (byUri.get(at)?.edits ?? []) as never);
    // The second of two equal headings has lost its number, and with it its anchor.
    expect(after(uri, text)).toBe(
      text
        .replace('## What comes next?', '## What now?')
        .replace('(#what-comes-next)', '(#what-now)')
        .replace('(#what-comes-next-1)', '(#what-comes-next)'),
    );
    expect(after(b, other)).toBe(other.replace('#what-comes-next', '#what-now'));
    expect(after(client.uri('index.md'), files['index.md'])).toBe('[Next](a.brief.md#what-now "x")\n');
  });

  it('gives plain changes to a client that knows no versions', async () => {
    const { workspaceEdit: _, ...workspace } = PULLING.workspace ?? {};
    const client = await start({ files, capabilities: { ...PULLING, workspace } });
    const b = await client.open('deep/b.brief.md', other);
    const { changes = {}, documentChanges } = await rename(client, b, rangeOf(other, 'Why?'), 'Why so?');
    expect(documentChanges).toBeUndefined();
    expect(edited(text, changes[client.uri('a.brief.md')] ?? [])).toBe(text.replace('#why', '#why-so'));
    expect(edited(other, changes[b] ?? [])).toBe(other.replace('## Why?', '## Why so?').replace('(#why)', '(#why-so)'));
  });

  it('refuses what cannot be renamed, and names without words', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    await expect(rename(client, uri, rangeOf(text, 'The ferries'), 'x')).rejects.toThrow('Only headings');
    await expect(rename(client, uri, rangeOf(text, 'What happened?'), ' ## ')).rejects.toThrow('needs words');
  });
});

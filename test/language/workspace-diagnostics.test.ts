import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ProgressType } from 'vscode-jsonrpc';
import type {
  ClientCapabilities,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { brief, correctParts } from '../support/briefs.js';
import { type LspClient, PULLING, PUSHED } from './client.js';
import { startsClients } from './support.js';

const start = startsClients();

const watching = (capabilities: ClientCapabilities): ClientCapabilities => ({
  ...capabilities,
  window: { workDoneProgress: true },
  workspace: { ...capabilities.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
});

const faulty = brief({ title: 'A Shared Railway for the Coast.' });
const linking = brief({
  sections: [
    ...correctParts.sections.slice(0, 3),
    ['What comes next?', `${correctParts.sections[3]?.[1]} See [the annex of 2025](annex.md).`],
  ],
});
const files = {
  'a.brief.md': faulty,
  'good.brief.md': brief(),
  'notes.md': '# Notes.\n',
  'sub/b.brief.md': faulty,
  'sub/says.md': faulty.replace('---\n', '---\nformat: spotlight\n'),
  'out/c.brief.md': faulty,
  'node_modules/x/d.brief.md': faulty,
  '.hidden/e.brief.md': faulty,
  '.spotlightrc.yaml': 'exclude: [out]\n',
};

async function pullAll(
  client: LspClient,
  known: Readonly<Record<string, string>> = {},
  more: object = {},
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const previousResultIds = Object.entries(known).map(([uri, value]) => ({ uri, value }));
  return (await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds, ...more }))
    .items;
}

function shown(client: LspClient, items: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, unknown> {
  return Object.fromEntries(
    items.map((item) => [
      item.uri.slice(client.uri('.').length + 1),
      item.kind === 'full' ? item.items.map(({ code }) => code) : item.kind,
    ]),
  );
}

function ids(items: readonly WorkspaceDocumentDiagnosticReport[]): Record<string, string> {
  return Object.fromEntries(items.map(({ uri, resultId }) => [uri, resultId ?? '']));
}

function changed(client: LspClient, path: string, type: 1 | 2 | 3): Promise<void> {
  return client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uri(path), type }],
  });
}

describe('a workspace that is pulled', () => {
  const all = {
    'a.brief.md': ['title-format'],
    'good.brief.md': [],
    'sub/b.brief.md': ['title-format'],
    'sub/says.md': ['title-format'],
  };

  it('reports every brief that is not open, and leaves out what searches leave out', async () => {
    const client = await start({ files });
    expect(shown(client, await pullAll(client))).toEqual(all);
  });

  it('says of unchanged briefs that they are, and notices what has changed, come or gone', async () => {
    const client = await start({ files, capabilities: watching(PULLING) });
    const first = await pullAll(client);
    expect(Object.values(shown(client, await pullAll(client, ids(first))))).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    writeFileSync(join(client.directory, 'a.brief.md'), brief());
    writeFileSync(join(client.directory, 'sub/new.brief.md'), faulty);
    rmSync(join(client.directory, 'sub/b.brief.md'));
    await changed(client, 'a.brief.md', 2);
    await changed(client, 'sub/new.brief.md', 1);
    await changed(client, 'sub/b.brief.md', 3);
    expect(shown(client, await pullAll(client, ids(first)))).toEqual({
      'a.brief.md': [],
      'good.brief.md': 'unchanged',
      'sub/b.brief.md': [],
      'sub/new.brief.md': ['title-format'],
      'sub/says.md': 'unchanged',
    });
  });

  it('notices that a folder has gone, of whose files nothing is said', async () => {
    const client = await start({ files, capabilities: watching(PULLING) });
    const first = await pullAll(client);
    rmSync(join(client.directory, 'sub'), { recursive: true });
    await changed(client, 'sub', 3);
    expect(shown(client, await pullAll(client, ids(first)))).toMatchObject({ 'sub/b.brief.md': [], 'sub/says.md': [] });
  });

  it('notices changes also for a client that watches nothing', async () => {
    const client = await start({ files });
    const first = await pullAll(client);
    writeFileSync(join(client.directory, 'a.brief.md'), brief());
    writeFileSync(join(client.directory, 'sub/new.brief.md'), faulty);
    expect(shown(client, await pullAll(client, ids(first)))).toMatchObject({
      'a.brief.md': [],
      'good.brief.md': 'unchanged',
      'sub/new.brief.md': ['title-format'],
    });
  });

  it('notices that the target of a link has come', async () => {
    const client = await start({ files: { 'a.brief.md': linking }, capabilities: watching(PULLING) });
    const first = await pullAll(client);
    expect(shown(client, first)).toEqual({ 'a.brief.md': ['link-file-missing'] });
    writeFileSync(join(client.directory, 'annex.md'), '# Annex\n');
    await changed(client, 'annex.md', 1);
    expect(shown(client, await pullAll(client, ids(first)))).toEqual({ 'a.brief.md': [] });
  });

  it('leaves open documents to themselves, and takes them up again when they are closed', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', brief());
    expect(shown(client, await pullAll(client))).not.toHaveProperty('a.brief.md');
    expect(await client.pull(uri)).toEqual([]);
    await client.close(uri);
    expect(shown(client, await pullAll(client))).toEqual(all);
  });

  it('answers in parts, with progress', async () => {
    const many = Object.fromEntries(Array.from({ length: 45 }, (_, nth) => [`b${nth}.brief.md`, faulty]));
    const client = await start({ files: many });
    const parts: number[] = [];
    const steps: { kind: string; message?: string }[] = [];
    client.connection.onProgress(
      new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
      'parts',
      ({ items }) => void parts.push(items.length),
    );
    client.connection.onProgress(
      new ProgressType<{ kind: string; message?: string }>(),
      'work',
      (step) => void steps.push(step),
    );
    const rest = await pullAll(client, {}, { partialResultToken: 'parts', workDoneToken: 'work' });
    expect([...parts, rest.length]).toEqual([20, 20, 5]);
    expect([steps[0]?.kind, steps.at(-2)?.message, steps.at(-1)?.kind]).toEqual(['begin', '45 of 45', 'end']);
  });

  it('can be cancelled', async () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, nth) => [`b${nth}.brief.md`, faulty]));
    const client = await start({ files: many });
    const { CancellationTokenSource } = await import('vscode-jsonrpc');
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest('workspace/diagnostic', { previousResultIds: [] }, source.token);
    await pause(30);
    source.cancel();
    await expect(asked).rejects.toMatchObject({ code: -32800 });
    expect(await pullAll(client)).toHaveLength(300);
  });

  it('looks at so many files only as the setting says, and says so once', async () => {
    const client = await start({ files, settings: () => ({ maxFiles: 2 }) });
    const said: string[] = [];
    client.connection.onNotification(
      'window/showMessage',
      ({ message }: { message: string }) => void said.push(message),
    );
    expect(Object.keys(shown(client, await pullAll(client)))).toEqual(['a.brief.md', 'good.brief.md']);
    await pullAll(client);
    expect(said).toEqual([
      'Only the first 2 briefs in “.” are checked while they are not open: the setting spotlight.maxFiles allows more.',
    ]);
  });
});

describe('a workspace whose findings are pushed', () => {
  it('is looked at once the client is ready, with progress; good briefs are not mentioned', async () => {
    const client = await start({ files, capabilities: watching(PUSHED) });
    for (const path of ['a.brief.md', 'sub/b.brief.md', 'sub/says.md'])
      expect((await client.pushed(client.uri(path))).diagnostics.map(({ code }) => code)).toEqual(['title-format']);
    for (const path of ['good.brief.md', 'out/c.brief.md', 'notes.md'])
      expect(client.pushes(client.uri(path))).toEqual([]);
  });

  it('follows the files', async () => {
    const client = await start({ files, capabilities: watching(PUSHED) });
    const uri = client.uri('a.brief.md');
    await client.pushed(uri);
    await client.pushed(client.uri('sub/b.brief.md'));
    writeFileSync(join(client.directory, 'a.brief.md'), brief());
    await changed(client, 'a.brief.md', 2);
    await client.pushed(uri, ({ diagnostics }) => diagnostics.length === 0);
    rmSync(join(client.directory, 'sub/b.brief.md'));
    await changed(client, 'sub/b.brief.md', 3);
    await client.pushed(client.uri('sub/b.brief.md'), ({ diagnostics }) => diagnostics.length === 0);
  });

  it('gives way to what stands in the editor, and comes back after that', async () => {
    const client = await start({ files, capabilities: watching(PUSHED) });
    const uri = client.uri('a.brief.md');
    await client.pushed(uri);
    await client.open('a.brief.md', brief());
    await client.pushed(uri, ({ version, diagnostics }) => version === 1 && diagnostics.length === 0);
    const before = client.pushes(uri).length;
    await client.close(uri);
    await client.pushed(
      uri,
      (params) => client.pushes(uri).indexOf(params) >= before && params.diagnostics.length === 1,
    );
  });
});

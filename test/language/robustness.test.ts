import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { CompletionItem, Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { brief, correctParts } from '../support/briefs.js';
import { type ClientOptions, LspClient, PUSHED } from './client.js';

const clients: LspClient[] = [];
async function start(options?: ClientOptions): Promise<LspClient> {
  const client = await LspClient.start(options);
  clients.push(client);
  return client;
}

afterEach(async () => {
  for (const client of clients.splice(0)) expect(await client.stop()).toBe(0);
});

const faulty = brief({ title: 'A Shared Railway for the Coast.' });
const TITLE_FORMAT = { start: { line: 4, character: 32 }, end: { line: 4, character: 33 } };
const place = { line: 4, character: 5 };
const range = { start: place, end: { line: 8, character: 3 } };
const options = { tabSize: 2, insertSpaces: true };

/** Every request about a document, with parameters besides the document. */
const REQUESTS: Readonly<Record<string, object>> = {
  'textDocument/diagnostic': {},
  'textDocument/codeAction': { range, context: { diagnostics: [] } },
  'textDocument/completion': { position: place },
  'textDocument/hover': { position: place },
  'textDocument/documentSymbol': {},
  'textDocument/foldingRange': {},
  'textDocument/selectionRange': { positions: [place] },
  'textDocument/inlayHint': { range },
  'textDocument/codeLens': {},
  'textDocument/documentLink': {},
  'textDocument/definition': { position: place },
  'textDocument/references': { position: place, context: { includeDeclaration: true } },
  'textDocument/prepareRename': { position: place },
  'textDocument/rename': { position: place, newName: 'x' },
  'textDocument/formatting': { options },
  'textDocument/rangeFormatting': { range, options },
  'textDocument/semanticTokens/full': {},
  'textDocument/semanticTokens/range': { range },
};

async function answers(client: LspClient, uri: string): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [method, more] of Object.entries(REQUESTS)) {
    found[method] = await client
      .request(method, { textDocument: { uri }, ...more })
      .catch((error: { code?: number }) => error.code);
  }
  return found;
}

/** Nothing found: null, an empty list, or a report without items or tokens. */
function isNothing(answer: unknown): boolean {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) return true;
  const { items, data } = (answer ?? {}) as { items?: unknown[]; data?: unknown[] };
  return (items ?? data)?.length === 0;
}

async function isAlive(client: LspClient): Promise<void> {
  const uri = await client.open('alive.brief.md', faulty);
  expect((await client.pull(uri)).map(({ code, range: at }) => [code, at])).toEqual([['title-format', TITLE_FORMAT]]);
  await client.close(uri);
}

describe('documents', () => {
  it('that are unknown, closed or no briefs are answered with nothing', async () => {
    const client = await start();
    const closed = await client.open('closed.brief.md', faulty);
    await client.close(closed);
    const notes = await client.open('notes.md', '# Notes\n\nIt will rain.\n', 'markdown');
    for (const uri of [client.uri('unknown.brief.md'), closed, notes]) {
      const loud = Object.entries(await answers(client, uri)).filter(
        ([method, answer]) => !isNothing(answer) && !(method === 'textDocument/rename' && answer === -32803),
      );
      expect(loud).toEqual([]);
    }
    await client.change(closed, { text: 'x' });
    await client.close(client.uri('unknown.brief.md'));
    await isAlive(client);
  });

  it('with addresses that are none do no harm', async () => {
    const client = await start();
    for (const uri of [
      '',
      'not an address',
      'file://',
      'file:///%ZZ',
      'http://[',
      ':',
      'untitled:',
      '%',
      'file:relative',
      '\0',
    ]) {
      await client.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'spotlight-brief', version: 1, text: faulty },
      });
      for (const answer of Object.values(await answers(client, uri))) expect(answer).not.toBe(-32603);
      expect((await client.pull(uri)).map(({ code }) => code)).toEqual(['title-format']);
      await client.close(uri);
    }
    await isAlive(client);
  });

  it('that were never saved are briefs by their language', async () => {
    const client = await start();
    const uri = await client.open(
      'untitled:Untitled-1',
      faulty.replace('Most of', 'See [the annex of 2025](annex.md). Most of'),
    );
    expect((await client.pull(uri)).map(({ code }) => code)).toEqual(['title-format']);
  });

  it('take changes outside their text, backwards, and out of order', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', faulty);
    const at = (line: number, character: number) => ({ line, character });
    await client.change(uri, { range: { start: at(900, 0), end: at(901, 5) }, text: 'End.\n' });
    await client.change(uri, { range: { start: at(4, 33), end: at(4, 32) }, text: '' });
    await client.change(
      uri,
      { range: { start: at(8, 0), end: at(8, 0) }, text: 'A' },
      { range: { start: at(4, 2), end: at(4, 2) }, text: 'B' },
    );
    const document = TextDocument.create(uri, '', 1, faulty);
    TextDocument.update(
      document,
      [
        { range: { start: at(900, 0), end: at(901, 5) }, text: 'End.\n' },
        { range: { start: at(4, 33), end: at(4, 32) }, text: '' },
        { range: { start: at(8, 0), end: at(8, 0) }, text: 'A' },
        { range: { start: at(4, 2), end: at(4, 2) }, text: 'B' },
      ],
      2,
    );
    const twin = await client.open('b.brief.md', document.getText());
    expect(strip(await client.pull(uri))).toEqual(strip(await client.pull(twin)));
  });

  it('are asked about places outside without harm', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', faulty);
    for (const far of [
      { line: 9999, character: 0 },
      { line: 4, character: 9999 },
      { line: -1, character: -1 },
      { line: 2 ** 31, character: 2 ** 31 },
    ]) {
      for (const [method, more] of Object.entries(REQUESTS)) {
        const params: Record<string, unknown> = { textDocument: { uri }, ...more };
        if ('position' in params) params.position = far;
        if ('positions' in params) params.positions = [far];
        if ('range' in params) params.range = { start: far, end: far };
        await client.request(method, params).catch((error: { code?: number }) => expect(error.code).not.toBe(-32603));
      }
    }
    await isAlive(client);
  });
});

function strip(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code, range: at, message }) => [code, at, message]);
}

describe('a client', () => {
  it('that sends nonsense gets an answer or an error, and the server lives', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', faulty);
    const nonsense = [
      {},
      { textDocument: null },
      { textDocument: {} },
      { textDocument: { uri: 5 } },
      { textDocument: { uri } },
      { textDocument: { uri }, position: 'x', range: null, context: 7 },
    ];
    const methods = [
      ...Object.keys(REQUESTS),
      'codeAction/resolve',
      'workspace/symbol',
      'workspace/diagnostic',
      'no/such/method',
    ];
    for (const method of methods)
      for (const params of nonsense)
        await client
          .request(method, params)
          .catch((error: { code?: number }) => expect(error.code).toBeTypeOf('number'));
    for (const method of [
      'textDocument/didChange',
      'textDocument/didOpen',
      'workspace/didChangeWatchedFiles',
      'workspace/didChangeConfiguration',
    ])
      for (const params of [{}, { textDocument: { uri } }, { changes: null }])
        await client.connection.sendNotification(method, params);
    await isAlive(client);
  });

  it('finds the feature that failed in the log, and all others at work', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', faulty);
    expect(await client.request('textDocument/hover', { textDocument: { uri } })).toBeNull();
    expect(client.log.some((line) => line.startsWith('hover: TypeError'))).toBe(true);
    await isAlive(client);
  });

  it('that answers requests with nonsense, or not at all, does not stop the server', async () => {
    const client = await start({ initializationOptions: { files: true } });
    const nonsense: unknown[] = [null, 5, 'x', [], {}, { text: 5 }, { kind: 'spoon' }, { entries: [null] }];
    for (const method of ['spotlight/readFile', 'spotlight/stat', 'spotlight/listDirectory'])
      client.connection.onRequest(method, () => nonsense[Math.floor(Math.random() * nonsense.length)]);
    client.connection.onRequest('workspace/configuration', () => 'nonsense');
    const linking = faulty.replace('Most of', 'See [the annex of 2025](annex.md). Most of');
    for (let nth = 0; nth < 20; nth++) {
      const uri = await client.open(`memfs:/folder-${nth}/a.brief.md`, linking);
      expect((await client.pull(uri)).map(({ code }) => code)).toContain('title-format');
    }
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('no');
    });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await isAlive(client);
  });

  it('reads the files of other schemes for the server', async () => {
    const files: Record<string, string> = {
      '/ws/.spotlightrc.yaml': 'rules:\n  title-format: hint\n',
      '/ws/annex.md': '# Annex\n\n## The List\n',
      '/ws/b.brief.md': faulty,
    };
    const client = await start({ initializationOptions: { files: true } });
    const pathOf = (uri: string): string => decodeURIComponent(uri.replace(/^vscode-vfs:\/\/github/, ''));
    client.connection.onRequest('spotlight/readFile', ({ uri }: { uri: string }) => ({ text: files[pathOf(uri)] }));
    client.connection.onRequest('spotlight/stat', ({ uri }: { uri: string }) => ({
      kind: pathOf(uri) in files ? 'file' : pathOf(uri) === '/ws' ? 'directory' : null,
    }));
    client.connection.onRequest('spotlight/listDirectory', () => ({
      entries: Object.keys(files).map((path) => ({ name: path.slice(4), kind: 'file' })),
    }));
    const folder = { uri: 'vscode-vfs://github/ws', name: 'ws' };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [folder], removed: [{ uri: client.uri('.'), name: '.' }] },
    });
    const linking = (target: string): string =>
      faulty.replace('Most of', `See [the annex of 2025](${target}). Most of`);
    const uri = await client.open('vscode-vfs://github/ws/a.brief.md', linking('annex.md#the-lst'));
    expect((await client.pull(uri)).map(({ code, severity }) => [code, severity])).toEqual([
      ['title-format', 4],
      ['link-anchor-missing', 1],
    ]);
    await client.change(uri, { text: linking('annex.md#the-list') });
    expect((await client.pull(uri)).map(({ code }) => code)).toEqual(['title-format']);
    const { items } = await client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map((item) => item.uri)).toEqual(['vscode-vfs://github/ws/b.brief.md']);
  });
});

const long = (length: number): string => {
  const sections: (readonly [string, string])[] = [];
  const answer = correctParts.sections[0]?.[1] ?? '';
  for (let nth = 0; nth * answer.length < length; nth++) sections.push([`What does part ${nth} contain?`, answer]);
  return brief({ title: 'A Shared Railway for the Coast.', sections });
};

describe('edits', () => {
  it('that arrive together are answered together, for the last text', async () => {
    const client = await start({ capabilities: PUSHED });
    const uri = await client.open('a.brief.md', faulty);
    await client.pushed(uri);
    const at = { line: 4, character: 3 };
    for (let nth = 0; nth < 300; nth++) void client.change(uri, { range: { start: at, end: at }, text: 'x' });
    const last = await client.pushed(uri, ({ version }) => version === 301);
    expect(client.pushes(uri).length).toBeLessThan(60);
    expect(last.diagnostics.map(({ code }) => code)).toContain('title-format');
  });

  it('of a huge document wait for a pause, and one of them cancels what was asked before', async () => {
    const client = await start();
    const text = long(300_000);
    const uri = await client.open('a.brief.md', text);
    expect((await client.pull(uri)).map(({ code }) => code)).toContain('title-format');
    const at = { line: 4, character: 3 };
    await client.change(uri, { range: { start: at, end: at }, text: 'x' });
    const stale = client.pull(uri);
    await client.change(uri, { range: { start: at, end: at }, text: 'y' });
    await expect(stale).rejects.toMatchObject({ code: -32801 });
    const source = new CancellationTokenSource();
    const cancelled = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: -32800 });
    expect((await client.pull(uri)).map(({ code }) => code)).toContain('title-format');
  });

  it('of a huge document are pushed once a pause has come, and other documents need not wait', async () => {
    const client = await start({ capabilities: PUSHED });
    const uri = await client.open('a.brief.md', long(300_000));
    await client.pushed(uri);
    const at = { line: 4, character: 3 };
    for (let nth = 0; nth < 30; nth++) {
      await client.change(uri, { range: { start: at, end: at }, text: 'x' });
      await pause(10);
    }
    const small = await client.open('b.brief.md', faulty);
    await client.pushed(small);
    expect(client.pushes(uri)).toHaveLength(1);
    await client.pushed(uri, ({ version }) => version === 31);
    expect(client.pushes(uri)).toHaveLength(2);
  });

  it('leave every feature in step with the text', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', brief({ frontMatter: 'da' }));
    await client.change(uri, { text: brief() }, { text: brief({ frontMatter: 'date: 2026-05-04\nse' }) });
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position: { line: 2, character: 2 },
    });
    expect(items.map(({ label }) => label)).toContain('series');
  });
});

describe('requests after shutdown', () => {
  it('are refused, and the server ends as it should', async () => {
    const client = await LspClient.start();
    await client.connection.sendRequest('shutdown');
    await expect(
      client.request('textDocument/hover', { textDocument: { uri: 'x' }, position: place }),
    ).rejects.toMatchObject({ code: -32600 });
    const exited = new Promise((done) => client.process.once('exit', done));
    await client.connection.sendNotification('exit');
    expect(await exited).toBe(0);
  });
});

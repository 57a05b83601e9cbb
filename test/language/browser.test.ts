import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { MessageConnection } from 'vscode-jsonrpc/node';
import type { Diagnostic, Hover, InitializeResult } from 'vscode-languageserver';
import type { CheckLinksAnswer } from '../../server/src/language/protocol.js';
import { brief } from '../support/briefs.js';
import { launchBrowser } from '../vscode/host/browser.js';
import { installServer } from '../vscode/host/install.js';
import { PULLING } from './client.js';
import { rangeOf, startsClients } from './support.js';
import { connectToWorker } from './worker.js';

const start = startsClients();
const FOLDER = 'vscode-vfs://github/owner/briefs';

const faulty = `${brief({
  title: 'A Shared Railway for the Coast.',
  byline: 'Hanna Lindqvist and Jan van der Burg',
  lead: 'The two governments will sign the programme next spring, as [this](missing.md), [here](#nothing) and [TODO](#) say; see [the other brief](deep/other.brief.md#what-next) and [below](#what-comes-next).',
})}\n\n`;
const files: Readonly<Record<string, string>> = {
  'a.brief.md': faulty,
  'deep/other.brief.md': '# Ports\n\nJan Nowak\n\n## Why?\n\nSo.\n',
  '.spotlightrc.yaml': 'authors: authors.txt\nrules:\n  link-text: error\n',
  'authors.txt': 'Hanna Lindqvist\nJan van der Berg\n',
};

const browser: Browser | string = await launchBrowser(() => installServer(process.cwd())).catch(
  (error: unknown) => `no browser can be had: ${String(error).split('\n', 1)[0]}`,
);
if (typeof browser === 'string') console.warn(`Skipped: ${browser}`);

afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
});

/** What an editor without a file system answers to the server's requests. */
function answerRequests(connection: MessageConnection, asked: string[]): void {
  const pathIn = (uri: string): string => {
    asked.push(uri);
    return uri === FOLDER ? '' : decodeURIComponent(uri.slice(FOLDER.length + 1));
  };
  const below = (directory: string): string[] =>
    Object.keys(files).filter((path) => directory === '' || path.startsWith(`${directory}/`));
  connection.onRequest('spotlight/readFile', ({ uri }: { uri: string }) => {
    const text = files[pathIn(uri)];
    return text === undefined ? null : { text };
  });
  connection.onRequest('spotlight/stat', ({ uri }: { uri: string }) => {
    const path = pathIn(uri);
    if (files[path] !== undefined) return { kind: 'file' };
    return below(path).length > 0 ? { kind: 'directory' } : null;
  });
  connection.onRequest('spotlight/listDirectory', ({ uri }: { uri: string }) => {
    const directory = pathIn(uri);
    const names = below(directory).map((path) => path.slice(directory === '' ? 0 : directory.length + 1).split('/'));
    const entries = new Map(names.map(([name = '', ...rest]) => [name, rest.length > 0 ? 'directory' : 'file']));
    return { entries: [...entries].map(([name, kind]) => ({ name, kind })) };
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
}

describe.skipIf(typeof browser === 'string')('the server in a web worker', () => {
  const open = async (
    asked: string[] = [],
  ): Promise<{ connection: MessageConnection; initialized: InitializeResult }> => {
    if (typeof browser === 'string') throw new Error(browser);
    const connection = await connectToWorker(browser);
    answerRequests(connection, asked);
    connection.listen();
    const initialized = await connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: FOLDER,
      workspaceFolders: [{ uri: FOLDER, name: 'briefs' }],
      capabilities: PULLING,
      initializationOptions: { files: true },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri: `${FOLDER}/a.brief.md`, languageId: 'spotlight-brief', version: 1, text: faulty },
    });
    return { connection, initialized };
  };

  it('finds what the server finds as a process, with the files that the client reads for it', async () => {
    const asked: string[] = [];
    const { connection } = await open(asked);
    const { items } = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: `${FOLDER}/a.brief.md` },
    });
    const process = await start({ files });
    expect(items).toEqual(await process.pull(await process.open('a.brief.md', faulty)));
    expect(items.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'byline-unknown-author',
        'link-file-missing',
        'link-anchor-missing',
        'forecast-relative',
      ]),
    );
    expect(asked).toContain(`${FOLDER}/authors.txt`);
    connection.dispose();
  });

  it('never checks links over the network, and says so', async () => {
    if (typeof browser === 'string') throw new Error(browser);
    const connection = await connectToWorker(browser);
    answerRequests(connection, []);
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => ({ links: { online: true } })),
    );
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: FOLDER,
      capabilities: PULLING,
      initializationOptions: { files: true, trusted: true, allowAddresses: ['127.0.0.1'], linkStatus: true },
    });
    await connection.sendNotification('initialized', {});
    const uri = `${FOLDER}/web.brief.md`;
    const text = brief({ lead: 'It [opened](https://www.portofgdansk.pl/).' });
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'spotlight-brief', version: 1, text },
    });
    expect(await connection.sendRequest('spotlight/linkStatus', { uri })).toMatchObject({ state: 'unavailable' });
    const answer = await connection.sendRequest<CheckLinksAnswer>('spotlight/checkLinks', { uri, again: true });
    expect(answer).toMatchObject({ state: 'unavailable', links: 1, unknown: 1 });
    expect(answer.text).toContain('in the browser links are never checked over the network');
    const position = rangeOf(text, 'portofgdansk').start;
    const hover = await connection.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect(JSON.stringify(hover)).toContain('in the browser links are never checked');
    connection.dispose();
  });

  it('announces and answers what the process does', async () => {
    const { connection, initialized } = await open();
    const process = await start({ files });
    expect(initialized).toEqual(process.initialized);
    await process.open('a.brief.md', faulty);
    const position = rangeOf(faulty, '#what-comes-next').start;
    const range = { start: { line: 0, character: 0 }, end: { line: 30, character: 0 } };
    const heading = rangeOf(faulty, 'What comes next?').start;
    const requests: readonly (readonly [method: string, params: object])[] = [
      ['documentSymbol', {}],
      ['foldingRange', {}],
      ['selectionRange', { positions: [position] }],
      ['completion', { position }],
      ['hover', { position }],
      ['definition', { position }],
      ['references', { position, context: { includeDeclaration: true } }],
      ['prepareRename', { position: heading }],
      ['rename', { position: heading, newName: 'What now?' }],
      ['inlayHint', { range }],
      ['codeLens', {}],
      ['documentLink', {}],
      ['formatting', { options: { tabSize: 2, insertSpaces: true } }],
      ['codeAction', { range, context: { diagnostics: [] } }],
      ['semanticTokens/full', {}],
    ];
    for (const [method, params] of requests) {
      const ask = (folder: string) => ({ textDocument: { uri: `${folder}/a.brief.md` }, ...params });
      const answer = await connection.sendRequest(`textDocument/${method}`, ask(FOLDER));
      const folder = process.uri('.');
      const expected = await process.request(`textDocument/${method}`, ask(folder));
      expect([method, comparable(answer, FOLDER)]).toEqual([method, comparable(expected, folder)]);
      expect(comparable(answer, FOLDER), method).not.toMatch(/^(?:null|\[\])$/);
    }
    const symbols = await connection.sendRequest('workspace/symbol', { query: 'Ports' });
    expect(symbols).toMatchObject([{ name: 'Ports', location: { uri: `${FOLDER}/deep/other.brief.md` } }]);
    expect(await connection.sendRequest('shutdown')).toBeNull();
    connection.dispose();
  });
});

/** An answer without what differs between two servers: where their files are, and the names they give to results. */
function comparable(answer: unknown, folder: string): string {
  const text = JSON.stringify(answer, (key, value: unknown) => (key === 'resultId' ? undefined : value));
  return text.replaceAll(folder, 'folder:').replaceAll(new URL(folder).pathname.replace(/\/$/, ''), '/folder');
}

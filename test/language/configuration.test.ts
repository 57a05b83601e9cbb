import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, Registration } from 'vscode-languageserver';
import { brief, correctParts } from '../support/briefs.js';
import { type LspClient, PULLING, PUSHED } from './client.js';
import { startsClients } from './support.js';

const start = startsClients();

const watching = (capabilities: ClientCapabilities): ClientCapabilities => ({
  ...capabilities,
  workspace: {
    ...capabilities.workspace,
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
});

const faulty = brief({ title: 'A Shared Railway for the Coast.' });

async function severities(client: LspClient, uri: string): Promise<unknown[]> {
  return (await client.pull(uri)).map(({ code, severity }) => [code, severity]);
}

async function write(client: LspClient, path: string, text: string | null): Promise<void> {
  if (text === null) rmSync(join(client.directory, path));
  else writeFileSync(join(client.directory, path), text);
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: client.uri(path), type: text === null ? 3 : 2 }],
  });
}

const severity = (name: string): string => `rules:\n  title-format: ${name}\n`;

describe('a configuration file', () => {
  it('is read again when it changes, comes or goes, and the client is told to ask again', async () => {
    const client = await start({ files: { '.spotlightrc.yaml': severity('info') }, capabilities: watching(PULLING) });
    let refreshed = 0;
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      refreshed++;
      return null;
    });
    const uri = await client.open('a.brief.md', faulty);
    expect(await severities(client, uri)).toEqual([['title-format', 3]]);
    await write(client, '.spotlightrc.yaml', severity('error'));
    expect(await severities(client, uri)).toEqual([['title-format', 1]]);
    await write(client, '.spotlightrc.yaml', null);
    expect(await severities(client, uri)).toEqual([['title-format', 2]]);
    await write(client, 'package.json', '{ "spotlight": { "rules": { "title-format": "hint" } } }');
    expect(await severities(client, uri)).toEqual([['title-format', 4]]);
    expect(refreshed).toBe(3);
  });

  it('is read again when a file that it extends, or its list of authors, changes', async () => {
    const client = await start({
      files: {
        '.spotlightrc.yaml': 'extends: house/base.yaml\nauthors: house/people.txt\n',
        'house/base.yaml': severity('info'),
        'house/people.txt': 'Hanna Lindqvist\n',
      },
      capabilities: watching(PULLING),
    });
    const uri = await client.open('a.brief.md', faulty);
    expect(await severities(client, uri)).toEqual([
      ['title-format', 3],
      ['byline-unknown-author', 1],
    ]);
    await write(client, 'house/base.yaml', severity('hint'));
    await write(client, 'house/people.txt', 'Hanna Lindqvist\nJan van der Berg\n');
    expect(await severities(client, uri)).toEqual([['title-format', 4]]);
  });

  it('has its findings pushed anew to a client that waits for them', async () => {
    const client = await start({ files: { '.spotlightrc.yaml': severity('info') }, capabilities: watching(PUSHED) });
    const uri = await client.open('a.brief.md', faulty);
    await client.pushed(uri, ({ diagnostics }) => diagnostics[0]?.severity === 3);
    await write(client, '.spotlightrc.yaml', severity('error'));
    await client.pushed(uri, ({ diagnostics }) => diagnostics[0]?.severity === 1);
  });

  it('is read when it is saved, where the client watches no files', async () => {
    const client = await start({ files: { '.spotlightrc.yaml': severity('info') } });
    const uri = await client.open('a.brief.md', faulty);
    expect(await severities(client, uri)).toEqual([['title-format', 3]]);
    const file = await client.open('.spotlightrc.yaml', severity('error'), 'yaml');
    writeFileSync(join(client.directory, '.spotlightrc.yaml'), severity('error'));
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: file } });
    expect(await severities(client, uri)).toEqual([['title-format', 1]]);
  });

  it('with a mistake is reported at its place, while the last good one goes on', async () => {
    const client = await start({ files: { '.spotlightrc.yaml': severity('info') }, capabilities: watching(PULLING) });
    const uri = await client.open('a.brief.md', faulty);
    const file = client.uri('.spotlightrc.yaml');
    expect(await severities(client, uri)).toEqual([['title-format', 3]]);
    await write(client, '.spotlightrc.yaml', 'rules:\n  title-formt: error\n');
    const { diagnostics } = await client.pushed(file);
    expect(diagnostics).toMatchObject([
      {
        severity: 1,
        source: 'spotlight-brief',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 13 } },
        message: '“title-formt” is no rule; did you mean “title-format”?',
      },
    ]);
    expect(await severities(client, uri)).toEqual([['title-format', 3]]);
    await write(client, '.spotlightrc.yaml', severity('error'));
    await client.pushed(file, (params) => params.diagnostics.length === 0);
    expect(await severities(client, uri)).toEqual([['title-format', 1]]);
  });

  it('that is broken from the start leaves the defaults, and a mistake in an extended file is reported there', async () => {
    const client = await start({
      files: { 'sub/.spotlightrc.yaml': 'extends: ../house.yaml\n', 'house.yaml': 'rules: 5\n' },
    });
    const uri = await client.open('sub/a.brief.md', faulty);
    expect(await severities(client, uri)).toEqual([['title-format', 2]]);
    expect((await client.pushed(client.uri('house.yaml'))).diagnostics).toMatchObject([
      { range: { start: { line: 0, character: 7 }, end: { line: 0, character: 8 } } },
    ]);
  });

  it('that is open answers for itself, as it stands in the editor', async () => {
    const client = await start({ files: { '.spotlightrc.yaml': 'rules: 5\n' } });
    await client.pull(await client.open('a.brief.md', faulty));
    const file = client.uri('.spotlightrc.yaml');
    await client.pushed(file);
    await client.open('.spotlightrc.yaml', 'rules: 5\n', 'yaml');
    await client.pushed(file, ({ diagnostics }) => diagnostics.length === 0);
    expect(await client.pull(file)).toHaveLength(1);
    await client.change(file, { text: 'authors: 5\nrules: 6\n' });
    expect((await client.pull(file)).map(({ range }) => range.start)).toEqual([
      { line: 0, character: 9 },
      { line: 1, character: 7 },
    ]);
    await client.change(file, { text: 'rules: {}\n' });
    expect(await client.pull(file)).toEqual([]);
    const before = client.pushes(file).length;
    await client.close(file);
    await client.pushed(
      file,
      (params) => client.pushes(file).indexOf(params) >= before && params.diagnostics.length === 1,
    );
  });

  it('that is open has its mistakes pushed to a client that waits for them', async () => {
    const client = await start({ capabilities: PUSHED });
    const file = await client.open('.spotlightrc.json', '{ "rules": 5 }', 'json');
    await client.pushed(file, ({ version, diagnostics }) => version === 1 && diagnostics.length === 1);
    await client.change(file, { text: '{}' });
    await client.pushed(file, ({ version, diagnostics }) => version === 2 && diagnostics.length === 0);
  });

  it('is watched, with the files that briefs link to', async () => {
    const directory = await start({ capabilities: watching(PULLING) });
    const seen: Registration[] = [];
    directory.connection.onRequest(
      'client/registerCapability',
      ({ registrations }: { registrations: Registration[] }) => {
        seen.push(...registrations);
        return null;
      },
    );
    await directory.connection.sendNotification('initialized', {});
    await directory.pull(await directory.open('a.brief.md', faulty));
    const globs = seen.flatMap(({ registerOptions }) =>
      ((registerOptions as { watchers?: { globPattern: string }[] }).watchers ?? []).map(
        ({ globPattern }) => globPattern,
      ),
    );
    expect(globs).toEqual(
      expect.arrayContaining([
        '**/.spotlightrc.{yaml,yml,json}',
        '**/package.json',
        expect.stringContaining('md'),
        expect.stringContaining('pdf'),
      ]),
    );
  });
});

describe('the settings of the editor', () => {
  it('hold for their folder, and are asked for again when they change', async () => {
    let coast = 'info';
    const client = await start({
      folders: ['coast', 'hills'],
      settings: (scope) => ({ rules: { 'title-format': scope?.endsWith('/coast') ? coast : 'error' } }),
    });
    const [first, second] = [
      await client.open('coast/a.brief.md', faulty),
      await client.open('hills/a.brief.md', faulty),
    ];
    expect([await severities(client, first), await severities(client, second)]).toEqual([
      [['title-format', 3]],
      [['title-format', 1]],
    ]);
    coast = 'hint';
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await severities(client, first)).toEqual([['title-format', 4]]);
  });

  it('that are nonsense count as none', async () => {
    for (const nonsense of [
      null,
      5,
      'x',
      [],
      { rules: 5, authors: {}, maxFiles: 'all', asOf: 7, links: [1] },
      { rules: { 'no-such-rule': 'error' } },
    ]) {
      const client = await start({ settings: () => nonsense });
      expect(await severities(client, await client.open('a.brief.md', faulty))).toEqual([['title-format', 2]]);
    }
  });
});

describe('folders', () => {
  it('have configurations of their own', async () => {
    const client = await start({
      folders: ['coast', 'hills'],
      files: {
        'coast/.spotlightrc.yaml': severity('info'),
        'hills/.spotlightrc.yaml': severity('error'),
        '.spotlightrc.yaml': severity('off'),
      },
    });
    expect(await severities(client, await client.open('coast/a.brief.md', faulty))).toEqual([['title-format', 3]]);
    expect(await severities(client, await client.open('hills/sub/a.brief.md', faulty))).toEqual([['title-format', 1]]);
  });

  it('may come and go', async () => {
    const client = await start({
      folders: ['coast'],
      files: { 'coast/.spotlightrc.yaml': severity('info'), 'hills/.spotlightrc.yaml': severity('error') },
    });
    const added = { uri: client.uri('hills'), name: 'hills' };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [added], removed: [{ uri: client.uri('coast'), name: 'coast' }] },
    });
    expect(await severities(client, await client.open('hills/deep/a.brief.md', faulty))).toEqual([['title-format', 1]]);
  });
});

describe('symbolic links that lead out of the workspace', () => {
  const linking = brief({
    sections: [
      ...correctParts.sections.slice(0, 3),
      [
        'What comes next?',
        `${correctParts.sections[3]?.[1]} See [the annex of 2025](out/annex.md) and [its list](inside.md).`,
      ],
    ],
  });

  it('are not followed for links', async () => {
    const client = await start({
      folders: ['ws'],
      files: { 'ws/real.md': '# A\n', 'elsewhere/annex.md': '# Annex\n' },
    });
    symlinkSync(join(client.directory, 'elsewhere'), join(client.directory, 'ws/out'));
    symlinkSync(join(client.directory, 'ws/real.md'), join(client.directory, 'ws/inside.md'));
    const found = await client.pull(await client.open('ws/a.brief.md', linking));
    expect(found.map(({ code, message }) => [code, String(message).includes('out/annex.md')])).toEqual([
      ['link-file-missing', true],
    ]);
  });

  it('are not followed for configurations', async () => {
    const client = await start({ folders: ['ws'], files: { 'ws/notes.txt': '', 'secret.yaml': severity('error') } });
    symlinkSync(join(client.directory, 'secret.yaml'), join(client.directory, 'ws/.spotlightrc.yaml'));
    const uri = await client.open('ws/a.brief.md', faulty);
    expect(await severities(client, uri)).toEqual([['title-format', 2]]);
    const { diagnostics } = await client.pushed(client.uri('ws/.spotlightrc.yaml'));
    expect(diagnostics[0]?.message).toContain('its symbolic link leads out of the workspace');
  });

  it('are not followed for briefs that are not open', async () => {
    const client = await start({ folders: ['ws'], files: { 'ws/a.brief.md': faulty, 'elsewhere/b.brief.md': faulty } });
    symlinkSync(join(client.directory, 'elsewhere'), join(client.directory, 'ws/out'));
    symlinkSync(join(client.directory, 'elsewhere/b.brief.md'), join(client.directory, 'ws/b.brief.md'));
    const { items } = await client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    expect(items.map(({ uri }) => uri)).toEqual([client.uri('ws/a.brief.md')]);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc';
import type { SymbolInformation } from 'vscode-languageserver';
import { brief } from '../support/briefs.js';
import { type LspClient, PULLING } from './client.js';
import { startsClients } from './support.js';

const start = startsClients();

const files = {
  'ports.brief.md': brief({ title: 'Ports of the North', frontMatter: 'date: 2021-04-26' }),
  'deep/energy.md': brief({ title: 'Energy Imports', frontMatter: 'date: 2021-04-26\nformat: spotlight' }),
  'notes.md': '# Ports, in a note\n',
  'node_modules/x/ports.brief.md': brief({ title: 'Ports of a Package' }),
};

function symbols(client: LspClient, query: string): Promise<SymbolInformation[]> {
  return client.request<SymbolInformation[]>('workspace/symbol', { query });
}

describe('workspace symbols', () => {
  it('are titles, questions and forecasts of all briefs, open or not', async () => {
    const client = await start({ files });
    const found = await symbols(client, '');
    expect(found.map(({ name }) => name).filter((name) => /Ports|Energy/.test(name))).toEqual([
      'Energy Imports',
      'Ports of the North',
    ]);
    const inPorts = found.filter(({ location }) => location.uri === client.uri('ports.brief.md'));
    expect(inPorts).toHaveLength(6);
    expect(inPorts.find(({ name }) => name.startsWith('The first trains'))).toMatchObject({
      containerName: 'What comes next?',
      location: { range: { start: { line: 24 } } },
    });
  });

  it('are found by some of their letters, the best first, at exact places', async () => {
    const client = await start({ files });
    expect(await symbols(client, 'prtnrth')).toEqual([
      {
        name: 'Ports of the North',
        kind: 1,
        location: {
          uri: client.uri('ports.brief.md'),
          range: { start: { line: 4, character: 2 }, end: { line: 4, character: 20 } },
        },
      },
    ]);
    const [first] = await symbols(client, 'who pays');
    expect(first).toMatchObject({ name: 'Who pays for the new line?' });
    expect(await symbols(client, 'zzzz')).toEqual([]);
  });

  it('of an open brief come from the editor', async () => {
    const client = await start({ files });
    await client.open('ports.brief.md', brief({ title: 'Harbours of the North' }));
    expect((await symbols(client, 'of the North')).map(({ name }) => name)).toEqual(['Harbours of the North']);
  });

  it.each([
    ['that says when files change', true],
    ['that watches no files', false],
  ])('follow the files, with a client %s', async (_, watches) => {
    const capabilities = {
      ...PULLING,
      workspace: { ...PULLING.workspace, didChangeWatchedFiles: { dynamicRegistration: watches } },
    };
    const client = await start({ files, capabilities });
    const names = async () => (await symbols(client, 'of the North')).map(({ name }) => name);
    expect(await names()).toEqual(['Ports of the North']);
    writeFileSync(join(client.directory, 'ports.brief.md'), brief({ title: 'Harbours of the North' }));
    writeFileSync(join(client.directory, 'new.brief.md'), brief({ title: 'Lighthouses of the North' }));
    if (watches) {
      expect(await names()).toEqual(['Ports of the North']);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [
          { uri: client.uri('ports.brief.md'), type: 2 },
          { uri: client.uri('new.brief.md'), type: 1 },
        ],
      });
    }
    expect((await names()).sort()).toEqual(['Harbours of the North', 'Lighthouses of the North']);
  });

  it('are limited, and can be called off', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`${index}.brief.md`, brief({ title: `Brief ${index}` })]),
    );
    const client = await start({ files: many });
    expect(await symbols(client, '')).toHaveLength(500);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('workspace/symbol', { query: '' }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

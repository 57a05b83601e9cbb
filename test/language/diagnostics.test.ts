import { describe, expect, it } from 'vitest';
import { brief } from '../support/briefs.js';
import { LspClient, PUSHED } from './client.js';
import { startsClients } from './support.js';

const start = startsClients();

const faulty = brief({ title: 'A Shared Railway for the Coast.' });

describe('diagnostics', () => {
  it('are pulled by a client that can pull, with code, page, source, place and fix', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', faulty);
    const [diagnostic, ...others] = await client.pull(uri);
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({
      code: 'title-format',
      source: 'spotlight-brief',
      severity: 2,
      range: { start: { line: 4, character: 32 }, end: { line: 4, character: 33 } },
      codeDescription: { href: expect.stringContaining('title-format') },
      data: { fix: { edits: [{ newText: '' }] } },
    });
    expect(client.pushes(uri)).toEqual([]);
  });

  it('are pushed to a client that cannot pull, and taken back when the document is closed', async () => {
    const client = await start({ capabilities: PUSHED });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const uri = await client.open('a.brief.md', faulty);
    expect((await client.pushed(uri)).diagnostics.map(({ code }) => code)).toEqual(['title-format']);
    await client.change(uri, { text: brief() });
    await client.pushed(uri, ({ version, diagnostics }) => version === 2 && diagnostics.length === 0);
    await client.close(uri);
    await client.pushed(uri, ({ version, diagnostics }) => version === undefined && diagnostics.length === 0);
  });

  it('of an unchanged document are said to be unchanged', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', faulty);
    const { resultId } = await client.request<{ resultId: string }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    expect(
      await client.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId: resultId }),
    ).toEqual({ kind: 'unchanged', resultId });
  });

  it('are not looked for in Markdown that is no brief, nor in documents that nobody opened', async () => {
    const client = await start();
    expect(await client.pull(await client.open('notes.md', '# Notes\n', 'markdown'))).toEqual([]);
    expect(await client.pull(client.uri('unknown.brief.md'))).toEqual([]);
    const uri = await client.open('post.md', faulty.replace('---\n', '---\nformat: spotlight\n'), 'markdown');
    expect((await client.pull(uri)).map(({ code }) => code)).toEqual(['title-format']);
  });

  it('follow the configuration file, over the settings of the editor', async () => {
    const client = await start({
      files: { '.spotlightrc.yaml': 'rules:\n  title-format: info\n' },
      settings: () => ({ rules: { 'title-format': 'hint', 'date-missing': 'off' } }),
    });
    const uri = await client.open('a.brief.md', brief({ frontMatter: '', title: 'A Shared Railway for the Coast.' }));
    expect((await client.pull(uri)).map(({ code, severity }) => [code, severity])).toEqual([['title-format', 3]]);
  });
});

describe('the server', () => {
  it('ends with status 0 after shutdown and exit, and 1 without shutdown', async () => {
    const client = await LspClient.start();
    expect(await client.stop()).toBe(0);
    const other = await LspClient.start();
    const exited = new Promise((done) => other.process.once('exit', done));
    await other.connection.sendNotification('exit');
    expect(await exited).toBe(1);
  });

  it('ends when its client goes away without a word', async () => {
    const client = await LspClient.start();
    const exited = new Promise((done) => client.process.once('exit', done));
    client.process.stdin?.destroy();
    await exited;
  });
});

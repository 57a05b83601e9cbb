import { describe, expect, it } from 'vitest';
import { brief } from '../support/briefs.js';
import { frame, RawClient } from './raw-client.js';

const INVALID = -32600;
const NOT_INITIALIZED = -32002;
const PARSE_ERROR = -32700;
const faulty = brief({ title: 'A Shared Railway for the Coast.' });

/** The server still does its work, has said nothing on standard error, and ends well. */
async function endsWell(client: RawClient): Promise<void> {
  client.open('untitled:alive.brief.md', faulty);
  expect(await client.pull('untitled:alive.brief.md')).toEqual(['title-format']);
  expect(await client.quit()).toBe(0);
  expect(client.stderr).toBe('');
}

async function started(): Promise<RawClient> {
  const client = new RawClient();
  await client.initialize();
  client.notify('initialized');
  return client;
}

describe('the life of a session', () => {
  it('begins with initialize: requests before it get −32002, notifications are dropped', async () => {
    const client = new RawClient();
    client.open('untitled:early.brief.md', faulty);
    for (const method of ['textDocument/hover', 'shutdown', 'spotlight/register', 'no/such/method'])
      expect((await client.request(method, method)).error?.code).toBe(NOT_INITIALIZED);
    expect((await client.initialize()).error).toBeUndefined();
    expect(await client.pull('untitled:early.brief.md')).toEqual([]);
    await endsWell(client);
  });

  it('has one initialize: a second is refused and changes nothing', async () => {
    const client = await started();
    client.open('untitled:a.brief.md', faulty);
    expect((await client.initialize('again', {})).error?.code).toBe(INVALID);
    expect(await client.pull('untitled:a.brief.md')).toEqual(['title-format']);
    await endsWell(client);
  });

  it('can begin again where initialize itself was wrong', async () => {
    const client = new RawClient();
    for (const params of [null, 5, {}, { capabilities: null }, []])
      expect((await client.request(`bad-${JSON.stringify(params)}`, 'initialize', params)).error?.code).toBe(-32602);
    await client.initialize();
    await endsWell(client);
  });

  it('takes capabilities, folders and languages for none that make no sense', async () => {
    for (const params of [
      { capabilities: { workspace: 5, textDocument: 'x', window: [] } },
      {
        capabilities: {
          textDocument: {
            diagnostic: {},
            hover: { contentFormat: 5 },
            codeAction: { resolveSupport: { properties: 5 } },
          },
          workspace: { workspaceEdit: { resourceOperations: 5 } },
        },
        locale: 5,
        workspaceFolders: [null],
        rootUri: 5,
        initializationOptions: 'x',
        trace: 5,
        processId: 'x',
      },
    ]) {
      const client = new RawClient();
      expect((await client.request('init', 'initialize', params)).error).toBeUndefined();
      client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [null], removed: 5 } });
      client.open('untitled:a.brief.md', faulty);
      expect(
        (await client.request('s', 'textDocument/documentSymbol', { textDocument: { uri: 'untitled:a.brief.md' } }))
          .result,
      ).not.toEqual([]);
      expect(await client.quit()).toBe(0);
    }
  });

  it('is over with shutdown: requests are refused, and exit ends with 0', async () => {
    const client = await started();
    await client.request('bye', 'shutdown');
    for (const method of ['textDocument/hover', 'initialize', 'shutdown', 'no/such/method'])
      expect((await client.request(method, method)).error?.code).toBe(INVALID);
    client.open('untitled:late.brief.md', faulty);
    client.notify('exit');
    expect(await client.exited).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('ends with 1 where exit comes without shutdown, also before initialize', async () => {
    const early = new RawClient();
    early.notify('exit');
    const late = await started();
    late.notify('exit');
    expect(await Promise.all([early.exited, late.exited])).toEqual([1, 1]);
    expect(early.stderr + late.stderr).toBe('');
  });
});

describe('messages that are none', () => {
  it('are refused, and the next one is answered', async () => {
    const client = await started();
    const nonsense = [null, 5, 'x', true, [], [{ jsonrpc: '2.0', id: 1, method: 'shutdown' }], {}, { jsonrpc: '2.0' }];
    client.send(...nonsense);
    client.send({ id: null, method: 'shutdown' }, { id: {}, method: 'shutdown' }, { id: 'm', method: 5 });
    expect((await client.answer('m')).error?.code).toBe(INVALID);
    expect(client.refusals).toEqual(Array(nonsense.length + 2).fill(INVALID));
    await endsWell(client);
  });

  it('and answers to nothing are left out', async () => {
    const client = await started();
    client.send(
      { id: 99, result: 1 },
      { id: 'x' },
      { id: 98, error: 5 },
      { id: null, error: { code: 1, message: 'x' } },
    );
    for (const params of [undefined, null, 5, [], {}, { id: null }, { id: {} }, { id: 12345 }])
      client.notify('$/cancelRequest', params);
    client.notify('$/progress', null);
    client.notify('$/setTrace', null);
    client.notify('$/unknown', 5);
    expect((await client.request('u', '$/unknown')).error?.code).toBe(-32601);
    await endsWell(client);
  });

  it('in bytes that cannot be read are named, whatever their headers say', async () => {
    const ping = (id: string): Buffer => frame({ jsonrpc: '2.0', id, method: 'no/such/method' });
    const pieces: readonly (readonly [string, string | Buffer])[] = [
      ['no length', 'Content-Type: x\r\n\r\n'],
      ['no header', 'GET / HTTP/1.1\r\nHost: x\r\n\r\n'],
      ['a length that is no number', 'Content-Length: x\r\n\r\n'],
      ['a negative one', 'Content-Length: -5\r\n\r\n{}'],
      ['minus one', 'Content-Length: -1\r\n\r\n{}'],
      ['a fraction', 'Content-Length: 2.5\r\n\r\n{}'],
      ['a huge one', 'Content-Length: 99999999999\r\n\r\n{}'],
      ['none at all', 'Content-Length: 0\r\n\r\n'],
      ['too short', `Content-Length: 5\r\n\r\n${JSON.stringify({ jsonrpc: '2.0', method: 'x' })}`],
      ['too long', `Content-Length: 60\r\n\r\n${JSON.stringify({ jsonrpc: '2.0', method: 'x' })}`],
      ['no JSON', 'Content-Length: 5\r\n\r\n{"a":'],
      [
        'bytes that are no text',
        Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0, 0xfe, 0x80])]),
      ],
      ['a megabyte of nothing', Buffer.alloc(1_000_000, 'x')],
    ];
    const client = await started();
    for (const [name, bytes] of pieces) {
      const before = client.refusals.length;
      // In one piece, as a pipe may bring it: what follows is answered without another push.
      client.write(bytes, ping(name));
      expect((await client.answer(name)).error?.code, name).toBe(-32601);
      expect(client.refusals.length, name).toBeGreaterThan(before);
    }
    expect(new Set(client.refusals)).toEqual(new Set([PARSE_ERROR]));
    await endsWell(client);
  });

  it('byte by byte, many at once and nested deeply make no difference', async () => {
    const client = await started();
    for (const byte of frame({ jsonrpc: '2.0', id: 'slow', method: 'no/such/method' }))
      client.write(Buffer.from([byte]));
    expect((await client.answer('slow')).error?.code).toBe(-32601);
    client.write(...Array.from({ length: 2000 }, (_, id) => frame({ jsonrpc: '2.0', id, method: 'no/such/method' })));
    expect((await client.answer(1999)).error?.code).toBe(-32601);
    const deep = `{"jsonrpc":"2.0","id":"deep","method":"textDocument/hover","params":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    client.write(`Content-Length: ${deep.length}\r\n\r\n${deep}`);
    expect(await client.answer('deep')).toBeDefined();
    await endsWell(client);
  });
});

describe('documents', () => {
  it('that come without a text, a version or sensible changes stay as they were', async () => {
    const client = await started();
    const uri = 'untitled:a.brief.md';
    client.open(uri, faulty);
    const range = { start: { line: 4, character: 2 }, end: { line: 4, character: 2 } };
    for (const params of [
      null,
      {},
      { textDocument: { uri } },
      { textDocument: { uri, version: 2 }, contentChanges: null },
      { textDocument: { uri, version: 2 }, contentChanges: [null] },
      { textDocument: { uri, version: 2 }, contentChanges: [{ text: 5 }] },
      {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { text: 'x', range },
          { text: 'x', range: { start: null } },
        ],
      },
      { textDocument: { uri, version: null }, contentChanges: [{ text: 'x' }] },
      { textDocument: { uri: 5, version: 2 }, contentChanges: [{ text: 'x' }] },
      { textDocument: { uri: 'untitled:unknown', version: 2 }, contentChanges: [{ text: 'x' }] },
    ])
      client.notify('textDocument/didChange', params);
    for (const textDocument of [null, { uri }, { uri, languageId: 'x', version: 1 }, { uri, text: 5, version: 1 }])
      client.notify('textDocument/didOpen', { textDocument });
    for (const params of [null, {}, { textDocument: { uri: 5 } }]) {
      client.notify('textDocument/didClose', params);
      client.notify('textDocument/didSave', params);
    }
    expect(await client.pull(uri)).toEqual(['title-format']);
    await endsWell(client);
  });

  it('are followed by their text where their versions say nothing', async () => {
    const client = await started();
    const uri = 'untitled:a.brief.md';
    const change = (version: number, text: string): void =>
      client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    client.open(uri, faulty, 7);
    expect(await client.pull(uri)).toEqual(['title-format']);
    change(7, brief());
    expect(await client.pull(uri)).toEqual([]);
    change(3, faulty);
    expect(await client.pull(uri)).toEqual(['title-format']);
    // Opened again without having been closed.
    client.open(uri, brief(), 3);
    expect(await client.pull(uri)).toEqual([]);
    const { result } = await client.request('r', 'textDocument/diagnostic', { textDocument: { uri } });
    client.open(uri, faulty, 3);
    const previousResultId = (result as { resultId: string }).resultId;
    const again = await client.request('s', 'textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    expect((again.result as { kind: string }).kind).toBe('full');
    await endsWell(client);
  });

  it('of every kind of address are looked at, but older states of a file get no findings', async () => {
    const client = await started();
    for (const uri of [
      'untitled:Untitled-1',
      'vscode-remote://ssh-remote%2Bhost/home/a/a.brief.md',
      'vscode-vfs://github/owner/repo/a.brief.md',
      'file:///c%3A/Users/a/a.brief.md',
      'file:///C:/Users/a/a.brief.md',
      'file:///tmp/a%2Fb%2F..%2Fc.brief.md',
      'file:///tmp/../../../etc/a.brief.md',
      'file://server/share/a.brief.md',
    ]) {
      client.open(uri, faulty);
      expect(await client.pull(uri), uri).toEqual(['title-format']);
    }
    const linking = faulty.replace('Most of', 'See [the annex of 2025](annex.md). Most of');
    for (const uri of [
      'git:/home/a/a.brief.md?%7B%22path%22%3A%22%2Fhome%2Fa%2Fa.brief.md%22%2C%22ref%22%3A%22~%22%7D',
      'git:/home/a/a.brief.md',
      'gitlens://abc/a.brief.md?ref=1',
      'review:/a.brief.md?{"base":true}',
      'fugitive:///home/a/.git//0/a.brief.md',
    ]) {
      client.open(uri, linking);
      expect(await client.pull(uri), uri).toEqual([]);
    }
    await endsWell(client);
  });

  it('and a thousand requests that are called off do not keep the next one waiting', async () => {
    const client = await started();
    const uri = 'untitled:a.brief.md';
    client.open(uri, faulty);
    for (let id = 0; id < 1000; id++) {
      client.send({ jsonrpc: '2.0', id, method: 'textDocument/diagnostic', params: { textDocument: { uri } } });
      client.notify('$/cancelRequest', { id });
    }
    await endsWell(client);
    const answers = client.received.filter(({ id }) => typeof id === 'number');
    expect(answers).toHaveLength(1000);
    for (const { error } of answers) expect([-32800, undefined]).toContain(error?.code);
  });

  it('with a line of a megabyte are answered, at places far outside too', async () => {
    const client = await started();
    const uri = 'untitled:a.brief.md';
    client.open(uri, `${faulty}\n${'word '.repeat(200_000)}\n`);
    for (const position of [
      { line: 0, character: 2 ** 40 },
      { line: 2 ** 40, character: 0 },
      { line: -1, character: -1 },
      { line: 0.5, character: 1e300 },
    ])
      for (const method of ['hover', 'completion', 'definition'])
        expect(
          (
            await client.request(`${method}${JSON.stringify(position)}`, `textDocument/${method}`, {
              textDocument: { uri },
              position,
            })
          ).error,
        ).toBeUndefined();
    expect(await client.pull(uri)).toContain('title-format');
    await endsWell(client);
  }, 60_000);
});

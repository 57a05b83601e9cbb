import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { brief } from '../support/briefs.js';
import { COMMAND, frame, RawClient } from './raw-client.js';

const uri = 'untitled:a.brief.md';
const initialize = frame({
  jsonrpc: '2.0',
  id: 0,
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {} },
});
const initialized = frame({ jsonrpc: '2.0', method: 'initialized', params: {} });
/** Its outline takes some megabytes, more than any pipe holds. */
const LARGE = Array.from({ length: 6000 }, (_, nth) => `## What is part ${nth} of it?\n\nIt may rain.\n`).join('\n');
const open = (text: string): Buffer =>
  frame({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri, languageId: 'spotlight-brief', version: 1, text } },
  });
const symbols = frame({
  jsonrpc: '2.0',
  id: 1,
  method: 'textDocument/documentSymbol',
  params: { textDocument: { uri } },
});
const shutdown = frame({ jsonrpc: '2.0', id: 2, method: 'shutdown' });

/** Quiet, and with a status of its own: no trace of an error, no source, no signal. */
async function endsQuietly(child: ChildProcess, status: number): Promise<void> {
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  // Where a channel was closed from our side, `close` does not come.
  const said = new Promise((done) => child.stderr?.once('end', done));
  const [code, signal] = await new Promise<unknown[]>((done) => child.once('exit', (...end) => done(end)));
  await said;
  expect([code, signal, printed]).toEqual([status, null, '']);
}

const WHEN: readonly (readonly [string, Buffer])[] = [
  ['at once', Buffer.alloc(0)],
  ['in the middle of a header', Buffer.from('Content-Len')],
  ['in the middle of a message', initialize.subarray(0, 50)],
  ['before the first answer', initialize],
  ['while findings are on their way', Buffer.concat([initialize, initialized, open(brief({ title: 'A title.' }))])],
  ['in the middle of a large answer', Buffer.concat([initialize, initialized, open(LARGE), symbols])],
];

describe('a client that goes away', () => {
  for (const [when, bytes] of WHEN) {
    it(`${when}, from standard input and output`, async () => {
      const { process: child } = new RawClient('--stdio');
      const end = endsQuietly(child, 1);
      child.stdin?.end(bytes);
      child.stdout?.destroy();
      await end;
    });

    it(`${when}, from a socket that is reset`, async () => {
      const { child, socket } = await connected();
      const end = endsQuietly(child, 1);
      socket.write(bytes);
      await pause(bytes.length > 10_000 ? 500 : 20);
      socket.resetAndDestroy();
      await end;
    });
  }

  it('only stops reading', async () => {
    const { process: child } = new RawClient('--stdio');
    const end = endsQuietly(child, 1);
    child.stdout?.destroy();
    child.stdin?.write(Buffer.concat([initialize, initialized, open(brief({ title: 'A title.' })), symbols]));
    await end;
  });

  it('has said goodbye before: with 0', async () => {
    const { process: child } = new RawClient('--stdio');
    const end = endsQuietly(child, 0);
    child.stdin?.end(Buffer.concat([initialize, initialized, shutdown]));
    await end;
  });

  it('from a channel, in the middle of everything', async () => {
    for (const messages of [[], [initialize], [initialize, initialized, open(LARGE), symbols]]) {
      const child = fork(COMMAND, ['lsp', '--node-ipc'], { silent: true });
      const end = endsQuietly(child, 1);
      for (const message of messages) child.send(JSON.parse(message.toString().replace(/^.*\r\n\r\n/, '')));
      await pause(messages.length > 1 ? 300 : 0);
      child.disconnect();
      await end;
    }
  });

  it('from the editor’s own server, with the same manners', async () => {
    const child = fork('server/dist/extension.cjs', { silent: true });
    const end = endsQuietly(child, 1);
    const ask = (id: number, method: string, params: object = {}): Promise<{ error?: { code: number } }> => {
      child.send({ jsonrpc: '2.0', id, method, params });
      return new Promise((done) => {
        child.on('message', (message: { id?: number }) => message.id === id && done(message as object));
      });
    };
    expect((await ask(1, 'textDocument/hover')).error?.code).toBe(-32002);
    expect((await ask(2, 'initialize', { processId: null, rootUri: null, capabilities: {} })).error).toBeUndefined();
    expect((await ask(3, 'initialize', { capabilities: {} })).error?.code).toBe(-32600);
    child.send(5);
    child.send([]);
    child.send({ jsonrpc: '2.0', method: '$/cancelRequest' });
    expect((await ask(4, 'no/such/method')).error?.code).toBe(-32601);
    child.disconnect();
    await end;
  });

  it('was never there', async () => {
    const channel = new RawClient('--node-ipc');
    expect(await channel.exited).toBe(2);
    expect(channel.stderr).toMatch(/^spotlight-brief: --node-ipc needs a Node process/);
    const closed = spawn(process.execPath, [COMMAND, 'lsp', '--stdio'], { stdio: ['ignore', 'ignore', 'pipe'] });
    await endsQuietly(closed, 1);
  });
});

/** A server that has connected to a socket of ours. */
async function connected(): Promise<{ child: ChildProcess; socket: Socket }> {
  let connect: (socket: Socket) => void = () => undefined;
  const reached = new Promise<Socket>((done) => {
    connect = done;
  });
  const server = createServer((socket) => connect(socket));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const address = server.address();
  const { process: child } = new RawClient(`--socket=${typeof address === 'object' ? address?.port : address}`);
  const socket = await reached;
  socket.on('error', () => undefined);
  return { child, socket };
}

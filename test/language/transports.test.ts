import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { InitializeResult } from 'vscode-languageserver';

const command = resolve('server/bin/spotlight-brief.cjs');
const processes: ChildProcess[] = [];

afterEach(() => {
  for (const process of processes.splice(0)) process.kill();
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [command, 'lsp', ...args], { stdio: 'pipe' });
  processes.push(child);
  return child;
}

function exited(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('exit', done));
}

async function initialize(connection: MessageConnection, processId: number | null = null): Promise<string | undefined> {
  connection.listen();
  const { serverInfo } = await connection.sendRequest<InitializeResult>('initialize', {
    processId,
    rootUri: null,
    capabilities: {},
  });
  return serverInfo?.name;
}

async function converse(connection: MessageConnection, child: ChildProcess): Promise<void> {
  expect(await initialize(connection)).toBe('spotlight-brief');
  const end = exited(child);
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  expect(await end).toBe(0);
}

/** Waits on a port or a socket file for the server to connect. */
async function listening(path: string | null): Promise<{ address: string; connected: Promise<Socket>; close(): void }> {
  let connect: (socket: Socket) => void;
  const connected = new Promise<Socket>((done) => {
    connect = done;
  });
  const server = createServer((socket) => connect(socket));
  await new Promise<void>((done) => (path === null ? server.listen(0, '127.0.0.1', done) : server.listen(path, done)));
  const address = server.address();
  return {
    address: typeof address === 'string' ? address : String(address?.port),
    connected,
    close: () => server.close(),
  };
}

describe('the server speaks', () => {
  it('through a socket', async () => {
    const { address, connected, close } = await listening(null);
    const child = run(`--socket=${address}`);
    const socket = await connected;
    await converse(createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket)), child);
    close();
  });

  it('through a named pipe', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'spotlight-pipe-'));
    const { address, connected, close } = await listening(join(directory, 'pipe'));
    const child = run(`--pipe=${address}`);
    const socket = await connected;
    await converse(createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket)), child);
    close();
    rmSync(directory, { recursive: true });
  });

  it('through the channel of a forked process', async () => {
    const child = fork(command, ['lsp', '--node-ipc'], { silent: true });
    processes.push(child);
    await converse(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)), child);
  });

  it('not at all without a transport, and with nobody at the other end it ends', async () => {
    expect(await exited(run())).toBe(2);
    expect(await exited(run('--stdio', '--socket=1'))).toBe(2);
    const { address, close } = await listening(null);
    close();
    expect(await exited(run(`--socket=${address}`))).toBe(1);
  });
});

describe('the server ends when its client goes away', () => {
  it('from a socket', async () => {
    const { address, connected, close } = await listening(null);
    const child = run(`--socket=${address}`);
    const socket = await connected;
    const connection = createMessageConnection(new StreamMessageReader(socket), new StreamMessageWriter(socket));
    // With a process to watch there is always something left to do.
    await initialize(connection, process.pid);
    const end = exited(child);
    socket.destroy();
    expect(await end).toBe(1);
    close();
  });

  it('from the channel of a forked process', async () => {
    const child = fork(command, ['lsp', '--node-ipc'], { silent: true });
    processes.push(child);
    await initialize(createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)), process.pid);
    const end = exited(child);
    child.disconnect();
    expect(await end).toBe(1);
  });
});

describe('the server ends when its parent dies', () => {
  /** A process that does nothing, to be ended at will. */
  const parent = (): ChildProcess => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    processes.push(child);
    return child;
  };

  it('named on the command line', async () => {
    const other = parent();
    const child = run('--stdio', `--clientProcessId=${other.pid}`);
    const end = exited(child);
    other.kill('SIGKILL');
    expect(await end).toBe(1);
  });

  it('named by the client', async () => {
    const other = parent();
    const child = run('--stdio');
    if (child.stdout === null || child.stdin === null) throw new Error('no streams');
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    await initialize(connection, other.pid ?? null);
    const end = exited(child);
    other.kill('SIGKILL');
    expect(await end).toBe(1);
  });
});

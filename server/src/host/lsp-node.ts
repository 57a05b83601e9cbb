import { connect, type Socket } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import {
  createConnection,
  type DataCallback,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { mannered, UnreadableMessage, type Wire } from '../language/manners.js';
import { startServer } from '../language/server.js';
import { FramedReader } from './framed-reader.js';
import { nodeLanguageHost } from './language-host.js';

/** How often the process that started us is looked for, in milliseconds. */
const PARENT_WATCH = 3000;

/**
 * Serves one client on the transport that the command line names (`--stdio`, `--socket=N`, `--pipe=NAME`,
 * `--node-ipc`). The process ends when the client says so, goes away, or closes the stream: with 0 where it has said
 * goodbye, else with 1, and without a word, for nobody is left to read one.
 */
export function serve(version: string): void {
  const wire = wireTo(argument('socket'), argument('pipe'));
  const polite = mannered(wire);
  const end = (): never => process.exit(polite.isDown() ? 0 : 1);
  wire.reader.onClose(end);
  wire.reader.onError((error) => {
    if (!(error instanceof UnreadableMessage)) end();
  });
  wire.writer.onClose(end);
  wire.writer.onError(([error]) => {
    if (isGone(error)) end();
  });
  process.on('disconnect', end);
  const connection = createConnection(watchingParent(polite.reader, end), polite.writer);
  startServer(connection, nodeLanguageHost, { name: 'spotlight-brief', version });
  // A client that answers nonsense, or nothing, must not end the others' work: what nobody caught is logged.
  const survive = (error: unknown): void => {
    if (isGone(error)) end();
    try {
      connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    } catch {
      // The connection is closed.
      end();
    }
  };
  process.on('unhandledRejection', survive);
  process.on('uncaughtException', survive);
  connection.listen();
}

function wireTo(port: string | null, pipe: string | null): Wire {
  if (process.argv.includes('--node-ipc')) {
    if (process.send === undefined) unreachable('--node-ipc is for a server that a Node process forks');
    return { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) };
  }
  if (port !== null || pipe !== null) {
    const socket = socketTo(port, pipe);
    return streams(socket, socket);
  }
  // Whatever prints by itself would print into the messages.
  for (const method of ['log', 'info', 'debug'] as const) console[method] = console.error;
  return streams(process.stdin, process.stdout);
}

function streams(input: Readable, output: Writable): Wire {
  return { reader: new FramedReader(input), writer: new StreamMessageWriter(output) };
}

/** The library would take a socket that nobody answers, or that closes, for no reason to end. */
function socketTo(port: string | null, pipe: string | null): Socket {
  const socket = pipe === null ? connect(Number(port), '127.0.0.1') : connect(pipe);
  const fail = (error: Error): never => unreachable(error.message);
  return socket.once('error', fail).once('connect', () => socket.off('error', fail));
}

function unreachable(reason: string): never {
  process.stderr.write(`The language server cannot reach its client: ${reason}\n`);
  process.exit(1);
}

/** Whether an error says that nobody is at the other end any more. */
function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code !== undefined && GONE.has(code);
}

const GONE: ReadonlySet<string> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOTCONN',
  'EOF',
  'ERR_STREAM_DESTROYED',
  'ERR_STREAM_WRITE_AFTER_END',
  'ERR_IPC_CHANNEL_CLOSED',
  'ERR_IPC_DISCONNECTED',
]);

/**
 * Ends with the process that `initialize` names. The library would also take a process of another user, which it may
 * not send a signal, for dead.
 */
function watchingParent(reader: MessageReader, end: () => void): MessageReader {
  const watch = (processId: number): void => {
    setInterval(() => {
      try {
        process.kill(processId, 0);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ESRCH') end();
      }
    }, PARENT_WATCH).unref();
  };
  const listen = (callback: DataCallback) =>
    reader.listen((message) => {
      if (!('method' in message) || message.method !== 'initialize') return callback(message);
      const params = (message as { params?: unknown }).params as Readonly<Record<string, unknown>>;
      const { processId } = params;
      if (typeof processId === 'number' && Number.isInteger(processId) && processId > 0) watch(processId);
      callback({ ...message, params: { ...params, processId: null } } as typeof message);
    });
  const { onError, onClose, onPartialMessage } = reader;
  return { onError, onClose, onPartialMessage, listen, dispose: () => reader.dispose() };
}

/** `--name=value` or `--name value`; the command line has been checked before. */
function argument(name: string): string | null {
  const found = process.argv.findIndex((each) => each === `--${name}` || each.startsWith(`--${name}=`));
  const given = process.argv[found];
  if (found === -1 || given === undefined) return null;
  return given.includes('=') ? given.slice(given.indexOf('=') + 1) : (process.argv[found + 1] ?? null);
}

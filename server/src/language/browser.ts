import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser';
import { localDay } from '../text/day.js';
import type { LanguageHost } from './host.js';
import { mannered } from './manners.js';
import { startServer } from './server.js';

/** The version that the bundle was built for. */
declare const SPOTLIGHT_VERSION: string;

/** A worker has no files and no room for the reader of Word documents: the client reads, if it says in `initializationOptions.files` that it answers. */
const workerHost = (): LanguageHost => ({
  files: null,
  readWord: null,
  // A page may not read what other sites answer, and cannot see where a name leads.
  links: null,
  now: () => performance.now(),
  today: () => localDay(Date.now()),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: taskQueue(),
});

/** Timers of a worker wait for milliseconds; a message to oneself comes as soon as the messages before it are dealt with. */
function taskQueue(): (call: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.addEventListener('message', () => waiting.shift()?.());
  port1.start();
  return (call) => {
    waiting.push(call);
    port2.postMessage(null);
  };
}

type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

export interface Served {
  readonly connection: Connection;
  /** Whether the client has said goodbye. */
  readonly isDown: () => boolean;
}

/** Serves one client whose messages come and go through a port. */
export function serve(port: Port, host: LanguageHost): Served {
  const { reader, writer, isDown } = mannered({
    reader: new BrowserMessageReader(port),
    writer: new BrowserMessageWriter(port),
  });
  const connection = createConnection(reader, writer);
  startServer(connection, host, { name: 'spotlight-brief', version: SPOTLIGHT_VERSION });
  connection.listen();
  return { connection, isDown };
}

// A worker serves at once. The editor's extension runs the same bundle in Node, and gives it files: see extension-node.ts.
if ('importScripts' in globalThis) serve(globalThis as unknown as Port, workerHost());

import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { isoDay } from '../text/day.js';
import type { LanguageHost } from './host.js';
import { startServer } from './server.js';

/** The version that the bundle was built for. */
declare const SPOTLIGHT_VERSION: string;

/** A worker has no files and no room for the reader of Word documents: the client reads, if it says in `initializationOptions.files` that it answers. */
const host: LanguageHost = {
  files: null,
  readWord: null,
  now: () => performance.now(),
  today() {
    const now = new Date();
    return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  },
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: taskQueue(),
};

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

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
startServer(connection, host, { name: 'spotlight-brief', version: SPOTLIGHT_VERSION });
connection.listen();

// The server of the editor's extension where it runs in Node: the bundle that serves as a web worker elsewhere, given
// Node's files. One copy of the engine serves both places, which keeps the extension's package small.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import type { serve } from '../language/browser.js';
import { nodeLanguageHost } from './language-host.js';

interface Bundle {
  readonly exports: { readonly serve: typeof serve };
}

const port = {
  onmessage: null as ((event: { readonly data: unknown }) => void) | null,
  // Whether it arrives nobody needs to know: without the callback, an editor that has gone would be an error of ours.
  postMessage: (message: unknown) => void process.send?.(message, undefined, undefined, () => undefined),
  // What a worker reports here, a process reports by its end.
  addEventListener: () => undefined,
};

const { connection, isDown } = load(join(__dirname, 'browser.js')).exports.serve(
  port as unknown as Parameters<typeof serve>[0],
  nodeLanguageHost,
);
const end = (): never => process.exit(isDown() ? 0 : 1);
connection.onExit(end);
process.on('message', (data) => port.onmessage?.({ data }));
// The editor has gone.
process.on('disconnect', end);
// Nonsense from the client must not end the others' work: what nobody caught is logged.
const survive = (error: unknown): void => {
  try {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } catch {
    // The connection is closed.
    end();
  }
};
process.on('unhandledRejection', survive);
process.on('uncaughtException', survive);

/** The bundle is neither a module of the one kind nor of the other, so that a worker can run it. */
function load(filename: string): Bundle {
  const bundle = { exports: {} };
  new Script(`(function (module) {${readFileSync(filename, 'utf8')}\n})`, { filename }).runInThisContext()(bundle);
  return bundle as Bundle;
}

import { statSync } from 'node:fs';
import type { Command } from '../command.js';
import { wholeNumber } from '../options.js';
import { UsageError } from '../status.js';
import { VERSION } from '../version.js';

const TRANSPORTS = ['stdio', 'socket', 'pipe', 'node-ipc'];

export const lsp: Command = {
  summary: 'start the language server',
  usage: '--stdio | --socket=PORT | --pipe=NAME | --node-ipc',
  notes: ['The server ends when its client says so or goes away.'],

  async run({ given, options, positionals }) {
    const chosen = TRANSPORTS.filter((transport) => given.includes(transport));
    if (chosen.length !== 1)
      throw new UsageError(`the language server needs one of ${TRANSPORTS.map((name) => `--${name}`).join(', ')}`);
    if (positionals.length > 0)
      throw new UsageError('the language server takes no paths: its client names the folders');
    const port = wholeNumber('socket', options.text('socket'));
    if (port !== null && (port < 1 || port > 65_535)) throw new UsageError('--socket must be a port from 1 to 65535');
    checkPipe(options.text('pipe'));
    wholeNumber('clientProcessId', options.text('clientProcessId'));
    if (chosen[0] === 'node-ipc' && process.send === undefined) {
      throw new UsageError('--node-ipc needs a Node process that has started the server with such a channel');
    }
    // Heavy and needed here alone: a bundle of its own.
    const { serve } = await import('../../host/lsp-node.js');
    serve(VERSION);
    // The server ends the process; until then this command does not return.
    return new Promise(() => undefined);
  },
};

/** Named pipes of Windows are no files. */
function checkPipe(name: string | null): void {
  if (name === null || process.platform === 'win32') return;
  const stat = statSync(name, { throwIfNoEntry: false });
  if (stat?.isSocket() !== true) {
    throw new UsageError(`--pipe ${name}: ${stat === undefined ? 'there is no such socket' : 'this is no socket'}`);
  }
}

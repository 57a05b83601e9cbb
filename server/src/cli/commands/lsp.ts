import type { Command } from '../command.js';
import { UsageError } from '../status.js';
import { VERSION } from '../version.js';

const TRANSPORTS = ['stdio', 'socket', 'pipe', 'node-ipc'];

export const lsp: Command = {
  summary: 'start the language server',
  usage: '--stdio | --socket=PORT | --pipe=NAME | --node-ipc',
  notes: ['The server ends when its client says so or goes away.'],

  async run({ given }) {
    const chosen = TRANSPORTS.filter((transport) => given.includes(transport));
    if (chosen.length !== 1)
      throw new UsageError(`the language server needs one of ${TRANSPORTS.map((name) => `--${name}`).join(', ')}`);
    // Heavy and needed here alone: a bundle of its own.
    const { serve } = await import('../../host/lsp-node.js');
    serve(VERSION);
    // The server ends the process; until then this command does not return.
    return new Promise(() => undefined);
  },
};

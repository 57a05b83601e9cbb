import { constants, type Dirent } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Entry, LanguageHost } from '../language/host.js';
import { today } from './clock.js';
import { openFactCache } from './fact-cache.js';

/** Larger files are no briefs; reading them would only cost memory. */
const MAX_SIZE = 5_000_000;

/** Node's files and clock for the language server. */
export const nodeLanguageHost: LanguageHost = {
  files: {
    handles: (uri) => uri.startsWith('file:'),
    async read(uri) {
      try {
        // Without O_NONBLOCK a named pipe would be waited for, for ever.
        const file = await open(fileURLToPath(uri), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
        try {
          const found = await file.stat();
          return found.isFile() && found.size <= MAX_SIZE ? await file.readFile('utf8') : null;
        } finally {
          await file.close();
        }
      } catch {
        return null;
      }
    },
    async stat(uri) {
      try {
        const found = await stat(fileURLToPath(uri));
        return found.isDirectory() ? 'directory' : found.isFile() ? 'file' : null;
      } catch {
        return null;
      }
    },
    async list(uri) {
      try {
        const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
        return entries.flatMap((entry): Entry[] => {
          const kind = kindOf(entry);
          return kind === null ? [] : [{ name: entry.name, kind }];
        });
      } catch {
        return [];
      }
    },
    async resolve(uri) {
      try {
        return pathToFileURL(await realpath(fileURLToPath(uri))).href;
      } catch {
        return null;
      }
    },
  },
  async readWord(bytes) {
    const reader = await import('./docx-node.js');
    return reader.readWord(bytes);
  },
  async links(days) {
    const { checkerHost, createNetwork } = await import('./network-node.js');
    const cache = openFactCache({ days });
    const { store, problem } = cache;
    return { checker: checkerHost(createNetwork()), store, problem, save: () => cache.save() };
  },
  now: () => performance.now(),
  today,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: (call) => setImmediate(call),
};

function kindOf(entry: Dirent): Entry['kind'] | null {
  if (entry.isDirectory()) return 'directory';
  return entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : null;
}

import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LanguageHost } from '../language/host.js';
import { today } from './clock.js';

/** Larger files are no briefs; reading them would only cost memory. */
const MAX_SIZE = 5_000_000;

/** Node's files and clock for the language server. */
export const nodeLanguageHost: LanguageHost = {
  files: {
    handles: (uri) => uri.startsWith('file:'),
    async read(uri) {
      try {
        const path = fileURLToPath(uri);
        const found = await stat(path);
        // A named pipe would be waited for, for ever.
        return found.isFile() && found.size <= MAX_SIZE ? await readFile(path, 'utf8') : null;
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
        return entries
          .filter((entry) => entry.isDirectory() || entry.isFile())
          .map((entry) => ({ name: entry.name, kind: entry.isDirectory() ? 'directory' : 'file' }));
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
  now: () => performance.now(),
  today,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: (call) => setImmediate(call),
};

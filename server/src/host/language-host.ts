import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
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
        return (await stat(path)).size > MAX_SIZE ? null : await readFile(path, 'utf8');
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
  },
  now: () => performance.now(),
  today,
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  soon: (call) => setImmediate(call),
};

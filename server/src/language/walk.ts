import type { Entry, Files } from './host.js';

const MAX_DEPTH = 12;
const SKIPPED = new Set(['node_modules', 'bower_components']);

/**
 * The addresses of the files below a directory that `keeps` wants, in the order of their paths; hidden ones and packages are
 * left out. Stops when there are more than `limit`, or when `goOn` says so.
 */
export async function filesBelow(
  files: Files,
  directory: string,
  keeps: (uri: string, name: string) => boolean | Promise<boolean>,
  limit: number,
  goOn: () => boolean,
): Promise<{ uris: string[]; more: boolean }> {
  const uris: string[] = [];
  const visit = async (parent: string, depth: number): Promise<boolean> => {
    for (const entry of await sorted(files, parent)) {
      if (!goOn()) return false;
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      const uri = `${parent.replace(/\/$/, '')}/${encodeURIComponent(entry.name)}`;
      if (entry.kind === 'directory') {
        if (depth < MAX_DEPTH && !(await visit(uri, depth + 1))) return false;
      } else if (await keeps(uri, entry.name)) {
        if (uris.length >= limit) return false;
        uris.push(uri);
      }
    }
    return true;
  };
  const complete = await visit(directory, 0);
  return { uris, more: !complete };
}

async function sorted(files: Files, directory: string): Promise<readonly Entry[]> {
  return [...(await files.list(directory))].sort((a, b) => (a.name < b.name ? -1 : 1));
}

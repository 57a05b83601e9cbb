import { isWithin } from './confined.js';
import type { Entry, Files } from './host.js';
import { pathOf } from './place.js';

const MAX_DEPTH = 12;
const SKIPPED = new Set(['node_modules', 'bower_components']);

/**
 * The addresses of the files below a directory that `keeps` wants, in the order of their paths; hidden ones and packages are
 * left out. Symbolic links to files are followed as far as the directory reaches, each file once. Stops when there are more
 * than `limit`, or when `goOn` says so.
 */
export async function filesBelow(
  files: Files,
  directory: string,
  keeps: (uri: string, name: string) => boolean | Promise<boolean>,
  limit: number,
  goOn: () => boolean,
): Promise<{ uris: string[]; more: boolean }> {
  const uris: string[] = [];
  const links: string[] = [];
  const visit = async (parent: string, depth: number): Promise<boolean> => {
    for (const entry of await sorted(files, parent)) {
      if (!goOn()) return false;
      if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
      const uri = `${parent.replace(/\/$/, '')}/${encodeURIComponent(entry.name)}`;
      if (entry.kind === 'directory') {
        if (depth < MAX_DEPTH && !(await visit(uri, depth + 1))) return false;
      } else if (entry.kind === 'link') {
        links.push(uri);
      } else if (await keeps(uri, entry.name)) {
        if (uris.length >= limit) return false;
        uris.push(uri);
      }
    }
    return true;
  };
  const complete = (await visit(directory, 0)) && (await follow(links));
  return { uris, more: !complete };

  /** What is named only by a link, now that everything that has a name of its own is known. */
  async function follow(found: readonly string[]): Promise<boolean> {
    if (found.length === 0) return true;
    const root = pathOf(directory);
    const reals = new Set<string | null>();
    for (const uri of uris) reals.add(await files.resolve(uri));
    for (const uri of found) {
      if (!goOn()) return false;
      const real = await files.resolve(uri);
      if (root === null || real === null || reals.has(real) || isGitsOwn(real)) continue;
      if (!(await isWithin(files, uri, root)) || (await files.stat(uri)) !== 'file') continue;
      if (!(await keeps(uri, uri.slice(uri.lastIndexOf('/') + 1)))) continue;
      if (uris.length >= limit) return false;
      reals.add(real);
      uris.push(uri);
    }
    uris.sort((a, b) => (a < b ? -1 : 1));
    return true;
  }
}

/** What git keeps is no part of what a repository holds. */
function isGitsOwn(uri: string): boolean {
  return /\/\.git\//i.test(uri);
}

async function sorted(files: Files, directory: string): Promise<readonly Entry[]> {
  return [...(await files.list(directory))].sort((a, b) => (a.name < b.name ? -1 : 1));
}

import { nearest } from '../text/nearest.js';
import { decodePercent } from './local-target.js';

/** What is needed to see files: the part of a rule's file view that looks for them. Paths are relative to the brief. */
export interface Files {
  exists(path: string): Promise<boolean>;
  list(path: string): Promise<readonly string[]>;
}

/** Whether a path as written in a target, percent-encoded or not, leads to a file or directory. */
export async function isThere(files: Files, path: string): Promise<boolean> {
  const decoded = decodePercent(path);
  return (await files.exists(withoutSlash(decoded))) || (decoded !== path && (await files.exists(withoutSlash(path))));
}

/**
 * The path, as a target writes it, of the file that a missing one was probably meant for: the most similar name in the
 * same directory, or a file of the same name beside the brief; else null.
 */
export async function nearestFile(files: Files, path: string): Promise<string | null> {
  const decoded = withoutSlash(decodePercent(path));
  const slash = decoded.lastIndexOf('/');
  const [directory, name] = [decoded.slice(0, slash + 1), decoded.slice(slash + 1)];
  if (name === '' || name === '.' || name === '..') return null;
  const near = nearest(name, await files.list(withoutSlash(directory) || '.'));
  if (near !== null) return encodePath(directory + near);
  return slash !== -1 && (await files.exists(name)) ? encodePath(name) : null;
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Only what would end a path or be taken for encoding: blanks, `%`, `?` and `#`. */
function encodePath(path: string): string {
  return path.replace(/[\s%?#]/g, (character) => encodeURIComponent(character));
}

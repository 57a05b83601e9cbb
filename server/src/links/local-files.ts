import { distance } from 'fastest-levenshtein';
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
  const near = nearestName(name, await files.list(withoutSlash(directory) || '.'));
  const encode = (found: string): string => encodePath(found, /\s/.test(path));
  if (near !== null) return encode(directory + near);
  return slash !== -1 && (await files.exists(name)) ? encode(name) : null;
}

/** The name most like a given one: what they share after the first dot does not make them alike. */
function nearestName(name: string, names: readonly string[]): string | null {
  const [stem, end] = splitName(name);
  const alike = names.filter((other) => splitName(other)[1] === end);
  const near = nearest(
    stem,
    alike.map((other) => splitName(other)[0]),
  );
  if (near !== null) return near + end;
  return (
    names.find((other) => splitName(other)[0].toLowerCase() === stem.toLowerCase()) ??
    names.find((other) => isSlip(name, other)) ??
    null
  );
}

/** Before and from the first dot; a dot at the beginning belongs to the name. */
function splitName(name: string): readonly [stem: string, end: string] {
  const dot = name.indexOf('.', 1);
  return dot === -1 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}

function isSlip(a: string, b: string): boolean {
  return a.length > 4 && a.length < 200 && Math.abs(a.length - b.length) < 3 && distance(a, b) < 3;
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** Encodes what would end a path or be taken for encoding: `%`, `?`, `#`, and blanks where the author does not write them as they are. */
function encodePath(path: string, keepsBlanks: boolean): string {
  return path.replace(keepsBlanks ? /[%?#]/g : /[\s%?#]/g, (character) => encodeURIComponent(character));
}

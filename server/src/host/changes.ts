import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { isMarkdownPath } from '../config/brief-file.js';
import { nameOf } from '../config/paths.js';
import type { Git } from './git.js';
import { likeness, type Pieces, piecesOf } from './likeness.js';

/** A file as it is now. */
export interface FileNow {
  /** From the root of the working tree, with `/`. */
  readonly path: string;
  /** Null where it cannot be read: then nobody can say that it is as it was. */
  readonly text: string | null;
}

/** How a file compares with an earlier commit: the same, or another than `before`, which is null for a new file. */
export type Change = 'none' | { readonly before: string | null };

/** More pairs of files are not compared for a renaming, unless they have the same name. */
const MOST_PAIRS = 40_000;
/** So much of two texts is alike, as git has it. */
const RENAMED = 0.5;

interface Fresh {
  readonly index: number;
  readonly path: string;
  readonly text: string;
}

interface Gone {
  readonly path: string;
  readonly id: string;
}

/**
 * Compares files with a commit, by their contents alone: whether they are committed, staged or unknown to git makes no difference. A file
 * that was not there has its earlier text where one that is gone was like it.
 * @param most bytes; the earlier text of what was larger counts as none
 */
export function changesSince(git: Git, commit: string, files: readonly FileNow[], most: number): Change[] {
  const earlier = git.files(commit);
  // Some systems write accents apart.
  const composed = new Map([...earlier].map(([path, id]) => [path.normalize('NFC'), id]));
  const own = files.map(({ path }) => earlier.get(path) ?? composed.get(path.normalize('NFC')));
  const fresh = files.flatMap(({ path, text }, index) =>
    own[index] === undefined && text !== null ? [{ index, path, text }] : [],
  );
  const from = fresh.length === 0 ? new Map<number, string>() : origins(git, earlier, fresh, most);
  const ids = own.map((id, index) => id ?? from.get(index));
  const isSame = files.map(({ text }, index) => {
    const id = ids[index];
    return id !== undefined && text !== null && hasId(text, id);
  });
  const texts = git.contents(
    [...new Set(ids.filter((id, index) => id !== undefined && !isSame[index]))] as string[],
    most,
  );
  return files.map(({ text }, index) => {
    // A file that only has a new name is changed all the same.
    if (isSame[index]) return own[index] === undefined ? { before: text } : 'none';
    return { before: texts.get(ids[index] ?? '')?.toString('utf8') ?? null };
  });
}

/** The contents with which new files began, by their index: of files that are gone and were the same, or much alike. */
function origins(
  git: Git,
  earlier: ReadonlyMap<string, string>,
  fresh: readonly Fresh[],
  most: number,
): Map<number, string> {
  const gone = new Set(
    [...earlier].flatMap(([path, id]) =>
      isMarkdownPath(path) && !existsSync(`${git.top}/${path}`) ? [{ path, id }] : [],
    ),
  );
  const byId = new Map([...gone].map((file) => [file.id, file]));
  const [length] = [...byId.keys()].map((id) => id.length);
  const found = new Map<number, string>();
  if (length === undefined) return found;
  for (const { index, text } of fresh) {
    const same = byId.get(idOf(text, length));
    if (same !== undefined && gone.delete(same)) found.set(index, same.id);
  }
  const rest = fresh.filter(({ index }) => !found.has(index));
  for (const [index, id] of mostAlike(git, rest, [...gone], most)) found.set(index, id);
  return found;
}

/** Which new file goes on with which that is gone: the most alike first, each once. */
function mostAlike(git: Git, fresh: readonly Fresh[], gone: readonly Gone[], most: number): Map<number, string> {
  const few = fresh.length * gone.length <= MOST_PAIRS;
  const names = new Set(fresh.map(({ path }) => nameOf(path)));
  const candidates = fresh.length === 0 ? [] : gone.filter(({ path }) => few || names.has(nameOf(path)));
  const texts = git.contents([...new Set(candidates.map(({ id }) => id))], most);
  const pieces = new Map<string, Pieces>();
  for (const [id, bytes] of texts) pieces.set(id, piecesOf(bytes.toString('utf8')));
  const pairs: { readonly index: number; readonly file: Gone; readonly alike: number }[] = [];
  for (const { index, path, text } of fresh) {
    const own = piecesOf(text);
    for (const file of candidates) {
      const other = pieces.get(file.id);
      if (other === undefined || (!few && nameOf(path) !== nameOf(file.path))) continue;
      const alike = likeness(own, other);
      if (alike >= RENAMED) pairs.push({ index, file, alike });
    }
  }
  pairs.sort((a, b) => b.alike - a.alike);
  const found = new Map<number, string>();
  const taken = new Set<Gone>();
  for (const { index, file } of pairs) {
    if (found.has(index) || taken.has(file)) continue;
    found.set(index, file.id);
    taken.add(file);
  }
  return found;
}

/** Whether a text is what git has under a name, other line ends aside: git may write those of the system. */
function hasId(text: string, id: string): boolean {
  return (
    idOf(text, id.length) === id || (text.includes('\r\n') && idOf(text.replaceAll('\r\n', '\n'), id.length) === id)
  );
}

/** The name that git gives to a content. @param length of the names in this repository */
function idOf(text: string, length: number): string {
  const bytes = Buffer.from(text, 'utf8');
  const hash = createHash(length === 64 ? 'sha256' : 'sha1');
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

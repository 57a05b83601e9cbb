import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { directoryOf } from '../config/paths.js';
import { FileProblem, readBytes, reasonOf } from './read-text.js';
import { realPath } from './real-path.js';
import type { Temporaries } from './temporary.js';

const CHANGED = 'it was changed while it was being checked: nothing was written; run the command again';

/**
 * Puts a text in the place of a file, named by its real path, so that it holds the old or the new one at any time. Mode and
 * owner are kept; another hard link keeps the old text. Throws the system's error, with the file as it was.
 */
export function replaceFile(real: string, text: string, temporaries: Temporaries): void {
  const old = statSync(real);
  // Renaming over a file needs rights to the directory only; one that is read-only was meant to stay as it is.
  accessSync(real, constants.W_OK);
  withTemporary(real, text, old, temporaries, (temporary) => renameSync(temporary, real));
}

/**
 * Writes a file, for the eyes of its owner alone, under a name that nobody else uses: it is there whole or not at all. Throws the
 * system's error.
 */
export function placePrivateFile(path: string, text: string, temporaries: Temporaries): void {
  withTemporary(path, text, null, temporaries, (temporary) => renameSync(temporary, path), 0o600);
}

/**
 * The same, but only if the file still holds `before`: somebody may have saved it meanwhile, and what they saved is kept.
 * Gives whether the file had other hard links, which now hold another text than it. Throws a FileProblem.
 */
export function rewriteFile(real: string, before: string, after: string, temporaries: Temporaries): boolean {
  try {
    return rewrite(real, before, after, temporaries);
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem(reasonOf(error));
  }
}

function rewrite(real: string, before: string, after: string, temporaries: Temporaries): boolean {
  const old = statSync(real);
  accessSync(real, constants.W_OK);
  // The rights of files do not bind everybody; that nobody may write one is a wish all the same.
  if ((old.mode & 0o222) === 0) throw new FileProblem('it is read-only');
  const [expected, wanted] = [Buffer.from(before, 'utf8'), Buffer.from(after, 'utf8')];
  withTemporary(real, after, old, temporaries, (temporary) => {
    if (!holds(real, expected)) throw new FileProblem(CHANGED);
    const witness = linked(real, temporaries);
    try {
      renameSync(temporary, real);
      if (witness !== null && !keepSave(real, witness, expected, wanted)) throw new FileProblem(CHANGED);
    } finally {
      if (witness !== null) remove(witness);
    }
  });
  return old.nlink > 1;
}

/** Writes a file that is not there yet, whole or not at all; gives false, and writes nothing, where it is. Throws the system's error. */
export function createFile(path: string, text: string, temporaries: Temporaries): boolean {
  return withTemporary(path, text, null, temporaries, (temporary) => {
    try {
      // Unlike a rename, this takes nothing's place.
      linkSync(temporary, path);
      return true;
    } catch (error) {
      if (isThere(error)) return false;
      return createInPlace(path, text);
    }
  });
}

/** For file systems without hard links. */
function createInPlace(path: string, text: string): boolean {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if (isThere(error)) return false;
    throw error;
  }
  try {
    writeFileSync(file, text, 'utf8');
    return true;
  } catch (error) {
    remove(path);
    throw error;
  } finally {
    closeSync(file);
  }
}

function isThere(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'EEXIST';
}

/** Has a text written beside the file before `place` puts it there; whatever happens, nothing is left lying about. */
function withTemporary<Result>(
  path: string,
  text: string,
  old: Stats | null,
  temporaries: Temporaries,
  place: (temporary: string) => Result,
  mode = old === null ? 0o666 : old.mode & 0o777,
): Result {
  const { path: temporary, file } = temporaries.open(directoryOf(path), mode);
  try {
    try {
      // Unlike a single write, this goes on after a short one and fails on a full disk.
      writeFileSync(file, text, 'utf8');
      if (old !== null) keepTraits(file, old);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return place(temporary);
  } finally {
    remove(temporary);
  }
}

function keepTraits(file: number, old: Stats): void {
  try {
    fchownSync(file, old.uid, old.gid);
    fchmodSync(file, old.mode);
  } catch {
    // Only the owner may give a file away; whoever may write to it becomes its owner, and lends nobody their rights.
    fchmodSync(file, old.mode & 0o777);
  }
}

/** A second name for the file as it is right before it is replaced; null where the file system has no such thing. */
function linked(real: string, temporaries: Temporaries): string | null {
  const witness = temporaries.path(directoryOf(real));
  try {
    linkSync(real, witness);
    return witness;
  } catch {
    return null;
  }
}

/**
 * The old file shows whether it was saved between the last look at it and its replacement. If so, that save goes back to its
 * place, unless yet another one has followed; gives whether all is well.
 */
function keepSave(real: string, witness: string, expected: Buffer, wanted: Buffer): boolean {
  if (holds(witness, expected)) return true;
  if (holds(real, wanted)) renameSync(witness, real);
  return false;
}

function holds(real: string, expected: Buffer): boolean {
  try {
    return realPath(real) === real && readBytes(real, expected.length).equals(expected);
  } catch {
    // It is gone, longer than it was, or cannot be read any more.
    return false;
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It is where it belongs, or was never made.
  }
}

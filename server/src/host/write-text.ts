import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { FileProblem, reasonOf } from './read-text.js';

/**
 * Writes a text so that the file holds the old or the new one at any time, keeping its mode and owner and, where the
 * path is a symbolic link, the link. Throws a FileProblem, with the file as it was. Lone surrogates become U+FFFD.
 */
export function writeTextFile(path: string, text: string): void {
  try {
    const target = existing(path);
    const old = target === null ? null : statSync(target);
    // Renaming over a file needs rights to the directory only; one that is read-only was meant to stay as it is.
    if (target !== null) accessSync(target, constants.W_OK);
    replace(target ?? path, text, old);
  } catch (error) {
    throw new FileProblem(reasonOf(error));
  }
}

/** Where the path leads, or null where there is nothing yet. */
function existing(path: string): string | null {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function replace(path: string, text: string, old: Stats | null): void {
  const temporary = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
  const file = openSync(temporary, 'wx', old?.mode ?? 0o666);
  try {
    try {
      // Unlike a single write, this goes on after a short one and fails on a full disk.
      writeFileSync(file, text, 'utf8');
      if (old !== null) keep(file, old);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    unlinkSync(temporary);
    throw error;
  }
}

function keep(file: number, old: Stats): void {
  try {
    fchownSync(file, old.uid, old.gid);
  } catch {
    // Only the owner may give a file away; whoever may write to it becomes its owner.
  }
  fchmodSync(file, old.mode);
}

/** Writes a file that is not there yet. Throws a FileProblem; what is there stays as it is. */
export function createTextFile(path: string, text: string): void {
  let file: number;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new FileProblem(exists ? 'the file is there already; it is not overwritten' : reasonOf(error));
  }
  try {
    writeFileSync(file, text, 'utf8');
  } catch (error) {
    unlinkSync(path);
    throw new FileProblem(reasonOf(error));
  } finally {
    closeSync(file);
  }
}

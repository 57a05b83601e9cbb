import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, realpathSync, statSync, unlinkSync } from 'node:fs';
import { dirname } from 'node:path';
import { slashes } from './paths.js';
import { FileProblem, readRealTextFile } from './read-text.js';
import { placePrivateFile } from './replace-file.js';
import { Temporaries } from './temporary.js';

/** The number is that of the format: another version has files of its own. */
const NAME = /^links-1-[\da-f]{16}\.txt$/;

/** Twice what is ever written: a larger file is none of ours. Bytes. */
const LARGEST = 64_000_000;

/** There are as many files as processes that write at the same moment. What is left over is read the next time. */
const MOST_FILES = 64;

/**
 * Files of a directory that several processes share without waiting for each other: a file never changes. Whoever has something to add
 * writes all that he knows under a new name, and then takes away the files that he has read: at any time every text stands in one of
 * them, even if he is ended in the middle, or two do the same at once.
 */
export class FactFiles {
  private readonly directory: string;
  private readonly temporaries = new Temporaries();
  /** Files whose texts were given out, and those that are no good. */
  private readonly seen = new Set<string>();

  /** @param directory absolute; it need not be there yet */
  constructor(directory: string) {
    this.directory = directory;
  }

  /** The texts that came since the last time. Throws the system's error where the directory cannot be read; one that is not there has none. */
  readNew(): readonly string[] {
    const texts: string[] = [];
    for (let attempt = 0; attempt < 10; attempt++) {
      let isGone = false;
      for (const path of this.list()) {
        const text = readFile(path);
        if (text === null) isGone ||= !isThere(path);
        else texts.push(text);
        this.seen.add(path);
      }
      // What stood in a file that is gone when it is opened stands in a newer one.
      if (!isGone) break;
    }
    return texts;
  }

  /** Puts a text in the place of all that were read. Throws the system's error, and then every file is as it was. */
  replaceRead(text: string): void {
    makeDirectory(this.directory);
    const read = [...this.seen];
    const path = `${this.real()}/links-1-${randomBytes(8).toString('hex')}.txt`;
    placePrivateFile(path, text, this.temporaries);
    for (const old of read) remove(old);
    this.seen.clear();
    // Those that could not be taken away are not read again.
    for (const old of read) if (isThere(old)) this.seen.add(old);
    this.seen.add(path);
  }

  private real(): string {
    return slashes(realpathSync.native(this.directory));
  }

  private list(): readonly string[] {
    try {
      const real = this.real();
      const paths = readdirSync(real)
        .filter((name) => NAME.test(name))
        .map((name) => `${real}/${name}`);
      return paths.filter((path) => !this.seen.has(path)).slice(0, MOST_FILES);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}

/** With all above it. Node's own way of doing so never ends where a system says that there is no such place, as below `/proc/1`. */
function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    if (isDirectory(path)) return;
    const above = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || above === path || isDirectory(above)) throw error;
    makeDirectory(above);
    makeDirectory(path);
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Null where it cannot be read, is no regular file (a symbolic link included), too large, or no UTF-8. */
function readFile(path: string): string | null {
  try {
    return readRealTextFile(path, LARGEST);
  } catch (error) {
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Another process was quicker, or it is no file: then it is not read again.
  }
}

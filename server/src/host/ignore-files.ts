import { lstatSync } from 'node:fs';
import ignore, { type Ignore } from 'ignore';
import { isInside, relativePath, upwards } from '../config/paths.js';
import { readBytes } from './read-text.js';

/** Stars in one segment, or `**` in one line, that a pattern may have: more make its regular expression slow. */
const MAX_STARS = 3;
const MAX_LENGTH = 300;
const MAX_SIZE = 1_000_000;

/** Which files the `.gitignore` files of a repository leave out, each for what lies below its directory. */
export class IgnoreFiles {
  private readonly root: string;
  private readonly byDirectory = new Map<string, Ignore | null>();

  /** Ignore files above `root` do not count. */
  constructor(root: string) {
    this.root = root;
  }

  /** The nearest ignore file that says something about a path decides. */
  ignores(path: string, isDirectory: boolean): boolean {
    for (const directory of upwards(path)) {
      if (directory === path) continue;
      if (!isInside(directory, this.root)) return false;
      const rules = this.rulesIn(directory);
      if (rules !== null) {
        const verdict = rules.test(relativePath(directory, path) + (isDirectory ? '/' : ''));
        if (verdict.ignored) return true;
        if (verdict.unignored) return false;
      }
    }
    return false;
  }

  private rulesIn(directory: string): Ignore | null {
    const known = this.byDirectory.get(directory);
    if (known !== undefined) return known;
    const rules = readRules(directory);
    this.byDirectory.set(directory, rules);
    return rules;
  }
}

/** As git does, no symbolic link is followed here; a named pipe is not waited for. */
function readRules(directory: string): Ignore | null {
  const path = `${directory}/.gitignore`;
  if (lstatSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
  try {
    const lines = readBytes(path, MAX_SIZE).toString('utf8').split(/\r?\n/);
    return ignore({ allowRelativePaths: false }).add(lines.filter(isTame));
  } catch {
    return null;
  }
}

/** The library turns lines into regular expressions; a hostile repository must not make the search hang. */
function isTame(line: string): boolean {
  if (line.length > MAX_LENGTH) return false;
  const segments = line.split('/');
  const deep = segments.filter((segment) => segment === '**').length;
  return deep <= MAX_STARS && segments.every((segment) => segment.split('*').length - 1 <= MAX_STARS);
}

import { type Stats, statSync } from 'node:fs';
import { shownPath, slashes, toCorePath } from '../host/paths.js';
import { reasonOf } from '../host/read-text.js';
import { realPath } from '../host/real-path.js';
import type { ConfigurationOf, SearchResult } from '../host/search.js';
import { visible } from '../text/visible.js';

export interface Target {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Relative to the current directory. */
  readonly shown: string;
  /** With all symbolic links followed; null where that is no path, as of a pipe that the shell handed in. */
  readonly real: string | null;
}

export interface Targets {
  /** Sorted, each once, however many links lead to it. */
  readonly files: readonly Target[];
  /** Why something named could not be looked at, in whole sentences. */
  readonly problems: readonly string[];
  /** What searches passed over, and why, in whole sentences. */
  readonly notes: readonly string[];
}

/** So many are told one by one: a repository may hold thousands of links. */
const MOST_NOTES = 20;
const GLOB_SIGN = /[*?[\]{}]/;

/**
 * The files that paths, directories and globs on the command line name. A directory is searched for briefs; a file or
 * glob means its files, whatever they are called.
 */
export async function findTargets(
  named: readonly string[],
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<Targets> {
  const files = new Map<string, Omit<Target, 'shown'>>();
  const problems: string[] = [];
  const skipped = new Map<string, string>();
  const take = ({ path, real }: Omit<Target, 'shown'>): void => {
    const key = real ?? path;
    // Of several names the file's own is the one to print.
    if (!files.has(key) || path === real) files.set(key, { path, real });
  };
  const add = (name: string, found: SearchResult): void => {
    for (const file of found.files) take(file);
    for (const { path, message } of found.problems) problems.push(`${visible(shownPath(path, cwd))}: ${message}`);
    for (const { path, message } of found.skipped) skipped.set(path, message);
    if (found.files.length + found.problems.length === 0) problems.push(nothingFound(name, found.leftOut));
  };
  for (const name of named) {
    // A variable of a script that is not set must not mean the whole directory.
    if (name === '') {
      problems.push('a path is empty: name a file, a directory or a glob');
      continue;
    }
    const path = toCorePath(name, cwd);
    const stat = look(path);
    if (typeof stat !== 'string') {
      if (!stat.isDirectory()) take({ path, real: realPath(path) });
      else add(name, await (await searching()).searchDirectory(path, cwd, configurationOf));
    } else if (GLOB_SIGN.test(name)) {
      add(name, await (await searching()).expandGlob(slashes(name), cwd, configurationOf));
    } else {
      problems.push(`${visible(name)}: ${stat}`);
    }
  }
  return {
    files: [...files.values()]
      .map((file) => ({ ...file, shown: shownPath(file.path, cwd) }))
      .sort((a, b) => (a.shown < b.shown ? -1 : 1)),
    problems,
    notes: notesOf(skipped, cwd),
  };
}

function notesOf(skipped: ReadonlyMap<string, string>, cwd: string): string[] {
  const notes = [...skipped].sort().map(([path, message]) => `${visible(shownPath(path, cwd))}: ${message}`);
  const rest = notes.length - MOST_NOTES;
  return rest > 1 ? [...notes.slice(0, MOST_NOTES), `${rest} more were passed over like these`] : notes;
}

/** Only a directory or a glob needs what is in this bundle. */
function searching() {
  return import('../host/search-node.js');
}

/** What is there, or why nothing can be seen. */
function look(path: string): Stats | string {
  try {
    return statSync(path);
  } catch (error) {
    return reasonOf(error);
  }
}

function nothingFound(name: string, leftOut: number): string {
  const ignored =
    leftOut === 0 ? '' : ` (left out by .gitignore or the configuration’s exclude: ${leftOut} files or directories)`;
  return `no brief found in “${visible(name)}”${ignored}; a brief is named *.brief.md, says “format: spotlight” in its front matter, or is named by the configuration’s include`;
}

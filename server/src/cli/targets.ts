import { type Stats, statSync } from 'node:fs';
import { shownPath, slashes, toCorePath } from '../host/paths.js';
import { reasonOf } from '../host/read-text.js';
import type { ConfigurationOf, SearchResult } from '../host/search.js';
import { visible } from './text/visible.js';

export interface Target {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Relative to the current directory. */
  readonly shown: string;
}

export interface Targets {
  /** Sorted, each once. */
  readonly files: readonly Target[];
  /** Why something named could not be looked at, in whole sentences. */
  readonly problems: readonly string[];
}

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
  const paths = new Set<string>();
  const problems: string[] = [];
  const add = (name: string, found: SearchResult): void => {
    for (const file of found.files) paths.add(file);
    for (const { path, message } of found.problems) problems.push(`${visible(shownPath(path, cwd))}: ${message}`);
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
      if (!stat.isDirectory()) paths.add(path);
      else add(name, await (await searching()).searchDirectory(path, cwd, configurationOf));
    } else if (GLOB_SIGN.test(name)) {
      add(name, await (await searching()).expandGlob(slashes(name), cwd, configurationOf));
    } else {
      problems.push(`${visible(name)}: ${stat}`);
    }
  }
  return {
    files: [...paths]
      .map((path) => ({ path, shown: shownPath(path, cwd) }))
      .sort((a, b) => (a.shown < b.shown ? -1 : 1)),
    problems,
  };
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

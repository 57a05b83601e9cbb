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
  let leftOut = 0;
  const add = (result: SearchResult): number => {
    for (const file of result.files) paths.add(file);
    for (const { path, message } of result.problems) problems.push(`${visible(shownPath(path, cwd))}: ${message}`);
    leftOut += result.leftOut;
    return result.files.length;
  };
  const empty: string[] = [];
  for (const name of named) {
    const path = toCorePath(name, cwd);
    const stat = look(path);
    if (typeof stat !== 'string') {
      if (!stat.isDirectory()) paths.add(path);
      else if (add(await (await searching()).searchDirectory(path, cwd, configurationOf)) === 0) empty.push(name);
    } else if (GLOB_SIGN.test(name)) {
      if (add(await (await searching()).expandGlob(slashes(name), cwd, configurationOf)) === 0) empty.push(name);
    } else {
      problems.push(`${visible(name)}: ${stat}`);
    }
  }
  if (paths.size === 0 && problems.length === 0) problems.push(nothingFound(empty, leftOut));
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

function nothingFound(names: readonly string[], leftOut: number): string {
  const where = names.map((name) => `“${visible(name)}”`).join(', ');
  const ignored =
    leftOut === 0 ? '' : ` (left out by .gitignore or the configuration’s exclude: ${leftOut} files or directories)`;
  return `no brief found in ${where}${ignored}; a brief is named *.brief.md, says “format: spotlight” in its front matter, or is named by the configuration’s include`;
}

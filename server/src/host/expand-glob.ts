import { type Dirent, readdirSync } from 'node:fs';
import { glob } from 'tinyglobby';
import { compileGlob, matchesGlobs } from '../config/glob.js';
import { slashes, toCorePath } from './paths.js';
import { reasonOf } from './read-text.js';
import { type ConfigurationOf, type SearchResult, withoutIgnored } from './search.js';
import { hasGroups, isTame } from './tame-glob.js';

const SKIPPED = new Set(['node_modules', '.git']);
const GLOB_SIGN = /[*?[\]{}\\]/;

/** The files that a glob on the command line matches, without those that a search would leave out. */
export async function expandGlob(
  pattern: string,
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<SearchResult> {
  try {
    const problems: Problem[] = [];
    const files = isTame(pattern) ? await expandTame(pattern, cwd) : expandWild(pattern, cwd, problems);
    const found = await withoutIgnored(files.map(slashes), cwd, configurationOf);
    return {
      files: found.files,
      problems: [...problems, ...found.problems],
      skipped: found.skipped,
      leftOut: found.leftOut,
    };
  } catch (error) {
    return { files: [], problems: [{ path: pattern, message: reasonOf(error) }], skipped: [], leftOut: 0 };
  }
}

type Problem = SearchResult['problems'][number];

function expandTame(pattern: string, cwd: string): Promise<string[]> {
  return glob([pattern], {
    cwd,
    absolute: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: [...SKIPPED].map((name) => `**/${name}/**`),
  });
}

/**
 * The same for what the library would take for ever over: every file below the part of the pattern without signs is
 * held against our own matcher, which never takes more than (length of the glob) × (length of the path) steps.
 */
function expandWild(pattern: string, cwd: string, problems: Problem[]): string[] {
  if (hasGroups(pattern))
    throw new RangeError('the glob has too many stars, braces or groups to be matched: write it without groups');
  const segments = pattern.split('/');
  const wild = segments.findIndex((segment) => GLOB_SIGN.test(segment));
  const base = toCorePath(segments.slice(0, wild).join('/') || (pattern.startsWith('/') ? '/' : '.'), cwd);
  const rest = segments.slice(wild);
  const globs = [compileGlob(`./${rest.join('/')}`)];
  const hidden = rest.some((segment) => segment.startsWith('.'));
  const deepest = rest.some((segment) => segment.includes('**')) ? Number.POSITIVE_INFINITY : rest.length;
  const found: string[] = [];
  const open = [{ directory: base, relative: '', depth: 1 }];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const entry of entriesOf(place.directory, problems)) {
      if (SKIPPED.has(entry.name) || (entry.name.startsWith('.') && !hidden)) continue;
      const path = `${place.directory === '/' ? '' : place.directory}/${entry.name}`;
      const relative = place.relative === '' ? entry.name : `${place.relative}/${entry.name}`;
      if (entry.isDirectory()) {
        if (place.depth < deepest) open.push({ directory: path, relative, depth: place.depth + 1 });
      } else if (matchesGlobs(globs, relative)) found.push(path);
    }
  }
  return found;
}

function entriesOf(directory: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (error) {
    problems.push({ path: directory, message: reasonOf(error) });
    return [];
  }
}

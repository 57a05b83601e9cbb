import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { HEAD_LENGTH, isBriefPath, isExcluded, isMarkdownPath, saysSpotlight } from '../config/brief-file.js';
import type { Configuration } from '../config/configuration.js';
import { directoryOf, isInside, nameOf } from '../config/paths.js';
import { follow, outside } from './follow.js';
import { IgnoreFiles } from './ignore-files.js';
import { reasonOf } from './read-text.js';
import { confinesOf, realPath } from './real-path.js';
import { rootOf } from './repository.js';

const SKIPPED = new Set(['node_modules']);

export interface FoundFile {
  /** Absolute, as it was found. */
  readonly path: string;
  /** With all symbolic links followed. */
  readonly real: string;
}

interface Said {
  readonly path: string;
  readonly message: string;
}

export interface SearchResult {
  readonly files: readonly FoundFile[];
  /** What could not be looked into. */
  readonly problems: readonly Said[];
  /** What would be a brief by its name, or was matched, and is passed over for what it is or where it leads. */
  readonly skipped: readonly Said[];
  /** Briefs and directories that ignore files or `exclude` left out. */
  readonly leftOut: number;
}

/** Finds the configuration of a file; null where it has problems, which are reported elsewhere. */
export type ConfigurationOf = (path: string) => Promise<Configuration | null>;

/**
 * The briefs in a directory and below it. Hidden files and directories, `node_modules`, what `.gitignore` files and the
 * configuration's `exclude` leave out, directories behind symbolic links, and files behind links that lead out of the
 * repository (without one: out of the directory) are not searched.
 */
export async function searchDirectory(
  start: string,
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<SearchResult> {
  const search = new Search(rootOf(start, cwd), configurationOf);
  const confines = confinesOf(start, start);
  if (confines === null) search.skip(start, outside(true));
  else await search.directory(start, confines);
  return search;
}

/** Those of the files that a search would not leave out; symbolic links are followed as far as in a search. */
export async function withoutIgnored(
  paths: readonly string[],
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<SearchResult> {
  const search = new Search(rootOf(cwd, cwd), configurationOf);
  const known = new Map<string, string | null>();
  for (const path of paths) {
    const directory = directoryOf(path);
    let confines = known.get(directory);
    if (confines === undefined) {
      confines = confinesOf(directory, isInside(directory, cwd) ? cwd : directory);
      known.set(directory, confines);
    }
    await search.matched(path, confines);
  }
  return search;
}

class Search implements SearchResult {
  readonly files: FoundFile[] = [];
  readonly problems: Said[] = [];
  readonly skipped: Said[] = [];
  leftOut = 0;
  private readonly ignoreFiles: IgnoreFiles;
  private readonly configurationOf: ConfigurationOf;

  constructor(root: string, configurationOf: ConfigurationOf) {
    this.ignoreFiles = new IgnoreFiles(root);
    this.configurationOf = configurationOf;
  }

  /** Searches a directory that lies within `confines`, a real path. */
  async directory(start: string, confines: string): Promise<void> {
    const open = [{ path: start, real: realPath(start) ?? start }];
    for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
      for (const entry of this.entries(directory.path)) {
        if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
        const found = { path: join(directory.path, entry.name), real: join(directory.real, entry.name) };
        if (entry.isDirectory()) {
          if (await this.isLeftOut(found.path, true)) this.leftOut++;
          else open.push(found);
        } else if (entry.isFile()) {
          await this.addBrief(found);
        } else {
          await this.addOther(found.path, confines);
        }
      }
    }
  }

  /** Takes what a glob has matched, whatever it is called; `confines` is null where the way there has led out. */
  async matched(path: string, confines: string | null): Promise<void> {
    const found = confines === null ? outside(false) : follow(path, confines);
    if (found.kind === 'directory') return;
    if (await this.isLeftOut(path, false)) this.leftOut++;
    else if (found.kind === 'file') this.files.push({ path, real: found.real });
    else this.skip(path, found);
  }

  skip(path: string, { why }: { readonly why: string }): void {
    this.skipped.push({ path, message: why });
  }

  private async isLeftOut(path: string, isDirectory: boolean): Promise<boolean> {
    if (this.ignoreFiles.ignores(path, isDirectory)) return true;
    const configuration = await this.configurationOf(path);
    return configuration !== null && isExcluded(path, configuration);
  }

  private async addBrief(found: FoundFile): Promise<void> {
    if (!isCandidate(found, await this.configurationOf(found.path))) return;
    if (await this.isLeftOut(found.path, false)) this.leftOut++;
    else this.files.push(found);
  }

  /** A symbolic link, or something that is neither file nor directory. */
  private async addOther(path: string, confines: string): Promise<void> {
    const found = follow(path, confines);
    if (found.kind === 'directory') return;
    if (found.kind === 'file') return this.addBrief({ path, real: found.real });
    const isDirectory = found.kind === 'outside' && found.isDirectory;
    // Of a file that is not read only the name can tell whether anybody will miss it.
    if (!isDirectory && !isNamedBrief(path, await this.configurationOf(path))) return;
    if (await this.isLeftOut(path, isDirectory)) this.leftOut++;
    else this.skip(path, found);
  }

  private entries(directory: string): Dirent[] {
    try {
      return readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      this.problems.push({ path: directory, message: reasonOf(error) });
      return [];
    }
  }
}

function join(directory: string, name: string): string {
  return `${directory === '/' ? '' : directory}/${name}`;
}

/** Whether a file is a brief; one that cannot be opened is none, unless its name says that it is one. */
function isCandidate({ path, real }: FoundFile, configuration: Configuration | null): boolean {
  return isNamedBrief(path, configuration) || (isMarkdownPath(path) && saysSpotlight(headOf(real)));
}

function isNamedBrief(path: string, configuration: Configuration | null): boolean {
  return configuration === null ? nameOf(path).endsWith('.brief.md') : isBriefPath(path, configuration);
}

/** The beginning of a regular file; of anything else, and of what cannot be read, nothing. */
function headOf(real: string): string {
  try {
    const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0));
    try {
      if (!fstatSync(file).isFile()) return '';
      const buffer = Buffer.alloc(HEAD_LENGTH);
      return buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD_LENGTH, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

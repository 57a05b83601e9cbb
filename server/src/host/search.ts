import { closeSync, type Dirent, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { HEAD_LENGTH, isBriefPath, isExcluded, isMarkdownPath, saysSpotlight } from '../config/brief-file.js';
import type { Configuration } from '../config/configuration.js';
import { IgnoreFiles } from './ignore-files.js';
import { reasonOf } from './read-text.js';
import { rootOf } from './repository.js';

const SKIPPED = new Set(['node_modules']);

export interface SearchResult {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** What could not be looked into. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
  /** Briefs and directories that ignore files or `exclude` left out. */
  readonly leftOut: number;
}

/** Finds the configuration of a file; null where it has problems, which are reported elsewhere. */
export type ConfigurationOf = (path: string) => Promise<Configuration | null>;

/**
 * The briefs in a directory and below it. Hidden files and directories, `node_modules`, what `.gitignore` files and the
 * configuration's `exclude` leave out, and directories behind symbolic links are not searched.
 */
export async function searchDirectory(
  start: string,
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<SearchResult> {
  const search = new Search(rootOf(start, cwd), configurationOf);
  await search.directory(start);
  return search;
}

/** Those of the files that a search would not leave out. */
export async function withoutIgnored(
  paths: readonly string[],
  cwd: string,
  configurationOf: ConfigurationOf,
): Promise<SearchResult> {
  const search = new Search(rootOf(cwd, cwd), configurationOf);
  for (const path of paths) {
    if (await search.isLeftOut(path, false)) search.leftOut++;
    else search.files.push(path);
  }
  return search;
}

class Search implements SearchResult {
  readonly files: string[] = [];
  readonly problems: { path: string; message: string }[] = [];
  leftOut = 0;
  private readonly ignoreFiles: IgnoreFiles;
  private readonly configurationOf: ConfigurationOf;

  constructor(root: string, configurationOf: ConfigurationOf) {
    this.ignoreFiles = new IgnoreFiles(root);
    this.configurationOf = configurationOf;
  }

  async directory(start: string): Promise<void> {
    const open = [start];
    for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
      for (const entry of this.entries(directory)) {
        const path = `${directory === '/' ? '' : directory}/${entry.name}`;
        const isDirectory = entry.isDirectory();
        if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
        if (!isDirectory && !(await this.isBrief(path, entry))) continue;
        if (await this.isLeftOut(path, isDirectory)) this.leftOut++;
        else if (isDirectory) open.push(path);
        else this.files.push(path);
      }
    }
  }

  async isLeftOut(path: string, isDirectory: boolean): Promise<boolean> {
    if (this.ignoreFiles.ignores(path, isDirectory)) return true;
    const configuration = await this.configurationOf(path);
    return configuration !== null && isExcluded(path, configuration);
  }

  private async isBrief(path: string, entry: Dirent): Promise<boolean> {
    return (entry.isFile() || isLinkToFile(path, entry)) && isCandidate(path, await this.configurationOf(path));
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

function isLinkToFile(path: string, entry: Dirent): boolean {
  try {
    return entry.isSymbolicLink() && statSync(path).isFile();
  } catch {
    // It leads nowhere, or in a circle.
    return false;
  }
}

/** Whether a file is a brief; one that cannot be opened is none, unless its name says that it is one. */
function isCandidate(path: string, configuration: Configuration | null): boolean {
  if (configuration === null ? path.endsWith('.brief.md') : isBriefPath(path, configuration)) return true;
  return isMarkdownPath(path) && saysSpotlight(headOf(path));
}

function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      const buffer = Buffer.alloc(HEAD_LENGTH);
      return buffer.toString('utf8', 0, readSync(file, buffer, 0, HEAD_LENGTH, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

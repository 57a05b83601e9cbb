import { safeParse } from 'valibot';
import { SourceText } from '../brief/source.js';
import {
  type Configuration,
  compileGlobs,
  DEFAULT_SETTINGS,
  mergeSettings,
  type Override,
  settingsPart,
} from './configuration.js';
import { explain } from './explain.js';
import { directoryOf, isInside, nameOf, relativePath, resolvePath } from './paths.js';
import { type ConfigurationProblem, problemAt } from './problem.js';
import { type DataFile, readData } from './read-data.js';
import type { ConfigurationData, configurationSchema, OverrideData } from './schema.js';
import type { Settings } from './settings.js';

/** Files as a configuration may see them. */
export interface ConfigurationFiles {
  exists(path: string): Promise<boolean>;
  /**
   * The text of a file, or null where there is none. Throws an Error with a message for people where it cannot be
   * read, or where links lead out of `root`.
   */
  read(path: string, root: string): Promise<string | null>;
}

export type ConfigurationSchema = ReturnType<typeof configurationSchema>;

export interface Loaded {
  /** Null where there are problems. */
  readonly configuration: Configuration | null;
  readonly problems: readonly ConfigurationProblem[];
}

const MAX_EXTENDS = 20;
const MAX_PROBLEMS = 100;

/** Reads a configuration file with all that it extends; `root` is what its paths may not leave, `base` what it lies over. */
export async function loadConfiguration(
  path: string,
  root: string,
  files: ConfigurationFiles,
  schema: ConfigurationSchema,
  base: Settings = DEFAULT_SETTINGS,
): Promise<Loaded> {
  const loader = new Loader(root, files, schema);
  await loader.load(path, []);
  const { layers, problems } = loader;
  if (problems.length > 0) return { configuration: null, problems: problems.slice(0, MAX_PROBLEMS) };
  const configuration: Configuration = {
    path,
    directory: directoryOf(path),
    include: layers.flatMap((layer) => compileGlobs(layer.data.include)),
    exclude: layers.flatMap((layer) => compileGlobs(layer.data.exclude)),
    settings: layers.reduce((settings, layer) => mergeSettings(settings, layer.settings), base),
    overrides: layers.flatMap((layer) => layer.overrides),
    files: [...loader.read],
  };
  return { configuration, problems: [] };
}

interface Layer {
  readonly data: ConfigurationData;
  readonly settings: ReturnType<typeof settingsPart>;
  readonly overrides: readonly Override[];
}

/** One file while it is being read. */
interface OpenFile {
  readonly path: string;
  readonly source: SourceText;
  readonly file: DataFile;
  /** The keys above the configuration: `spotlight` in a package.json. */
  readonly base: readonly string[];
}

type Path = readonly (string | number)[];

class Loader {
  /** The extended files come before the ones that extend them. */
  readonly layers: Layer[] = [];
  readonly problems: ConfigurationProblem[] = [];
  readonly read = new Set<string>();
  private readonly root: string;
  private readonly files: ConfigurationFiles;
  private readonly schema: ConfigurationSchema;

  constructor(root: string, files: ConfigurationFiles, schema: ConfigurationSchema) {
    this.root = root;
    this.files = files;
    this.schema = schema;
  }

  /** `from` is the chain of files that led here, with the place of the last one's `extends`. */
  async load(path: string, from: readonly { open: OpenFile; at: Path }[]): Promise<void> {
    const asked = from.at(-1);
    const text = await this.readText(path, asked?.open ?? null, asked?.at ?? []);
    if (text === null) return;
    const open = this.open(path, text);
    const data = this.validate(open);
    if (data === null) return;
    const extended = typeof data.extends === 'string' ? [data.extends] : (data.extends ?? []);
    for (const [index, other] of extended.entries()) {
      const at = typeof data.extends === 'string' ? ['extends'] : ['extends', index];
      const target = resolvePath(directoryOf(path), other);
      const chain = [...from.map((link) => link.open.path), path];
      if (chain.includes(target)) {
        const circle = [...chain.slice(chain.indexOf(target)), target].map((file) => this.shown(file));
        this.report(open, at, `“extends” goes round in a circle: ${circle.join(' → ')}`);
      } else if (this.read.size > MAX_EXTENDS) {
        this.report(open, at, `a configuration may be made of ${MAX_EXTENDS} files at most`);
      } else {
        await this.load(target, [...from, { open, at }]);
      }
    }
    const overrides: Override[] = [];
    for (const { at, globs, entry } of overrideEntries(data)) {
      const authors = await this.authors(open, entry, [...at, 'authors']);
      overrides.push({ files: compileGlobs(globs), settings: settingsPart(entry, authors) });
    }
    const authors = await this.authors(open, data, ['authors']);
    this.layers.push({ data, settings: settingsPart(data, authors), overrides });
  }

  private open(path: string, text: string): OpenFile {
    const base = nameOf(path) === 'package.json' ? ['spotlight'] : [];
    return { path, source: new SourceText(text), file: readData(text), base };
  }

  /** All mistakes of the file at once; null where there are any. */
  private validate(open: OpenFile): ConfigurationData | null {
    const before = this.problems.length;
    const { problems, data } = open.file;
    for (const problem of problems) {
      this.problems.push(problemAt(open.path, open.source, problem.span, problem.message));
    }
    const inner = open.base.length === 0 ? data : packageKey(data);
    const result = safeParse(this.schema, inner ?? {});
    for (const issue of result.issues ?? []) {
      // What could not be read at all has been reported.
      if (problems.length > 0) break;
      const { path, message, part } = explain(this.schema, issue);
      this.report(open, path, message, part);
    }
    this.inOrder(before);
    if (!result.success) return null;
    for (const { path, glob } of globsOf(result.output)) this.checkGlob(open, path, glob);
    return this.problems.length === before ? result.output : null;
  }

  /** By place, and each once: a list in the wrong place is a mistake for each of its entries. */
  private inOrder(from: number): void {
    const found = this.problems.splice(from).sort((a, b) => a.span.start - b.span.start);
    const isNew = (problem: ConfigurationProblem, index: number): boolean =>
      found[index - 1]?.message !== problem.message || found[index - 1]?.span.start !== problem.span.start;
    this.problems.push(...found.filter(isNew));
  }

  private checkGlob(open: OpenFile, path: Path, glob: string): void {
    try {
      compileGlobs(glob);
    } catch (error) {
      this.report(open, path, messageOf(error));
    }
  }

  private async authors(open: OpenFile, data: OverrideData, at: Path): Promise<readonly string[] | undefined> {
    if (typeof data.authors !== 'string') return data.authors;
    const hint = `; one author alone is written as a list: [${data.authors}]`;
    const text = await this.readText(resolvePath(directoryOf(open.path), data.authors), open, at, hint);
    if (text === null) return undefined;
    const names = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    return names.map((line) => line.split('#', 1)[0]?.trim() ?? '').filter((name) => name !== '');
  }

  private async readText(path: string, asked: OpenFile | null, at: Path, hint = ''): Promise<string | null> {
    const complain = (message: string): null => {
      if (asked !== null) this.report(asked, at, message);
      else this.problems.push({ path, line: 1, column: 1, span: { start: 0, end: 0 }, message });
      return null;
    };
    if (asked !== null && !isInside(path, this.root)) {
      return complain('this path leads out of the workspace: a configuration may only name files inside it');
    }
    try {
      const text = await this.files.read(path, this.root);
      this.read.add(path);
      return text ?? complain(`there is no file ${this.shown(path)}${hint}`);
    } catch (error) {
      return complain(`${this.shown(path)} cannot be read: ${messageOf(error)}`);
    }
  }

  private shown(path: string): string {
    return isInside(path, this.root) ? relativePath(this.root, path) : path;
  }

  private report(open: OpenFile, path: Path, message: string, part: 'key' | 'value' = 'value'): void {
    const span = open.file.span([...open.base, ...path], part);
    this.problems.push(problemAt(open.path, open.source, span, message));
  }
}

function packageKey(data: DataFile['data']): DataFile['data'] {
  return typeof data === 'object' && data !== null && !Array.isArray(data) && 'spotlight' in data
    ? data.spotlight
    : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function overrideEntries(
  data: ConfigurationData,
): { at: Path; globs: string | readonly string[]; entry: OverrideData }[] {
  const { overrides } = data;
  if (overrides === undefined) return [];
  if (Array.isArray(overrides)) {
    return overrides.map((entry, index) => ({ at: ['overrides', index], globs: entry.files, entry }));
  }
  return Object.entries(overrides).map(([glob, entry]) => ({ at: ['overrides', glob], globs: glob, entry }));
}

function globsOf(data: ConfigurationData): { path: Path; glob: string }[] {
  const list = (at: Path, globs: string | readonly string[] | undefined): { path: Path; glob: string }[] =>
    typeof globs === 'string'
      ? [{ path: at, glob: globs }]
      : (globs ?? []).map((glob, index) => ({ path: [...at, index], glob }));
  return [
    ...list(['include'], data.include),
    ...list(['exclude'], data.exclude),
    ...overrideEntries(data).flatMap(({ at, globs }) =>
      list(Array.isArray(data.overrides) ? [...at, 'files'] : at, globs),
    ),
  ];
}

import { type Configuration, defaultConfiguration } from './configuration.js';
import { type ConfigurationFiles, type ConfigurationSchema, loadConfiguration } from './load-configuration.js';
import { directoryOf, isInside, upwards } from './paths.js';
import type { ConfigurationProblem } from './problem.js';
import type { Settings } from './settings.js';

/** In the order they are looked for. Of two in one directory the first counts. */
export const CONFIGURATION_NAMES = ['.spotlightrc.yaml', '.spotlightrc.yml', '.spotlightrc.json'] as const;

export interface Found {
  /** The file that holds, absolute; null where there is none. */
  readonly path: string | null;
  /** Null where the file's configuration has problems. */
  readonly configuration: Configuration | null;
  readonly problems: readonly ConfigurationProblem[];
  /** The repository or workspace: what nothing in the configuration may leave. */
  readonly root: string;
}

export interface FinderOptions {
  readonly files: ConfigurationFiles;
  /** The current directory or the workspace folder; the root of what lies in it and in no repository. */
  readonly workspace: string;
  /** Nothing above the workspace is looked at, repository or not: for workspaces that are not trusted. */
  readonly confined?: boolean;
  /** A file named by the user, instead of searching. */
  readonly path?: string | undefined;
  /** What the files lie over: an editor's own settings; the defaults where it is absent. */
  readonly base?: Settings;
  /** Asked for when the first configuration is met: most runs have none. */
  readonly schema: () => ConfigurationSchema;
}

/** Finds the configuration of each file, reading each configuration once. */
export class ConfigurationFinder {
  private readonly options: FinderOptions;
  private readonly byDirectory = new Map<string, Promise<string | null>>();
  private readonly roots = new Map<string, Promise<string>>();
  private readonly loaded = new Map<string, Promise<Found>>();

  constructor(options: FinderOptions) {
    this.options = options;
  }

  /** The configuration that holds for a file, named by its absolute path. */
  async find(path: string): Promise<Found> {
    const directory = directoryOf(path);
    const file = this.options.path ?? (await this.findFile(directory));
    if (file !== null) return this.load(file);
    const root = await this.root(directory);
    return { path: null, configuration: defaultConfiguration(root, this.options.base), problems: [], root };
  }

  private load(file: string): Promise<Found> {
    const known = this.loaded.get(file);
    if (known !== undefined) return known;
    const loading = this.root(directoryOf(file)).then(async (root) => {
      const { files, schema, base } = this.options;
      return { ...(await loadConfiguration(file, root, files, schema(), base)), path: file, root };
    });
    this.loaded.set(file, loading);
    return loading;
  }

  /** The nearest configuration file in a directory or above it, up to the root of the repository or workspace. */
  private findFile(directory: string): Promise<string | null> {
    return remember(this.byDirectory, directory, async () => {
      const here = await this.fileIn(directory);
      if (here !== null || (await this.isTop(directory))) return here;
      return this.findFile(directoryOf(directory));
    });
  }

  private async fileIn(directory: string): Promise<string | null> {
    const base = directory.endsWith('/') ? directory : `${directory}/`;
    const { files } = this.options;
    for (const name of CONFIGURATION_NAMES) {
      if (await files.exists(base + name)) return base + name;
    }
    const manifest = `${base}package.json`;
    return (await files.exists(manifest)) && (await this.hasKey(manifest)) ? manifest : null;
  }

  /** A package.json that only looks as if it had the key is no mistake of the brief's author: it is passed over. */
  private async hasKey(manifest: string): Promise<boolean> {
    const text = await this.options.files.read(manifest, directoryOf(manifest)).catch(() => null);
    if (text?.includes('"spotlight"') !== true) return false;
    try {
      const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
      return typeof data === 'object' && data !== null && Object.hasOwn(data, 'spotlight');
    } catch {
      return /"spotlight"\s*:/.test(text);
    }
  }

  private async isTop(directory: string): Promise<boolean> {
    const { files, workspace, confined } = this.options;
    if (directoryOf(directory) === directory) return true;
    if (confined === true && directory === workspace) return true;
    return files.exists(`${directory}/.git`);
  }

  /** The repository around a directory; else the workspace, if it holds the directory; else the directory itself. */
  private root(directory: string): Promise<string> {
    return remember(this.roots, directory, async () => {
      const { files, workspace, confined } = this.options;
      if (confined === true && isInside(directory, workspace)) return workspace;
      for (const above of upwards(directory)) {
        if (await files.exists(`${above === '/' ? '' : above}/.git`)) return above;
      }
      return isInside(directory, workspace) ? workspace : directory;
    });
  }
}

function remember<Value>(cache: Map<string, Promise<Value>>, key: string, make: () => Promise<Value>): Promise<Value> {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

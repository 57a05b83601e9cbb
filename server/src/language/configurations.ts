import type { WorkspaceFolder } from 'vscode-languageserver';
import { type Configuration, defaultConfiguration, resolveSettings } from '../config/configuration.js';
import { CONFIGURATION_NAMES, ConfigurationFinder } from '../config/find-configuration.js';
import type { ConfigurationFiles, ConfigurationSchema } from '../config/load-configuration.js';
import { directoryOf, nameOf } from '../config/paths.js';
import type { ConfigurationProblem } from '../config/problem.js';
import { configurationSchema } from '../config/schema.js';
import type { Settings } from '../config/settings.js';
import { rules } from '../rules/registry.generated.js';
import type { IsoDay } from '../text/day.js';
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS } from './client-settings.js';
import { isWithin } from './confined.js';
import type { Files } from './host.js';
import { pathOf, uriOf } from './place.js';

/** What holds for one document. */
export interface Holding {
  readonly configuration: Configuration;
  /** The nearest configuration file, absolute, also where it has mistakes and an older one holds; null where there is none. */
  readonly file: string | null;
  readonly settings: Settings;
  readonly asOf: IsoDay | null;
  /** What nothing in the document may lead out of. */
  readonly root: string;
}

export interface FileProblems {
  readonly uri: string;
  readonly problems: readonly ConfigurationProblem[];
}

export interface ConfigurationsOptions {
  readonly files: Files;
  readonly folders: () => readonly WorkspaceFolder[];
  readonly folderOf: (uri: string) => WorkspaceFolder | null;
  /** The editor's settings for a resource. */
  readonly clientSettings: (uri: string) => Promise<ClientSettings>;
  /** Called when a configuration with mistakes was met. */
  readonly problemsFound: () => void;
}

/** The configuration of each document, read once and kept until something changes. */
export class Configurations {
  private readonly options: ConfigurationsOptions;
  private schemaOnce: ConfigurationSchema | null = null;
  private generation = 0;
  private finders = new Map<string, ConfigurationFinder>();
  private holdings = new Map<string, Promise<Holding>>();
  private settled = new Map<string, Holding>();
  private clients = new Map<string, Promise<ClientSettings>>();
  /** The last configuration of each directory that could be read: it goes on while the file is being mended. */
  private readonly lastGood = new Map<string, Configuration>();
  private problemsByFile = new Map<string, FileProblems>();
  /** Paths of the files that the configurations were read from. */
  private inputs = new Set<string>();

  constructor(options: ConfigurationsOptions) {
    this.options = options;
  }

  get schema(): ConfigurationSchema {
    this.schemaOnce ??= configurationSchema(rules);
    return this.schemaOnce;
  }

  forget(): void {
    this.generation++;
    this.finders = new Map();
    this.holdings = new Map();
    this.settled = new Map();
    this.clients = new Map();
    this.problemsByFile = new Map();
    this.inputs = new Set();
  }

  /** What holds for a document if that is known already: answers without a turn of the event loop. */
  known(uri: string): Holding | null {
    return this.settled.get(uri) ?? null;
  }

  holdingFor(uri: string): Promise<Holding> {
    const known = this.holdings.get(uri);
    if (known !== undefined) return known;
    const { generation } = this;
    const found = this.find(uri).then((holding) => {
      if (generation === this.generation) this.settled.set(uri, holding);
      return holding;
    });
    this.holdings.set(uri, found);
    return found;
  }

  /** The editor's settings for a resource; what the client does not answer are the defaults. Folders share one answer. */
  clientSettings(uri: string): Promise<ClientSettings> {
    const scope = this.options.folderOf(uri)?.uri ?? uri;
    const known = this.clients.get(scope);
    if (known !== undefined) return known;
    const asked = this.options.clientSettings(scope).catch(() => DEFAULT_CLIENT_SETTINGS);
    this.clients.set(scope, asked);
    return asked;
  }

  /** The mistakes in the configuration files met so far, by file. */
  problems(): readonly FileProblems[] {
    return [...this.problemsByFile.values()];
  }

  /** Whether a change of this file can change a configuration. */
  isInput(path: string): boolean {
    const name = nameOf(path);
    if (name === 'package.json' || CONFIGURATION_NAMES.some((known) => known === name)) return true;
    // A file that `extends` or `authors` names in vain may be this one.
    return this.inputs.has(path) || (this.problemsByFile.size > 0 && /\.(?:ya?ml|json|txt)$/.test(name));
  }

  private async find(uri: string): Promise<Holding> {
    const { generation } = this;
    const path = pathOf(uri);
    const client = await this.clientSettings(uri);
    const folder = this.options.folderOf(uri);
    const { asOf } = client;
    // A document without a place, or outside every folder, follows the editor's settings alone.
    if (path === null || uri.startsWith('untitled:')) {
      const home = folder ?? this.options.folders()[0];
      const root = (home && pathOf(home.uri)) ?? '/';
      const configuration = defaultConfiguration(root, client.base);
      return { configuration, file: null, settings: client.base, asOf, root };
    }
    const finder = this.finder(uri, (folder && pathOf(folder.uri)) ?? directoryOf(path), client.base);
    const found = await finder.find(path);
    const key = `${found.root}\n${found.path}`;
    const configuration =
      found.configuration ?? this.lastGood.get(key) ?? defaultConfiguration(found.root, client.base);
    if (generation === this.generation) {
      this.note(found.problems, uri);
      for (const file of configuration.files) this.inputs.add(file);
      if (found.configuration !== null && found.path !== null) this.lastGood.set(key, found.configuration);
    }
    return { configuration, file: found.path, settings: resolveSettings(configuration, path), asOf, root: found.root };
  }

  private note(problems: readonly ConfigurationProblem[], sibling: string): void {
    if (problems.length > 0) this.options.problemsFound();
    for (const path of new Set(problems.map((problem) => problem.path))) {
      const uri = uriOf(path, sibling);
      this.problemsByFile.set(uri, { uri, problems: problems.filter((problem) => problem.path === path) });
    }
  }

  private finder(uri: string, workspace: string, base: Settings): ConfigurationFinder {
    const key = `${uriOf(workspace, uri)}\n${JSON.stringify(base)}`;
    const known = this.finders.get(key);
    if (known !== undefined) return known;
    const finder = new ConfigurationFinder({
      workspace,
      // An editor's workspace is its folder: nothing above it is read.
      confined: true,
      base,
      schema: () => this.schema,
      files: configurationFiles(this.options.files, uri),
    });
    this.finders.set(key, finder);
    return finder;
  }
}

/** Configuration files on the file system of `sibling`. Symbolic links are followed only as far as the root. */
export function configurationFiles(files: Files, sibling: string): ConfigurationFiles {
  return {
    exists: async (path) => (await files.stat(uriOf(path, sibling))) !== null,
    async read(path, root) {
      const uri = uriOf(path, sibling);
      if ((await files.stat(uri)) === null) return null;
      if (!(await isWithin(files, uri, root))) throw new Error('its symbolic link leads out of the workspace');
      return files.read(uri);
    },
  };
}

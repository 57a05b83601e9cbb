import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Brief } from '../brief/model.js';
import { isBriefFile, isBriefPath, isExcluded, isMarkdownPath, saysSpotlight } from '../config/brief-file.js';
import { type Configuration, defaultConfiguration, resolveSettings } from '../config/configuration.js';
import { ConfigurationFinder } from '../config/find-configuration.js';
import type { ConfigurationSchema } from '../config/load-configuration.js';
import { directoryOf, isInside } from '../config/paths.js';
import type { ConfigurationProblem } from '../config/problem.js';
import { configurationSchema } from '../config/schema.js';
import type { Settings } from '../config/settings.js';
import type { LintResult } from '../lint/host.js';
import { lintBrief } from '../lint/lint-brief.js';
import type { PreparedRules } from '../lint/prepare.js';
import { rules } from '../rules/registry.generated.js';
import type { IsoDay } from '../text/day.js';
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS } from './client-settings.js';
import { fileView } from './file-view.js';
import type { Files, LanguageHost } from './host.js';
import { pathOf, uriOf } from './place.js';

/** What holds for one document. */
export interface Holding {
  readonly configuration: Configuration;
  readonly settings: Settings;
  readonly asOf: IsoDay | null;
  /** What nothing in the document may lead out of. */
  readonly root: string;
}

export interface WorkspaceOptions {
  readonly files: Files;
  readonly host: LanguageHost;
  readonly folders: () => readonly WorkspaceFolder[];
  /** The editor's settings for a resource. */
  readonly clientSettings: (uri: string) => Promise<ClientSettings>;
}

const MAX_DEPTH = 12;
const SKIPPED = new Set(['node_modules', 'bower_components']);

/** The folders of the workspace with their configurations. Everything is read once and forgotten when something changes. */
export class Workspace {
  /** Grows when configurations or settings have changed, so that whoever kept something knows that it is old. */
  generation = 0;
  private readonly options: WorkspaceOptions;
  private readonly prepared = new WeakMap<Settings, PreparedRules>();
  private schemaOnce: ConfigurationSchema | null = null;
  private finders = new Map<string, ConfigurationFinder>();
  private holdings = new Map<string, Promise<Holding>>();
  private settled = new Map<string, Holding>();
  /** The last configuration of each directory that could be read: it goes on while the file is being mended. */
  private readonly lastGood = new Map<string, Configuration>();
  private problemsByFile = new Map<string, { uri: string; problems: readonly ConfigurationProblem[] }>();

  constructor(options: WorkspaceOptions) {
    this.options = options;
  }

  get schema(): ConfigurationSchema {
    this.schemaOnce ??= configurationSchema(rules);
    return this.schemaOnce;
  }

  /** Forgets all configurations and settings. */
  refresh(): void {
    this.generation++;
    this.finders = new Map();
    this.holdings = new Map();
    this.settled = new Map();
    this.problemsByFile = new Map();
  }

  /** What holds for a document if that is known already: answers without a turn of the event loop. */
  known(uri: string): Holding | null {
    return this.settled.get(uri) ?? null;
  }

  settingsFor(uri: string): Promise<Holding> {
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

  isBrief(uri: string, text: string, holding: Holding): boolean {
    const path = pathOf(uri);
    return path === null ? saysSpotlight(text) : isBriefFile(path, text, holding.configuration);
  }

  async lint(uri: string, brief: Brief, settings: Settings): Promise<LintResult> {
    const { host, files } = this.options;
    const holding = this.known(uri) ?? (await this.settingsFor(uri));
    const path = pathOf(uri);
    return lintBrief(brief, settings, {
      files: path === null || uri.startsWith('untitled:') ? null : fileView(uri, path, holding.root, files),
      today: host.today(),
      asOf: holding.asOf,
      now: () => host.now(),
      after: (milliseconds, call) => host.after(milliseconds, call),
      prepared: this.prepared,
    });
  }

  /** The mistakes in the configuration files met so far, by file. */
  problems(): readonly { uri: string; problems: readonly ConfigurationProblem[] }[] {
    return [...this.problemsByFile.values()];
  }

  /** The folder that holds a document, the innermost where folders are nested. */
  folderOf(uri: string): WorkspaceFolder | null {
    const path = pathOf(uri);
    if (path === null) return null;
    const holding = this.options.folders().filter((folder) => {
      const directory = pathOf(folder.uri);
      return directory !== null && uriOf(path, folder.uri) === uriOf(path, uri) && isInside(path, directory);
    });
    return holding.sort((a, b) => b.uri.length - a.uri.length)[0] ?? null;
  }

  /** The addresses of the briefs in a folder, in the order of their paths. Stops looking when `goOn` says so. */
  async briefsIn(
    folder: WorkspaceFolder,
    limit: number,
    goOn: () => boolean,
  ): Promise<{ uris: string[]; more: boolean }> {
    const uris: string[] = [];
    const visit = async (directory: string, depth: number): Promise<boolean> => {
      const entries = [...(await this.options.files.list(directory))].sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        if (!goOn()) return false;
        if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
        const uri = `${directory.replace(/\/$/, '')}/${encodeURIComponent(entry.name)}`;
        if (entry.kind === 'directory') {
          if (depth < MAX_DEPTH && !(await visit(uri, depth + 1))) return false;
        } else if (isMarkdownPath(entry.name) && (await this.isBriefOnDisk(uri))) {
          if (uris.length >= limit) return false;
          uris.push(uri);
        }
      }
      return true;
    };
    const complete = await visit(folder.uri, 0);
    return { uris, more: !complete };
  }

  private async isBriefOnDisk(uri: string): Promise<boolean> {
    const path = pathOf(uri);
    if (path === null) return false;
    const { configuration } = await this.settingsFor(uri);
    if (isExcluded(path, configuration)) return false;
    if (isBriefPath(path, configuration)) return true;
    const text = await this.options.files.read(uri);
    return text !== null && saysSpotlight(text);
  }

  private async find(uri: string): Promise<Holding> {
    const path = pathOf(uri);
    const client = await this.options.clientSettings(uri).catch(() => DEFAULT_CLIENT_SETTINGS);
    const folder = this.folderOf(uri);
    const { asOf } = client;
    // A document without a place, or outside every folder, follows the editor's settings alone.
    if (path === null || uri.startsWith('untitled:')) {
      const home = folder ?? this.options.folders()[0];
      const directory = (home && pathOf(home.uri)) ?? '/';
      return {
        configuration: defaultConfiguration(directory, client.base),
        settings: client.base,
        asOf,
        root: directory,
      };
    }
    const finder = this.finder(uri, (folder && pathOf(folder.uri)) ?? directoryOf(path), client.base);
    const found = await finder.find(path);
    const key = `${found.root}\n${directoryOf(path)}`;
    for (const problem of found.problems) {
      const file = uriOf(problem.path, uri);
      this.problemsByFile.set(file, {
        uri: file,
        problems: found.problems.filter((other) => other.path === problem.path),
      });
    }
    const configuration =
      found.configuration ?? this.lastGood.get(key) ?? defaultConfiguration(found.root, client.base);
    if (found.configuration !== null) this.lastGood.set(key, found.configuration);
    return { configuration, settings: resolveSettings(configuration, path), asOf, root: found.root };
  }

  private finder(uri: string, workspace: string, base: Settings): ConfigurationFinder {
    const key = `${uriOf(workspace, uri)}\n${JSON.stringify(base)}`;
    const known = this.finders.get(key);
    if (known !== undefined) return known;
    const { files } = this.options;
    const finder = new ConfigurationFinder({
      workspace,
      // An editor's workspace is its folder: nothing above it is read.
      confined: true,
      base,
      schema: () => this.schema,
      files: {
        exists: async (path) => (await files.stat(uriOf(path, uri))) !== null,
        read: (path) => files.read(uriOf(path, uri)),
      },
    });
    this.finders.set(key, finder);
    return finder;
  }
}

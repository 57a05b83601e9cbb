import type { WorkspaceFolder } from 'vscode-languageserver';
import type { Brief } from '../brief/model.js';
import { isBriefFile, isBriefPath, isExcluded, isMarkdownPath, saysSpotlight } from '../config/brief-file.js';
import type { ConfigurationSchema } from '../config/load-configuration.js';
import { isInside } from '../config/paths.js';
import type { Settings } from '../config/settings.js';
import type { LinkFacts } from '../links/online/fact.js';
import type { LintResult } from '../lint/host.js';
import { lintBrief } from '../lint/lint-brief.js';
import type { PreparedRules } from '../lint/prepare.js';
import type { ClientSettings } from './client-settings.js';
import { Configurations, type FileProblems, type Holding } from './configurations.js';
import { fileView } from './file-view.js';
import type { Files, LanguageHost } from './host.js';
import { namesPast, pathOf, uriOf } from './place.js';
import { filesBelow } from './walk.js';

export interface WorkspaceOptions {
  readonly files: Files;
  readonly host: LanguageHost;
  readonly folders: () => readonly WorkspaceFolder[];
  /** The editor's settings for a resource. */
  readonly clientSettings: (uri: string) => Promise<ClientSettings>;
  /** The text of a document as the editor has it, or null where it is not open. */
  readonly openText: (uri: string) => string | null;
  /** What is known of links to the web under some settings. */
  readonly links: (settings: Settings) => LinkFacts | null;
}

/** What has changed around the open documents. */
export interface WorkspaceChange {
  /** Whether configurations, settings or folders may be others now. */
  readonly configuration: boolean;
  /** The addresses of files that were changed, created or deleted. */
  readonly files: readonly string[];
}

/** The folders of the workspace with their configurations. Everything is read once and forgotten when something changes. */
export class Workspace {
  /** Grows when configurations, settings or other files have changed, so that whoever kept findings knows that they are old. */
  generation = 0;
  private readonly options: WorkspaceOptions;
  private readonly configurations: Configurations;
  private readonly prepared = new WeakMap<Settings, PreparedRules>();
  private readonly listeners: ((change: WorkspaceChange) => void)[] = [];
  private readonly problemListeners: (() => void)[] = [];

  constructor(options: WorkspaceOptions) {
    this.options = options;
    this.configurations = new Configurations({
      ...options,
      folderOf: (uri) => this.folderOf(uri),
      problemsFound: () => {
        for (const listener of this.problemListeners) listener();
      },
    });
  }

  get schema(): ConfigurationSchema {
    return this.configurations.schema;
  }

  /** Calls back after each change; whoever shows findings shows them anew. */
  onDidChange(listener: (change: WorkspaceChange) => void): void {
    this.listeners.push(listener);
  }

  /** Calls back when a configuration file with mistakes was met: `problems` gives them. */
  onDidFindProblems(listener: () => void): void {
    this.problemListeners.push(listener);
  }

  /** Forgets all configurations and settings. */
  refresh(): void {
    this.configurations.forget();
    this.tell({ configuration: true, files: [] });
  }

  /** Files were changed, created or deleted: what links to them may be right or wrong now. */
  filesChanged(uris: readonly string[]): void {
    const configuration = uris.some((uri) => this.isConfigurationInput(uri));
    if (configuration) this.configurations.forget();
    this.tell({ configuration, files: uris });
  }

  /** Whether a change of a file can change a configuration. */
  isConfigurationInput(uri: string): boolean {
    const path = pathOf(uri);
    return path !== null && this.configurations.isInput(path);
  }

  /** What holds for a document if that is known already: answers without a turn of the event loop. */
  known(uri: string): Holding | null {
    return this.configurations.known(uri);
  }

  settingsFor(uri: string): Promise<Holding> {
    return this.configurations.holdingFor(uri);
  }

  clientSettings(uri: string): Promise<ClientSettings> {
    return this.configurations.clientSettings(uri);
  }

  isBrief(uri: string, text: string, holding: Holding): boolean {
    const path = pathOf(uri);
    return path === null ? saysSpotlight(text) : isBriefFile(path, text, holding.configuration);
  }

  /**
   * Whether a document is an older state of a file, as the left half of a comparison: nobody can mend it, and what it
   * links to has moved on.
   */
  isPast(uri: string): boolean {
    return namesPast(uri) && this.folderOf(uri) === null;
  }

  async lint(uri: string, brief: Brief, settings: Settings): Promise<LintResult> {
    const { host, files, openText, links } = this.options;
    const holding = this.known(uri) ?? (await this.settingsFor(uri));
    const path = pathOf(uri);
    return lintBrief(brief, settings, {
      files: path === null || uri.startsWith('untitled:') ? null : fileView(uri, path, holding.root, files, openText),
      links: links(settings),
      today: host.today(),
      asOf: holding.asOf,
      now: () => host.now(),
      after: (milliseconds, call) => host.after(milliseconds, call),
      prepared: this.prepared,
    });
  }

  /** The mistakes in the configuration files met so far, by file. */
  problems(): readonly FileProblems[] {
    return this.configurations.problems();
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
    return filesBelow(
      this.options.files,
      folder.uri,
      async (uri, name) => isMarkdownPath(name) && (await this.isBriefOnDisk(uri)),
      limit,
      goOn,
    );
  }

  /** The same for all Markdown that searches find, brief or not. */
  async markdownIn(
    folder: WorkspaceFolder,
    limit: number,
    goOn: () => boolean,
  ): Promise<{ uris: string[]; more: boolean }> {
    const isFound = async (uri: string): Promise<boolean> => {
      const path = pathOf(uri);
      return path !== null && !isExcluded(path, (await this.settingsFor(uri)).configuration);
    };
    return filesBelow(
      this.options.files,
      folder.uri,
      async (uri, name) => isMarkdownPath(name) && (await isFound(uri)),
      limit,
      goOn,
    );
  }

  /** Whether a file that is not open is a brief that searches find. */
  async isBriefOnDisk(uri: string): Promise<boolean> {
    const path = pathOf(uri);
    if (path === null) return false;
    const { configuration } = await this.settingsFor(uri);
    if (isExcluded(path, configuration)) return false;
    if (isBriefPath(path, configuration)) return true;
    const text = await this.options.files.read(uri);
    return text !== null && saysSpotlight(text);
  }

  private tell(change: WorkspaceChange): void {
    this.generation++;
    for (const listener of this.listeners) listener(change);
  }
}

import { type Diagnostic, MessageType, ShowMessageNotification, type WorkspaceFolder } from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import { parseBrief } from '../../../brief/parse-brief.js';
import { isMarkdownPath } from '../../../config/brief-file.js';
import { parseOptions } from '../../../config/parse-options.js';
import { webLinks } from '../../../links/online/web-links.js';
import type { Session } from '../../session.js';
import type { WorkspaceChange } from '../../workspace.js';
import { toDiagnostic } from '../diagnostics.js';

/** What was found in a brief that is not open. */
export interface Checked {
  readonly uri: string;
  /** The same as long as the diagnostics are the same. */
  readonly resultId: string;
  readonly diagnostics: readonly Diagnostic[];
}

interface Kept extends Checked {
  readonly text: string;
  /** Whether what was found can change although neither the file nor its configuration does. */
  readonly leansOnFiles: boolean;
  /** The same for what is known of these addresses. */
  readonly addresses: readonly string[];
}

export interface Watcher {
  /** Says whether to go on. */
  goOn(): boolean;
  checked(file: Checked, done: number, all: number): Promise<void> | void;
}

/** How long the thread may be kept before messages are let in, in milliseconds. */
const SLICE = 12;
/** No open document has this version: nothing may be mended by what was found in a file on disk. */
const NO_VERSION = -1;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** The briefs of the workspace that are not open: found and looked at in slices, and remembered until something changes. */
export class ClosedBriefs {
  private readonly session: Session;
  private kept = new Map<string, Kept>();
  private listed: readonly string[] | null = null;
  private readonly told = new Set<string>();
  private results = 0;

  constructor(session: Session) {
    this.session = session;
    session.workspace.onDidChange((change) => this.forget(change));
    session.links.onDidChange(({ addresses }) => {
      for (const [uri, kept] of this.kept)
        if (kept.addresses.some((each) => addresses.has(each))) this.kept.delete(uri);
    });
  }

  /** Looks at every brief that is not open. */
  async check(watcher: Watcher): Promise<void> {
    const { host, briefs, workspace } = this.session;
    const uris = (await this.list(watcher)).filter((uri) => !briefs.isOpen(uri));
    let since = host.now();
    for (const [done, uri] of uris.entries()) {
      if (host.now() - since > SLICE) {
        await new Promise<void>((next) => host.soon(next));
        since = host.now();
      }
      if (!watcher.goOn()) return;
      const { generation } = workspace;
      const checked = await this.look(uri);
      // It may have been opened, or its configuration may have changed, while it was read.
      if (checked === null || briefs.isOpen(uri) || generation !== workspace.generation) continue;
      await watcher.checked(checked, done + 1, uris.length);
    }
  }

  /** Forgets one file: it was closed, perhaps after it was saved. */
  forgetFile(uri: string): void {
    this.kept.delete(uri);
  }

  private forget({ configuration, files }: WorkspaceChange): void {
    if (configuration) {
      this.kept = new Map();
      this.listed = null;
      return;
    }
    for (const uri of files) {
      this.kept.delete(uri);
      if (isMarkdownPath(uri)) this.listed = null;
    }
    for (const [uri, { leansOnFiles }] of this.kept) if (leansOnFiles) this.kept.delete(uri);
  }

  private async list(watcher: Watcher): Promise<readonly string[]> {
    // Who is not told of new files has to look for them.
    if (this.listed !== null && this.session.client.watchesFiles) return this.listed;
    const { generation } = this.session.workspace;
    const all = new Set<string>();
    for (const folder of this.session.folders()) {
      const { maxFiles } = await this.session.workspace.clientSettings(folder.uri);
      const { uris, more } = await this.session.workspace.briefsIn(folder, maxFiles, () => watcher.goOn());
      for (const uri of uris) all.add(uri);
      if (more && watcher.goOn()) this.sayLimit(folder, maxFiles);
    }
    const listed = [...all];
    if (watcher.goOn() && generation === this.session.workspace.generation) this.listed = listed;
    return listed;
  }

  private sayLimit({ uri, name }: WorkspaceFolder, limit: number): void {
    const key = `${limit} ${uri}`;
    if (limit === 0 || this.told.has(key)) return;
    this.told.add(key);
    const message = `Only the first ${limit} briefs in “${name}” are checked while they are not open: the setting spotlight.maxFiles allows more.`;
    // Not as a question, which a client may leave unanswered.
    this.session.connection
      .sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message })
      .catch(() => undefined);
  }

  private async look(uri: string): Promise<Kept | null> {
    const { client, files, workspace, briefs } = this.session;
    const known = this.kept.get(uri);
    if (known !== undefined && client.watchesFiles) return known;
    const text = await files.read(uri);
    if (text === null || briefs.isOpen(uri)) return null;
    if (known !== undefined && known.text === text && !known.leansOnFiles) return known;
    const { generation } = workspace;
    const { settings } = await workspace.settingsFor(uri);
    const brief = parseBrief(text, parseOptions(settings));
    const { findings } = await workspace.lint(uri, brief, settings);
    const diagnostics = findings.map((finding) =>
      toDiagnostic(finding, brief.source, uri, NO_VERSION, client.relatedInformation),
    );
    const same = known !== undefined && JSON.stringify(known.diagnostics) === JSON.stringify(diagnostics);
    const resultId = same ? known.resultId : `closed-${++this.results}`;
    // Where nobody checks links, nothing about them can change.
    const addresses = this.session.links.able === 'yes' ? webLinks(brief).map(({ address }) => address) : [];
    const kept: Kept = { uri, resultId, diagnostics, text, leansOnFiles: linksToFiles(brief), addresses };
    if (generation === workspace.generation) this.kept.set(uri, kept);
    return kept;
  }
}

function linksToFiles(brief: Brief): boolean {
  return brief.links.some(({ target }) => target !== null && target !== '' && !SCHEME.test(target));
}

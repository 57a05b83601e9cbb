import type { CancellationToken } from 'vscode-languageserver';
import type { Brief } from '../brief/model.js';
import { parseBrief } from '../brief/parse-brief.js';
import { parseOptions } from '../config/parse-options.js';
import { pathOf } from './place.js';
import { cancelled, type Session } from './session.js';

/** What was read in one file. */
export interface Indexed<Value> {
  readonly uri: string;
  /** Null where the file is not open. */
  readonly version: number | null;
  readonly value: Value;
}

/** How many files are read before other requests get their turn. */
const BATCH = 20;

/**
 * What `read` finds in each file of the workspace: in the editor's text where a file is open, else in the file's own, kept
 * until the file changes if the client says when it does. Only what was read is kept, never the whole model.
 */
export class WorkspaceIndex<Value> {
  private readonly session: Session;
  private readonly which: 'briefs' | 'markdown';
  private readonly read: (brief: Brief, uri: string) => Value;
  private readonly kept = new Map<string, Value>();
  private listed: readonly string[] | null = null;

  constructor(session: Session, which: 'briefs' | 'markdown', read: (brief: Brief, uri: string) => Value) {
    this.session = session;
    this.which = which;
    this.read = read;
    session.workspace.onDidChange(({ configuration, files }) => {
      this.listed = null;
      if (configuration) this.kept.clear();
      for (const uri of files) this.kept.delete(pathOf(uri) ?? uri);
    });
  }

  /** Throws where the request is called off meanwhile. */
  async all(token: CancellationToken): Promise<readonly Indexed<Value>[]> {
    const found = new Map<string, Indexed<Value>>();
    for (const uri of this.session.briefs.documents.keys()) {
      if (this.session.workspace.isPast(uri)) continue;
      const value = await this.ofOpen(uri);
      if (value !== null) found.set(pathOf(uri) ?? uri, value);
    }
    let looked = 0;
    for (const uri of await this.list(token)) {
      const key = pathOf(uri) ?? uri;
      if (found.has(key)) continue;
      if (++looked % BATCH === 0) await new Promise<void>((done) => this.session.host.soon(done));
      if (token.isCancellationRequested) throw cancelled();
      const value = await this.ofFile(uri, key);
      if (value !== null) found.set(key, { uri, version: null, value });
    }
    return [...found.values()];
  }

  private async ofOpen(uri: string): Promise<Indexed<Value> | null> {
    const { briefs } = this.session;
    const open = await briefs.get(uri);
    if (open !== null) return { uri, version: open.version, value: this.read(open.brief, uri) };
    const document = briefs.documents.get(uri);
    if (this.which === 'briefs' || document === undefined || document.languageId !== 'markdown') return null;
    return { uri, version: document.version, value: this.read(parseBrief(document.getText()), uri) };
  }

  private async ofFile(uri: string, key: string): Promise<Value | null> {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const { generation } = this.session.workspace;
    const text = await this.session.files.read(uri);
    if (text === null) return null;
    const { settings } = await this.session.workspace.settingsFor(uri);
    const value = this.read(parseBrief(text, parseOptions(settings)), uri);
    if (this.mayKeep(generation)) this.kept.set(key, value);
    return value;
  }

  private async list(token: CancellationToken): Promise<readonly string[]> {
    if (this.listed !== null) return this.listed;
    const { workspace, folders } = this.session;
    const { generation } = workspace;
    const goOn = (): boolean => !token.isCancellationRequested;
    const uris: string[] = [];
    for (const folder of folders()) {
      const { maxFiles } = await workspace.clientSettings(folder.uri);
      const find = this.which === 'briefs' ? workspace.briefsIn : workspace.markdownIn;
      uris.push(...(await find.call(workspace, folder, maxFiles, goOn)).uris);
      if (!goOn()) throw cancelled();
    }
    if (this.mayKeep(generation)) this.listed = uris;
    return uris;
  }

  /** What was read while something changed may be old already. */
  private mayKeep(generation: number): boolean {
    return this.session.client.watchesFiles && generation === this.session.workspace.generation;
  }
}

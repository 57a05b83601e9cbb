import {
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import { parseBrief } from '../brief/parse-brief.js';
import { Briefs } from './briefs.js';
import { type ClientSettings, DEFAULT_CLIENT_SETTINGS, readClientSettings } from './client-settings.js';
import { type ClientTraits, readTraits } from './client-traits.js';
import { features } from './features/features.js';
import { filesFor } from './files.js';
import type { LanguageHost } from './host.js';
import { LinkChecks } from './links/link-checks.js';
import type { Session } from './session.js';
import { isFolders } from './well-formed.js';
import { wordsFor } from './words.js';
import { Workspace } from './workspace.js';

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/** Serves one client on a connection until it says goodbye. The host is all that it knows of the place it runs in. */
export function startServer(connection: Connection, host: LanguageHost, info: ServerInfo): void {
  let folders: readonly WorkspaceFolder[] = [];
  let session: Session | null = null;
  const waiting: (() => void)[] = [];
  let down = false;

  connection.onInitialize((params): InitializeResult => {
    const client = readTraits(params);
    folders = foldersIn(params);
    const files = filesFor(connection, host, client.readsFiles);
    const links = new LinkChecks({
      open: host.links,
      trusted: client.trusted,
      after: (milliseconds, call) => host.after(milliseconds, call),
      log: (message) => connection.console.error(message),
    });
    const workspace: Workspace = new Workspace({
      files,
      host,
      folders: () => folders,
      clientSettings: (uri) => askSettings(connection, client, uri, workspace, host),
      openText: (uri) => briefs.documents.get(uri)?.getText() ?? null,
      links: (settings) => links.facts(settings.links),
    });
    const briefs: Briefs = new Briefs(workspace, (uri) => links.revision(uri));
    session = {
      connection,
      host,
      client,
      words: wordsFor(client.language),
      files,
      briefs,
      workspace,
      links,
      folders: () => folders,
      whenReady: (call) => waiting.push(call),
      isShutDown: () => down,
    };
    briefs.listen(connection);
    for (const feature of features) feature.register(session);
    return { capabilities: capabilities(client), serverInfo: { ...info } };
  });

  // A client asks whether we still answer: see docs/editors.md.
  connection.onRequest('spotlight/alive', () => null);

  connection.onShutdown(async () => {
    down = true;
    // A disk that hangs keeps nobody from saying goodbye.
    if (session !== null)
      await Promise.race([session.links.stop(), new Promise<void>((end) => host.after(GOODBYE, end))]);
  });

  connection.onInitialized(() => {
    if (session === null) return;
    if (session.client.hasFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((folder) => !gone.has(folder.uri)), ...added];
        session?.workspace.refresh();
      });
    }
    warmUp(session, host);
    for (const call of waiting.splice(0)) call();
  });
}

/** How long a client that says goodbye waits for what is under way to end, in milliseconds. */
const GOODBYE = 1000;

/** A client that names no folders, or none that can be understood, may still name a root. */
function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly WorkspaceFolder[] {
  if (isFolders(workspaceFolders)) return workspaceFolders;
  return typeof rootUri === 'string' && rootUri !== '' ? [{ uri: rootUri, name: '' }] : [];
}

/** Static, from every feature; the order of the features decides where two say the same. */
function capabilities(client: ClientTraits): ServerCapabilities {
  const all: ServerCapabilities = {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  for (const feature of features) {
    if (feature.name === 'diagnostics' && !client.pullsDiagnostics) continue;
    Object.assign(all, feature.capabilities);
  }
  return all;
}

async function askSettings(
  connection: Connection,
  client: ClientTraits,
  uri: string,
  workspace: Workspace,
  host: LanguageHost,
): Promise<ClientSettings> {
  if (!client.hasConfiguration) return DEFAULT_CLIENT_SETTINGS;
  const answer: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'spotlight' });
  return readClientSettings(answer, workspace.schema, host.today());
}

const WARM_UP =
  '---\ndate: 2026-01-05\n---\n\n# A Title\n\nAnna Nowak\n\nThe talks ended. A vote is expected by 30 June 2026, or in the autumn.\n\n## What is next?\n\nIt *may* [fail](https://www.europa.eu).\n';

/** Runs everything once while nobody waits: the first call of a parser costs more than a hundred later ones. */
function warmUp(session: Session, host: LanguageHost): void {
  host.after(0, () => {
    const brief = parseBrief(WARM_UP);
    session.workspace.lint('untitled:warm-up', brief, DEFAULT_CLIENT_SETTINGS.base).catch(() => undefined);
  });
}

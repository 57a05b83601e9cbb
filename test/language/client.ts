import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  ClientCapabilities,
  Diagnostic,
  InitializeResult,
  PublishDiagnosticsParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';

export interface ClientOptions {
  /** Path → text of the files in the workspace folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** The language of the editor. */
  readonly locale?: string;
  /** What the client answers to `workspace/configuration`, section `spotlight`. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  /** Further workspace folders, as paths below the first. */
  readonly folders?: readonly string[];
  /** Where the server keeps what it can learn again; a new folder by default. */
  readonly cache?: string;
}

/** A client that pulls diagnostics and knows what most editors know. */
export const PULLING: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedDocumentSupport: false, relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    completion: { completionItem: { snippetSupport: true } },
  },
  workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
};

/** A client that waits for diagnostics to be pushed. */
export const PUSHED: ClientCapabilities = {
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};

/** A real client process' side of a real server: the built one, started as a process, spoken to over its streams. */
export class LspClient {
  readonly directory: string;
  /** Where the server keeps what it can learn again. */
  readonly cache: string;
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  readonly log: string[] = [];
  initialized!: InitializeResult;
  private readonly published = new Map<string, PublishDiagnosticsParams[]>();
  private readonly waiting: (() => void)[] = [];
  private versions = new Map<string, number>();

  private constructor(directory: string, cache: string, child: ChildProcess) {
    this.directory = directory;
    this.cache = cache;
    this.process = child;
    if (child.stdout === null || child.stdin === null) throw new Error('the server has no streams');
    this.connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
  }

  static async start({
    files = {},
    capabilities = PULLING,
    initializationOptions,
    locale,
    settings,
    folders = ['.'],
    cache: shared,
  }: ClientOptions = {}): Promise<LspClient> {
    const directory = mkdtempSync(join(tmpdir(), 'spotlight-lsp-'));
    const cache = shared ?? mkdtempSync(join(tmpdir(), 'spotlight-cache-'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    const child = spawn(process.execPath, [resolve('server/bin/spotlight-brief.cjs'), 'lsp', '--stdio'], {
      stdio: 'pipe',
      // What a test learns of links is nobody else's.
      env: { ...process.env, ...cachesIn(cache) },
    });
    const client = new LspClient(directory, cache, child);
    const { connection } = client;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      client.published.set(params.uri, [...(client.published.get(params.uri) ?? []), params]);
      for (const wake of client.waiting.splice(0)) wake();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      client.log.push(message);
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri?: string }[] }) =>
      items.map((item) => settings?.(item.scopeUri) ?? null),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
    for (const method of ['diagnostic', 'inlayHint', 'codeLens', 'semanticTokens'])
      connection.onRequest(`workspace/${method}/refresh`, () => null);
    connection.listen();
    client.initialized = await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: client.uri('.'),
      workspaceFolders: folders.map((path) => ({ uri: client.uri(path), name: path })),
      capabilities,
      initializationOptions,
      ...(locale !== undefined && { locale }),
    });
    await connection.sendNotification('initialized', {});
    return client;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.directory, path)).href.replace(/\/$/, '');
  }

  async open(path: string, text: string, languageId = 'spotlight-brief'): Promise<string> {
    const uri = path.includes(':') ? path : this.uri(path);
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.versions.get(uri) ?? 1) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<Answer>(method: string, params: unknown): Promise<Answer> {
    return this.connection.sendRequest<Answer>(method, params);
  }

  /** Pulls the diagnostics of a document. */
  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  /** The next diagnostics that are pushed for a document and fit. */
  async pushed(
    uri: string,
    fits: (params: PublishDiagnosticsParams) => boolean = () => true,
  ): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.published.get(uri)?.find(fits);
      if (found !== undefined) return found;
      await new Promise<void>((wake) => this.waiting.push(wake));
    }
  }

  pushes(uri: string): readonly PublishDiagnosticsParams[] {
    return this.published.get(uri) ?? [];
  }

  /** Shuts the server down as the protocol says and gives its exit status. */
  async stop(): Promise<number | null> {
    const exited = new Promise<number | null>((done) => this.process.once('exit', done));
    if (this.process.exitCode === null) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    const status = this.process.exitCode ?? (await exited);
    this.connection.dispose();
    for (const path of [this.directory, this.cache]) rmSync(path, { recursive: true, force: true });
    return status;
  }
}

/** The environment in which the platform's folder of caches is another one. */
export function cachesIn(directory: string): Readonly<Record<string, string>> {
  if (process.platform === 'darwin') return { HOME: directory };
  return process.platform === 'win32' ? { LOCALAPPDATA: directory } : { XDG_CACHE_HOME: directory };
}

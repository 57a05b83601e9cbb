import { EventEmitter, type Uri } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient';
import { Heartbeat } from './heartbeat.js';
import { HANG_POLICY, judgeCrash, type Verdict } from './restart-policy.js';

export type ServerState = 'idle' | 'starting' | 'running' | 'waiting' | 'failed' | 'stopped';

/** Makes a client on the place's own transport. */
export type CreateClient = (handling: Pick<LanguageClientOptions, 'errorHandler' | 'middleware'>) => BaseLanguageClient;

/** Starts the server when it is first needed, and again when it dies or hangs, though not for ever. */
export class Supervisor {
  private readonly changed = new EventEmitter<ServerState>();
  private readonly createClient: CreateClient;
  private client: BaseLanguageClient | null = null;
  private current: ServerState = 'idle';
  private crashes: readonly number[] = [];
  private hangs: readonly number[] = [];
  private lastSent: Uri | null = null;
  private suspect: Uri | null = null;
  private readonly heartbeat: Heartbeat;
  private readonly hung = new EventEmitter<Uri | null>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  readonly onDidChangeState = this.changed.event;
  /** Tells of a server that hung and was ended, with the document that it was given last. */
  readonly onDidHang = this.hung.event;

  constructor(createClient: CreateClient) {
    this.createClient = createClient;
    this.heartbeat = new Heartbeat(
      async () => this.client?.sendRequest('spotlight/alive'),
      () => this.end(),
    );
  }

  /** Where the server was given up because it hung: the document that it was given last when it first did. */
  get hungOn(): Uri | null {
    return this.hangs.length > HANG_POLICY.limit ? this.suspect : null;
  }

  get state(): ServerState {
    return this.current;
  }

  /** The client where the server answers, else null. */
  get running(): BaseLanguageClient | null {
    return this.current === 'running' ? this.client : null;
  }

  /** Starts the server unless that has been done already. Never throws: the state says how it went. */
  async start(): Promise<void> {
    if (this.current === 'idle') await this.launch();
  }

  /** Starts afresh, as a person asked: earlier crashes are forgotten. */
  async restart(): Promise<void> {
    this.crashes = [];
    this.hangs = [];
    this.suspect = null;
    await this.stop();
    await this.launch();
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.changed.dispose();
    this.hung.dispose();
  }

  private async launch(): Promise<void> {
    this.enter('starting');
    this.client ??= this.create();
    const { client } = this;
    try {
      await client.start();
      if (this.current !== 'starting' || client !== this.client) return;
      this.enter('running');
      this.heartbeat.start();
    } catch {
      // A server that dies while it starts has been counted as it closed; one that could not be run never will.
      if (this.current === 'starting') this.enter('failed');
    }
  }

  private create(): BaseLanguageClient {
    const client: BaseLanguageClient = this.createClient({
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          // One that hung has been replaced already.
          if (client === this.client) this.crashed();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      middleware: {
        didOpen: (document, next) => {
          this.lastSent = document.uri;
          return next(document);
        },
        didChange: (event, next) => {
          this.lastSent = event.document.uri;
          return next(event);
        },
      },
    });
    return client;
  }

  private crashed(): void {
    if (this.current === 'stopped') return;
    const verdict = judgeCrash(this.crashes, Date.now());
    this.crashes = verdict.crashes;
    this.again(verdict);
  }

  /** Ends a server that hangs: it would keep a processor busy, and nothing would be checked any more. */
  private end(): void {
    const { client } = this;
    if (this.current !== 'running' || client === null) return;
    this.client = null;
    const verdict = judgeCrash(this.hangs, Date.now(), HANG_POLICY);
    // All documents are sent anew to a server that is started again: only the first time tells which one it was.
    if (verdict.crashes.length === 1) this.suspect = this.lastSent;
    this.hangs = verdict.crashes;
    this.hung.fire(this.suspect);
    // It cannot say goodbye; the library ends its process all the same.
    void client.dispose(1_000).catch(() => undefined);
    this.again(verdict);
  }

  private again({ delay }: Verdict): void {
    this.heartbeat.stop();
    if (delay === null) {
      this.enter('failed');
      return;
    }
    this.enter('waiting');
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.launch();
    }, delay);
  }

  private async stop(): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.heartbeat.stop();
    const { client } = this;
    this.client = null;
    this.enter('stopped');
    // A server that hangs or has never come up cannot say goodbye; a new client takes its place all the same.
    await client?.dispose(2_000).catch(() => undefined);
  }

  private enter(state: ServerState): void {
    if (state === this.current) return;
    this.current = state;
    this.changed.fire(state);
  }
}

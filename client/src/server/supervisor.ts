import { EventEmitter } from 'vscode';
import { type BaseLanguageClient, CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient';
import { judgeCrash } from './restart-policy.js';

export type ServerState = 'idle' | 'starting' | 'running' | 'waiting' | 'failed' | 'stopped';

/** Makes a client on the place's own transport. */
export type CreateClient = (handling: Pick<LanguageClientOptions, 'errorHandler'>) => BaseLanguageClient;

/** Starts the server when it is first needed, and again when it dies, though not for ever. */
export class Supervisor {
  private readonly changed = new EventEmitter<ServerState>();
  private readonly createClient: CreateClient;
  private client: BaseLanguageClient | null = null;
  private current: ServerState = 'idle';
  private crashes: readonly number[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;

  readonly onDidChangeState = this.changed.event;

  constructor(createClient: CreateClient) {
    this.createClient = createClient;
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
    await this.stop();
    await this.launch();
  }

  async dispose(): Promise<void> {
    await this.stop();
    this.changed.dispose();
  }

  private async launch(): Promise<void> {
    this.enter('starting');
    this.client ??= this.createClient({
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          this.crashed();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
    });
    try {
      await this.client.start();
      if (this.current === 'starting') this.enter('running');
    } catch {
      // A server that dies while it starts has been counted as it closed; one that could not be run never will.
      if (this.current === 'starting') this.enter('failed');
    }
  }

  private crashed(): void {
    if (this.current === 'stopped') return;
    const { delay, crashes } = judgeCrash(this.crashes, Date.now());
    this.crashes = crashes;
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

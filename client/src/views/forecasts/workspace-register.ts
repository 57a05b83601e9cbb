import { type Disposable, EventEmitter, workspace } from 'vscode';
import type { RegisterAnswer, RegisterItem } from '../../../../server/src/language/protocol.js';
import { isBrief } from '../../is-brief.js';
import { ask, whenRunning } from '../../server/ask.js';
import type { Supervisor } from '../../server/supervisor.js';
import { Soon } from '../soon.js';

const PAUSE = 400;

/** The register of the workspace, read by the server and anew after each change. It never starts the server by itself. */
export class WorkspaceRegister implements Disposable {
  readonly supervisor: Supervisor;
  private readonly changed = new EventEmitter<void>();
  private readonly soon = new Soon(PAUSE, () => this.read());
  private readonly listeners: readonly Disposable[];
  private reading: Promise<void> | null = null;
  private stale = true;
  private all: readonly RegisterItem[] = [];

  /** Fires when the register was read anew. */
  readonly onDidChange = this.changed.event;

  constructor(supervisor: Supervisor) {
    this.supervisor = supervisor;
    const watcher = workspace.createFileSystemWatcher('**/*.md');
    // Of a folder that goes the editor says so, but not of the files in it. No pattern is for folders alone.
    const gone = workspace.createFileSystemWatcher('**', true, true);
    const refresh = () => {
      this.stale = true;
      this.soon.ask();
    };
    this.listeners = [
      watcher,
      watcher.onDidChange(refresh),
      watcher.onDidCreate(refresh),
      watcher.onDidDelete(refresh),
      gone,
      gone.onDidDelete(({ path }) => /\/[^/.]+$/.test(path) && refresh()),
      workspace.onDidChangeTextDocument(({ document }) => isBrief(document) && refresh()),
      workspace.onDidOpenTextDocument((document) => isBrief(document) && refresh()),
      workspace.onDidCloseTextDocument((document) => isBrief(document) && refresh()),
      workspace.onDidChangeWorkspaceFolders(refresh),
      workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('spotlight') && refresh()),
      supervisor.onDidChangeState(refresh),
    ];
  }

  /** As last read; empty before. */
  get forecasts(): readonly RegisterItem[] {
    return this.all ?? [];
  }

  /** Whether it has been read at all. */
  get known(): boolean {
    return this.all !== null;
  }

  /** Starts the server where it has not been started, and reads the register unless it has been read already. */
  async ready(): Promise<void> {
    await whenRunning(this.supervisor);
    if (this.reading !== null) await this.reading;
    else if (this.stale) await this.read();
  }

  dispose(): void {
    for (const each of [...this.listeners, this.soon, this.changed]) each.dispose();
  }

  /** Nothing is read twice at once: what changes meanwhile is read afterwards. */
  private async read(): Promise<void> {
    if (this.supervisor.running === null) return;
    if (this.reading !== null) {
      this.soon.ask();
      return;
    }
    this.stale = false;
    const before = this.all;
    this.reading = this.take();
    await this.reading;
    this.reading = null;
    // A view that is filled anew loses sight of what is chosen, so that is not done for nothing.
    if (JSON.stringify(this.all) !== JSON.stringify(before)) this.changed.fire();
  }

  private async take(): Promise<void> {
    const answer = await ask<RegisterAnswer>(this, 'spotlight/register', {});
    if (answer !== null) this.all = answer.items;
  }
}

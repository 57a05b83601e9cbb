import { type Disposable, EventEmitter, languages, type TextDocument, window, workspace } from 'vscode';
import type { DocumentSymbol } from 'vscode-languageclient';
import type { OutlineAnswer } from '../../../../server/src/language/protocol.js';
import { isBrief } from '../../is-brief.js';
import { ask } from '../../server/ask.js';
import type { Supervisor } from '../../server/supervisor.js';
import { Soon } from '../soon.js';

/** The outline of one version of a brief. */
export interface Outlined {
  readonly outline: OutlineAnswer;
  readonly symbols: readonly DocumentSymbol[];
}

const PAUSE = 120;

/** Follows the brief in the active editor and what the server says of it, for whoever shows something of it. */
export class BriefInFront implements Disposable {
  readonly supervisor: Supervisor;
  private readonly changed = new EventEmitter<void>();
  private readonly soon = new Soon(PAUSE, () => this.look());
  private readonly listeners: readonly Disposable[];
  private followed: TextDocument | null = null;
  private found: Outlined | null = null;

  readonly onDidChange = this.changed.event;

  constructor(supervisor: Supervisor) {
    this.supervisor = supervisor;
    this.listeners = [
      window.onDidChangeActiveTextEditor(() => this.follow()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === this.followed) this.soon.ask();
        else if (this.followed === null) this.follow();
      }),
      workspace.onDidCloseTextDocument((document) => {
        if (document === this.followed) this.follow();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const address = this.followed?.uri.toString();
        if (uris.some((uri) => uri.toString() === address)) this.soon.ask();
      }),
      supervisor.onDidChangeState(() => this.soon.ask()),
    ];
    this.follow();
  }

  /** The brief that is followed, or null. It stays while another kind of tab is in front and the brief is still seen. */
  get document(): TextDocument | null {
    return this.followed;
  }

  /** What the server last said of that brief; null before it has said anything. */
  get outlined(): Outlined | null {
    return this.found;
  }

  dispose(): void {
    for (const each of [...this.listeners, this.soon, this.changed]) each.dispose();
  }

  private follow(): void {
    const next = inFront(this.followed);
    if (next === this.followed) return;
    this.followed = next;
    this.found = null;
    this.changed.fire();
    this.look();
  }

  private async look(): Promise<void> {
    const document = this.followed;
    if (document === null || this.supervisor.running === null) return;
    const uri = document.uri.toString();
    const [outline, symbols] = await Promise.all([
      ask<OutlineAnswer>(this, 'spotlight/outline', { uri }),
      ask<DocumentSymbol[]>(this, 'textDocument/documentSymbol', { textDocument: { uri } }),
    ]);
    // An answer about what was there before comes too late: the change has asked again.
    if (outline === null || document !== this.followed || outline.version !== document.version) return;
    this.found = { outline, symbols: symbols ?? [] };
    this.changed.fire();
  }
}

function inFront(before: TextDocument | null): TextDocument | null {
  const active = window.activeTextEditor?.document;
  if (active !== undefined) return isBrief(active) ? active : null;
  return window.visibleTextEditors.some(({ document }) => document === before) ? before : null;
}

import { type Disposable, EventEmitter } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { LinkStatus } from '../../../server/src/language/protocol.js';
import { ask } from '../server/ask.js';
import type { BriefInFront } from '../views/outline/brief-in-front.js';

/** How the check of links stands for the brief in front. */
export class LinksInFront implements Disposable {
  private readonly front: BriefInFront;
  private readonly changed = new EventEmitter<void>();
  private readonly listeners: readonly Disposable[];
  private found: LinkStatus | null = null;

  readonly onDidChange = this.changed.event;

  constructor(front: BriefInFront) {
    this.front = front;
    this.listeners = [
      front.onDidChange(() => {
        if (this.found?.uri !== this.uri) void this.look();
      }),
      front.supervisor.onDidChangeState((state) => {
        if (state === 'running') void this.look();
        else this.take(null);
      }),
    ];
  }

  /** What the server last said of it; null before it has said anything. */
  get status(): LinkStatus | null {
    return this.found;
  }

  /** Takes what a server tells by itself. */
  listenTo(client: BaseLanguageClient): void {
    client.onNotification('spotlight/didChangeLinkStatus', (status: LinkStatus) => {
      if (status.uri === this.uri) this.take(status);
    });
  }

  dispose(): void {
    for (const each of [...this.listeners, this.changed]) each.dispose();
  }

  private get uri(): string | undefined {
    return this.front.document?.uri.toString();
  }

  private async look(): Promise<void> {
    const { uri } = this;
    if (uri !== this.found?.uri) this.take(null);
    if (uri === undefined || this.front.supervisor.running === null) return;
    const status = await ask<LinkStatus>(this.front, 'spotlight/linkStatus', { uri });
    if (uri === this.uri && status !== null) this.take(status);
  }

  private take(status: LinkStatus | null): void {
    if (status === this.found) return;
    this.found = status;
    this.changed.fire();
  }
}

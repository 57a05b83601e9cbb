import type { LanguageHost } from '../host.js';

/** Facts come one by one; they are told together. Milliseconds. */
const BATCH = 300;

export interface LinkChange {
  /** The documents whose links are known better now. */
  readonly uris: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

/** Which documents' links are known better than before, for whoever shows something of them. */
export class LinkChanges {
  private readonly after: LanguageHost['after'];
  private readonly listeners: ((change: LinkChange) => void)[] = [];
  private readonly revisions = new Map<string, number>();
  private next: { readonly uris: Set<string>; readonly addresses: Set<string> } | null = null;
  private stopped = false;

  constructor(after: LanguageHost['after']) {
    this.after = after;
  }

  listen(listener: (change: LinkChange) => void): void {
    this.listeners.push(listener);
  }

  /** Another number whenever more is known of a document's links than before. */
  revision(uri: string): number {
    return this.revisions.get(uri) ?? 0;
  }

  forget(uri: string): void {
    this.revisions.delete(uri);
  }

  /** Tells some time later. Where no document is named, only the state of the check has changed. */
  tell(uris: Iterable<string>, ...addresses: readonly string[]): void {
    const next = this.next ?? this.begin();
    for (const uri of uris) {
      this.revisions.set(uri, this.revision(uri) + 1);
      next.uris.add(uri);
    }
    for (const address of addresses) next.addresses.add(address);
  }

  stop(): void {
    this.stopped = true;
  }

  private begin() {
    const next = { uris: new Set<string>(), addresses: new Set<string>() };
    this.next = next;
    this.after(BATCH, () => {
      this.next = null;
      if (!this.stopped) for (const listener of this.listeners) listener(next);
    });
    return next;
  }
}

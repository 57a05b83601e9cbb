import type { Connection } from './connection.js';

/** Connections that are kept open for a moment, at most. */
const MOST = 128;

/** All that are open; those that are not in use wait for the next request that may take the very same way. */
export class Connections {
  /** By what they are good for, those that were used last at the end. */
  private readonly kept = new Map<string, Connection[]>();
  private readonly used = new Set<Connection>();
  private count = 0;

  /** One that is open already and good for this, or null. */
  take(key: string): Connection | null {
    for (let found = this.pop(key); found !== undefined; found = this.pop(key)) {
      if (found.isOpen) return found;
      found.end();
    }
    return null;
  }

  /** Takes note of one that is used now. */
  add(connection: Connection): void {
    this.used.add(connection);
  }

  /** A request is over: what is still good waits for the next. */
  giveBack(key: string, connection: Connection): void {
    this.used.delete(connection);
    if (!connection.isOpen) {
      connection.end();
      return;
    }
    const same = this.kept.get(key) ?? [];
    this.kept.delete(key);
    this.kept.set(key, [...same, connection]);
    this.count++;
    const [oldest] = this.kept.keys();
    if (this.count > MOST && oldest !== undefined) this.pop(oldest)?.end();
  }

  /** One that others end. */
  forget(connection: Connection): void {
    this.used.delete(connection);
  }

  end(connection: Connection): void {
    this.used.delete(connection);
    connection.end();
  }

  endAll(): void {
    for (const connection of [...this.used, ...[...this.kept.values()].flat()]) connection.end();
    this.used.clear();
    this.kept.clear();
    this.count = 0;
  }

  private pop(key: string): Connection | undefined {
    const same = this.kept.get(key);
    const found = same?.pop();
    if (same?.length === 0) this.kept.delete(key);
    if (found !== undefined) this.count--;
    return found;
  }
}

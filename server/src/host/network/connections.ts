import type { Connection } from './connection.js';

/** Connections that are kept open for a moment, at most. */
const MOST = 64;

interface Kept {
  readonly key: string;
  readonly connection: Connection;
}

/** All that are open; those that are not in use wait for the next request that may take the very same way. */
export class Connections {
  private kept: readonly Kept[] = [];
  private readonly used = new Set<Connection>();

  /** One that is open already and good for this, or null. */
  take(key: string): Connection | null {
    this.kept = this.kept.filter(({ connection }) => connection.isOpen);
    const found = this.kept.findLast((each) => each.key === key);
    if (found === undefined) return null;
    this.kept = this.kept.filter((each) => each !== found);
    return found.connection;
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
    this.kept = [...this.kept, { key, connection }];
    const oldest = this.kept.length > MOST ? this.kept[0] : undefined;
    if (oldest === undefined) return;
    this.kept = this.kept.slice(1);
    oldest.connection.end();
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
    for (const connection of [...this.used, ...this.kept.map((each) => each.connection)]) connection.end();
    this.used.clear();
    this.kept = [];
  }
}

import { type CacheDays, isOffline, type LinkFact, lifetime } from '../links/online/fact.js';
import { FactStore, joined } from '../links/online/fact-store.js';
import { visible } from '../text/visible.js';
import { cacheDirectory } from './cache-directory.js';
import { FactFiles } from './fact-files.js';
import { type FactLine, factOfLine, latestLines, lineOfFact, readFactLines, writeFactLines } from './fact-lines.js';
import { reasonOf } from './read-text.js';

/** The oldest facts beyond these are dropped. */
const MOST = { facts: 20_000, units: 16_000_000 };

export interface FactCacheOptions {
  /** Absolute; that of the platform by default. It need not be there. Never to be taken from a configuration. */
  readonly directory?: string | undefined;
  /** For how long what is learnt now is worth keeping: the longest of the configurations at hand. */
  readonly days: CacheDays;
  /** As `Date.now`. */
  readonly now?: () => number;
}

/** What is remembered of links from one check to the next, on the disk of this machine. */
export interface FactCache {
  /**
   * What was remembered and has not expired by the days of whoever learnt it; what is learnt goes into it. Whether a fact may be used
   * here and now (`isFresh`) is still to be asked: other days or other leaves may hold.
   */
  readonly store: FactStore;
  /** Why nothing could be read, as one line for people; null where all is well. The store then holds nothing and works all the same. */
  readonly problem: string | null;
  /**
   * Writes down what was learnt since the last time, together with what other processes wrote meanwhile: of one address the later fact
   * counts. Does nothing where nothing was learnt. Never rejects: gives one line for people where it cannot be written, else null.
   */
  save(): Promise<string | null>;
}

/** Opens what is remembered. Reads, and writes nothing. Never throws. */
export function openFactCache(options: FactCacheOptions): FactCache {
  const directory = options.directory ?? cacheDirectory();
  return directory === null ? new Forgetful() : new Remembering(directory, options);
}

class Remembering implements FactCache {
  readonly store = new FactStore((address) => this.recall(address));
  readonly problem: string | null = null;
  private readonly directory: string;
  private readonly files: FactFiles;
  private readonly days: CacheDays;
  private readonly now: () => number;
  /** All that the disk is known to hold, of other repositories as well. */
  private readonly lines = new Map<string, FactLine>();
  /** Lines that the disk does not hold yet. */
  private readonly added = new Set<FactLine>();
  /** Facts of the store that stand on the disk as they are. */
  private readonly written = new Map<string, LinkFact>();

  constructor(directory: string, { days, now = Date.now }: FactCacheOptions) {
    this.directory = directory;
    this.days = days;
    this.now = now;
    this.files = new FactFiles(directory);
    try {
      this.take();
    } catch (error) {
      this.problem = this.said('read', error, 'nothing is remembered from the last time');
    }
  }

  save(): Promise<string | null> {
    try {
      if (this.isChanged()) this.write();
      return Promise.resolve(null);
    } catch (error) {
      return Promise.resolve(this.said('written', error, 'what was learnt is forgotten at the end'));
    }
  }

  private recall(address: string): LinkFact | null {
    const line = this.lines.get(address);
    const fact = line === undefined || this.isOver(line) ? null : factOfLine(line);
    if (fact !== null) this.written.set(address, fact);
    return fact;
  }

  private isChanged(): boolean {
    for (const fact of this.store.values()) if (this.written.get(fact.address) !== fact) return true;
    return false;
  }

  private write(): void {
    this.take();
    const learnt = [...this.store.values()];
    // That there was no network says nothing of any link.
    for (const fact of learnt) if (!isOffline(fact)) this.add(fact);
    const kept = latestLines(
      [...this.lines.values()].filter((line) => !this.isOver(line)),
      MOST,
    );
    if (kept.some((line) => this.added.has(line))) this.files.replaceRead(writeFactLines(kept));
    this.added.clear();
    this.lines.clear();
    for (const line of kept) this.lines.set(line.address, line);
    for (const fact of learnt) this.written.set(fact.address, fact);
  }

  /** Adds what other processes wrote. */
  private take(): void {
    for (const text of this.files.readNew()) {
      for (const line of readFactLines(text) ?? []) {
        const known = this.lines.get(line.address);
        if (!this.isOver(line) && (known === undefined || known.learnt < line.learnt))
          this.lines.set(line.address, line);
      }
    }
  }

  private add(fact: LinkFact): void {
    const known = this.lines.get(fact.address);
    const line = this.latest(known, fact);
    if (line === null || line === known) return;
    this.lines.set(fact.address, line);
    this.added.add(line);
  }

  private latest(known: FactLine | undefined, fact: LinkFact): FactLine | null {
    const until = fact.learnt + lifetime(fact, this.days);
    if (known === undefined) return lineOfFact(fact, until);
    if (known.learnt === fact.learnt && this.written.get(fact.address) === fact)
      return known.until >= until ? known : { ...known, until };
    const other = factOfLine(known);
    if (other === null) return lineOfFact(fact, until);
    return other.learnt > fact.learnt
      ? lineOfFact(joined(other, fact), known.until)
      : lineOfFact(joined(other, fact), until);
  }

  /** Expired; or from a clock that ran ahead, whose facts would outlast all others. */
  private isOver({ learnt, until }: FactLine): boolean {
    const now = this.now();
    return until <= now || learnt > now;
  }

  private said(what: 'read' | 'written', error: unknown, so: string): string {
    const where = visible(this.directory);
    return `what is remembered of links cannot be ${what} (${where}): ${visible(reasonOf(error))}; ${so}`;
  }
}

/** Where there is no place for a cache. */
class Forgetful implements FactCache {
  readonly store = new FactStore();
  readonly problem =
    'what is remembered of links has no place on this machine: there is no home directory; nothing is remembered';

  save(): Promise<string | null> {
    return Promise.resolve(null);
  }
}

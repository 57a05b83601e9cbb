import type { WordText } from '../import/finish-word.js';
import type { CheckerHost } from '../links/online/checker.js';
import type { CacheDays } from '../links/online/fact.js';
import type { FactStore } from '../links/online/fact-store.js';
import type { IsoDay } from '../text/day.js';

/** What a directory holds; where a symbolic link leads is not looked at. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'link';
}

/**
 * Files by address (`file:///…`, `vscode-vfs://…`). What cannot be read counts as not there: a language server
 * has nobody to complain to.
 */
export interface Files {
  read(uri: string): Promise<string | null>;
  /** Of a symbolic link, what it leads to. */
  stat(uri: string): Promise<'file' | 'directory' | null>;
  list(uri: string): Promise<readonly Entry[]>;
  /** The address of the same file with all symbolic links followed, or null where there is none. */
  resolve(uri: string): Promise<string | null>;
}

/** What a check of links needs. */
export interface LinkResources {
  /** The network, clocks and chance. Whoever stops checking closes the network. */
  readonly checker: CheckerHost;
  /** What is known, with what the cache holds already. */
  readonly store: FactStore;
  /** What stands in the way of remembering, as one line for people; null where nothing does. */
  readonly problem: string | null;
  /** Writes down what the store has learnt. Gives one line for people where that cannot be done, else null. */
  save(): Promise<string | null>;
}

/** What the server needs from the place it runs in. */
export interface LanguageHost {
  /** The files this host reads by itself, or null where the client has to read for it, as in a web worker. */
  readonly files: (Files & { handles(uri: string): boolean }) | null;
  /** Reads Word documents, or null where the reader would be too heavy, as in a web worker. Rejects with an Error for people. */
  readonly readWord: ((bytes: Uint8Array) => Promise<WordText>) | null;
  /**
   * Makes ready what checks links over the network: called once, when a first check begins. Null where there is no network of our own:
   * a page in a browser may not read what other sites answer, so a web worker never checks.
   * @param days for which it is remembered what is learnt
   */
  readonly links: ((days: CacheDays) => Promise<LinkResources>) | null;
  /** Milliseconds from any fixed point. */
  now(): number;
  today(): IsoDay;
  /** Calls back once after some milliseconds; gives what calls it off. */
  after(milliseconds: number, call: () => void): () => void;
  /** Calls back when the messages that have already arrived are dealt with. */
  soon(call: () => void): void;
}

import { Checker, type CheckSettings, type Settled, type Wanted } from '../../links/online/checker.js';
import { isFresh, type LinkFacts } from '../../links/online/fact.js';
import { type Leave, leaveKey } from '../../links/online/leave.js';
import type { LanguageHost, LinkResources } from '../host.js';
import { type CheckNow, type NowWatcher, watchNow } from './check-now.js';
import { type LinkRules, settingsOf } from './check-settings.js';
import { type LinkChange, LinkChanges } from './link-changes.js';

/** More addresses of one document are not asked about: nobody writes them, and somebody may mean harm. */
export const MOST_ADDRESSES = 2000;

export interface LinkChecksOptions {
  /** Null where there is no network of our own. */
  readonly open: LanguageHost['links'];
  /** Without it nothing is ever asked, nor made ready. */
  readonly trusted: boolean;
  readonly after: LanguageHost['after'];
  readonly log: (message: string) => void;
}

interface Desk {
  readonly resources: LinkResources;
  checker: Checker;
}

/**
 * What is known of the links of the open documents, and the checks that are under way for them. Nothing is loaded, read or asked before
 * a first check begins.
 */
export class LinkChecks {
  private readonly options: LinkChecksOptions;
  private opening: Promise<Desk | null> | null = null;
  private desk: Desk | null = null;
  private leaves: readonly Leave[] = [];
  private leave = leaveKey([]);
  /** The addresses of each document that are or were asked about while it is open. */
  private readonly interests = new Map<string, ReadonlySet<string>>();
  /** The documents whose links are checked in the background. */
  private readonly asking = new Set<string>();
  private readonly underWay = new Set<string>();
  private readonly running = new Set<CheckNow>();
  private readonly changes: LinkChanges;
  private settledMeanwhile = new Set<string>();
  private offline = false;
  private saving = false;
  private complaint: string | null = null;
  private stopped = false;

  constructor(options: LinkChecksOptions) {
    this.options = options;
    this.changes = new LinkChanges(options.after);
  }

  /** Whether links can be checked at all, or why not. */
  get able(): 'yes' | 'untrusted' | 'unavailable' {
    if (this.options.open === null) return 'unavailable';
    return this.options.trusted ? 'yes' : 'untrusted';
  }

  /** Whether the last answers said that there is no network. */
  get isOffline(): boolean {
    return this.offline;
  }

  /** Calls back some time after facts or states have changed. */
  onDidChange(listener: (change: LinkChange) => void): void {
    this.changes.listen(listener);
  }

  /** Another number whenever more is known of a document's links than before. */
  revision(uri: string): number {
    return this.changes.revision(uri);
  }

  /** How many addresses of a document are under way. */
  openOf(uri: string): number {
    let count = 0;
    if (this.underWay.size > 0) for (const each of this.interests.get(uri) ?? []) if (this.underWay.has(each)) count++;
    return count;
  }

  /** Whether the document's links were looked at in this session. */
  isFollowed(uri: string): boolean {
    return this.interests.has(uri);
  }

  /** What is known and still holds, for rules, hovers and code actions; null before the first check. */
  facts(rules: LinkRules): LinkFacts | null {
    const { desk } = this;
    if (desk === null) return null;
    const { days } = settingsOf(rules, this.leaves);
    const { store, checker } = desk.resources;
    const now = checker.date();
    return {
      get: (address) => {
        const fact = store.get(address);
        if (fact === null || isFresh(fact, now, days, this.leave)) return fact;
        // Without a network what is old is still the best that is known.
        return this.offline && (fact.leave === null || fact.leave === this.leave) ? fact : null;
      },
    };
  }

  /** What may be reached although it is private, by the user's word. What was learnt under other leaves counts no more. */
  allow(leaves: readonly Leave[]): void {
    const leave = leaveKey(leaves);
    if (leave === this.leave) return;
    this.leaves = leaves;
    this.leave = leave;
    const { desk } = this;
    if (desk === null || this.stopped) return;
    this.cancel([...this.underWay]);
    desk.checker.stop();
    desk.checker = this.newChecker(desk.resources);
    this.changes.tell(this.interests.keys());
  }

  /**
   * Follows a document: its addresses that are neither known nor under way are asked about where `ask` says so, and what it no longer
   * holds, or nobody wants any more, is broken off.
   */
  async follow(uri: string, wanted: readonly Wanted[], rules: LinkRules, ask: boolean): Promise<void> {
    const known = this.interests.get(uri);
    if (!ask && known === undefined) return;
    const some = wanted.slice(0, MOST_ADDRESSES);
    const next = new Set(some.map(({ address }) => address));
    this.interests.set(uri, next);
    if (ask) this.asking.add(uri);
    else this.asking.delete(uri);
    this.cancelUnwanted(known ?? []);
    if (!ask) return;
    const desk = await this.getReady(rules);
    if (desk === null || this.interests.get(uri) !== next) return;
    // What the cache holds was not there when the document was looked at first.
    const { store } = desk.resources;
    if (known === undefined && some.some(({ address }) => store.get(address) !== null)) this.changes.tell([uri]);
    this.ask(desk, some, rules, false);
    this.changes.tell([]);
  }

  /** The document is closed: what was asked for it alone is broken off. */
  forget(uri: string): void {
    const known = this.interests.get(uri) ?? [];
    this.interests.delete(uri);
    this.asking.delete(uri);
    this.changes.forget(uri);
    const checks = [...this.running].filter((check) => check.uri === uri);
    for (const check of checks) this.running.delete(check);
    this.cancelUnwanted([...known, ...checks.flatMap(({ left }) => [...left])]);
    for (const check of checks) check.end(true);
  }

  /**
   * Asks at a person's word, also about what is known to be dead or to prove nothing, with `again` about everything. Resolves once all
   * is settled or broken off; false where the latter, or where nothing can be asked.
   */
  async now(
    uri: string,
    wanted: readonly Wanted[],
    rules: LinkRules,
    { again, ...watcher }: NowWatcher & { readonly again: boolean },
  ): Promise<boolean> {
    const some = wanted.slice(0, MOST_ADDRESSES);
    const interest = this.interests.get(uri) ?? [];
    if (this.able === 'yes') this.interests.set(uri, new Set([...interest, ...some.map(({ address }) => address)]));
    const desk = await this.getReady(rules);
    // It may have been closed or cancelled meanwhile.
    if (desk === null || watcher.isCancelled() || !this.interests.has(uri)) return false;
    const { store } = desk.resources;
    // Who mends a page, or hears from its site that it is there, does not want to be told what was so this morning.
    const isFine = ({ address }: Wanted): boolean => {
      const kind = store.get(address)?.verdict.kind ?? 'ok';
      return kind === 'ok' || kind === 'moved';
    };
    const doubtful = again ? some : some.filter((each) => !isFine(each));
    const asked = [...this.ask(desk, doubtful, rules, true)];
    if (!again) asked.push(...this.ask(desk, some.filter(isFine), rules, false));
    const check = watchNow(uri, new Set(asked), some.length, watcher);
    this.running.add(check);
    this.changes.tell([uri]);
    watcher.onCancel(() => {
      if (!this.running.delete(check)) return;
      const others = new Set([...this.running].flatMap(({ left }) => [...left]));
      this.cancel([...check.left].filter((address) => !others.has(address)));
      check.end(true);
    });
    const whole = await check.done;
    this.running.delete(check);
    return whole;
  }

  /** Ends every request, for good. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.changes.stop();
    const desk = this.desk ?? (await this.opening);
    this.cancel([...this.underWay]);
    desk?.checker.stop();
    await desk?.resources.checker.network.close();
    if (desk !== null) await this.save(desk);
  }

  private getReady({ cacheDays }: LinkRules): Promise<Desk | null> {
    const { open, trusted } = this.options;
    if (open === null || !trusted || this.stopped) return Promise.resolve(null);
    this.opening ??= open(cacheDays).then(
      (resources) => {
        if (resources.problem !== null) this.options.log(resources.problem);
        this.desk = { resources, checker: this.newChecker(resources) };
        return this.desk;
      },
      (error: unknown) => {
        this.options.log(`links cannot be checked: ${error instanceof Error ? error.message : String(error)}`);
        return null;
      },
    );
    return this.opening.then((desk) => (this.stopped ? null : desk));
  }

  private newChecker({ checker, store }: LinkResources): Checker {
    return new Checker(checker, store, (settled) => this.settled(settled));
  }

  /** Gives what is under way now. */
  private ask(desk: Desk, wanted: readonly Wanted[], rules: LinkRules, again: boolean): readonly string[] {
    const settings: CheckSettings = settingsOf(rules, this.leaves);
    this.settledMeanwhile = new Set();
    const asked = desk.checker.ask(wanted, settings, again).filter((address) => !this.settledMeanwhile.has(address));
    for (const address of asked) this.underWay.add(address);
    if (asked.length > 0) this.saveWhenIdle(desk);
    return asked;
  }

  private settled({ fact }: Settled): void {
    const { address, verdict } = fact;
    this.settledMeanwhile.add(address);
    this.underWay.delete(address);
    const why = verdict.kind === 'unverified' ? verdict.why : null;
    // What may not be reached is known without a network.
    if (why !== 'refused') this.offline = why === 'offline';
    for (const check of this.running) check.settle(address);
    const uris = [...this.interests].filter(([, addresses]) => addresses.has(address)).map(([uri]) => uri);
    this.changes.tell(uris, address);
  }

  /** Breaks off what no document that is checked in the background, and nobody who waits, wants any more. */
  private cancelUnwanted(addresses: Iterable<string>): void {
    const isWanted = (address: string): boolean =>
      [...this.asking].some((uri) => this.interests.get(uri)?.has(address) === true) ||
      [...this.running].some(({ left }) => left.has(address));
    this.cancel([...addresses].filter((address) => this.underWay.has(address) && !isWanted(address)));
  }

  private cancel(addresses: readonly string[]): void {
    if (addresses.length === 0) return;
    for (const address of addresses) this.underWay.delete(address);
    this.desk?.checker.cancel(new Set(addresses));
    for (const check of this.running) for (const address of addresses) check.breakOff(address);
    this.changes.tell([]);
  }

  private saveWhenIdle(desk: Desk): void {
    if (this.saving) return;
    this.saving = true;
    void desk.checker.idle().then(() => {
      this.saving = false;
      return this.save(desk);
    });
  }

  private async save({ resources }: Desk): Promise<void> {
    const problem = await resources.save();
    // A disk that is full stays full for a while.
    if (problem !== null && problem !== this.complaint) this.options.log(problem);
    this.complaint = problem;
  }
}

import { type CacheDays, factOf, isOffline, type LinkFact } from './fact.js';
import type { FactStore } from './fact-store.js';
import type { Outcome } from './inquiry.js';
import { type Leave, leaveKey } from './leave.js';
import type { Ending, Network } from './network.js';
import { Run, type Ticket } from './run.js';

/** Milliseconds between the beginnings of two requests to one host. */
export const SPACING = 50;

/** Where a check runs: network, clocks, timer and chance are handed in. */
export interface CheckerHost {
  readonly network: Network;
  /** Milliseconds of a clock that does not run backwards. */
  now(): number;
  /** As `Date.now`. */
  date(): number;
  /** Calls back once after some milliseconds; gives what calls it off. */
  after(milliseconds: number, call: () => void): () => void;
  /** From 0 to 1. */
  random(): number;
  /** Makes what calls a request off. */
  ending(): Ending & { abort(): void };
}

export interface CheckSettings {
  /** Milliseconds. */
  readonly timeout: number;
  readonly concurrency: number;
  readonly perHost: number;
  readonly retries: number;
  readonly days: CacheDays;
  readonly leaves: readonly Leave[];
}

/** An address as `askedAddress` gives it, and what to look for in its page, without `#`. */
export interface Wanted {
  readonly address: string;
  readonly fragments: readonly string[];
}

/** What one settled address was like, for summaries. */
export interface Settled {
  readonly fact: LinkFact;
  /** Milliseconds that its requests took together, without waiting for their turn. */
  readonly spent: number;
  readonly requests: number;
}

interface Burst {
  readonly run: Run;
  readonly settings: CheckSettings;
  readonly open: Set<string>;
  readonly spent: Map<string, { milliseconds: number; requests: number }>;
  readonly endings: Map<Ticket, Ending & { abort(): void }>;
  wake: (() => void) | null;
}

/**
 * Asks about addresses in the background and puts what it learns into the store. While something is under way, further addresses join it
 * under the settings with which it began; once all is settled the next ones begin anew.
 */
export class Checker {
  private readonly host: CheckerHost;
  private readonly store: FactStore;
  private readonly onSettled: (settled: Settled) => void;
  private burst: Burst | null = null;
  private waiters: (() => void)[] = [];
  private stopped = false;

  constructor(host: CheckerHost, store: FactStore, onSettled: (settled: Settled) => void) {
    this.host = host;
    this.store = store;
    this.onSettled = onSettled;
  }

  /** How many addresses are not settled yet. */
  get open(): number {
    return this.burst?.open.size ?? 0;
  }

  /**
   * Begins to ask about what is not freshly known; with `again`, about everything. Returns those that are now under way.
   */
  ask(wanted: Iterable<Wanted>, settings: CheckSettings, again = false): readonly string[] {
    if (this.stopped) return [];
    const burst = this.burst ?? this.begin(settings);
    const leave = leaveKey(burst.settings.leaves);
    const asked: string[] = [];
    for (const { address, fragments } of wanted) {
      if (!again && this.store.isKnown(address, fragments, this.host.date(), settings.days, leave)) continue;
      asked.push(address);
      // Settled before, under the same burst: asked anew.
      if (!burst.open.has(address)) burst.run.cancel(new Set([address]));
      burst.open.add(address);
      this.settle(burst, burst.run.add(address, fragments));
    }
    this.turn(burst);
    return asked;
  }

  /** Breaks off what is under way about these addresses, and forgets that they were wanted. */
  cancel(addresses: ReadonlySet<string>): void {
    const { burst } = this;
    if (burst === null) return;
    for (const ticket of burst.run.cancel(addresses)) {
      burst.endings.get(ticket)?.abort();
      burst.endings.delete(ticket);
    }
    for (const address of addresses) burst.open.delete(address);
    this.turn(burst);
  }

  /** Resolves once nothing is under way. */
  idle(): Promise<void> {
    return this.burst === null ? Promise.resolve() : new Promise((resolve) => this.waiters.push(resolve));
  }

  /** Breaks everything off, for good. The network is its owner's to close. */
  stop(): void {
    this.stopped = true;
    if (this.burst !== null) this.cancel(new Set(this.burst.open));
  }

  private begin(settings: CheckSettings): Burst {
    const limits = { ...settings, spacing: SPACING };
    const run = new Run(limits, () => this.host.random());
    this.burst = { run, settings, open: new Set(), spent: new Map(), endings: new Map(), wake: null };
    return this.burst;
  }

  /** Starts all that may start now, and comes back when more may. */
  private turn(burst: Burst): void {
    burst.wake?.();
    burst.wake = null;
    for (;;) {
      const turn = burst.run.next(this.host.now());
      if (turn.kind === 'start') {
        this.start(burst, turn.job);
        continue;
      }
      if (turn.kind === 'wait') {
        burst.wake = this.host.after(Math.max(Math.ceil(turn.until - this.host.now()), 1), () => this.turn(burst));
      }
      if (turn.kind === 'empty' && this.burst === burst) {
        this.burst = null;
        for (const resolve of this.waiters.splice(0)) resolve();
      }
      return;
    }
  }

  private start(burst: Burst, ticket: Ticket): void {
    const ending = this.host.ending();
    burst.endings.set(ticket, ending);
    const { timeout, leaves } = burst.settings;
    const began = this.host.now();
    void this.host.network.ask(ticket.request, { timeout, leaves, ending }).then((answer) => {
      burst.endings.delete(ticket);
      const now = this.host.now();
      const { address } = ticket.inquiry;
      const before = burst.spent.get(address) ?? { milliseconds: 0, requests: 0 };
      burst.spent.set(address, {
        milliseconds: before.milliseconds + now - began,
        requests: before.requests + 1,
      });
      this.settle(burst, burst.run.answered(ticket, answer, { now, date: this.host.date() }));
      this.turn(burst);
    });
  }

  private settle(burst: Burst, outcomes: readonly Outcome[]): void {
    for (const outcome of outcomes) {
      const { address } = outcome;
      if (!burst.open.delete(address)) continue;
      const fact = factOf(outcome, this.host.date(), burst.settings.leaves);
      // That there is no network says nothing about the link: what was known before is the best that is known.
      if (!isOffline(fact) || this.store.get(address) === null) this.store.put(fact);
      const { milliseconds = 0, requests = 0 } = burst.spent.get(address) ?? {};
      burst.spent.delete(address);
      this.onSettled({ fact, spent: milliseconds, requests });
    }
  }
}

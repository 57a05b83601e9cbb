import type { Refusal } from './address-policy.js';
import type { Answer, Failure, Request } from './answer.js';
import { hostOf, originOf } from './asked-address.js';
import { advance, beginInquiry, type Inquiry, type Outcome } from './inquiry.js';
import { LONGEST_WAIT } from './retry.js';
import { type Limits, Schedule, type Turn } from './schedule.js';
import { type Verdict, verdictOf } from './verdict.js';

export interface RunSettings extends Limits {
  /** Further attempts after failures that may pass. */
  readonly retries: number;
}

/** A request to be made, and what it is about. */
export interface Ticket {
  readonly request: Request;
  readonly host: string;
  readonly inquiry: Inquiry;
}

/** The time on two clocks, in milliseconds. */
export interface Moment {
  /** Of one that does not run backwards. */
  readonly now: number;
  /** As `Date.now` gives it: servers name dates. */
  readonly date: number;
}

interface Job {
  readonly address: string;
  /** Null until the first request is made. */
  readonly inquiry: Inquiry | null;
  readonly fragments: Set<string>;
}

/** Failures that are about the whole host, where it has never answered. */
const OF_HOST = new Set<Failure>(['no-host', 'look-up', 'connection', 'timeout', 'tls', 'refused', 'offline']);

/** Addresses in a row, each with its retries. */
const MOST_SILENCES = 5;

/** What holds for all addresses of a host or an origin. */
interface Closing {
  readonly verdict: Verdict;
  readonly refusal: Refusal | null;
}

/**
 * One check of many addresses, without a network: whoever has one makes the requests that `next` gives and hands the answers in. Each
 * address is asked once; what a host says of itself (that it is not there, that it wants no more requests) holds for all its addresses.
 */
export class Run {
  private readonly settings: RunSettings;
  private readonly random: () => number;
  private readonly schedule: Schedule<Job>;
  /** Everything that was ever added and not cancelled, with the host for which it waits, or null. */
  private readonly known = new Map<string, { readonly job: Job; waitsFor: string | null }>();
  private readonly running = new Map<Ticket, string>();
  /** Origins that have answered, and how many addresses in a row have found nobody there since. */
  private readonly answering = new Map<string, number>();
  /** Until when hosts want to be left alone, and how many milliseconds that makes in all. */
  private readonly held = new Map<string, { readonly until: number; readonly sum: number }>();
  /** Hosts and origins that are not asked again, with what holds for all their addresses. */
  private readonly closed = new Map<string, Closing>();

  /** @param random from 0 to 1 */
  constructor(settings: RunSettings, random: () => number) {
    this.settings = settings;
    this.random = random;
    this.schedule = new Schedule(settings);
  }

  /**
   * Adds an address as `askedAddress` gives it, and what to look for in its page. Added again before it has begun, its fragments are
   * joined; later nothing changes, and its outcome knows of the first ones only. Returns its outcome where nothing needs to be asked.
   */
  add(address: string, fragments: Iterable<string> = []): readonly Outcome[] {
    const known = this.known.get(address);
    if (known !== undefined) {
      for (const fragment of fragments) known.job.fragments.add(fragment);
      return [];
    }
    const host = hostOf(address);
    const job = { address, inquiry: null, fragments: new Set(fragments) };
    this.known.set(address, { job, waitsFor: host });
    const closing = this.closingOf(address, host);
    if (closing !== undefined) return [conclude(inquiryOf(job), closing)];
    this.schedule.add(host, job);
    return [];
  }

  /** The next request, after which `answered` must be called; or how long there is none. */
  next(now: number): Turn<Ticket> {
    const turn = this.schedule.next(now);
    if (turn.kind !== 'start') return turn;
    const inquiry = inquiryOf(turn.job);
    const ticket = { request: inquiry.request, host: hostOf(inquiry.request.url), inquiry };
    const known = this.known.get(inquiry.address);
    if (known !== undefined) known.waitsFor = null;
    this.running.set(ticket, inquiry.address);
    return { kind: 'start', job: ticket };
  }

  /** Takes the answer to a request. What is settled by it may be more than one address. */
  answered(ticket: Ticket, answer: Answer, { now, date }: Moment): readonly Outcome[] {
    // Cancelled meanwhile.
    if (!this.running.delete(ticket)) return [];
    this.schedule.finished(ticket.host);
    const origin = originOf(ticket.request.url);
    if (answer.kind === 'response') this.answering.set(origin, 0);
    const circumstances = { now: date, random: this.random(), retries: this.settings.retries };
    const { next, hold } = advance(ticket.inquiry, answer, circumstances);
    const others = hold > 0 ? this.hold(ticket.host, now, hold) : [];
    const outcomes = [
      ...(next.kind === 'settled' ? [next.outcome] : this.goOn(next.inquiry, now + next.after)),
      ...others,
    ];
    if (next.kind !== 'settled' || answer.kind !== 'failure' || !this.isOfHost(origin, answer.failure)) return outcomes;
    const { refusal } = answer;
    return [...outcomes, ...this.close(origin, ticket.host, { verdict: verdictOf(answer, []), refusal })];
  }

  /** Forgets addresses. Returns the requests that are under way for them, to be broken off; nothing more is expected of those. */
  cancel(addresses: ReadonlySet<string>): readonly Ticket[] {
    const hosts = new Set<string>();
    for (const address of addresses) {
      const host = this.known.get(address)?.waitsFor;
      if (host !== undefined && host !== null) hosts.add(host);
      this.known.delete(address);
    }
    for (const host of hosts) this.schedule.drop(host, ({ address }) => addresses.has(address));
    const broken = [...this.running].filter(([, address]) => addresses.has(address)).map(([ticket]) => ticket);
    for (const ticket of broken) {
      this.running.delete(ticket);
      this.schedule.finished(ticket.host);
    }
    return broken;
  }

  /** Leaves a host alone for a while; or for good, where it has wanted that for too long already: a check is to end on the same day. */
  private hold(host: string, now: number, milliseconds: number): readonly Outcome[] {
    const { until, sum } = this.held.get(host) ?? { until: now, sum: 0 };
    const next = Math.max(until, now + milliseconds);
    const longer = sum + next - Math.max(until, now);
    this.held.set(host, { until: next, sum: longer });
    if (longer > LONGEST_WAIT) return this.close(host, host, BUSY);
    this.schedule.hold(host, next);
    return [];
  }

  /** Whether a failure is no matter of one page. Hosts that have had enough of us say nothing any more, to each of a thousand requests. */
  private isOfHost(origin: string, failure: Failure): boolean {
    if (!OF_HOST.has(failure)) return false;
    const silences = this.answering.get(origin);
    if (silences === undefined) return true;
    if (failure !== 'timeout' && failure !== 'connection') return false;
    this.answering.set(origin, silences + 1);
    return silences + 1 >= MOST_SILENCES;
  }

  private goOn(inquiry: Inquiry, notBefore: number): readonly Outcome[] {
    const { address, request } = inquiry;
    const host = hostOf(request.url);
    const closing = this.closingOf(request.url, host);
    if (closing !== undefined) return [conclude(inquiry, closing)];
    const known = this.known.get(address);
    if (known !== undefined) known.waitsFor = host;
    this.schedule.goOn(host, { address, inquiry, fragments: new Set() }, notBefore);
    return [];
  }

  private closingOf(url: string, host: string): Closing | undefined {
    return this.closed.size === 0 ? undefined : (this.closed.get(host) ?? this.closed.get(originOf(url)));
  }

  /** Settles all that waits for a host or an origin. */
  private close(name: string, host: string, closing: Closing): readonly Outcome[] {
    if (this.closed.has(name)) return [];
    this.closed.set(name, closing);
    const urlOf = ({ address, inquiry }: Job) => inquiry?.request.url ?? address;
    const dropped = this.schedule.drop(host, (job) => name === host || originOf(urlOf(job)) === name);
    return dropped.map((job) => conclude(inquiryOf(job), closing));
  }
}

const BUSY: Closing = { verdict: { kind: 'unverified', why: 'too-many-requests' }, refusal: null };

function inquiryOf({ address, inquiry, fragments }: Job): Inquiry {
  return inquiry ?? beginInquiry(address, [...fragments]);
}

function conclude({ address, chain, byLeave, request }: Inquiry, { verdict, refusal }: Closing): Outcome {
  const fragments = new Map(request.fragments.map((each) => [each, 'unknown'] as const));
  return { address, verdict, status: null, refusal, chain, fragments, byLeave };
}

import { Heap } from './heap.js';

export interface Limits {
  /** Requests at a time. */
  readonly concurrency: number;
  /** Requests at a time to one host. */
  readonly perHost: number;
  /** Milliseconds between the beginnings of two requests to one host. */
  readonly spacing: number;
}

export type Turn<Job> =
  | { readonly kind: 'start'; readonly job: Job }
  /** Nothing may start before this time, unless a job finishes or one is added. */
  | { readonly kind: 'wait'; readonly until: number }
  /** Nothing may start before one finishes. */
  | { readonly kind: 'full' }
  | { readonly kind: 'empty' };

interface Host<Job> {
  /** Those that have begun already, by the time when they may go on: before all that have not. */
  readonly begun: Heap<Job>;
  /** The others, in the order they came. */
  readonly fresh: Heap<Job>;
  running: number;
  /** No request may begin before. */
  notBefore: number;
  /** Entries of the heap that were made before the last change are out of date. */
  version: number;
}

/**
 * Says which request is next: never more at a time than the limits allow, and never two to one host without a pause between them. Times
 * are milliseconds of any clock that does not run backwards. Each call but `drop` costs the logarithm of what waits.
 */
export class Schedule<Job> {
  private readonly limits: Limits;
  private readonly hosts = new Map<string, Host<Job>>();
  private readonly ready = new Heap<{ readonly host: Host<Job>; readonly version: number }>();
  private running = 0;
  private waiting = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  /** A job for a host that may start as soon as it is its turn. */
  add(hostName: string, job: Job): void {
    const host = this.hostOf(hostName);
    host.fresh.push(0, job);
    this.waiting++;
    this.offer(host);
  }

  /** A job that goes on with what has begun: next after its time, before those that have not. */
  goOn(hostName: string, job: Job, notBefore: number): void {
    const host = this.hostOf(hostName);
    host.begun.push(notBefore, job);
    this.waiting++;
    this.offer(host);
  }

  /** Takes the next job, which then runs until `finished`. */
  next(now: number): Turn<Job> {
    if (this.waiting === 0) return { kind: this.running === 0 ? 'empty' : 'full' };
    if (this.running >= this.limits.concurrency) return { kind: 'full' };
    while (this.ready.due <= now) {
      const entry = this.ready.pop();
      if (entry === undefined || entry.version !== entry.host.version) continue;
      const job = this.start(entry.host, now);
      if (job !== undefined) return { kind: 'start', job };
    }
    const until = this.ready.due;
    return until === Number.POSITIVE_INFINITY ? { kind: 'full' } : { kind: 'wait', until };
  }

  /** One job of a host has ended. */
  finished(hostName: string): void {
    const host = this.hostOf(hostName);
    host.running--;
    this.running--;
    this.offer(host);
  }

  /** Nothing goes to the host before a time, which is to come: what shall never be asked is dropped. */
  hold(hostName: string, until: number): void {
    const host = this.hostOf(hostName);
    if (until <= host.notBefore) return;
    host.notBefore = until;
    this.offer(host);
  }

  /** Takes out the waiting jobs of a host that are meant. */
  drop(hostName: string, isMeant: (job: Job) => boolean): readonly Job[] {
    const host = this.hostOf(hostName);
    const dropped = [...host.begun.remove(isMeant), ...host.fresh.remove(isMeant)];
    this.waiting -= dropped.length;
    if (dropped.length > 0) this.offer(host);
    return dropped;
  }

  private hostOf(name: string): Host<Job> {
    const known = this.hosts.get(name);
    if (known !== undefined) return known;
    const host: Host<Job> = {
      begun: new Heap(),
      fresh: new Heap(),
      running: 0,
      notBefore: Number.NEGATIVE_INFINITY,
      version: 0,
    };
    this.hosts.set(name, host);
    return host;
  }

  private start(host: Host<Job>, now: number): Job | undefined {
    const job = host.begun.due <= now ? host.begun.pop() : host.fresh.pop();
    if (job !== undefined) {
      host.running++;
      this.running++;
      this.waiting--;
      host.notBefore = Math.max(host.notBefore, now + this.limits.spacing);
    }
    this.offer(host);
    return job;
  }

  /** Puts the host where it belongs among those that may be asked next, if it may. */
  private offer(host: Host<Job>): void {
    host.version++;
    const at = Math.max(host.notBefore, Math.min(host.begun.due, host.fresh.due));
    if (host.running < this.limits.perHost && at < Number.POSITIVE_INFINITY) {
      this.ready.push(at, { host, version: host.version });
    }
  }
}

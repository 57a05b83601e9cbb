import type { Deadline } from './deadline.js';
import type { LookUp } from './look-up.js';

/** Names that are remembered. */
const MOST = 1000;

interface UnderWay {
  readonly found: Promise<readonly string[]>;
  readonly controller: AbortController;
  waiting: number;
}

/** Asks for a name once where many requests want it at a time, and for a moment remembers what was found. */
export class LookUps {
  private readonly lookUp: LookUp;
  private readonly remembered = new Map<string, { readonly addresses: readonly string[]; readonly until: number }>();
  private readonly underWay = new Map<string, UnderWay>();
  private readonly keep: number;

  /** @param keep milliseconds for which addresses are used again */
  constructor(lookUp: LookUp, keep: number) {
    this.lookUp = lookUp;
    this.keep = keep;
  }

  async find(host: string, deadline: Deadline): Promise<readonly string[]> {
    const known = this.remembered.get(host);
    if (known !== undefined && performance.now() < known.until) return known.addresses;
    const search = this.underWay.get(host) ?? this.begin(host);
    search.waiting++;
    try {
      return await deadline.within(search.found);
    } finally {
      search.waiting--;
      if (search.waiting === 0) search.controller.abort();
    }
  }

  /** Nobody answered there: next time it is looked up again. */
  forget(host: string): void {
    this.remembered.delete(host);
  }

  private begin(host: string): UnderWay {
    const controller = new AbortController();
    const search = { found: this.lookUp(host, controller.signal), controller, waiting: 0 };
    this.underWay.set(host, search);
    const over = () => {
      if (this.underWay.get(host) === search) this.underWay.delete(host);
    };
    // Called off with the last who waits: whoever comes later asks anew.
    controller.signal.addEventListener('abort', over, { once: true });
    search.found.then((addresses) => this.remember(host, addresses), over).finally(over);
    return search;
  }

  private remember(host: string, addresses: readonly string[]): void {
    this.remembered.delete(host);
    this.remembered.set(host, { addresses, until: performance.now() + this.keep });
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MOST && oldest !== undefined) this.remembered.delete(oldest);
  }
}

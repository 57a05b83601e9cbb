import { type CacheDays, isFresh, type LinkFact, type LinkFacts } from './fact.js';

/** What is known now, in memory. Whoever has a disk hands in what it holds, and writes down what comes. */
export class FactStore implements LinkFacts {
  /** Null where what is remembered counts no more. */
  private readonly facts = new Map<string, LinkFact | null>();
  private readonly remembered: (address: string) => LinkFact | null;

  /** @param remembered what a disk holds of an address, asked for once and only where it is needed */
  constructor(remembered: (address: string) => LinkFact | null = () => null) {
    this.remembered = remembered;
  }

  get(address: string): LinkFact | null {
    const known = this.facts.get(address);
    if (known !== undefined) return known;
    const fact = this.remembered(address);
    // That nothing is known is not noted: an editor asks after each key, about every half of an address.
    if (fact !== null) this.facts.set(address, fact);
    return fact;
  }

  /** Of the same address the later one counts, and keeps what an earlier fresh one knew of other fragments. */
  put(fact: LinkFact): void {
    const known = this.get(fact.address);
    this.facts.set(fact.address, known === null ? fact : joined(known, fact));
  }

  delete(address: string): void {
    this.facts.set(address, null);
  }

  /** Whether an address need not be asked now. @param now as `Date.now` @param leave as `leaveKey` gives it */
  isKnown(address: string, fragments: Iterable<string>, now: number, days: CacheDays, leave: string): boolean {
    const fact = this.get(address);
    return fact !== null && isFresh(fact, now, days, leave, fragments);
  }

  /** What was put in or asked for. */
  *values(): IterableIterator<LinkFact> {
    for (const fact of this.facts.values()) if (fact !== null) yield fact;
  }
}

/** The later of two facts about one address; what was learnt of fragments under one answer is still true of the same answer. */
export function joined(known: LinkFact, fact: LinkFact): LinkFact {
  const [earlier, later] = known.learnt <= fact.learnt ? [known, fact] : [fact, known];
  const isSame = earlier.status === later.status && earlier.verdict.kind === later.verdict.kind;
  if (!isSame || earlier.leave !== later.leave || later.learnt - earlier.learnt > SAME_VISIT) return later;
  return { ...later, fragments: new Map([...earlier.fragments, ...later.fragments]) };
}

/** Milliseconds in which a page counts as the same page. */
const SAME_VISIT = 60 * 60_000;

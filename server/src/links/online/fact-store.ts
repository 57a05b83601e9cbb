import { type CacheDays, isFresh, type LinkFact, type LinkFacts } from './fact.js';

/** What is known now, in memory. Whoever has a disk puts in what it holds, and writes down what comes. */
export class FactStore implements LinkFacts {
  private readonly facts = new Map<string, LinkFact>();

  get(address: string): LinkFact | null {
    return this.facts.get(address) ?? null;
  }

  /** Of the same address the later one counts, and keeps what an earlier fresh one knew of other fragments. */
  put(fact: LinkFact): void {
    const known = this.facts.get(fact.address);
    this.facts.set(fact.address, known === undefined ? fact : joined(known, fact));
  }

  delete(address: string): void {
    this.facts.delete(address);
  }

  /** Whether an address need not be asked now. @param now as `Date.now` @param leave as `leaveKey` gives it */
  isKnown(address: string, fragments: Iterable<string>, now: number, days: CacheDays, leave: string): boolean {
    const fact = this.facts.get(address);
    return fact !== undefined && isFresh(fact, now, days, leave, fragments);
  }

  values(): IterableIterator<LinkFact> {
    return this.facts.values();
  }
}

/** What was learnt of fragments under one answer is still true of the same answer. */
function joined(known: LinkFact, fact: LinkFact): LinkFact {
  const [earlier, later] = known.learnt <= fact.learnt ? [known, fact] : [fact, known];
  const isSame = earlier.status === later.status && earlier.verdict.kind === later.verdict.kind;
  if (!isSame || earlier.leave !== later.leave || later.learnt - earlier.learnt > SAME_VISIT) return later;
  return { ...later, fragments: new Map([...earlier.fragments, ...later.fragments]) };
}

/** Milliseconds in which a page counts as the same page. */
const SAME_VISIT = 60 * 60_000;

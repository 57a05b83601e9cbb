import type { LinkSettings } from '../../config/settings.js';
import type { CacheDays, LinkFact, LinkFacts } from '../../links/online/fact.js';
import { factAtNewAddress } from '../../links/online/fact-at-new-address.js';
import type { InputSource } from '../inputs.js';
import type { FileLinks } from './file-links.js';

type Fragments = ReadonlySet<string>;

/** The links of one file. */
interface Asked {
  readonly addresses: ReadonlyMap<string, Fragments>;
  /** Addresses that are linked to without a fragment. */
  readonly bare: ReadonlySet<string>;
}

/** What a run wants to know: the links of all its files, each address once. */
export class WantedLinks {
  /** How many links there are. */
  links = 0;
  private readonly all = new Map<string, Set<string>>();
  private readonly files = new Map<InputSource, Asked>();
  private strictest: LinkSettings | null = null;
  private days: CacheDays = { ok: 0, dead: 0 };

  /** Each address with the fragments that are to be looked for in its page. */
  get addresses(): ReadonlyMap<string, Fragments> {
    return this.all;
  }

  /** The limits that suit every file's configuration; null where there are no links. */
  get limits(): LinkSettings | null {
    return this.strictest;
  }

  /** For how long some file's configuration remembers answers. */
  get longest(): CacheDays {
    return this.days;
  }

  add(input: InputSource, { links, settings }: FileLinks): void {
    if (links.length === 0) return;
    const own = new Map<string, Set<string>>();
    for (const { address, fragment } of links) {
      for (const addresses of [own, this.all]) {
        const fragments = addresses.get(address) ?? new Set<string>();
        if (fragment !== null) fragments.add(fragment);
        addresses.set(address, fragments);
      }
    }
    this.links += links.length;
    const bare = new Set(links.flatMap(({ address, fragment }) => (fragment === null ? [address] : [])));
    this.files.set(input, { addresses: own, bare });
    const { ok, dead } = settings.links.cacheDays;
    this.days = { ok: Math.max(this.days.ok, ok), dead: Math.max(this.days.dead, dead) };
    this.strictest = this.strictest === null ? settings.links : strictestOf(this.strictest, settings.links);
  }

  /** What is known of the links of one file that were wanted, and of the addresses to which they have moved. */
  factsFor(input: InputSource, facts: LinkFacts): LinkFacts {
    const own = this.files.get(input);
    if (own === undefined) return { get: () => null };
    let moved: ReadonlyMap<string, LinkFact> | null = null;
    return {
      get(address, fragment) {
        const fragments = own.addresses.get(address);
        if (fragments === undefined) {
          moved ??= newAddresses(own.addresses.keys(), facts);
          return moved.get(address) ?? null;
        }
        // The same page, and a link that was there before: it is none of those that were wanted.
        if (fragment === null ? !own.bare.has(address) : fragment !== undefined && !fragments.has(fragment))
          return null;
        const fact = facts.get(address);
        return fact === null ? null : { ...fact, fragments: only(fact.fragments, fragments) };
      },
    };
  }
}

function only(findings: LinkFact['fragments'], fragments: Fragments): LinkFact['fragments'] {
  return new Map([...findings].filter(([fragment]) => fragments.has(fragment)));
}

function newAddresses(addresses: Iterable<string>, facts: LinkFacts): ReadonlyMap<string, LinkFact> {
  const found = new Map<string, LinkFact>();
  for (const address of addresses) {
    const fact = facts.get(address);
    const there = fact === null ? null : factAtNewAddress(fact);
    if (there !== null) found.set(there.address, there);
  }
  return found;
}

function strictestOf(a: LinkSettings, b: LinkSettings): LinkSettings {
  return {
    ...a,
    timeout: Math.max(a.timeout, b.timeout),
    concurrency: Math.min(a.concurrency, b.concurrency),
    perHost: Math.min(a.perHost, b.perHost),
    retries: Math.min(a.retries, b.retries),
    cacheDays: { ok: Math.min(a.cacheDays.ok, b.cacheDays.ok), dead: Math.min(a.cacheDays.dead, b.cacheDays.dead) },
  };
}

import { hostOf } from '../../links/online/asked-address.js';
import type { LinkFact, LinkFacts } from '../../links/online/fact.js';

/** Addresses by what is known of them. */
export interface HostCounts {
  /** Those about which the network was asked now. */
  asked: number;
  fine: number;
  moved: number;
  dead: number;
  unverified: number;
  /** Those of which nothing is known. */
  unknown: number;
  /** Milliseconds; null where nothing was asked. */
  slowest: number | null;
}

export interface LinkSummary {
  readonly total: HostCounts;
  /** Those with the gravest news first. */
  readonly hosts: readonly (readonly [host: string, counts: HostCounts])[];
}

/**
 * @param addresses with the fragments that were looked for
 * @param spent milliseconds for each address that was asked now
 */
export function summarise(
  addresses: ReadonlyMap<string, Iterable<string>>,
  facts: LinkFacts,
  spent: ReadonlyMap<string, number>,
): LinkSummary {
  const total = noCounts();
  const hosts = new Map<string, HostCounts>();
  for (const [address, fragments] of addresses) {
    const host = hostOf(address);
    const own = hosts.get(host) ?? noCounts();
    hosts.set(host, own);
    const kind = kindOf(facts.get(address), fragments);
    const time = spent.get(address);
    for (const counts of [total, own]) {
      counts[kind]++;
      if (time === undefined) continue;
      counts.asked++;
      counts.slowest = Math.max(counts.slowest ?? 0, time);
    }
  }
  return { total, hosts: [...hosts].sort(gravestFirst) };
}

type Kind = 'fine' | 'moved' | 'dead' | 'unverified' | 'unknown';

/** As the rules report it: of a page that is there without the place in it that was meant, that place could not be verified. */
function kindOf(fact: LinkFact | null, fragments: Iterable<string>): Kind {
  if (fact === null) return 'unknown';
  const { kind } = fact.verdict;
  if (kind !== 'ok') return kind;
  return [...fragments].some((fragment) => fact.fragments.get(fragment) === 'missing') ? 'unverified' : 'fine';
}

function noCounts(): HostCounts {
  return { asked: 0, fine: 0, moved: 0, dead: 0, unverified: 0, unknown: 0, slowest: null };
}

function gravestFirst([a, x]: readonly [string, HostCounts], [b, y]: readonly [string, HostCounts]): number {
  return (
    y.dead - x.dead ||
    y.unverified - x.unverified ||
    y.moved - x.moved ||
    sizeOf(y) - sizeOf(x) ||
    (y.slowest ?? 0) - (x.slowest ?? 0) ||
    (a < b ? -1 : 1)
  );
}

function sizeOf({ fine, moved, dead, unverified, unknown }: HostCounts): number {
  return fine + moved + dead + unverified + unknown;
}

import type { LinkFact, LinkFacts } from '../../../links/online/fact.js';
import { factOfLink } from '../../../links/online/fact-of-link.js';
import { ignoring } from '../../../links/online/ignored.js';
import type { WebLink } from '../../../links/online/web-links.js';
import type { LinkCounts } from '../../protocol.js';

type Kind = Exclude<keyof LinkCounts, 'links'>;

/** What is known of the links of a brief, counted. */
export function countLinks(links: readonly WebLink[], facts: LinkFacts | null, ignore: readonly string[]): LinkCounts {
  const isIgnored = ignoring(ignore);
  const counts = {
    links: links.length,
    ...{ fine: 0, moved: 0, dead: 0, anchors: 0, unverified: 0, refused: 0, ignored: 0, unknown: 0 },
  };
  for (const { address, fragment, url } of links) {
    const fact = facts?.get(address) ?? null;
    counts[isIgnored(address) ? 'ignored' : fact === null ? 'unknown' : kindOf(factOfLink(fact, url), fragment)]++;
  }
  return counts;
}

function kindOf({ verdict, fragments, chain }: LinkFact, fragment: string | null): Kind {
  if (verdict.kind === 'unverified') return verdict.why === 'refused' ? 'refused' : 'unverified';
  if (verdict.kind === 'dead') return 'dead';
  // A redirect that names a place of its own takes the place of the link’s.
  const isLost =
    fragment !== null && fragments.get(fragment) === 'missing' && !chain.some(({ to }) => to.includes('#'));
  if (isLost) return 'anchors';
  return verdict.kind === 'moved' ? 'moved' : 'fine';
}

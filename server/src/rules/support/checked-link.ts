import type { Brief, Link } from '../../brief/model.js';
import { eachTargetOnce } from '../../links/link-targets.js';
import type { LinkFact, LinkFacts } from '../../links/online/fact.js';
import { factOfLink } from '../../links/online/fact-of-link.js';
import { webLinks } from '../../links/online/web-links.js';
import { type IsoDay, localDay } from '../../text/day.js';
import { quoted } from './message.js';

/** A link to the web of which something is known. */
export interface CheckedLink {
  readonly link: Link;
  readonly url: URL;
  /** Of the link, as written, without `#`; null where there is none. */
  readonly fragment: string | null;
  readonly fact: LinkFact;
}

/** The links and images to the web of which something is known; those that share a definition count once. */
export function checkedLinks(brief: Brief, facts: LinkFacts): readonly CheckedLink[] {
  const found: CheckedLink[] = [];
  for (const { link, url, address, fragment } of webLinks({ links: [...eachTargetOnce(brief.links)] })) {
    const fact = facts.get(address, fragment);
    if (fact !== null) found.push({ link, url, fragment, fact: factOfLink(fact, url) });
  }
  return found;
}

/** Where redirects led: `a redirect to “https://…”`, `3 redirects to “https://…”`; nothing where there were none. */
export function detour({ chain }: LinkFact): string {
  const end = chain.at(-1);
  if (end === undefined) return '';
  return `${chain.length === 1 ? 'a redirect' : `${chain.length} redirects`} to ${quoted(end.to)}`;
}

/** What stands for a finding: ` (404)`, and where it was learnt on another day, ` (404 on 2026-11-20)`; nothing where there is neither. */
export function evidence(statuses: readonly number[], { learnt }: LinkFact, today: IsoDay): string {
  const day = dayOf(learnt);
  const when = day === null || day === today ? [] : [`on ${day}`];
  const parts = statuses.length > 0 ? [statuses.join(', '), ...when] : when;
  return parts.length === 0 ? '' : ` (${parts.join(' ')})`;
}

/** The day where this machine stands; null for what no calendar holds. @param milliseconds as `Date.now` */
function dayOf(milliseconds: number): IsoDay | null {
  const year = new Date(milliseconds).getFullYear();
  return year >= 0 && year <= 9999 ? localDay(milliseconds) : null;
}

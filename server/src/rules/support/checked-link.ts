import type { Brief, Link } from '../../brief/model.js';
import { readLinks } from '../../links/link-targets.js';
import { askedAddress } from '../../links/online/asked-address.js';
import type { LinkFact, LinkFacts } from '../../links/online/fact.js';
import { factOfLink } from '../../links/online/fact-of-link.js';
import { mayBeOfTheWeb, webUrl } from '../../links/online/web-url.js';
import { type IsoDay, isoDay } from '../../text/day.js';
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
  for (const { link } of readLinks(brief, mayBeOfTheWeb)) {
    const url = webUrl(link.target ?? '');
    const asked = url === null ? null : askedAddress(url);
    const fact = asked === null ? null : facts.get(asked.address, asked.fragment);
    if (url === null || asked === null || fact === null) continue;
    found.push({ link, url, fragment: asked.fragment, fact: factOfLink(fact, url) });
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
  const date = new Date(milliseconds);
  const year = date.getFullYear();
  return year >= 0 && year <= 9999 ? isoDay(year, date.getMonth() + 1, date.getDate()) : null;
}

import type { Brief, Link } from '../../brief/model.js';
import { type AskedAddress, askedAddress } from './asked-address.js';
import type { Wanted } from './checker.js';
import { ignoring } from './ignored.js';
import { mayBeOfTheWeb, webUrl } from './web-url.js';

/** A link of a brief that leads to the web. */
export interface WebLink extends AskedAddress {
  readonly link: Link;
  readonly url: URL;
}

/** Every link to the web that can be asked about, in order; those that share a definition are all there. */
export function webLinks({ links }: Pick<Brief, 'links'>): readonly WebLink[] {
  return links.flatMap((link) => {
    const url = link.target === null || !mayBeOfTheWeb(link.target) ? null : webUrl(link.target);
    const asked = url === null ? null : askedAddress(url);
    return url === null || asked === null ? [] : [{ link, url, ...asked }];
  });
}

/** What to ask about: each address once, with all that is to be looked for in its page, without what the configuration ignores. */
export function wantedOf(links: readonly WebLink[], ignore: readonly string[]): readonly Wanted[] {
  const isIgnored = ignoring(ignore);
  const wanted = new Map<string, Set<string>>();
  for (const { address, fragment } of links) {
    const fragments = wanted.get(address) ?? new Set();
    if (fragment !== null) fragments.add(fragment);
    wanted.set(address, fragments);
  }
  return [...wanted]
    .filter(([address]) => !isIgnored(address))
    .map(([address, fragments]) => ({ address, fragments: [...fragments] }));
}

import type { Brief, Link } from '../../brief/model.js';
import { classifyTarget } from '../classify-target.js';
import { type AskedAddress, askedAddress } from './asked-address.js';
import type { Wanted } from './checker.js';
import { ignoring } from './ignored.js';

/** A link of a brief that leads to the web. */
export interface WebLink extends AskedAddress {
  readonly link: Link;
  readonly url: URL;
}

/** Every link to the web that can be asked about, in order; those that share a definition are all there. */
export function webLinks({ links }: Brief): readonly WebLink[] {
  return links.flatMap((link) => {
    if (link.target === null || !/^\s*https?:/i.test(link.target)) return [];
    const read = classifyTarget(link.target);
    const asked = read.kind === 'https' || read.kind === 'http' ? askedAddress(read.url) : null;
    return asked === null || !('url' in read) ? [] : [{ link, url: read.url, ...asked }];
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

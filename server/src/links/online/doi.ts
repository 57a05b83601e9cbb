/** A directory code, a number of a registrant with its parts, and whatever the registrant made up. */
const DOI = /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s/]/;

/** The same, whatever the name behind the slash is made of. */
const BEGINNING = /^10\.\d{4,9}(?:\.\d{1,9})*\/[^\s?]/;

const RESOLVERS = new Set(['doi.org', 'dx.doi.org', 'www.doi.org']);

/** Whether a text reads as a DOI, such as `10.1093/ia/iiab033`, without `doi:` before it. */
export function isDoi(text: string): boolean {
  return DOI.test(text);
}

/** The DOI that an address of the resolver holds, decoded as far as it can be; null where it is an address of another place. */
export function doiOf(address: string): string | null {
  const url = new URL(address);
  if (!isResolver(url)) return null;
  const doi = url.pathname.slice(1) + url.search;
  try {
    return decodeURIComponent(doi);
  } catch {
    return doi;
  }
}

/**
 * Whether an address of the resolver holds what was meant for a DOI and is none, such as `10.1093`. Short DOIs (`10/abc`), handles of
 * others (`20.1000/1`), and the resolver’s own pages are not meant for one.
 */
export function isBrokenDoi(address: string): boolean {
  const doi = doiOf(address);
  return doi?.startsWith('10.') === true && !BEGINNING.test(doi);
}

/** The address of a DOI as it is written behind `doi:`, with what would be read as something else encoded; null where it is none. */
export function addressOfDoi(written: string): string | null {
  const doi = written.trim();
  if (!isDoi(doi)) return null;
  try {
    return `https://doi.org/${doi.replace(/%(?![\da-f]{2})|[^\w\-.~!$&'()*+,;=:@/%]/giu, encodeURIComponent)}`;
  } catch {
    // Half of a character.
    return null;
  }
}

/**
 * Whether a redirect proves that a DOI is known: the resolver hands over to a publisher. What the publisher says of a program that
 * asks, mostly 403, says nothing about the link.
 */
export function isHandedOver(from: string, to: string): boolean {
  const doi = doiOf(from);
  return doi !== null && isDoi(doi) && !isResolver(new URL(to));
}

function isResolver(url: URL): boolean {
  return RESOLVERS.has(url.hostname.replace(/\.$/, ''));
}

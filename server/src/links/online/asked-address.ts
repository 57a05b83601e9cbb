/** A web address as it is asked for. */
export interface AskedAddress {
  /** Without credentials and without fragment: what is asked once a run, sent, and remembered. */
  readonly address: string;
  /** As written, without `#`, or null where there is none. An empty one is none. */
  readonly fragment: string | null;
}

/** Longer ones are no addresses that anybody links to. */
export const LONGEST_ADDRESS = 8192;

/** What to ask for a link’s target, or null where it is no `http:` or `https:` address that can be asked. */
export function askedAddress(url: URL): AskedAddress | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null;
  const address = `${url.protocol}//${url.host}${url.pathname}${url.search}`;
  if (address.length > LONGEST_ADDRESS) return null;
  return { address, fragment: url.hash.length > 1 ? url.hash.slice(1) : null };
}

/** What at most `perHost` requests go to at once: the host without its port, and without the dot at its end. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/\.$/, '');
}

/** Scheme, host and port: what a failure to connect is about. */
export function originOf(address: string): string {
  const url = new URL(address);
  return `${url.protocol}//${url.host}`;
}

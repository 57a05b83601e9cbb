import { askedAddress } from './asked-address.js';

/** One redirect: who was asked, what it said, and where it leads; both without credentials, `to` with the fragment it gives. */
export interface Hop {
  readonly from: string;
  readonly status: number;
  readonly to: string;
}

export type RedirectFault = 'too-many-redirects' | 'redirect-loop' | 'redirect-target';

export type Redirection = { readonly hop: Hop; readonly address: string } | { readonly fault: RedirectFault };

const MOST = 10;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * Where a response of 301, 302, 303, 307 or 308 leads. A fragment that `Location` lacks is the one that was had before; for the link it
 * is its own.
 * @param chain the hops so far, of which the last led to `from`
 * @param location one unit a byte
 */
export function followRedirect(
  chain: readonly Hop[],
  from: string,
  status: number,
  location: string | null,
): Redirection {
  const written = location === null ? '' : decodeBytes(location).trim();
  if (written === '' || !URL.canParse(written, from)) return { fault: 'redirect-target' };
  const url = new URL(written, from);
  const asked = askedAddress(url);
  if (asked === null) return { fault: 'redirect-target' };
  const before = chain.at(-1)?.to.match(/#.*$/s)?.[0] ?? '';
  const hop = { from, status, to: asked.address + (asked.fragment === null ? before : `#${asked.fragment}`) };
  if (asked.address === from || chain.some((each) => each.from === asked.address)) return { fault: 'redirect-loop' };
  return chain.length >= MOST ? { fault: 'too-many-redirects' } : { hop, address: asked.address };
}

/** The address to which the page has moved for good: the end of the permanent redirects at the head of a chain; null without one. */
export function permanentEnd(chain: readonly Hop[]): string | null {
  const temporary = chain.findIndex(({ status }) => !PERMANENT.has(status));
  const last = temporary === -1 ? chain.at(-1) : chain[temporary - 1];
  return last?.to ?? null;
}

/** Servers write UTF-8 into a header that is read byte by byte; what is no UTF-8 stays. */
function decodeBytes(text: string): string {
  if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text;
  try {
    return decodeURIComponent(
      text.replace(/[%\x80-\xff]/g, (unit) => `%${unit.charCodeAt(0).toString(16).padStart(2, '0')}`),
    );
  } catch {
    return text;
  }
}

import { askedAddress } from './asked-address.js';
import type { LinkFact } from './fact.js';

/**
 * What a page that has moved for good tells of its new address: it was reached on the way, and answered. Null where a fact says nothing
 * of another address. So a link that was just corrected need not be asked about again.
 */
export function factAtNewAddress(fact: LinkFact): LinkFact | null {
  if (fact.verdict.kind !== 'moved') return null;
  const address = askedAddress(new URL(fact.verdict.to))?.address;
  if (address === undefined || address === fact.address) return null;
  // What follows the permanent redirects are temporary ones, which are no reason to change a link.
  const reached = fact.chain.findIndex(({ from }) => from === address);
  return { ...fact, address, verdict: { kind: 'ok' }, chain: reached === -1 ? [] : fact.chain.slice(reached) };
}

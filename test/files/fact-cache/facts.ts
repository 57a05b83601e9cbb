import type { LinkFact } from '../../../server/src/links/online/fact.js';

/** A page that is there. @param learnt as `Date.now` */
export function okFact(address: string, learnt: number, rest: Partial<LinkFact> = {}): LinkFact {
  const known = { status: 200, refusal: null, chain: [], fragments: new Map(), leave: null };
  return { address, verdict: { kind: 'ok' }, ...known, learnt, ...rest };
}

import type { LinkFact } from './fact.js';

/**
 * What a fact about an address says of a link to it. Whom they do not know some servers tell that there is no such page: the name and the
 * password of a link are never sent, so that it is not proven dead by that.
 */
export function factOfLink(fact: LinkFact, { username, password }: URL): LinkFact {
  const { verdict } = fact;
  if ((username === '' && password === '') || verdict.kind !== 'dead' || verdict.why === 'no-host') return fact;
  return { ...fact, verdict: { kind: 'unverified', why: 'sign-in' } };
}

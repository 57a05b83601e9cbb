import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/src/links/online/answer.js';
import { factOf, type LinkFact } from '../../../server/src/links/online/fact.js';
import { factAtNewAddress } from '../../../server/src/links/online/fact-at-new-address.js';
import { advance, beginInquiry } from '../../../server/src/links/online/inquiry.js';

const AROUND = { now: 0, random: 0, retries: 0 };

/** What is concluded of an address whose hops answer like this, in order. */
function factAfter(address: string, ...answers: readonly (readonly [status: number, location?: string])[]): LinkFact {
  let inquiry = beginInquiry(address, []);
  for (const [status, location = null] of answers) {
    const answer: Answer = { kind: 'response', status, location, retryAfter: null, fragments: null, byLeave: false };
    const { next } = advance(inquiry, answer, AROUND);
    if (next.kind === 'settled') return factOf(next.outcome, 5, []);
    inquiry = next.inquiry;
  }
  throw new Error('not settled');
}

describe('the new address of a page', () => {
  it('is as well known as the old one', () => {
    const fact = factAfter('https://a.pl/x', [301, 'https://a.pl/y#part'], [308, 'https://b.pl/z'], [200]);
    const there = factAtNewAddress(fact);
    expect(there).toEqual({ ...fact, address: 'https://b.pl/z', verdict: { kind: 'ok' }, chain: [] });
    expect(there).toEqual(factAfter('https://b.pl/z', [200]));
  });

  it('keeps the temporary redirects behind it', () => {
    const fact = factAfter('https://a.pl/x', [301, '/y'], [302, '/today'], [200]);
    expect(factAtNewAddress(fact)).toEqual(factAfter('https://a.pl/y', [302, '/today'], [200]));
  });

  it('of a resolver of DOIs is the resolver’s, whatever the publisher says', () => {
    const doi = 'https://doi.org/10.1093/ia/iiab033';
    const fact = factAfter('http://dx.doi.org/10.1093/ia/iiab033', [301, doi], [301, 'https://academic.oup.com/x']);
    expect(factAtNewAddress(fact)).toMatchObject({ address: doi, verdict: { kind: 'ok' } });
  });

  it.each<[string, LinkFact]>([
    ['a page that has not moved', factAfter('https://a.pl/x', [200])],
    ['a page that has moved for now', factAfter('https://a.pl/x', [302, '/y'], [200])],
    ['a page that is not there any more', factAfter('https://a.pl/x', [301, '/y'], [404], [404])],
    ['a page that could not be verified', factAfter('https://a.pl/x', [301, '/y'], [403], [403])],
  ])('nothing follows from %s', (_, fact) => {
    expect(factAtNewAddress(fact)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer, Failure } from '../../../server/src/links/online/answer.js';
import { advance, beginInquiry, type Circumstances, type Outcome } from '../../../server/src/links/online/inquiry.js';
import { pauseAfter, readRetryAfter } from '../../../server/src/links/online/retry.js';
import { failure, response } from './answers.js';

const NOW = Date.UTC(2026, 4, 4, 12);
const CIRCUMSTANCES: Circumstances = { now: NOW, random: 1, retries: 2 };

interface Trace {
  /** `HEAD https://a.pl/ +500` */
  readonly asked: readonly string[];
  readonly outcome: Outcome | null;
  readonly holds: readonly number[];
}

/** Asks about an address, and gives these answers, the last one for ever. */
function ask(
  address: string,
  answers: readonly Answer[],
  fragments: readonly string[] = [],
  circumstances = CIRCUMSTANCES,
): Trace {
  let inquiry = beginInquiry(address, fragments);
  const asked = [`${inquiry.request.method} ${address}`];
  const holds: number[] = [];
  for (let at = 0; at < 100; at++) {
    const answer = answers[Math.min(at, answers.length - 1)];
    if (answer === undefined) break;
    const { next, hold } = advance(inquiry, answer, circumstances);
    if (hold > 0) holds.push(hold);
    if (next.kind === 'settled') return { asked, outcome: next.outcome, holds };
    inquiry = next.inquiry;
    asked.push(`${inquiry.request.method} ${inquiry.request.url}${next.after === 0 ? '' : ` +${next.after}`}`);
  }
  return { asked, outcome: null, holds };
}

const A = 'https://a.pl/';
const to = (location: string, status = 302) => response(status, { location });
const busy = (retryAfter: string, status = 429) => response(status, { retryAfter });

describe('what is asked', () => {
  it.each<[string, readonly Answer[], readonly string[], string]>([
    ['a page that is there', [response(200)], ['HEAD A'], 'ok'],
    ...[400, 403, 404, 405, 406, 410, 501].map((status): [string, readonly Answer[], readonly string[], string] => [
      `a server whose HEAD gives ${status} where GET gives the page`,
      [response(status), response(200)],
      ['HEAD A', 'GET A'],
      'ok',
    ]),
    ['a page that is gone', [response(404)], ['HEAD A', 'GET A'], 'dead: not-found'],
    ['a page for members', [response(401)], ['HEAD A'], 'unverified: sign-in'],
    ['a wall', [response(403)], ['HEAD A', 'GET A'], 'unverified: forbidden'],
    ['a server that fails once', [response(503), response(200)], ['HEAD A', 'GET A +500'], 'ok'],
    ['a server that fails', [response(500)], ['HEAD A', 'GET A +500', 'GET A +1000'], 'unverified: server-error'],
    ['a server that is slow', [failure('timeout')], ['HEAD A', 'GET A +500', 'GET A +1000'], 'unverified: timeout'],
    ['a server that hangs up', [failure('cut-off'), response(200)], ['HEAD A', 'GET A +500'], 'ok'],
    ['a host that is not there', [failure('no-host')], ['HEAD A', 'GET A +500'], 'dead: no-host'],
    ['a host that is there at the second look', [failure('no-host'), response(200)], ['HEAD A', 'GET A +500'], 'ok'],
    ['a closed port', [failure('connection')], ['HEAD A', 'GET A +500'], 'unverified: connection'],
    ['a bad certificate', [failure('tls')], ['HEAD A'], 'unverified: tls'],
    ['an address that may not be reached', [failure('refused')], ['HEAD A'], 'unverified: refused'],
    ['no network', [failure('offline')], ['HEAD A'], 'unverified: offline'],
    ['nonsense', [failure('protocol')], ['HEAD A', 'GET A'], 'unverified: protocol'],
    ['nonsense in answer to HEAD alone', [failure('protocol'), response(200)], ['HEAD A', 'GET A'], 'ok'],
    ['a busy server', [busy('7'), response(200)], ['HEAD A', 'GET A +7000'], 'ok'],
    ['a busy server that says no more', [busy('soon'), response(200)], ['HEAD A', 'GET A +500'], 'ok'],
    ['a server that is busy for hours', [busy('3600')], ['HEAD A'], 'unverified: too-many-requests'],
    ['a server that is down for hours', [busy('3600', 503)], ['HEAD A'], 'unverified: server-error'],
    ['a page that has moved', [to('/b', 301), response(200)], ['HEAD A', 'HEAD Ab'], 'moved: https://a.pl/b'],
    ['a page that is elsewhere for now', [to('/b'), response(200)], ['HEAD A', 'HEAD Ab'], 'ok'],
    [
      'a page that has moved and is gone',
      [to('/b', 301), response(404), to('/b', 301), response(404)],
      ['HEAD A', 'HEAD Ab', 'GET A', 'GET Ab'],
      'dead: not-found',
    ],
    ...[404, 405].map((status): [string, readonly Answer[], readonly string[], string] => [
      `a page whose server leads HEAD alone to an error (${status})`,
      [to('/error'), response(status), response(200)],
      ['HEAD A', 'HEAD Aerror', 'GET A'],
      'ok',
    ]),
    [
      'a page whose server leads HEAD alone to an error that fails',
      [to('/error', 301), response(500), response(200)],
      ['HEAD A', 'HEAD Aerror', 'GET A +500'],
      'ok',
    ],
    ['a redirect without an end', [response(302)], ['HEAD A'], 'unverified: redirect-target'],
    ['a circle', [to('/b'), to('/')], ['HEAD A', 'HEAD Ab'], 'unverified: redirect-loop'],
    ['a way out of the web', [to('file:///etc/passwd')], ['HEAD A'], 'unverified: redirect-target'],
    ['a status nobody knows', [response(799)], ['HEAD A'], 'unverified: status'],
  ])('of %s', (_, answers, requests, verdict) => {
    const { asked, outcome } = ask(A, answers);
    expect(asked).toEqual(requests.map((each) => each.replace(' A', ` ${A}`)));
    const { kind, ...rest } = outcome?.verdict ?? { kind: 'ok' };
    expect([kind, ...Object.values(rest)].join(': ')).toBe(verdict);
  });

  it('never is a redirect of ten hops and more', () => {
    const answers = Array.from({ length: 20 }, (_, at) => to(`/${at}`));
    const { asked, outcome } = ask(A, answers);
    expect(asked).toHaveLength(11);
    expect(outcome?.verdict).toEqual({ kind: 'unverified', why: 'too-many-redirects' });
    expect(outcome?.chain).toHaveLength(10);
  });

  it('ends after as many retries as are allowed, over all hops together', () => {
    const answers = [response(500), to('/b'), response(500), response(500), response(200)];
    expect(ask(A, answers).asked).toEqual([
      'HEAD https://a.pl/',
      'GET https://a.pl/ +500',
      'GET https://a.pl/b',
      'GET https://a.pl/b +1000',
    ]);
    expect(ask(A, [response(500)], [], { ...CIRCUMSTANCES, retries: 0 }).asked).toHaveLength(1);
    expect(ask(A, [failure('no-host')], [], { ...CIRCUMSTANCES, retries: 0 }).outcome?.verdict.kind).toBe('dead');
  });

  it('is a page where a fragment is to be looked for', () => {
    const fragments = new Map([['part', 'missing' as const]]);
    const { asked, outcome } = ask(A, [to('/b', 301), response(200, { fragments })], ['part', 'other']);
    expect(asked).toEqual(['GET https://a.pl/', 'GET https://a.pl/b']);
    expect([...(outcome?.fragments ?? [])]).toEqual([
      ['part', 'missing'],
      ['other', 'unknown'],
    ]);
    const refused = ask(A, [response(403, { fragments })], ['part']);
    expect(refused.asked).toEqual(['GET https://a.pl/']);
    expect([...(refused.outcome?.fragments ?? [])]).toEqual([['part', 'unknown']]);
  });

  it('keeps a host from being asked while it is busy', () => {
    expect(ask(A, [busy('7'), response(200)]).holds).toEqual([7000]);
    expect(ask(A, [busy('3600')]).holds).toEqual([Number.POSITIVE_INFINITY]);
    expect(ask(A, [response(500)]).holds).toEqual([]);
    // Who says only that it is too much has a pause like the next attempt's.
    expect(ask(A, [busy('')]).holds).toEqual([500, 1000, 2000]);
  });

  it('keeps a host from being asked for others, though there is no further attempt', () => {
    expect(ask(A, [busy('7')], [], { ...CIRCUMSTANCES, retries: 0 }).holds).toEqual([7000]);
    expect(ask(A, [busy('7')]).holds).toEqual([7000, 7000, 7000]);
  });

  it('remembers why an address was refused, and on the way where', () => {
    const { outcome } = ask(A, [to('http://10.0.0.1/'), { kind: 'failure', failure: 'refused', refusal: 'private' }]);
    expect(outcome).toMatchObject({ refusal: 'private', status: null, chain: [{ to: 'http://10.0.0.1/' }] });
  });

  it('remembers what was reached by leave', () => {
    expect(ask(A, [response(302, { location: '/b', byLeave: true }), response(200)]).outcome?.byLeave).toBe(true);
    expect(ask(A, [response(200)]).outcome?.byLeave).toBe(false);
  });
});

describe('a DOI', () => {
  const DOI = 'https://doi.org/10.1093/ia/iiab033';

  it('is fine as soon as its resolver knows it, whatever the publisher says to programs', () => {
    const { asked, outcome } = ask(DOI, [to('https://academic.oup.com/ia/1'), response(403)]);
    expect(asked).toEqual([`HEAD ${DOI}`]);
    expect(outcome).toMatchObject({ verdict: { kind: 'ok' }, chain: [{ to: 'https://academic.oup.com/ia/1' }] });
  });

  it('is dead where its resolver does not know it', () => {
    expect(ask(DOI, [response(404)]).outcome?.verdict).toEqual({ kind: 'dead', why: 'not-found' });
  });

  it('has moved where another name of the resolver says so', () => {
    const old = DOI.replace('doi.org', 'dx.doi.org');
    expect(ask(old, [to(DOI, 301), to('https://academic.oup.com/ia/1')]).outcome?.verdict).toEqual({
      kind: 'moved',
      to: DOI,
    });
  });
});

describe('a pause', () => {
  it.each([
    [1, 0, 250],
    [1, 1, 500],
    [2, 1, 1000],
    [3, 0.5, 1500],
    [6, 1, 10_000],
    [1000, 1, 10_000],
  ])('after failure %i with %d at random is %i ms', (failures, random, milliseconds) => {
    expect(pauseAfter(failures, random)).toBe(milliseconds);
  });
});

describe('Retry-After', () => {
  it.each([
    [null, null],
    ['', null],
    ['0', 0],
    [' 120 ', 120_000],
    ['999999999999999', 999_999_999_999_999_000],
    ['9'.repeat(400), null],
    ['-5', null],
    ['1.5', null],
    ['1e9', null],
    ['soon', null],
    ['Mon, 04 May 2026 12:00:30 GMT', 30_000],
    ['Mon, 04 May 2026 11:00:00 GMT', 0],
    ['Sat, 01 Jan 2000 00:00:00 GMT', 0],
    ['Thu, 31 Dec 2099 23:59:59 GMT', Date.UTC(2099, 11, 31, 23, 59, 59) - NOW],
    ['Monday, 04-May-26 12:00:30 GMT', 30_000],
    ['Mon May  4 12:00:30 2026', 30_000],
    ['Mon, 99 May 2026 12:00:30 GMT', null],
    ['2026-05-04T12:00:30Z', null],
    ['May 2026', null],
  ])('%s asks for %s ms', (header, milliseconds) => {
    expect(readRetryAfter(header, NOW)).toBe(milliseconds);
  });
});

const failures: readonly Failure[] = [
  'no-host',
  'look-up',
  'connection',
  'timeout',
  'cut-off',
  'tls',
  'protocol',
  'refused',
  'offline',
];

describe('any answers whatever', () => {
  it('come to an end, and to one outcome', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    for (let run = 0; run < 3000; run++) {
      const answers = Array.from({ length: 60 }, () => {
        const kind = random();
        if (kind < 0.3) return failure(failures[Math.floor(random() * failures.length)] ?? 'timeout');
        if (kind < 0.7) return to(`/${Math.floor(random() * 30)}`, [301, 302, 307, 308][Math.floor(random() * 4)]);
        return busy(String(Math.floor(random() * 100)), 200 + Math.floor(random() * 400));
      });
      const { asked, outcome } = ask(A, answers, [], { ...CIRCUMSTANCES, random: random(), retries: 10 });
      expect(outcome?.address).toBe(A);
      expect(asked.length).toBeLessThanOrEqual(1 + 10 + 10 + 1);
    }
  });
});

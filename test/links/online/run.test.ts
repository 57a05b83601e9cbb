import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/src/links/online/answer.js';
import { hostOf } from '../../../server/src/links/online/asked-address.js';
import { Heap } from '../../../server/src/links/online/heap.js';
import type { Outcome } from '../../../server/src/links/online/inquiry.js';
import { Run, type RunSettings, type Ticket } from '../../../server/src/links/online/run.js';
import { failure, response } from './answers.js';

const SETTINGS: RunSettings = { concurrency: 16, perHost: 4, spacing: 50, retries: 2 };

/** A web of one’s own, on a clock of one’s own. */
interface Web {
  /** What a request is answered with, and after how many milliseconds. */
  answer(ticket: Ticket, now: number): readonly [Answer, number];
}

interface Log {
  readonly outcomes: readonly Outcome[];
  readonly asked: readonly { readonly at: number; readonly url: string; readonly host: string }[];
  readonly mostAtOnce: number;
  readonly mostPerHost: number;
  /** Milliseconds from the beginning to the end. */
  readonly took: number;
  readonly turns: number;
}

/** Runs to the end, as a host would, without waiting. */
function simulate(run: Run, web: Web, added: readonly Outcome[] = []): Log {
  const outcomes = [...added];
  const asked: { at: number; url: string; host: string }[] = [];
  const open = new Heap<readonly [Ticket, Answer]>();
  const running = new Map<string, number>();
  let [now, atOnce, mostAtOnce, mostPerHost, turns] = [0, 0, 0, 0, 0];
  for (;;) {
    const turn = run.next(now);
    turns++;
    if (turn.kind === 'empty') break;
    if (turn.kind === 'start') {
      const ticket = turn.job;
      asked.push({ at: now, url: `${ticket.request.method} ${ticket.request.url}`, host: ticket.host });
      running.set(ticket.host, (running.get(ticket.host) ?? 0) + 1);
      mostPerHost = Math.max(mostPerHost, running.get(ticket.host) ?? 0);
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      const [answer, after] = web.answer(ticket, now);
      open.push(now + after, [ticket, answer]);
      continue;
    }
    const next = Math.min(open.due, turn.kind === 'wait' ? turn.until : Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) throw new Error('nothing happens any more');
    now = Math.max(now, next);
    while (open.due <= now) {
      const [ticket, answer] = open.pop() ?? [];
      if (ticket === undefined || answer === undefined) continue;
      atOnce--;
      running.set(ticket.host, (running.get(ticket.host) ?? 0) - 1);
      outcomes.push(...run.answered(ticket, answer, { now, date: 1_000_000 + now }));
    }
  }
  return { outcomes, asked, mostAtOnce, mostPerHost, took: now, turns };
}

function runOf(addresses: readonly string[], settings: Partial<RunSettings> = {}): Run {
  const run = new Run({ ...SETTINGS, ...settings }, () => 1);
  for (const address of addresses) run.add(address);
  return run;
}

const fine: Web = { answer: () => [response(200), 20] };
const pages = (host: string, count: number) => Array.from({ length: count }, (_, at) => `https://${host}/${at}`);

/** Milliseconds between the beginnings of requests to one host, the least of all. */
function leastPause({ asked }: Log): number {
  const last = new Map<string, number>();
  let least = Number.POSITIVE_INFINITY;
  for (const { at, host } of asked) {
    least = Math.min(least, at - (last.get(host) ?? Number.NEGATIVE_INFINITY));
    last.set(host, at);
  }
  return least;
}

describe('a run', () => {
  it('asks nothing where nothing is to be asked', () => {
    expect(simulate(runOf([]), fine)).toMatchObject({ outcomes: [], asked: [], took: 0 });
  });

  it('asks each address once, however often it is added', () => {
    const run = runOf(['https://a.pl/', 'https://b.pl/', 'https://a.pl/']);
    run.add('https://a.pl/', ['part']);
    run.add('https://a.pl/', ['other', 'part']);
    const { asked, outcomes } = simulate(run, fine);
    expect(asked.map(({ url }) => url)).toEqual(['GET https://a.pl/', 'HEAD https://b.pl/']);
    expect(outcomes.map(({ address }) => address)).toEqual(['https://a.pl/', 'https://b.pl/']);
    expect([...(outcomes[0]?.fragments.keys() ?? [])]).toEqual(['part', 'other']);
    run.add('https://a.pl/', ['late']);
    expect(run.next(1e6)).toEqual({ kind: 'empty' });
  });

  it('keeps the pause between requests to one host, also over redirects and to another method', () => {
    const web: Web = {
      answer: ({ request }) =>
        request.url.endsWith('/0')
          ? [response(301, { location: '/new' }), 5]
          : [response(request.method === 'HEAD' ? 405 : 200), 5],
    };
    const log = simulate(runOf(pages('a.pl', 3)), web);
    expect(leastPause(log)).toBe(50);
    // What has begun goes on before the next one begins.
    expect(log.asked.map(({ url }) => url.replace('https://a.pl/', ''))).toEqual([
      ...['HEAD 0', 'HEAD new', 'GET 0', 'GET new', 'HEAD 1', 'GET 1', 'HEAD 2', 'GET 2'],
    ]);
  });

  it('goes on with other hosts meanwhile, and in turn', () => {
    const { asked } = simulate(runOf([...pages('a.pl', 3), ...pages('b.pl', 2)]), fine);
    expect(asked.map(({ at, url }) => `${at} ${url.slice(13)}`)).toEqual([
      ...['0 a.pl/0', '0 b.pl/0', '50 a.pl/1', '50 b.pl/1', '100 a.pl/2'],
    ]);
  });

  it.each([
    [1, 1],
    [2, 1],
    [16, 4],
    [64, 16],
  ])('has at most %i requests at a time, and %i to one host', (concurrency, perHost) => {
    const addresses = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((name) => pages(`${name}.pl`, 30));
    const slow: Web = { answer: () => [response(200), 3000] };
    const log = simulate(runOf(addresses, { concurrency, perHost }), slow);
    expect(log.outcomes).toHaveLength(180);
    expect(log.mostPerHost).toBeLessThanOrEqual(perHost);
    expect(log.mostAtOnce).toBe(Math.min(concurrency, 6 * perHost));
    // No longer than the limits ask for.
    expect(log.took).toBeLessThan((180 / Math.min(concurrency, 6 * perHost)) * 3000 * 1.2 + 3000);
  });

  it('uses up what one host is good for', () => {
    const log = simulate(runOf(pages('a.pl', 30)), { answer: () => [response(200), 3000] });
    expect(log.mostPerHost).toBe(4);
  });

  it('counts those that are led to a host with those that ask it directly', () => {
    const web: Web = {
      answer: ({ host }) =>
        host === 'z.pl' ? [response(200), 1000] : [response(302, { location: `https://z.pl/${host}` }), 10],
    };
    const log = simulate(runOf(Array.from({ length: 40 }, (_, at) => `https://h${at}.pl/`)), web);
    expect(log.outcomes).toHaveLength(40);
    expect(log.mostPerHost).toBe(4);
  });

  it('of a thousand addresses on fifty hosts takes what the pauses take', () => {
    const addresses = Array.from({ length: 50 }, (_, at) => pages(`127.0.0.${at + 1}`, 20)).flat();
    const log = simulate(runOf(addresses, { concurrency: 64 }), fine);
    expect(log.outcomes).toHaveLength(1000);
    expect(log.took).toBeLessThan(1.5 * 20 * 50);
    expect(leastPause(log)).toBe(50);
    // No turn is for nothing but one at each time when something happens.
    expect(log.turns).toBeLessThan(4000);
  });

  it('costs no more a request where many wait', () => {
    const turns = (hosts: number, each: number) => {
      const addresses = Array.from({ length: hosts }, (_, at) => pages(`h${at}.pl`, each)).flat();
      return simulate(runOf(addresses), fine).turns / addresses.length;
    };
    expect(turns(2000, 1)).toBeLessThan(2 * turns(100, 1));
    expect(turns(1, 5000)).toBeLessThan(2 * turns(1, 100));
  });
});

describe('a host', () => {
  it('that is busy is left alone until it says, and its other addresses too', () => {
    const web: Web = {
      answer: (_, now) => (now < 5000 ? [response(429, { retryAfter: '5' }), 10] : [response(200), 10]),
    };
    const { asked, outcomes } = simulate(runOf(pages('a.pl', 3), { perHost: 1 }), web);
    expect(asked.map(({ at }) => at)).toEqual([0, 5010, 5060, 5110]);
    expect(outcomes.map(({ verdict }) => verdict.kind)).toEqual(['ok', 'ok', 'ok']);
  });

  it.each([['20'], [null]])(
    'that is busy whenever it is asked (Retry-After: %s) does not hold up the check',
    (retryAfter) => {
      const { outcomes, took } = simulate(runOf(pages('a.pl', 500), { perHost: 2 }), {
        answer: () => [response(429, { retryAfter }), 10],
      });
      expect(outcomes).toHaveLength(500);
      expect(outcomes.every(({ verdict }) => verdict.kind === 'unverified')).toBe(true);
      expect(took).toBeLessThan(61_000);
    },
  );

  it('that is busy is left alone until it says where there is no further attempt, too', () => {
    const web: Web = {
      answer: (_, now) => (now < 5000 ? [response(429, { retryAfter: '5' }), 10] : [response(200), 10]),
    };
    const { asked } = simulate(runOf(pages('a.pl', 2), { perHost: 1, retries: 0 }), web);
    expect(asked.map(({ at }) => at)).toEqual([0, 5010]);
  });

  it('that is busy for hours is not asked again, also by who is led to it', () => {
    const web: Web = {
      answer: ({ host }) =>
        host === 'a.pl'
          ? [response(429, { retryAfter: '7200' }), 10]
          : [response(302, { location: 'https://a.pl/x' }), 500],
    };
    const run = runOf([...pages('a.pl', 100), 'https://b.pl/'], { perHost: 1 });
    const { asked, outcomes } = simulate(run, web);
    expect(asked.map(({ url }) => url)).toEqual(['HEAD https://a.pl/0', 'HEAD https://b.pl/']);
    expect(outcomes).toHaveLength(101);
    expect(new Set(outcomes.map(({ verdict }) => JSON.stringify(verdict)))).toEqual(
      new Set(['{"kind":"unverified","why":"too-many-requests"}']),
    );
    expect(run.add('https://a.pl/late')).toMatchObject([
      { address: 'https://a.pl/late', verdict: { why: 'too-many-requests' } },
    ]);
  });

  it.each([
    ['no-host', 'dead', 2],
    ['connection', 'unverified', 2],
    ['timeout', 'unverified', 3],
    ['look-up', 'unverified', 3],
    ['tls', 'unverified', 1],
    ['refused', 'unverified', 1],
    ['offline', 'unverified', 1],
  ] as const)(
    'that fails (%s) before it ever answered is not asked for each of its addresses',
    (kind, verdict, attempts) => {
      const { asked, outcomes } = simulate(runOf(pages('a.pl', 100), { perHost: 1 }), {
        answer: () => [failure(kind), 10],
      });
      expect(asked.filter(({ url }) => url.endsWith('/0'))).toHaveLength(attempts);
      expect(asked.length).toBeLessThan(40);
      expect(outcomes).toHaveLength(100);
      expect(outcomes.every((outcome) => outcome.verdict.kind === verdict)).toBe(true);
    },
  );

  it('that may not be reached is not tried for each of its addresses, and each says why', () => {
    const run = runOf([...pages('a.pl', 100), 'https://a.pl:8443/'], { perHost: 1 });
    const { asked, outcomes } = simulate(run, {
      answer: ({ request }) => [failure('refused', request.url.includes('8443') ? 'port' : 'private'), 10],
    });
    expect(asked).toHaveLength(2);
    expect(outcomes.map(({ refusal }) => refusal).sort()).toEqual(['port', ...Array(100).fill('private')]);
  });

  it('that answers at times is asked for each of its addresses', () => {
    const web: Web = {
      answer: ({ request }) => (request.url.endsWith('/1') ? [failure('timeout'), 10] : [response(200), 10]),
    };
    const { outcomes } = simulate(runOf(pages('a.pl', 100), { perHost: 1 }), web);
    expect(outcomes.filter(({ verdict }) => verdict.kind === 'ok')).toHaveLength(99);
  });

  it('that answers no more is not waited for at each of its addresses', () => {
    const web: Web = { answer: (_, now) => (now < 40 ? [response(200), 10] : [failure('timeout'), 10_000]) };
    const { asked, outcomes } = simulate(runOf(pages('a.pl', 500), { perHost: 1 }), web);
    expect(asked.length).toBeLessThan(20);
    expect(outcomes).toHaveLength(500);
    expect(outcomes.filter(({ verdict }) => verdict.kind === 'unverified')).toHaveLength(499);
  });

  it('of one scheme says nothing of the other', () => {
    const web: Web = {
      answer: ({ request }) => (request.url.startsWith('https:') ? [failure('tls'), 10] : [response(200), 10]),
    };
    const { outcomes } = simulate(
      runOf(['https://a.pl/1', 'https://a.pl/2', 'http://a.pl/1', 'http://a.pl/2'], { perHost: 1 }),
      web,
    );
    expect(outcomes.map(({ address, verdict }) => `${address} ${verdict.kind}`).sort()).toEqual([
      ...['http://a.pl/1 ok', 'http://a.pl/2 ok', 'https://a.pl/1 unverified', 'https://a.pl/2 unverified'],
    ]);
  });
});

describe('cancelling', () => {
  it('takes out what waits, and tells what is to be broken off', () => {
    const run = runOf([...pages('a.pl', 3), 'https://b.pl/']);
    const first = run.next(0);
    const second = run.next(0);
    if (first.kind !== 'start' || second.kind !== 'start') throw new Error('nothing began');
    expect(run.cancel(new Set(['https://a.pl/0', 'https://a.pl/1', 'https://nowhere.pl/']))).toEqual([first.job]);
    expect(run.answered(first.job, response(200), { now: 10, date: 0 })).toEqual([]);
    expect(run.answered(second.job, response(200), { now: 10, date: 0 })).toHaveLength(1);
    const { asked } = simulate(run, fine);
    expect(asked.map(({ url }) => url)).toEqual(['HEAD https://a.pl/2']);
    // What was cancelled can be asked again.
    run.add('https://a.pl/0');
    expect(simulate(run, fine).outcomes).toHaveLength(1);
  });

  it('takes out what waits for another host, or for its next attempt', () => {
    const run = runOf(['https://a.pl/', 'https://b.pl/']);
    for (const answer of [response(302, { location: 'https://c.pl/' }), response(500)]) {
      const turn = run.next(0);
      if (turn.kind === 'start') run.answered(turn.job, answer, { now: 0, date: 0 });
    }
    expect(run.cancel(new Set(['https://a.pl/', 'https://b.pl/']))).toEqual([]);
    expect(run.next(10_000)).toEqual({ kind: 'empty' });
  });
});

describe('any web whatever', () => {
  it('comes to an end, with one outcome for each address, within the limits', () => {
    let seed = 11;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed / 2_147_483_648;
    };
    const kinds = [
      'no-host',
      'look-up',
      'connection',
      'timeout',
      'cut-off',
      'tls',
      'protocol',
      'refused',
      'offline',
    ] as const;
    for (let round = 0; round < 60; round++) {
      const addresses = Array.from(
        { length: 80 },
        () => `https://h${Math.floor(random() * 8)}.pl/${Math.floor(random() * 40)}`,
      );
      const run = new Run({ concurrency: 5, perHost: 2, spacing: 50, retries: 3 }, random);
      const added = addresses.flatMap((address) => run.add(address, random() < 0.2 ? ['part'] : []));
      const web: Web = {
        answer: () => {
          const kind = random();
          const after = Math.floor(random() * 400);
          if (kind < 0.2) return [failure(kinds[Math.floor(random() * kinds.length)] ?? 'timeout'), after];
          if (kind < 0.5)
            return [
              response(302, { location: `https://h${Math.floor(random() * 9)}.pl/${Math.floor(random() * 60)}` }),
              after,
            ];
          if (kind < 0.6) return [response(429, { retryAfter: String(Math.floor(random() * 90)) }), after];
          return [response([200, 404, 405, 500, 503][Math.floor(random() * 5)] ?? 200), after];
        },
      };
      const log = simulate(run, web, added);
      expect(log.outcomes.map(({ address }) => address).sort()).toEqual([...new Set(addresses)].sort());
      expect(log.mostAtOnce).toBeLessThanOrEqual(5);
      expect(log.mostPerHost).toBeLessThanOrEqual(2);
      expect(leastPause(log)).toBeGreaterThanOrEqual(50);
      expect(log.asked.every(({ url, host }) => hostOf(url.slice(url.indexOf(' ') + 1)) === host)).toBe(true);
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/src/links/online/answer.js';
import { Checker, type CheckerHost, type CheckSettings } from '../../../server/src/links/online/checker.js';
import { factOf } from '../../../server/src/links/online/fact.js';
import { FactStore } from '../../../server/src/links/online/fact-store.js';

const ADDRESS = 'https://www.pism.pl/briefs';
const SETTINGS: CheckSettings = {
  timeout: 1000,
  concurrency: 4,
  perHost: 2,
  retries: 0,
  days: { ok: 7, dead: 1 },
  leaves: [],
};

const SILENT = { aborted: false, addEventListener: () => undefined, removeEventListener: () => undefined };

/** A host whose network gives one answer to everything. */
function host(answer: Answer): CheckerHost {
  return {
    network: { ask: async () => answer, close: async () => undefined },
    now: () => performance.now(),
    date: () => Date.now(),
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    random: () => 0,
    ending: () => Object.assign(new AbortController(), SILENT),
  };
}

const OFFLINE: Answer = { kind: 'failure', failure: 'offline', refusal: null };

describe('a checker without a network', () => {
  it('keeps what was known before', async () => {
    const store = new FactStore();
    const dead = factOf(
      {
        address: ADDRESS,
        verdict: { kind: 'dead', why: 'not-found' },
        status: 404,
        refusal: null,
        chain: [],
        fragments: new Map(),
        byLeave: false,
      },
      Date.now(),
      [],
    );
    store.put(dead);
    const settled: string[] = [];
    const checker = new Checker(host(OFFLINE), store, ({ fact }) => {
      settled.push(fact.verdict.kind === 'unverified' ? fact.verdict.why : fact.verdict.kind);
    });
    checker.ask([{ address: ADDRESS, fragments: [] }], SETTINGS, true);
    await checker.idle();
    expect(settled).toEqual(['offline']);
    expect(store.get(ADDRESS)).toBe(dead);
  });

  it('says so of what is not known', async () => {
    const store = new FactStore();
    const checker = new Checker(host(OFFLINE), store, () => undefined);
    checker.ask([{ address: ADDRESS, fragments: [] }], SETTINGS);
    await checker.idle();
    expect(store.get(ADDRESS)?.verdict).toEqual({ kind: 'unverified', why: 'offline' });
  });
});

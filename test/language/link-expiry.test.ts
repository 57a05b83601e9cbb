import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { DEFAULT_SETTINGS } from '../../server/src/config/configuration.js';
import { checkerHost, createNetwork } from '../../server/src/host/network/create-network.js';
import { LinkChecks } from '../../server/src/language/links/link-checks.js';
import { FactStore } from '../../server/src/links/online/fact-store.js';
import { Site } from './site.js';
import { until } from './until.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const RULES = { ...DEFAULT_SETTINGS.links, retries: 0, cacheDays: { ok: 7, dead: 1 } };

/** A service over the real network, in which the calendar can be turned. */
async function service() {
  const site = await Site.start();
  let passed = 0;
  let saved = 0;
  const checks = new LinkChecks({
    open: async () => ({
      checker: { ...checkerHost(createNetwork()), date: () => Date.now() + passed },
      store: new FactStore(),
      problem: null,
      save: async () => {
        saved++;
        return null;
      },
    }),
    trusted: true,
    after: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
    log: (message) => expect(message).toBe(''),
  });
  checks.allow([{ kind: 'host', host: '127.0.0.1', port: site.port }]);
  onTestFinished(() => checks.stop());
  const wanted = (...paths: readonly string[]) => paths.map((path) => ({ address: site.url(path), fragments: [] }));
  return {
    site,
    checks,
    wanted,
    saved: () => saved,
    turn: (milliseconds: number) => {
      passed += milliseconds;
    },
    follow: (...paths: readonly string[]) => checks.follow('a', wanted(...paths), RULES, true),
    isDone: () => until('all is settled', () => checks.openOf('a') === 0),
  };
}

it('asks again about what has expired, and about nothing else', async () => {
  const { site, follow, isDone, turn, checks, saved } = await service();
  const paths = ['/news/fine', '/dead', '/busy'];
  await follow(...paths);
  await isDone();
  const first = { '/news/fine': 1, '/dead': 2, '/busy': 1 };
  expect(site.counts).toEqual(first);
  await follow(...paths);
  expect(checks.openOf('a')).toBe(0);
  turn(HOUR);
  expect(checks.facts(RULES)?.get(site.url('/busy'))).toBeNull();
  await follow(...paths);
  await isDone();
  expect(site.counts).toEqual({ ...first, '/busy': 2 });
  turn(2 * DAY);
  await follow('/news/fine', '/dead');
  await isDone();
  expect(site.counts).toEqual({ ...first, '/busy': 2, '/dead': 4 });
  await until('all is saved', () => saved() >= 3);
});

it('waits some minutes although nothing is to be remembered', async () => {
  const { site, checks, wanted, isDone, turn } = await service();
  const rules = { ...RULES, cacheDays: { ok: 0, dead: 0 } };
  await checks.follow('a', wanted('/dead'), rules, true);
  await isDone();
  await checks.follow('a', wanted('/dead'), rules, true);
  await isDone();
  expect(site.counts).toEqual({ '/dead': 2 });
  turn(HOUR);
  await checks.follow('a', wanted('/dead'), rules, true);
  await isDone();
  expect(site.counts).toEqual({ '/dead': 4 });
});

it('forgets what was learnt by leave once the leave is another one, and breaks off what is under way under it', async () => {
  const { site, checks, follow, wanted } = await service();
  await checks.now('a', wanted('/dead'), RULES, {
    again: false,
    settled: () => undefined,
    isCancelled: () => false,
    onCancel: () => undefined,
  });
  expect(checks.facts(RULES)?.get(site.url('/dead'))?.verdict.kind).toBe('dead');
  await follow('/dead', '/slow');
  await site.isAsked('/slow');
  checks.allow([]);
  await site.isQuiet();
  expect(checks.facts(RULES)?.get(site.url('/dead'))).toBeNull();
  await follow('/dead', '/slow');
  await until('all is settled', () => checks.openOf('a') === 0);
  expect(checks.facts(RULES)?.get(site.url('/dead'))?.verdict).toEqual({ kind: 'unverified', why: 'refused' });
  expect(site.counts).toEqual({ '/dead': 2, '/slow': 1 });
});

it('asks nothing more once it has stopped', async () => {
  const { site, checks, follow } = await service();
  await follow('/slow');
  await site.isAsked('/slow');
  await checks.stop();
  await site.isQuiet();
  await follow('/dead');
  await pause(100);
  expect(site.counts).toEqual({ '/slow': 1 });
});

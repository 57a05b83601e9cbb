import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { checkerHost, type NetworkOptions } from '../../../server/src/host/network/create-network.js';
import { Checker, type CheckSettings, SPACING, type Wanted } from '../../../server/src/links/online/checker.js';
import { FactStore } from '../../../server/src/links/online/fact-store.js';
import { leaves, network } from './asking.js';
import { type Served, serve } from './servers.js';

/** Leave for these servers, and for none beside them. */
const SETTINGS: CheckSettings = {
  timeout: 2500,
  concurrency: 8,
  perHost: 2,
  retries: 1,
  days: { ok: 7, dead: 1 },
  leaves: leaves('127.0.0.0/16'),
};

interface Visit {
  readonly line: string;
  readonly at: number;
}

interface Site extends Served {
  readonly visits: Visit[];
  mostAtOnce: number;
}

type Page = (request: IncomingMessage, response: ServerResponse, visit: number) => void;

/** A site of pages by path, which counts. What has no page is 404. */
async function site(pages: Readonly<Record<string, Page>>, host = '127.0.0.1'): Promise<Site> {
  const visits: Visit[] = [];
  let open = 0;
  const made: { current: Site | null } = { current: null };
  const make = (): Server =>
    createServer((request, response) => {
      const { method = '', url = '' } = request;
      visits.push({ line: `${method} ${url}`, at: performance.now() });
      open++;
      response.on('close', () => open--);
      if (made.current !== null) made.current.mostAtOnce = Math.max(made.current.mostAtOnce, open);
      const page = pages[url];
      if (page === undefined) response.writeHead(404).end();
      else page(request, response, visits.filter((each) => each.line.endsWith(` ${url}`)).length);
    });
  const served = await serve(() => undefined, host, make as never);
  made.current = { ...served, visits, mostAtOnce: 0 };
  return made.current;
}

const says =
  (status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Page =>
  ({ method }, response) =>
    response.writeHead(status, headers).end(method === 'HEAD' ? undefined : body);
const moves = (to: string, status = 301): Page => says(status, { Location: to });
const html = (body: string): Page => says(200, { 'Content-Type': 'text/html' }, body);

/** Checks addresses until all is known, and gives what is known of each, in a word or two. */
async function check(
  wanted: readonly Wanted[],
  settings: Partial<CheckSettings> = {},
  options: NetworkOptions = {},
): Promise<{ readonly store: FactStore; readonly said: Readonly<Record<string, string>> }> {
  const store = new FactStore();
  const settled: string[] = [];
  const checker = new Checker(checkerHost(network(options)), store, ({ fact }) => settled.push(fact.address));
  const asked = checker.ask(wanted, { ...SETTINGS, ...settings });
  expect(checker.open).toBe(new Set(asked).size);
  await checker.idle();
  expect(checker.open).toBe(0);
  expect(settled.sort()).toEqual([...new Set(asked)].sort());
  const said = [...store.values()].map(({ address, verdict, fragments }) => {
    const more = verdict.kind === 'moved' ? verdict.to : 'why' in verdict ? verdict.why : '';
    const found = [...fragments].map(([name, finding]) => `#${name} ${finding}`);
    return [address, [verdict.kind, more, ...found].filter((each) => each !== '').join(' ')] as const;
  });
  return { store, said: Object.fromEntries(said) };
}

const at = (address: string, ...fragments: string[]): Wanted => ({ address, fragments });

describe('a check of a site that has all of it', () => {
  it('says of each address what it is', async () => {
    const trap = await site({}, '127.9.0.1');
    const other = await site({ '/there': says(200) }, '127.0.0.2');
    const pages: Record<string, Page> = {
      '/ok': says(200),
      '/empty': says(204),
      '/gone': says(410),
      '/moved': moves('/ok'),
      '/moved-twice': moves('/moved', 308),
      '/away': moves('/ok', 302),
      '/elsewhere': moves(`${other.origin}/there`),
      '/to-nothing': moves('/nothing'),
      '/loop': moves('/loop'),
      '/loop-of-two': moves('/loop-of-three', 302),
      '/loop-of-three': moves('/loop-of-two', 302),
      '/to-private': moves(`${trap.origin}/x`),
      '/to-private-by-name': moves(`http://inner.example.org:${trap.port}/`),
      '/to-metadata': moves('http://169.254.169.254/latest/meta-data/'),
      '/to-port': moves('http://93.184.216.34:22/'),
      '/to-file': moves('file:///etc/passwd'),
      '/to-script': moves('javascript:alert(1)'),
      '/to-nowhere': says(301),
      '/head-lies': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
      '/head-refused': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
      '/head-forbidden': ({ method }, response) => response.writeHead(method === 'HEAD' ? 403 : 404).end(),
      '/secret': says(401),
      '/forbidden': says(403),
      '/teapot': says(418),
      '/fails-once': (_, response, visit) => response.writeHead(visit === 1 ? 503 : 200).end(),
      '/fails': says(500),
      '/silent': () => undefined,
      '/cut': ({ socket }) => socket.destroy(),
      '/page': html('<p id=a>'),
      '/moved-page': moves('/page'),
    };
    for (let step = 0; step < 12; step++) pages[`/far/${step}`] = moves(`/far/${step + 1}`, 302);
    const here = await site(pages);
    const { origin } = here;
    const paths = [
      ...Object.keys(pages).filter((path) => !/^\/(?:far\/[1-9]|page|loop-of-three)/.test(path)),
      '/nothing',
    ];
    const inner = async () => ['127.9.0.1'];
    const wanted = [
      ...paths.map((path) => at(origin + path, ...(path === '/moved-page' ? ['a', 'b'] : []))),
      at(`${origin}/page`, 'a'),
      at(`${origin}/page`, 'b'),
      at(`${trap.origin}/x`),
    ];
    const { said } = await check(wanted, {}, { lookUp: inner });
    const on = (path: string) => origin + path;
    expect(said).toEqual({
      [on('/ok')]: 'ok',
      [on('/empty')]: 'ok',
      [on('/nothing')]: 'dead not-found',
      [on('/gone')]: 'dead gone',
      [on('/moved')]: `moved ${on('/ok')}`,
      [on('/moved-twice')]: `moved ${on('/ok')}`,
      [on('/away')]: 'ok',
      [on('/elsewhere')]: `moved ${other.origin}/there`,
      [on('/to-nothing')]: 'dead not-found',
      [on('/loop')]: 'unverified redirect-loop',
      [on('/loop-of-two')]: 'unverified redirect-loop',
      [on('/to-private')]: 'unverified refused',
      [on('/to-private-by-name')]: 'unverified refused',
      [on('/to-metadata')]: 'unverified refused',
      [on('/to-port')]: 'unverified refused',
      [on('/to-file')]: 'unverified redirect-target',
      [on('/to-script')]: 'unverified redirect-target',
      [on('/to-nowhere')]: 'unverified redirect-target',
      [on('/head-lies')]: 'ok',
      [on('/head-refused')]: 'ok',
      [on('/head-forbidden')]: 'dead not-found',
      [on('/secret')]: 'unverified sign-in',
      [on('/forbidden')]: 'unverified forbidden',
      [on('/teapot')]: 'unverified status',
      [on('/fails-once')]: 'ok',
      [on('/fails')]: 'unverified server-error',
      [on('/silent')]: 'unverified timeout',
      [on('/cut')]: 'unverified cut-off',
      [on('/page')]: 'ok #a found #b missing',
      [on('/moved-page')]: `moved ${on('/page')} #a found #b missing`,
      [on('/far/0')]: 'unverified too-many-redirects',
      [`${trap.origin}/x`]: 'unverified refused',
    });
    expect(trap.connections).toBe(0);
    expect(here.mostAtOnce).toBeLessThanOrEqual(SETTINGS.perHost);
    const times = here.visits.map((visit) => visit.at);
    const [first = 0, last = 0] = [times[0], times.at(-1)];
    // Some may be on the way longer than others: a tenth is allowed for that.
    expect(last - first).toBeGreaterThan((times.length - 1) * SPACING * 0.9);
    expect(here.visits.filter(({ line }) => line === 'HEAD /gone')).toHaveLength(1);
  }, 60_000);

  it('asks for each address once, however often it is wanted', async () => {
    const here = await site({ '/a': says(200), '/b': html('<p id=x>') });
    const store = new FactStore();
    const checker = new Checker(checkerHost(network()), store, () => undefined);
    for (let time = 0; time < 3; time++) {
      checker.ask([at(`${here.origin}/a`), at(`${here.origin}/a`), at(`${here.origin}/b`, 'x')], SETTINGS);
    }
    await checker.idle();
    checker.ask([at(`${here.origin}/a`), at(`${here.origin}/b`, 'x')], SETTINGS);
    await checker.idle();
    expect(here.visits.map(({ line }) => line).sort()).toEqual(['GET /b', 'HEAD /a']);
  });
});

describe('what a host wants', () => {
  it('is waited for where it is a little', async () => {
    const here = await site({
      '/busy': (_, response, visit) => response.writeHead(visit === 1 ? 429 : 200, { 'Retry-After': '1' }).end(),
    });
    const { said } = await check([at(`${here.origin}/busy`)]);
    expect(said[`${here.origin}/busy`]).toBe('ok');
    const [first, second] = here.visits;
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(990);
  });

  it.each([
    ['a date long past', new Date(0).toUTCString(), ['HEAD', 'GET']],
    ['a date far off', 'Fri, 31 Dec 2100 23:59:59 GMT', ['HEAD']],
    ['a day', '86400', ['HEAD']],
    ['more than can be counted', '9'.repeat(15), ['HEAD']],
    ['nonsense', 'soon', ['HEAD', 'GET']],
  ])('is respected where it is %s', async (_, wanted, methods) => {
    const here = await site({ '/busy': says(429, { 'Retry-After': wanted }), '/other': says(200) });
    const { said } = await check([at(`${here.origin}/busy`), at(`${here.origin}/other`)], { perHost: 1 });
    expect(said[`${here.origin}/busy`]).toBe('unverified too-many-requests');
    expect(here.visits.filter(({ line }) => line.endsWith('/busy')).map(({ line }) => line.split(' ')[0])).toEqual(
      methods,
    );
    // Who wants no more requests gets none.
    const others = here.visits.filter(({ line }) => line.endsWith('/other')).length;
    expect(others).toBe(methods.length === 1 ? 0 : 1);
  });
});

describe('a check that is broken off', () => {
  const waiting = async (sites: readonly Site[]) => {
    while (sites.some(({ visits }) => visits.length === 0)) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it('about some addresses ends their requests, and goes on with the others', async () => {
    const slow = await site({ '/slow': () => undefined });
    const fine = await site({ '/fine': says(200) }, '127.0.0.2');
    const store = new FactStore();
    const checker = new Checker(checkerHost(network()), store, () => undefined);
    checker.ask([at(`${slow.origin}/slow`), at(`${fine.origin}/fine`)], { ...SETTINGS, timeout: 60_000 });
    await waiting([slow, fine]);
    checker.cancel(new Set([`${slow.origin}/slow`]));
    await checker.idle();
    await slow.empty();
    expect([...store.values()].map(({ address }) => address)).toEqual([`${fine.origin}/fine`]);
  });

  it('altogether ends every request, and learns nothing of it', async () => {
    const sites = [await site({ '/slow': () => undefined }), await site({ '/slow': () => undefined }, '127.0.0.2')];
    const store = new FactStore();
    const made = network();
    const checker = new Checker(checkerHost(made), store, () => undefined);
    const many = sites.flatMap(({ origin }) => ['/slow', '/a', '/b', '/c'].map((path) => at(origin + path)));
    checker.ask(many, { ...SETTINGS, timeout: 60_000, perHost: 1 });
    await waiting(sites);
    checker.stop();
    await Promise.all(sites.map((each) => each.empty()));
    await made.close();
    expect([...store.values()]).toEqual([]);
    expect(sites.map(({ visits }) => visits.length)).toEqual([1, 1]);
  });
});

describe('without leave', () => {
  it('nothing at all is sent to a whole site of this machine', async () => {
    const here = await site({ '/ok': says(200) });
    const many = Array.from({ length: 50 }, (_, number) => at(`${here.origin}/${number}`));
    const { said } = await check(many, { leaves: [], retries: 5 });
    expect(new Set(Object.values(said))).toEqual(new Set(['unverified refused']));
    expect(here.connections).toBe(0);
  });
});

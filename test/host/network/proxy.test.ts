import { describe, expect, it } from 'vitest';
import { proxyProblem, wayTo } from '../../../server/src/host/network/proxy.js';
import { ask, gist, leaves, network } from './asking.js';
import { proxyServer } from './proxy-server.js';
import { onRequest, saying, serve } from './servers.js';

const HELLO = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n';

const nowhere = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));

describe('a proxy', () => {
  it('is asked instead of the place, which is told nothing of the user', async () => {
    const proxy = await proxyServer(1);
    const env = { http_proxy: `http://me:pass%20word@127.0.0.1:${proxy.port}` };
    const made = network({ env, lookUp: nowhere });
    expect(gist(await ask(made, 'http://user:secret@www.example.com/a?b', { leaves: [] }))).toBe('204');
    const basic = `Basic ${Buffer.from('me:pass word').toString('base64')}`;
    expect(proxy.asked).toEqual([`HEAD http://www.example.com/a?b ${basic} - www.example.com`]);
  });

  it('makes a tunnel to what is asked for securely, and sees nothing of it', async () => {
    const heads: string[] = [];
    const end = await serve((socket) => {
      socket.on('data', (chunk) => heads.push(chunk.toString('latin1')));
    });
    const proxy = await proxyServer(end.port);
    const made = network({ env: { HTTPS_PROXY: `127.0.0.1:${proxy.port}` }, lookUp: nowhere });
    const answer = ask(made, 'https://www.example.com/secret', { leaves: [], timeout: 2000 });
    expect(gist(await answer)).toBe('timeout');
    expect(proxy.asked).toEqual(['CONNECT www.example.com:443 - - www.example.com:443']);
    // What the place hears is the beginning of a handshake that names it.
    expect(heads.join('')).toContain('www.example.com');
    expect(heads.join('')).not.toContain('secret');
    await Promise.all([proxy.empty(), end.empty()]);
  });

  it.each([
    [407, '407'],
    [403, 'connection'],
    [404, 'connection'],
    [410, 'connection'],
    [500, 'connection'],
    [502, 'connection'],
    [503, 'connection'],
  ])('that answers %i to the wish for a tunnel proves nothing', async (status, says) => {
    const proxy = await proxyServer(1, status);
    const made = network({ env: { https_proxy: proxy.origin }, lookUp: nowhere });
    expect(gist(await ask(made, 'https://www.example.com/', { leaves: [] }))).toBe(says);
    await proxy.empty();
  });

  it.each([
    ['ends at once', (socket) => socket.end(), 'cut-off'],
    ['says nothing', () => undefined, 'timeout'],
    ['talks nonsense', saying('nonsense\r\n\r\n'), 'protocol'],
  ] as readonly (readonly [string, Parameters<typeof serve>[0], string])[])(
    'that %s proves nothing',
    async (_, what, says) => {
      const proxy = await serve(what);
      for (const url of ['http://www.example.com/', 'https://www.example.com/']) {
        const made = network({ env: { all_proxy: proxy.origin }, lookUp: nowhere });
        expect(gist(await ask(made, url, { leaves: [], timeout: says === 'timeout' ? 400 : 10_000 }))).toBe(says);
      }
      await proxy.empty();
    },
  );

  it('that is not there proves nothing', async () => {
    const proxy = await serve(() => undefined);
    const made = network({ env: { all_proxy: 'http://proxy.invalid:3128' }, lookUp: nowhere });
    expect(['look-up', 'timeout']).toContain(
      gist(await ask(made, 'http://www.example.com/', { leaves: [], timeout: 5000 })),
    );
    expect(proxy.connections).toBe(0);
  });

  it('is not asked for what may not be reached', async () => {
    const proxy = await proxyServer(1);
    const env = { all_proxy: proxy.origin };
    const refused = async (lookUp: (host: string) => Promise<readonly string[]>, ...urls: readonly string[]) => {
      const made = network({ env, lookUp });
      const said = await Promise.all(
        urls.map(async (url) => [url, gist(await ask(made, url, { leaves: [] }))] as const),
      );
      return said.filter(([, each]) => !each.startsWith('refused: '));
    };
    const known = (address: string) => () => Promise.resolve([address]);
    expect(
      await refused(
        nowhere,
        ...[
          'http://10.0.0.1/',
          'https://10.0.0.1/',
          'http://0x0a.1/',
          'http://[fd00::1]/',
          'http://169.254.169.254/latest',
        ],
        ...[
          'http://127.0.0.1/',

          'http://intranet/',
          'https://printer.local/',
          'http://a.internal./',
        ],
        ...[
          'http://metadata.google.internal/',
          'http://router.lan/',
          'http://fritz.box.home.arpa/',
          'http://a.localdomain/',
        ],
        ...['http://www.example.com:22/', 'https://www.example.com:6379/'],
      ),
    ).toEqual([]);
    for (const address of ['10.0.0.1', '127.0.0.1', '::1', '::ffff:10.0.0.1', '169.254.169.254']) {
      expect(await refused(known(address), 'http://www.example.com/', 'https://www.example.com/')).toEqual([]);
    }
    const mixed = () => Promise.resolve(['93.184.216.34', '10.0.0.1']);
    expect(await refused(mixed, 'http://www.example.com/', 'https://www.example.com/')).toEqual([]);
    expect(proxy.connections).toBe(0);
  });

  it('knows nothing of names of this machine', async () => {
    const proxy = await proxyServer(1);
    const made = network({ env: { all_proxy: proxy.origin }, lookUp: nowhere });
    for (const host of ['localhost', 'a.localhost']) {
      expect(gist(await ask(made, `http://${host}/`, { leaves: [] }))).toBe('look-up');
    }
    expect(proxy.connections).toBe(0);
  });

  it('is asked for what may be reached by leave, and it is said that it was', async () => {
    const proxy = await proxyServer(1);
    const made = network({ env: { all_proxy: proxy.origin }, lookUp: nowhere });
    const allowed = leaves('wiki.internal', 'build:8081', '10.0.0.0/8');
    for (const url of [
      'http://wiki.internal/',
      'http://wiki.internal:99/',
      'http://build:8081/',
      'http://10.1.1.1:99/',
    ]) {
      expect(await ask(made, url, { leaves: allowed })).toMatchObject({ status: 204, byLeave: true });
    }
    for (const url of ['http://build/', 'http://a.wiki.internal/', 'http://www.example.com:99/']) {
      expect(gist(await ask(made, url, { leaves: allowed }))).toMatch(/^refused: /);
    }
    expect(await ask(made, 'http://www.example.com/', { leaves: allowed })).toMatchObject({
      status: 204,
      byLeave: false,
    });
  });

  it('has no part in what is on this machine', async () => {
    const proxy = await proxyServer(1);
    const here = await serve(saying(HELLO));
    const made = network({ env: { all_proxy: proxy.origin } });
    expect(gist(await ask(made, here.origin))).toBe('200');
    expect(gist(await ask(made, `http://localhost:${here.port}/`, { leaves: leaves('localhost') }))).toMatch(
      /200|connection/,
    );
    expect(proxy.connections).toBe(0);
  });

  it('keeps its connection for the same place alone', async () => {
    let at = 0;
    const proxy = await serve((socket) =>
      onRequest(socket, () => {
        at++;
        socket.write(HELLO);
      }),
    );
    const made = network({ env: { http_proxy: proxy.origin }, lookUp: nowhere });
    for (const host of ['a', 'a', 'b', 'a']) await ask(made, `http://${host}.example.com/`, { leaves: [] });
    expect([proxy.connections, at]).toEqual([2, 4]);
  });

  it('that was named wrongly is not passed by', async () => {
    const here = await serve(saying(HELLO));
    const made = network({ env: { http_proxy: 'socks5://proxy:1080' }, lookUp: () => Promise.resolve(['127.0.0.2']) });
    expect(gist(await ask(made, `http://a.test:${here.port}/`))).toBe('offline');
    expect(here.connections).toBe(0);
  });
});

describe('the variables that name a proxy', () => {
  const PROXY = 'http://proxy.example.org:3128';
  const way = (url: string, env: Readonly<Record<string, string>>) => {
    const found = wayTo(new URL(url), env);
    return 'problem' in found ? found.problem : (found.proxy?.origin ?? 'directly');
  };

  it.each([
    ['http://a.org/', { http_proxy: PROXY }, PROXY],
    ['https://a.org/', { http_proxy: PROXY }, 'directly'],
    ['https://a.org/', { HTTPS_PROXY: PROXY }, PROXY],
    ['https://a.org/', { all_proxy: PROXY }, PROXY],
    ['https://a.org/', { ALL_PROXY: 'http://other:1', https_proxy: PROXY }, PROXY],
    ['http://a.org/', { HTTP_PROXY: 'http://other:1', http_proxy: PROXY }, PROXY],
    ['http://a.org/', { HTTP_PROXY: PROXY, http_proxy: '' }, 'directly'],
    ['http://a.org/', { http_proxy: ' proxy.example.org:3128 ' }, PROXY],
    ['http://a.org/', { http_proxy: 'proxy.example.org' }, 'http://proxy.example.org'],
    ['http://a.org/', { http_proxy: 'https://proxy.example.org' }, 'https://proxy.example.org'],
    ['http://a.org/', {}, 'directly'],
  ] as readonly (readonly [string, Readonly<Record<string, string>>, string])[])(
    'lead %s by %j to %s',
    (url, env, to) => {
      expect(way(url, env)).toBe(to);
    },
  );

  it.each([
    ['a.org', true],
    ['.a.org', true],
    ['*.a.org', true],
    ['A.ORG.', true],
    ['b.org, a.org', true],
    ['b.org a.org', true],
    ['www.a.org', true],
    ['*', true],
    ['a.org:443', true],
    ['a.org:80', false],
    ['b.org', false],
    ['g', false],
    ['.org.a', false],
    ['w.a.org', false],
    ['', false],
    [',', false],
    ['.', false],
    ['10.0.0.0/8', false],
  ])('except by no_proxy=%s: %s', (list, excepted) => {
    expect(way('https://www.a.org/', { https_proxy: PROXY, NO_PROXY: list })).toBe(excepted ? 'directly' : PROXY);
  });

  it.each([
    ['10.1.2.3', '10.0.0.0/8', true],
    ['10.1.2.3', '10.1.2.3', true],
    ['10.1.2.3', '10.1.2.3:80', true],
    ['10.1.2.3', '10.1.2.3:81', false],
    ['10.1.2.3', '3', false],
    ['10.1.2.3', '11.0.0.0/8', false],
    ['10.1.2.3', '10.0.0.0/99', false],
    ['10.1.2.3', '10.0.0.0/x', false],
    ['[fd00::1]', 'fd00::/8', true],
    ['[fd00::1]', 'fd00::1', true],
    ['[fd00::1]', '[fd00::1]:80', true],
    ['[fd00::1]', '10.0.0.0/8', false],
    ['localhost', '', true],
    ['127.0.0.1', '', true],
    ['[::1]', '', true],
  ])('except %s by no_proxy=%s: %s', (host, list, excepted) => {
    expect(way(`http://${host}/`, { http_proxy: PROXY, no_proxy: list })).toBe(excepted ? 'directly' : PROXY);
  });

  it('are named where they name none, without what they hold', () => {
    for (const bad of [
      'socks5://me:secret@proxy:1080',
      'ftp://proxy',
      'http://',
      'http://me:%zz@proxy',
      'http://a b',
      '://',
    ]) {
      const problem = proxyProblem({ https_proxy: bad });
      expect(problem).toContain('The variable https_proxy names no proxy');
      expect(problem).not.toContain('secret');
      expect(way('https://a.org/', { https_proxy: bad })).toBe(problem);
    }
    expect(proxyProblem({ HTTP_PROXY: 'ftp://x' })).toContain('HTTP_PROXY');
    expect(proxyProblem({ http_proxy: '', https_proxy: PROXY, ALL_PROXY: PROXY })).toBeNull();
  });
});

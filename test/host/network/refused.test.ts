import { networkInterfaces } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ask, gist, leaves, network } from './asking.js';
import { nameServer } from './name-server.js';
import { onRequest, type Served, saying, serve } from './servers.js';

const HELLO = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n';
const HAS_SIX = Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));

/** One server on as many addresses of this machine as there are, on the same port. */
async function traps(): Promise<{ readonly port: number; readonly all: readonly Served[]; connections(): number }> {
  const first = await serve(saying(HELLO), '127.0.0.1');
  const others = ['127.0.0.2', '127.1.2.3', ...(HAS_SIX ? ['::1'] : [])];
  const all = [first];
  for (const host of others) all.push(await serve(saying(HELLO), host, undefined, first.port));
  return { port: first.port, all, connections: () => all.reduce((sum, each) => sum + each.connections, 0) };
}

/** Every way to write an address of this machine, or of one behind it, that anybody thought of. */
const WRITTEN = [
  '127.0.0.1',
  '127.0.0.2',
  '127.1',
  '127.1.2.3',
  '2130706433',
  '0x7f000001',
  '0x7f.1',
  '0177.0.0.1',
  '017700000001',
  '127.0.0.1.',
  '0',
  '0.0.0.0',
  '[::]',
  '[::1]',
  '[0:0:0:0:0:0:0:1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b:1::7f00:1]',
  '[2002:7f00:1::]',
  '[2001:0:7f00:1::]',
  '[fe80::1]',
  '[fd00::1]',
  '[ff02::1]',
  '169.254.169.254',
  '100.100.100.200',
  '[fd00:ec2::254]',
  '10.0.0.1',
  '192.168.1.1',
  '１２７.０.０.１',
  '127。0。0。1',
  '①②⑦.⓪.⓪.①',
  'localhost',
  'LOCALHOST',
  'localhost.',
  'ｌｏｃａｌｈｏｓｔ',
  '%6c%6f%63%61%6c%68%6f%73%74',
];

const PARTS = ['', 'user:secret@', '127.0.0.1:1@', 'www.example.org%40'];

describe('an address that may not be reached', () => {
  it('is not, however it is written', async () => {
    const { port, connections } = await traps();
    const made = network();
    const found = new Map<string, string>();
    for (const host of WRITTEN) {
      for (const part of PARTS) {
        const url = `http://${part}${host}:${port}/`;
        if (!URL.canParse(url)) continue;
        for (const method of ['HEAD', 'GET'] as const) {
          found.set(url, gist(await ask(made, url, { leaves: [], method })));
        }
      }
    }
    expect(found.size).toBeGreaterThan(WRITTEN.length * 2);
    expect([...found].filter(([, said]) => !said.startsWith('refused: '))).toEqual([]);
    expect(connections()).toBe(0);
  });

  it('is not by a port that is usual either', async () => {
    const made = network();
    for (const host of WRITTEN) {
      for (const [scheme, port] of [
        ['http', 80],
        ['https', 443],
        ['http', 8080],
        ['https', 8443],
      ] as const) {
        const said = gist(await ask(made, `${scheme}://${host}:${port}/`, { leaves: [] }));
        expect(said, `${scheme}://${host}:${port}`).toMatch(/^refused: (?!port)/);
      }
    }
  });

  it('is not by a zone', async () => {
    for (const zone of ['[fe80::1%25lo]', '[fe80::1%lo]', '[::1%25lo]'])
      expect(URL.canParse(`http://${zone}/`)).toBe(false);
  });

  it('is not by another scheme', async () => {
    for (const url of [
      'file:///etc/passwd',
      'ftp://127.0.0.1/',
      'ws://127.0.0.1/',
      'data:text/html,x',
      'nonsense',
      '',
    ]) {
      expect(gist(await ask(network(), url))).toBe('protocol');
    }
  });

  it('is not because another may be', async () => {
    const { port, all, connections } = await traps();
    const made = network();
    const only = leaves(`127.0.0.2:${port}`, '127.1.2.0/24');
    expect(gist(await ask(made, `http://127.0.0.1:${port}/`, { leaves: only }))).toBe('refused: loopback');
    expect(gist(await ask(made, `http://127.0.0.2:${port + 1}/`, { leaves: leaves(`127.0.0.2:${port}`) }))).toBe(
      'refused: loopback',
    );
    expect(connections()).toBe(0);
    expect(gist(await ask(made, `http://127.0.0.2:${port}/`, { leaves: only }))).toBe('200');
    expect(gist(await ask(made, `http://127.1.515:${port}/`, { leaves: only }))).toBe('200');
    expect(all.map(({ connections: each }) => each).slice(0, 3)).toEqual([0, 1, 1]);
  });
});

describe('a name', () => {
  const REFUSED: readonly (readonly [string, string, string])[] = [
    ['A', '127.0.0.1', 'loopback'],
    ['A', '0.0.0.0', 'unspecified'],
    ['A', '10.1.2.3', 'private'],
    ['A', '169.254.169.254', 'metadata'],
    ['A', '100.64.0.1', 'shared'],
    ['A', '224.0.0.1', 'multicast'],
    ['A', '255.255.255.255', 'reserved'],
    ['AAAA', '::1', 'loopback'],
    ['AAAA', '::', 'unspecified'],
    ['AAAA', '::ffff:127.0.0.1', 'translated'],
    ['AAAA', '::127.0.0.1', 'translated'],
    ['AAAA', '64:ff9b::7f00:1', 'translated'],
    ['AAAA', '2002:7f00:1::', 'translated'],
    ['AAAA', '2001:0:7f00:1::', 'translated'],
    ['AAAA', 'fd00::1', 'private'],
    ['AAAA', 'fe80::1', 'link-local'],
  ];

  it.each(REFUSED)('with %s %s is refused', async (type, address, why) => {
    const { port, connections } = await traps();
    const server = await nameServer((_, asked) => (asked === type ? [`${type} ${address}`] : []));
    const made = network({ lookUp: server.lookUp });
    expect(gist(await ask(made, 'http://a.test/', { leaves: [] }))).toBe(`refused: ${why}`);
    const other = gist(await ask(made, `http://a.test:${port}/`, { leaves: leaves('192.168.0.0/16') }));
    expect(other).toBe(`refused: ${why}`);
    expect(connections()).toBe(0);
  });

  it('that is another name’s is refused for what that one has', async () => {
    const server = await nameServer((name, type) =>
      type === 'A' && name === 'a.test' ? ['CNAME inner.test', 'A 10.0.0.1 inner.test'] : [],
    );
    expect(gist(await ask(network({ lookUp: server.lookUp }), 'http://a.test/', { leaves: [] }))).toBe(
      'refused: private',
    );
  });

  it('with several addresses leads only to those that may be reached', async () => {
    const { port, all } = await traps();
    const [first, second] = all;
    for (const order of [
      ['A 127.0.0.1', 'A 127.0.0.2', 'A 10.0.0.1'],
      ['A 10.0.0.1', 'A 127.0.0.2', 'A 127.0.0.1'],
    ]) {
      const server = await nameServer((_, type) => (type === 'A' ? order : ['AAAA ::1', 'AAAA ::ffff:127.0.0.1']));
      const made = network({ lookUp: server.lookUp });
      const answer = await ask(made, `http://a.test:${port}/`, { leaves: leaves('127.0.0.2') });
      expect(answer).toMatchObject({ status: 200, byLeave: true });
    }
    expect([first?.connections, second?.connections]).toEqual([0, 2]);
    expect(all.slice(2).every(({ connections }) => connections === 0)).toBe(true);
  });

  it('leads to the next of its addresses where nobody is at the first', async () => {
    const { port, all } = await traps();
    const server = await nameServer((_, type) => (type === 'A' ? ['A 127.0.0.77', 'A 127.0.0.2'] : []));
    const answer = await ask(network({ lookUp: server.lookUp }), `http://a.test:${port}/`, {
      leaves: leaves('127.0.0.0/8'),
    });
    expect(gist(answer)).toBe('200');
    expect(all[1]?.connections).toBe(1);
  });

  it('that leads elsewhere the next time is checked again, and the socket goes where the check was', async () => {
    const { port, all, connections } = await traps();
    const server = await nameServer((_, type, time) => (type === 'A' ? [`A 127.0.0.${time % 2 === 0 ? 2 : 1}`] : []));
    const made = network({ lookUp: server.lookUp, keepAddresses: 0 });
    const said: string[] = [];
    for (let time = 0; time < 6; time++) {
      said.push(gist(await ask(made, `http://a.test:${port}/`, { leaves: leaves('127.0.0.2') })));
    }
    expect(said).toEqual(['200', 'refused: loopback', '200', 'refused: loopback', '200', 'refused: loopback']);
    expect(all[0]?.connections).toBe(0);
    expect(connections()).toBe(all[1]?.connections);
    expect(server.queries.filter((each) => each === 'A a.test')).toHaveLength(6);
  });

  it('that leads elsewhere the next time is not asked by the connection that was there', async () => {
    const { port, all } = await traps();
    const server = await nameServer((_, type, time) => (type === 'A' ? [`A 127.0.0.${time === 0 ? 2 : 1}`] : []));
    const made = network({ lookUp: server.lookUp, keepAddresses: 0 });
    for (let time = 0; time < 2; time++) await ask(made, `http://a.test:${port}/`, { leaves: leaves('127.0.0.0/8') });
    expect([all[0]?.connections, all[1]?.connections]).toEqual([1, 1]);
  });

  it('is reached by leave for its name, and not for the address of which it is a part', async () => {
    const { port, connections } = await traps();
    const server = await nameServer((_, type) => (type === 'A' ? ['A 127.0.0.1'] : []));
    const made = network({ lookUp: server.lookUp });
    for (const url of [`http://a.test.evil.test:${port}/`, `http://evil-a.test:${port}/`, `http://test:${port}/`]) {
      expect(gist(await ask(made, url, { leaves: leaves(`a.test:${port}`) }))).toBe('refused: loopback');
    }
    expect(connections()).toBe(0);
    for (const url of [`http://a.test:${port}/`, `http://A.Test.:${port}/`]) {
      expect(gist(await ask(made, url, { leaves: leaves(`a.test:${port}`) }))).toBe('200');
    }
  });

  it('that is put together from letters of another script is the name that it stands for', async () => {
    const server = await nameServer((_, type) => (type === 'A' ? ['A 10.0.0.1'] : []));
    const made = network({ lookUp: server.lookUp });
    await ask(made, 'http://ŻÓŁĆ.test./', { leaves: [] });
    await ask(made, 'http://ａ.test/', { leaves: [] });
    expect([...new Set(server.queries)].sort()).toEqual([
      'A a.test',
      'A xn--kda4b0koi.test',
      'AAAA a.test',
      'AAAA xn--kda4b0koi.test',
    ]);
  });

  it('is not looked up where its port is one that nobody may reach', async () => {
    const server = await nameServer(() => ['A 93.184.216.34']);
    const made = network({ lookUp: server.lookUp });
    for (const port of [22, 25, 6379, 3000, 65_535]) {
      expect(gist(await ask(made, `http://a.test:${port}/`, { leaves: [] }))).toBe('refused: port');
    }
    expect(server.queries).toEqual([]);
  });
});

describe('a resolver that answers with what is no address', () => {
  it.each(['127.1', 'localhost', '0x7f000001', '', '[::1]', '127.0.0.1\0.example', '1::1%a b'])(
    'opens nothing: %j',
    async (address) => {
      const { port, connections } = await traps();
      for (const all of [[address], ['127.0.0.1', address]]) {
        const made = network({ lookUp: () => Promise.resolve(all) });
        const said = gist(
          await ask(made, `http://a.test:${port}/`, { leaves: leaves('a.test', '127.0.0.0/8', '::/0') }),
        );
        expect(said).toBe('look-up');
      }
      expect(connections()).toBe(0);
    },
  );

  it('nor does one with a zone', async () => {
    const { port, connections } = await traps();
    for (const address of ['::1%lo', 'fe80::1%lo']) {
      const made = network({ lookUp: () => Promise.resolve([address]) });
      const said = gist(await ask(made, `http://a.test:${port}/`, { leaves: leaves('192.168.0.0/16') }));
      expect(said).toMatch(/^refused: (?:loopback|link-local)$/);
    }
    expect(connections()).toBe(0);
  });

  it('and with none says nothing', async () => {
    const made = network({ lookUp: () => Promise.resolve([]) });
    expect(gist(await ask(made, 'http://a.test/', { leaves: [] }))).toBe('look-up');
  });
});

describe('a name with very many addresses', () => {
  it('does not send us to all of them', async () => {
    const all = Array.from({ length: 90 }, (_, at) => `127.0.1.${at + 1}`);
    const first = await serve(saying(HELLO), '127.0.1.90');
    const made = network({ lookUp: () => Promise.resolve(all) });
    expect(gist(await ask(made, `http://a.test:${first.port}/`))).toBe('connection');
    expect(first.connections).toBe(0);
    const more = network({ lookUp: () => Promise.resolve([...all, ...all]) });
    expect(gist(await ask(more, `http://a.test:${first.port}/`))).toBe('look-up');
  });
});

describe('a name with many addresses of the kind that nobody answers at', () => {
  it('leads to those of the other kind too', async () => {
    const here = await serve(saying(HELLO));
    const six = Array(8).fill('::1');
    const made = network({ lookUp: () => Promise.resolve([...six, '127.0.0.1']) });
    const answer = await ask(made, `http://a.test:${here.port}/`, { leaves: leaves('127.0.0.0/8', '::1') });
    expect(gist(answer)).toBe('200');
  });
});

describe('a port that is none', () => {
  it('is no way in either', async () => {
    expect(gist(await ask(network(), 'http://127.0.0.1:0/'))).toMatch(/^(?:connection|protocol)$/);
    expect(gist(await ask(network(), 'http://127.0.0.1:65536/'))).toBe('protocol');
  });
});

describe('an answer', () => {
  it('leads nowhere by itself: redirects are not followed, and no page is fetched that another names', async () => {
    const { port, connections } = await traps();
    const server = await serve((socket) =>
      onRequest(socket, () =>
        socket.write(
          `HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:${port}/\r\nLink: <http://127.0.0.1:${port}/>; rel=preload\r\n` +
            `Alt-Svc: h2="127.0.0.1:${port}"\r\nRefresh: 0; url=http://127.0.0.1:${port}/\r\nContent-Length: 0\r\n\r\n`,
        ),
      ),
    );
    expect(gist(await ask(network(), server.origin, { fragments: ['a'] }))).toBe('302');
    expect(connections()).toBe(0);
  });
});

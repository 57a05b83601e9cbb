import { once } from 'node:events';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../server/src/links/online/answer.js';
import { ask, gist, network } from './asking.js';
import { onRequest, saying, serve } from './servers.js';

const OK = 'HTTP/1.1 200 OK\r\n';
const LATER = 300;

/** What a server does once it is asked (or as soon as somebody comes), and all that may be said of it. */
const SERVERS: readonly (readonly [name: string, what: (socket: Socket) => void, says: string])[] = [
  ['ends the connection at once', (socket) => socket.end(), 'cut-off'],
  ['resets the connection at once', (socket) => socket.resetAndDestroy(), 'cut-off'],
  ['ends it when it is asked', (socket) => onRequest(socket, () => socket.end()), 'cut-off'],
  ['resets it when it is asked', (socket) => onRequest(socket, () => socket.resetAndDestroy()), 'cut-off'],
  ['ends it in the first line', saying('HTTP/1.1 20', true), 'cut-off'],
  ['ends it in the headers', saying(`${OK}Content-Le`, true), 'cut-off'],
  ['ends it before the empty line', saying(`${OK}Content-Length: 5\r\n`, true), 'cut-off'],
  ['says nothing', () => undefined, 'timeout'],
  ['says nothing when it is asked', (socket) => onRequest(socket, () => undefined), 'timeout'],
  ['says half a line', saying('HTTP/1.'), 'timeout'],
  [
    'says headers a byte at a time',
    (socket) => onRequest(socket, () => drip(socket, `${OK}X: ${'y'.repeat(1000)}`)),
    'timeout',
  ],
  ['never ends its headers', (socket) => onRequest(socket, () => flood(socket, OK, 'X-Y: zzzzzzzzzz\r\n')), 'protocol'],
  ['never ends a header', (socket) => onRequest(socket, () => flood(socket, `${OK}X: `, 'y'.repeat(100))), 'protocol'],
  ['never ends a header’s name', (socket) => onRequest(socket, () => flood(socket, OK, 'y'.repeat(100))), 'protocol'],
  [
    'never ends its first line',
    (socket) => onRequest(socket, () => flood(socket, 'HTTP/1.1 200 ', 'OK'.repeat(50))),
    'protocol',
  ],
  ['has one header of 40 KB', saying(`${OK}X: ${'y'.repeat(40_000)}\r\n\r\n`), 'protocol'],
  ['has 5,000 headers', saying(`${OK}${'X: yyyyyyy\r\n'.repeat(5000)}\r\n`), 'protocol'],
  ['speaks as of 1991', saying('<html><p>Hello</html>', true), 'protocol'],
  ['speaks another language', saying('220 mail.example.org ESMTP\r\n', true), 'protocol'],
  ['greets first', (socket) => void socket.write('SSH-2.0-OpenSSH_9.6\r\n'), 'protocol'],
  ['says nothing but zeros', saying(Buffer.alloc(1000)), 'protocol'],
  ['speaks HTTP/9.9', saying('HTTP/9.9 200 OK\r\n\r\n', true), 'protocol'],
  ['has a status of two digits', saying('HTTP/1.1 20 OK\r\n\r\n', true), 'protocol'],
  ['has a status of four digits', saying('HTTP/1.1 2000 OK\r\n\r\n', true), 'protocol'],
  ['has a blank before a colon', saying(`${OK}Content-Length : 5\r\n\r\nhello`, true), 'protocol'],
  ['has a length that is none', saying(`${OK}Content-Length: five\r\n\r\nhello`, true), 'protocol'],
  ['has a negative length', saying(`${OK}Content-Length: -5\r\n\r\nhello`, true), 'protocol'],
  ['has two lengths', saying(`${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, true), 'cut-off'],
  ['has a zero in a header', saying(`${OK}X: a\0b\r\n\r\n`, true), 'protocol'],
  [
    'switches protocols',
    saying('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n'),
    'cut-off',
  ],
];

function drip(socket: Socket, text: string): void {
  let at = 0;
  const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 10);
  socket.once('close', () => clearInterval(timer));
}

function flood(socket: Socket, head: string, more: string): void {
  const chunk = more.repeat(100);
  socket.write(head);
  const go = () => {
    while (!socket.destroyed && socket.write(chunk));
    if (!socket.destroyed) socket.once('drain', go);
  };
  go();
}

describe('a server that', () => {
  describe.each(['HEAD', 'GET'] as const)('asked with %s', (method) => {
    it.each(SERVERS)('%s', async (_, what, says) => {
      const server = await serve(what);
      const timeout = says === 'timeout' ? LATER : 10_000;
      const made = network();
      expect(gist(await ask(made, server.origin, { method, timeout }))).toBe(says);
      // The next one is told the same: nothing is left of the first.
      expect(gist(await ask(made, server.origin, { method, timeout }))).toBe(says);
      await server.empty();
    });
  });
});

describe('a server of an odd kind', () => {
  it.each([
    ['HTTP/1.0', 'HTTP/1.0 404 Not Found\r\n\r\n'],
    ['no reason', 'HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n'],
    ['no headers', 'HTTP/1.1 404 Not Found\r\n\r\n'],
    ['a reason of bytes', Buffer.from('HTTP/1.1 404 Nicht gefünden\r\nContent-Length: 0\r\n\r\n', 'latin1')],
    ['a header of bytes', Buffer.from('HTTP/1.1 404 No\r\nX: ąęś\r\nContent-Length: 0\r\n\r\n', 'utf8')],
  ])('is understood: %s', async (_, answer) => {
    const server = await serve(saying(answer, true));
    expect(gist(await ask(network(), server.origin))).toBe('404');
    expect(gist(await ask(network(), server.origin, { method: 'GET' }))).toBe('404');
  });

  it('that is not there is no connection', async () => {
    const server = await serve(() => undefined);
    const { port } = server;
    const gone = `http://127.0.0.1:${port === 65_535 ? 1 : port + 1}/`;
    expect(['connection', '']).toContain(gist(await ask(network(), gone)));
  });

  it('answers twice for one request, and the second time is nobody’s', async () => {
    const first = `${OK}Content-Length: 0\r\n\r\n`;
    const second = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n';
    const server = await serve((socket) => onRequest(socket, () => socket.write(first + second)));
    const made = network();
    for (let time = 0; time < 10; time++) {
      expect(gist(await ask(made, `${server.origin}/${time}`, { method: time % 2 === 0 ? 'HEAD' : 'GET' }))).toBe(
        '200',
      );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  });

  it('gives a body to HEAD, of which the next request hears nothing', async () => {
    const server = await serve((socket) =>
      onRequest(socket, (line) =>
        socket.write(`${OK}Content-Length: 9\r\n\r\n${line.startsWith('HEAD') ? '<p>hello' : ''}!`),
      ),
    );
    const made = network();
    for (let time = 0; time < 20; time++) expect(gist(await ask(made, `${server.origin}/${time}`))).toBe('200');
  });

  it('closes connections that were to be kept, which is no failure of the next request', async () => {
    let served = 0;
    const server = await serve((socket) =>
      onRequest(socket, () => {
        served++;
        socket.write(`${OK}Content-Length: 0\r\n\r\n`);
        setTimeout(() => socket.destroy(), served % 4);
      }),
    );
    const made = network();
    for (let time = 0; time < 40; time++) {
      expect(gist(await ask(made, `${server.origin}/${time}`))).toBe('200');
      await new Promise((resolve) => setTimeout(resolve, time % 5));
    }
  });
});

describe('a redirect', () => {
  async function locationOf(...lines: readonly string[]): Promise<string | null> {
    const head = `HTTP/1.1 301 Moved\r\n${lines.map((line) => `${line}\r\n`).join('')}Content-Length: 0\r\n\r\n`;
    const server = await serve(saying(Buffer.from(head, 'utf8')));
    const answer: Answer = await ask(network(), server.origin);
    return answer.kind === 'response' ? answer.location : gist(answer);
  }

  it('is not followed here, and gives its address as it was written, a unit a byte', async () => {
    expect(await locationOf('Location: /ąę?a=b#c')).toBe(Buffer.from('/ąę?a=b#c', 'utf8').toString('latin1'));
    expect(await locationOf('LOCATION: file:///etc/passwd')).toBe('file:///etc/passwd');
    expect(await locationOf()).toBeNull();
    expect(await locationOf('Location:')).toBe('');
  });

  it('with two addresses has none, and with the same one twice has it', async () => {
    expect(await locationOf('Location: /a', 'Location: /b')).toBeNull();
    expect(await locationOf('Location: /a', 'location: /a')).toBe('/a');
  });

  it('cannot smuggle a second header, nor a line', async () => {
    expect(await locationOf('Location: /a%0d%0aX: y')).toBe('/a%0d%0aX: y');
    expect(await locationOf('Location: /a', ' folded')).not.toContain('\n');
    expect(await locationOf('Location: /a\rX: y')).toBe('protocol');
    expect(await locationOf('Location: /a\nRetry-After: 5')).toBe('protocol');
  });
});

describe('what is sent', () => {
  it('says who asks, and nothing of the user: no credentials, no cookies, no page that it came from', async () => {
    const heads: string[] = [];
    const server = await serve((socket) =>
      onRequest(socket, (_, head) => {
        heads.push(head);
        socket.write('HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: 0\r\n\r\n');
      }),
    );
    const made = network();
    const url = `http://user:secret@127.0.0.1:${server.port}/a%20b?c=d&e#f`;
    await ask(made, url);
    await ask(made, url, { fragments: ['f'] });
    await ask(made, url);
    const common = [
      `host: 127.0.0.1:${server.port}`,
      'connection: keep-alive',
      'user-agent: spotlight-brief/0.0.0 (+https://github.com/spotlight-brief/spotlight-brief; link check)',
      'accept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8',
      'accept-encoding: gzip, deflate, br',
    ];
    expect(heads.map((head) => head.split('\r\n'))).toEqual(
      ['HEAD', 'GET', 'HEAD'].map((method) => [`${method} /a%20b?c=d&e HTTP/1.1`, ...common]),
    );
  });

  it('uses a connection again for the same place', async () => {
    const server = await serve(saying('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n'));
    const made = network();
    for (let time = 0; time < 10; time++) await ask(made, `${server.origin}/${time}`);
    expect(server.connections).toBe(1);
  });

  it('does not use it again under other leaves', async () => {
    const server = await serve(saying('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n'));
    const made = network();
    await ask(made, server.origin);
    await ask(made, server.origin, { leaves: [{ kind: 'host', host: '127.0.0.1', port: null }] });
    expect(gist(await ask(made, server.origin, { leaves: [] }))).toBe('refused: loopback');
    expect(server.connections).toBe(2);
  });
});

describe('the end of a request', () => {
  it.each([
    ['is called off', (end: AbortController) => end.abort()],
    ['finds the network closed', (_: AbortController, close: () => void) => close()],
  ])('comes at once when it %s, whatever is under way', async (_, end) => {
    const servers = [
      await serve(() => undefined),
      await serve((socket) => onRequest(socket, () => drip(socket, `${OK}X: y`))),
      await serve((socket) => onRequest(socket, () => flood(socket, `${OK}Content-Type: text/html\r\n\r\n`, '<p>a'))),
    ];
    const made = network();
    const controller = new AbortController();
    const answers = servers.map(({ origin }) =>
      ask(made, origin, { fragments: ['a', ':~:text=b'], ending: controller.signal, timeout: 2 ** 40 }),
    );
    await Promise.all(
      servers.map(async ({ open }) => {
        while (open.size === 0) await new Promise((resolve) => setTimeout(resolve, 5));
        const [socket] = open;
        if (socket !== undefined && socket.bytesRead === 0) await once(socket, 'data');
      }),
    );
    end(controller, () => void made.close());
    await Promise.all(answers);
    await Promise.all(servers.map((server) => server.empty()));
    expect(gist(await ask(made, servers[0]?.origin ?? '', { ending: AbortSignal.abort() }))).toBe('offline');
  });

  it('leaves no connection that was kept', async () => {
    const server = await serve(saying('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n'));
    const made = network();
    await Promise.all([1, 2, 3].map(() => ask(made, server.origin)));
    expect(server.open.size).toBe(3);
    await made.close();
    await server.empty();
    expect(gist(await ask(made, server.origin))).toBe('offline');
    expect(server.connections).toBe(3);
  });
});

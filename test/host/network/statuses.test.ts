import { describe, expect, it } from 'vitest';
import { ask, gist, network } from './asking.js';
import { onRequest, saying, serve } from './servers.js';

const REASON = 'Whatever It Says';

describe('every status', () => {
  it.each(['HEAD', 'GET'] as const)('from 200 to 999 is what the answer says, to %s', async (method) => {
    const server = await serve((socket) =>
      onRequest(socket, (line) => {
        const status = line.slice(-3);
        socket.write(`HTTP/1.1 ${status} ${REASON}\r\nContent-Length: 0\r\n\r\n`);
      }),
    );
    const made = network();
    const wrong: string[] = [];
    for (let status = 200; status <= 999; status++) {
      const found = gist(await ask(made, `${server.origin}/${status}`, { method }));
      if (found !== String(status)) wrong.push(`${status}: ${found}`);
    }
    expect(wrong).toEqual([]);
  });

  it('below 200 is no answer, however often it comes', async () => {
    const server = await serve((socket) =>
      onRequest(socket, (line) => {
        socket.end(`HTTP/1.1 ${line.slice(-3)} ${REASON}\r\n\r\n`);
      }),
    );
    const made = network();
    const found = new Set<string>();
    for (let status = 0; status <= 199; status++) {
      found.add(gist(await ask(made, `${server.origin}/${String(status).padStart(3, '0')}`)));
    }
    expect([...found].sort()).toEqual(['cut-off', 'protocol']);
  });

  it.each([100, 102, 103, 199, 99, 0])(
    'is waited for behind hints such as %i, and no longer than the time',
    async (hint) => {
      const server = await serve(saying(`HTTP/1.1 ${String(hint).padStart(3, '0')} Hint\r\n\r\n`));
      expect(['timeout', 'cut-off', 'protocol']).toContain(gist(await ask(network(), server.origin, { timeout: 300 })));
      await server.empty();
    },
  );

  it('comes behind some hints', async () => {
    const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(5);
    const server = await serve(saying(`${hints}HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n`));
    expect(gist(await ask(network(), server.origin))).toBe('404');
  });

  it('does not come behind a flood of hints, which is not borne with', async () => {
    const server = await serve((socket) =>
      onRequest(socket, () => {
        const flood = () => {
          while (!socket.destroyed && socket.write('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(100)));
          if (!socket.destroyed) socket.once('drain', flood);
        };
        flood();
      }),
    );
    expect(gist(await ask(network(), server.origin, { timeout: 60_000 }))).toBe('protocol');
    await server.empty();
  });
});

describe('a status that can have no body', () => {
  it.each([204, 304])('%i is an answer all the same where it has one', async (status) => {
    const server = await serve(saying(`HTTP/1.1 ${status} Odd\r\nContent-Length: 5\r\n\r\nhello`));
    const made = network();
    for (const method of ['HEAD', 'GET'] as const) {
      for (let time = 0; time < 3; time++)
        expect(gist(await ask(made, server.origin, { method }))).toBe(String(status));
    }
  });
});

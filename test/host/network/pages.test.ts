import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ask, network } from './asking.js';
import { onRequest, type Served, saying, serve } from './servers.js';

const PAGE = '<!doctype html><title>x</title><h2 id="here">Zażółć gęślą jaźń</h2>';
const WANTED = ['here', 'gone', ':~:text=Zażółć%20gęślą', ':~:text=nobody'];

function answer(body: string | Buffer, headers: Readonly<Record<string, string>> = {}, status = '200 OK'): Buffer {
  const bytes = Buffer.from(body as string, 'utf8');
  const all = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': String(bytes.length), ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`), bytes]);
}

/** What is found of some fragments, as a list; null where no page was read. */
async function found(server: Served, fragments: readonly string[] = WANTED): Promise<readonly string[] | null> {
  const said = await ask(network(), server.origin, { fragments, timeout: 30_000 });
  if (said.kind === 'failure') throw new Error(said.failure);
  return said.fragments === null ? null : [...said.fragments.values()];
}

const ALL = ['found', 'missing', 'found', 'missing'];
const NOTHING_MISSING = ['found', 'unknown', 'found', 'unknown'];
const UNKNOWN = ['unknown', 'unknown', 'unknown', 'unknown'];

describe('fragments of a page', () => {
  it.each([
    ['plain', PAGE, 'identity'],
    ['gzip', gzipSync(PAGE), 'gzip'],
    ['x-gzip', gzipSync(PAGE), 'X-GZip'],
    ['deflate with its header', deflateSync(PAGE), 'deflate'],
    ['deflate without it', deflateRawSync(PAGE), 'deflate'],
    ['br', brotliCompressSync(PAGE), 'br'],
    ['two layers', brotliCompressSync(gzipSync(PAGE)), 'gzip, br'],
    ['gzip in two parts', Buffer.concat([gzipSync(PAGE.slice(0, 30)), gzipSync(PAGE.slice(30))]), 'gzip'],
  ])('are found where it is packed: %s', async (_, body, encoding) => {
    expect(await found(await serve(saying(answer(body, { 'Content-Encoding': encoding }))))).toEqual(ALL);
  });

  it('are found where it comes byte by byte', async () => {
    const bytes = answer(gzipSync(PAGE), { 'Content-Encoding': 'gzip' });
    const server = await serve((socket) =>
      onRequest(socket, async () => {
        for (const byte of bytes) {
          socket.write(Buffer.from([byte]));
          await new Promise((resolve) => setImmediate(resolve));
        }
      }),
    );
    expect(await found(server)).toEqual(ALL);
  });

  it('are never missing from a page in XML, whose script may have no end that HTML knows', async () => {
    const body =
      '<html xmlns="http://www.w3.org/1999/xhtml"><script src="x.js"/><h2 id="here">Zażółć gęślą jaźń</h2></html>';
    const server = await serve(saying(answer(body, { 'Content-Type': 'application/xhtml+xml; charset=utf-8' })));
    expect(await found(server)).not.toContain('missing');
  });

  it('are found in a tree that a template brings', async () => {
    const body = '<main><template shadowrootmode="open"><h2 id="here">Zażółć gęślą jaźń</h2></template></main>';
    expect(await found(await serve(saying(answer(body))))).toEqual(ALL);
  });

  it('are found in chunks', async () => {
    const chunks = [PAGE.slice(0, 20), PAGE.slice(20)].map((each) => {
      const bytes = Buffer.from(each);
      return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
    });
    const head = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n');
    const end = Buffer.from('0\r\n\r\n');
    expect(await found(await serve(saying(Buffer.concat([head, ...chunks, end]))))).toEqual(ALL);
    // A chunk that is none, and an end that does not come.
    const damaged = Buffer.concat([head, ...chunks, Buffer.from('zz\r\n')]);
    expect(await found(await serve(saying(damaged)))).toEqual(NOTHING_MISSING);
    expect(await found(await serve(saying(Buffer.concat([head, ...chunks]), true)))).toEqual(NOTHING_MISSING);
  });

  it.each([
    [
      'a length that is too short',
      answer(PAGE, { 'Content-Length': '60' }),
      ['found', 'missing', 'missing', 'missing'],
    ],
    ['a length that is too long', answer(PAGE, { 'Content-Length': '5000' }), NOTHING_MISSING],
    ['gzip that is cut off', answer(gzipSync(PAGE).subarray(0, -8), { 'Content-Encoding': 'gzip' }), NOTHING_MISSING],
    ['gzip that is none', answer(PAGE, { 'Content-Encoding': 'gzip' }), UNKNOWN],
    ['br that is none', answer(PAGE, { 'Content-Encoding': 'br' }), UNKNOWN],
    ['deflate that is none', answer(`x${PAGE}`, { 'Content-Encoding': 'deflate' }), UNKNOWN],
    ['gzip of nothing', answer('', { 'Content-Encoding': 'gzip' }), UNKNOWN],
    ['deflate of nothing', answer('', { 'Content-Encoding': 'deflate' }), UNKNOWN],
    ['nothing', answer(''), UNKNOWN],
  ])('are not said to be missing where it has %s', async (_, bytes, says) => {
    expect(await found(await serve(saying(bytes, true)))).toEqual(says);
  });

  it.each([
    ['another kind of file', { 'Content-Type': 'application/pdf' }],
    ['plain text', { 'Content-Type': 'text/plain' }],
    ['no kind', { 'Content-Type': '' }],
    ['a kind that begins alike', { 'Content-Type': 'text/htmlx' }],
    ['an encoding that we did not ask for', { 'Content-Encoding': 'zstd' }],
    ['a hundred encodings', { 'Content-Encoding': Array(100).fill('gzip').join() }],
  ])('are not looked for in %s', async (_, headers) => {
    expect(await found(await serve(saying(answer(PAGE, headers))))).toBeNull();
  });

  it('are looked for in XHTML', async () => {
    expect(
      await found(await serve(saying(answer(PAGE, { 'Content-Type': 'Application/XHTML+xml;charset="UTF-8"' })))),
    ).toEqual(NOTHING_MISSING);
  });

  it('are not looked for in what is no page: an error, a part of one', async () => {
    for (const status of ['404 Not Found', '500 Oops', '301 Moved']) {
      expect(await found(await serve(saying(answer(PAGE, {}, status))))).toBeNull();
    }
  });
});

describe('the character set of a page', () => {
  const POLISH = 'Zażółć gęślą jaźń';
  const LATIN2: Readonly<Record<string, number>> = {
    ż: 0xbf,
    ó: 0xf3,
    ł: 0xb3,
    ć: 0xe6,
    ę: 0xea,
    ś: 0xb6,
    ą: 0xb1,
    ź: 0xbc,
    ń: 0xf1,
  };
  const WINDOWS: Readonly<Record<string, number>> = { ...LATIN2, ś: 0x9c, ą: 0xb9, ź: 0x9f };
  const bytes = (text: string, table: Readonly<Record<string, number>>) =>
    Buffer.from([...text].map((each) => table[each] ?? each.charCodeAt(0)));
  const page = (head: string) => `<html><head>${head}</head><h2 id="gęś">${POLISH}</h2></html>`;
  const asked = ['g%C4%99%C5%9B', `:~:text=${encodeURIComponent(POLISH)}`];

  it.each([
    ['header', 'text/html; charset=ISO-8859-2', bytes(page(''), LATIN2)],
    ['header, quoted', 'text/html;charset="windows-1250"', bytes(page(''), WINDOWS)],
    ['meta', 'text/html', bytes(page('<meta charset=windows-1250>'), WINDOWS)],
    [
      'old meta',
      'text/html',
      bytes(page('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">'), LATIN2),
    ],
    ['declaration', 'application/xhtml+xml', bytes(`<?xml version="1.0" encoding="iso-8859-2"?>${page('')}`, LATIN2)],
    ['header before meta', 'text/html; charset=iso-8859-2', bytes(page('<meta charset=utf-8>'), LATIN2)],
    ['nothing', 'text/html', Buffer.from(page(''))],
    ['nonsense', 'text/html; charset=klingon', Buffer.from(page(''))],
    ['a lie about UTF-16', 'text/html', Buffer.from(page('<meta charset=utf-16>'))],
    ['mark at its beginning', 'text/html; charset=iso-8859-2', Buffer.from(`\ufeff${page('')}`)],
    ['UTF-16', 'text/html; charset=utf-16le', Buffer.from(page(''), 'utf16le')],
    ['UTF-16 with a mark', 'text/html', Buffer.from(`\ufeff${page('')}`, 'utf16le')],
  ])('is that of its %s', async (_, type, body) => {
    const server = await serve(saying(answer(body, { 'Content-Type': type })));
    expect(await found(server, asked)).toEqual(['found', 'found']);
  });

  it('is looked for at its beginning alone', async () => {
    const body = bytes(`${' '.repeat(2000)}${page('<meta charset=iso-8859-2>')}`, LATIN2);
    expect(await found(await serve(saying(answer(body, { 'Content-Type': 'text/html' }))), asked)).toEqual([
      'missing',
      'missing',
    ]);
  });
});

describe('a body', () => {
  /** How much of an endless body a server could get rid of, with all that waits in buffers. */
  async function sent(method: 'GET' | 'HEAD', fragments: readonly string[], type = 'text/html'): Promise<number> {
    let bytes = 0;
    const chunk = Buffer.from('<p>word</p>\n'.repeat(5000));
    const server = await serve((socket) =>
      onRequest(socket, () => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`);
        const go = () => {
          for (let more = true; more && !socket.destroyed; bytes += chunk.length) more = socket.write(chunk);
          if (!socket.destroyed) socket.once('drain', go);
        };
        go();
      }),
    );
    const said = await ask(network(), server.origin, { method, fragments, timeout: 60_000 });
    expect(said.kind === 'response' && said.status).toBe(200);
    await server.empty();
    return bytes;
  }

  it.each([
    ['HEAD', [], 'text/html'],
    ['GET', [], 'text/html'],
    ['GET', ['a'], 'application/pdf'],
  ] as const)('is not read without need: %s %j of %s', async (method, fragments, type) => {
    expect(await sent(method, fragments, type)).toBeLessThan(8_000_000);
  });

  it('without an end is read no further than the longest page', async () => {
    expect(await sent('GET', ['a'])).toBeLessThan(16_000_000);
  });

  it('is read no further than to what is looked for', async () => {
    const server = await serve((socket) =>
      onRequest(socket, () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n');
        socket.write(`<p id=here>${' '.repeat(200_000)}`);
      }),
    );
    expect(await found(server, ['here'])).toEqual(['found']);
    await server.empty();
  });

  it('that stops in the middle is an answer all the same', async () => {
    const server = await serve(saying(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${PAGE}`));
    const said = await ask(network(), server.origin, { fragments: WANTED, timeout: 2000 });
    expect(said).toMatchObject({ status: 200 });
    expect([...((said.kind === 'response' && said.fragments) || [])].map(([, each]) => each)).toEqual(NOTHING_MISSING);
    await server.empty();
  });

  const pack = { gzip: gzipSync, br: (bytes: Buffer) => brotliCompressSync(bytes, { params: { 1: 1 } }) };

  it.each([
    ['gzip', 1],
    ['br', 1],
    ['gzip', 2],
    ['br', 2],
  ] as const)('that unpacks to far more than is read of one does no harm: %s, %i times', async (kind, layers) => {
    let bomb: Buffer = Buffer.alloc(60_000_000);
    for (let layer = 0; layer < layers; layer++) bomb = pack[kind](bomb);
    const server = await serve(saying(answer(bomb, { 'Content-Encoding': Array(layers).fill(kind).join() })));
    const before = process.memoryUsage().rss;
    expect(await found(server, ['a', ':~:text=b'])).toEqual(['unknown', 'unknown']);
    expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
    await server.empty();
  });

  it('that unpacks to nothing for ever is read no further either', async () => {
    // Empty parts of gzip, one after the other.
    const parts = Buffer.concat(Array(1000).fill(gzipSync('')));
    let bytes = 0;
    const server = await serve((socket) =>
      onRequest(socket, () => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n');
        const go = () => {
          for (let more = true; more && !socket.destroyed; bytes += parts.length) more = socket.write(parts);
          if (!socket.destroyed) socket.once('drain', go);
        };
        go();
      }),
    );
    expect(await found(server, ['a'])).toEqual(['unknown']);
    expect(bytes).toBeLessThan(40_000_000);
    await server.empty();
  });
});

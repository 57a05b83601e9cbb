import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, network } from './asking.js';
import { onRequest, serve } from './servers.js';

const PAGE = Buffer.from(`<html><meta charset=utf-8><p id=a>word<a name=b>${'other '.repeat(50)}`);
const BODIES: readonly (readonly [headers: string, body: Buffer])[] = [
  [`Content-Length: ${PAGE.length}\r\n`, PAGE],
  ['', PAGE],
  [`Content-Encoding: gzip\r\nContent-Length: ${gzipSync(PAGE).length}\r\n`, gzipSync(PAGE)],
  ['Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n', chunked(gzipSync(PAGE))],
  ['Transfer-Encoding: chunked\r\n', chunked(PAGE)],
];
const STARTS = [
  'HTTP/1.1 200 OK',
  'HTTP/1.0 200 OK',
  'HTTP/1.1 301 Moved',
  'HTTP/1.1 204 No',
  'HTTP/1.1 103 Hint\r\n\r\nHTTP/1.1 404 No',
];

function chunked(bytes: Buffer): Buffer {
  const half = bytes.length >> 1;
  const chunks = [bytes.subarray(0, half), bytes.subarray(half)].map((each) =>
    Buffer.concat([Buffer.from(`${each.length.toString(16)}\r\n`), each, Buffer.from('\r\n')]),
  );
  return Buffer.concat([...chunks, Buffer.from('0\r\n\r\n')]);
}

/** A whole answer, and what is done to it: bytes replaced, left out and put in, the end cut off. */
const damaged = fc
  .record({
    start: fc.constantFrom(...STARTS),
    headers: fc.constantFrom(
      '',
      'Connection: close\r\n',
      'Connection: keep-alive\r\n',
      'Upgrade: h2c\r\nConnection: upgrade\r\n',
    ),
    body: fc.constantFrom(...BODIES),
    twice: fc.boolean(),
    changes: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        out: fc.nat(2),
        into: fc.uint8Array({ maxLength: 3 }),
      }),
      { maxLength: 4 },
    ),
    cut: fc.double({ min: 0.3, max: 1, noNaN: true }),
  })
  .map(({ start, headers, body: [ofBody, body], twice, changes, cut }) => {
    const head = Buffer.from(`${start}\r\nContent-Type: text/html\r\n${headers}${ofBody}\r\n`);
    let all = Buffer.concat(twice ? [head, body, head, body] : [head, body]);
    for (const { at, out, into } of changes) {
      const place = Math.floor(at * all.length);
      all = Buffer.concat([all.subarray(0, place), into, all.subarray(place + out)]);
    }
    return all.subarray(0, Math.ceil(all.length * cut));
  });

describe('an answer that is damaged', () => {
  it('is an answer, or a failure, and never the end of the program', async () => {
    let answer = Buffer.alloc(0);
    let step = 1;
    const server = await serve((socket) =>
      onRequest(socket, async () => {
        const bytes = answer;
        for (let at = 0; at < bytes.length; at += step) {
          socket.write(bytes.subarray(at, at + step));
          if (step < bytes.length) await new Promise((resolve) => setImmediate(resolve));
        }
        socket.end();
      }),
    );
    const made = network();
    await fc.assert(
      fc.asyncProperty(
        damaged,
        fc.constantFrom(7, 100, 10_000),
        fc.constantFrom('HEAD', 'GET'),
        async (bytes, size, method) => {
          answer = bytes;
          step = size;
          const fragments = method === 'GET' ? ['a', 'gone'] : [];
          const said = await ask(made, server.origin, { method: method as 'HEAD' | 'GET', fragments });
          if (said.kind === 'failure') expect(['protocol', 'cut-off']).toContain(said.failure);
          else expect(said.status).toBeGreaterThanOrEqual(200);
        },
      ),
      { numRuns: 400, seed: 10 },
    );
    await made.close();
    await server.empty();
  });
});

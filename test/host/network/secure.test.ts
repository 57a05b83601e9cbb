import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer as createSecureServer, type TlsOptions } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../../server/src/links/online/answer.js';
import { ask, gist, network } from './asking.js';
import { proxyServer } from './proxy-server.js';
import { onRequest, type Served, serve } from './servers.js';

const path = (name: string) => fileURLToPath(new URL(`certificates/${name}`, import.meta.url));
const HELLO = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n';

interface Secure extends Served {
  /** The names that were asked for while a connection was made. */
  readonly names: (string | false)[];
}

/** `connections` counts those that were made before anything was said; requests come only after a handshake. */
async function serveSecurely(certificate: string, options: TlsOptions = {}): Promise<Secure> {
  const names: (string | false)[] = [];
  const served = await serve(
    () => undefined,
    '127.0.0.1',
    () => {
      const server = createSecureServer(
        {
          cert: readFileSync(path(`${certificate}.crt`)),
          key: readFileSync(path(`${certificate}.key`)),
          ...options,
        },
        (socket) => {
          names.push(socket.servername ?? false);
          socket.on('error', () => undefined);
          onRequest(socket, () => socket.write(HELLO));
        },
      );
      return server.on('tlsClientError', () => undefined);
    },
  );
  return { ...served, names };
}

/** Asks from a process of its own, which trusts the authority of these tests; every name leads to this machine. */
async function askTrusting(
  urls: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const script = `
    const { createNetwork } = require(${JSON.stringify(fileURLToPath(new URL('../../../server/dist/network.cjs', import.meta.url)))});
    const network = createNetwork({ env: ${JSON.stringify(env)}, lookUp: async () => ['127.0.0.1'] });
    (async () => {
      const said = [];
      for (const url of process.argv.slice(1)) {
        const answer = await network.ask({ url, method: 'HEAD', fragments: [] }, {
          timeout: 10000, leaves: [{ kind: 'range', range: '127.0.0.0/8' }], ending: new AbortController().signal,
        });
        said.push(String(answer.status ?? answer.failure));
      }
      console.log(JSON.stringify(said));
      await network.close();
    })();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, ...urls], {
    env: { ...process.env, NODE_EXTRA_CA_CERTS: path('authority.crt') },
  });
  return JSON.parse(stdout);
}

describe('a certificate', () => {
  it('has to be for the name, whatever address that has, and for now', async () => {
    const good = await serveSecurely('good');
    const other = await serveSecurely('other');
    const expired = await serveSecurely('expired');
    const self = await serveSecurely('self');
    expect(
      await askTrusting([
        `https://good.test:${good.port}/`,
        `https://GOOD.test.:${good.port}/again`,
        `https://127.0.0.1:${good.port}/`,
        `https://other.test:${good.port}/`,
        `https://127.0.0.2:${good.port}/`,
        `https://good.test:${other.port}/`,
        `https://other.test:${other.port}/`,
        `https://127.0.0.1:${other.port}/`,
        `https://good.test:${expired.port}/`,
        `https://good.test:${self.port}/`,
      ]),
    ).toEqual(['200', '200', '200', 'tls', 'connection', 'tls', '200', 'tls', 'tls', 'tls']);
    expect(good.names.slice(0, 3)).toEqual(['good.test', 'good.test', false]);
  });

  it('has to be for the name behind a proxy as well, which hears the name and nothing else', async () => {
    const good = await serveSecurely('good');
    const proxy = await proxyServer(good.port);
    const said = await askTrusting(
      [
        `https://good.test:${good.port}/secret`,
        `https://good.test:${good.port}/again`,
        `https://other.test:${good.port}/`,
      ],
      { https_proxy: proxy.origin.replace('//', '//me:word@') },
    );
    expect(said).toEqual(['200', '200', 'tls']);
    const basic = `Basic ${Buffer.from('me:word').toString('base64')}`;
    expect(proxy.asked).toEqual(
      ['good', 'other'].map((name) => {
        const place = `${name}.test:${good.port}`;
        return `CONNECT ${place} ${basic} - ${place}`;
      }),
    );
    expect(good.names).toContain('good.test');
    await proxy.empty();
  });

  it('of an authority that nobody knows is not enough', async () => {
    const { port } = await serveSecurely('good');
    expect(gist(await ask(network(), `https://127.0.0.1:${port}/`))).toBe('tls');
  });
});

describe('a handshake', () => {
  it.each([
    [
      'a server that speaks plainly',
      (socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')),
      'tls',
    ],
    ['a server that answers at once, and plainly', (socket) => void socket.write(HELLO), 'tls'],
    ['a server that says nothing', () => undefined, 'timeout'],
    ['a server that goes', (socket) => socket.once('data', () => socket.end()), 'cut-off'],
    ['a server that goes at once', (socket) => socket.end(), 'cut-off'],
    ['a server that talks nonsense', (socket) => void socket.write(Buffer.alloc(5000, 'x')), 'tls'],
  ] as readonly (readonly [string, Parameters<typeof serve>[0], string])[])('with %s fails', async (_, what, says) => {
    const server = await serve(what);
    const said = gist(
      await ask(network(), `https://127.0.0.1:${server.port}/`, { timeout: says === 'timeout' ? 300 : 10_000 }),
    );
    // A connection that is reset tells no more than that.
    expect([says, says === 'tls' ? 'cut-off' : '']).toContain(said);
    await server.empty();
  });

  it('with old versions alone fails', async () => {
    const { port } = await serveSecurely('good', {
      maxVersion: 'TLSv1.1',
      minVersion: 'TLSv1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    });
    expect(gist(await ask(network(), `https://127.0.0.1:${port}/`))).toBe('tls');
  });

  it('is expected by some who are asked plainly, which is no HTTP', async () => {
    const { port } = await serveSecurely('good');
    expect(['protocol', 'cut-off']).toContain(gist(await ask(network(), `http://127.0.0.1:${port}/`)));
  });
});

describe('the codes of OpenSSL', () => {
  it.each([
    ...[
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
      'CERT_REVOKED',
      'CERT_UNTRUSTED',
      'CERT_REJECTED',
      'CERT_CHAIN_TOO_LONG',
    ],
    ...['CERT_SIGNATURE_FAILURE', 'CRL_HAS_EXPIRED', 'CRL_NOT_YET_VALID', 'CRL_SIGNATURE_FAILURE', 'UNABLE_TO_GET_CRL'],
    ...['UNABLE_TO_GET_ISSUER_CERT', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
    ...['UNABLE_TO_DECRYPT_CERT_SIGNATURE', 'UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', 'ERROR_IN_CERT_NOT_BEFORE_FIELD'],
    ...[
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'INVALID_CA',
      'INVALID_PURPOSE',
      'PATH_LENGTH_EXCEEDED',
    ],
    ...[
      'HOSTNAME_MISMATCH',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'ERR_OSSL_EVP_UNSUPPORTED',
      'EPROTO',
    ],
  ])('%s is about the certificate', (code) => {
    expect(failureOf(code)).toBe('tls');
  });
});

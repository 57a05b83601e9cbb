import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { saying, serve } from './servers.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { outputs } = JSON.parse(readFileSync(`${root}out/bundles/server.json`, 'utf8'));

describe('the bundle of the network', () => {
  it('alone holds what speaks HTTP, so that no other run loads it, and no web worker can', () => {
    const holding = Object.keys(outputs).filter((name) =>
      Object.keys(outputs[name].inputs).some((input) => /node_modules\/undici\//.test(input)),
    );
    expect(holding.filter((name) => /\.c?js$/.test(name))).toEqual(['server/dist/network.cjs']);
  });

  it('lets its process end as soon as the network is closed, whatever is still open', async () => {
    const kept = await serve(saying('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n'));
    const silent = await serve(() => undefined);
    const script = `
      const { createNetwork, checkerHost } = require(${JSON.stringify(`${root}server/dist/network.cjs`)});
      const network = createNetwork({ env: {} });
      const terms = { timeout: 600000, leaves: [{ kind: 'range', range: '127.0.0.0/8' }], ending: checkerHost(network).ending() };
      const ask = (url) => network.ask({ url, method: 'HEAD', fragments: [] }, terms);
      const waiting = ask('${silent.origin}');
      ask('${kept.origin}').then(async ({ status }) => {
        await network.close();
        const { failure } = await waiting;
        console.log(status, failure);
      });`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], { timeout: 15_000 });
    expect(stdout).toBe('200 offline\n');
    await Promise.all([kept.empty(), silent.empty()]);
  });

  it('says who asks, with the version that is published', async () => {
    const { version } = JSON.parse(readFileSync(`${root}server/package.json`, 'utf8'));
    expect(readFileSync(`${root}server/dist/network.cjs`, 'utf8')).toContain(`spotlight-brief/${version} (+https://`);
  });
});

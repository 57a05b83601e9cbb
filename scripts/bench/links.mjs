// 10,000 links to 1,000 addresses on 50 hosts of this machine, each of which answers after 20 ms, beside other checkers of links, which
// know no limit per host and no pause. `node scripts/bench/links.mjs` runs it alone.
import { fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { loadCore } from './measure.mjs';

/** The last versions that run on Node 20. */
const PEERS = { linkinator: '6.3.0', 'markdown-link-check': '3.13.7' };

const LINKS = 10_000;
const ADDRESSES = 1000;
const HOSTS = 50;
const DELAY = 20;
/** As the checker has it. */
const SPACING = 50;

export async function benchLinks(row, say) {
  if (process.platform !== 'linux')
    return say('\nLinks are skipped: this machine has not enough addresses of its own.');
  const out = resolve('out/bench');
  mkdirSync(out, { recursive: true });
  const core = join(out, 'links-core.mjs');
  await loadCore(
    `export { Checker } from './server/src/links/online/checker.ts';
     export { FactStore } from './server/src/links/online/fact-store.ts';
     export { createNetwork, checkerHost } from './server/src/host/network/create-network.ts';`,
    core,
    { banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } },
  );
  const servers = fork(resolve('scripts/bench/link-servers.mjs'), [String(HOSTS), String(DELAY)]);
  try {
    const [{ port }] = await once(servers, 'message');
    const counted = async () => {
      servers.send('count');
      return (await once(servers, 'message'))[0];
    };
    const addresses = Array.from(
      { length: ADDRESSES },
      (_, at) => `http://127.0.0.${(at % HOSTS) + 1}:${port}/${Math.floor(at / HOSTS)}`,
    );
    const links = Array.from({ length: LINKS }, (_, at) => addresses[(at * 7) % ADDRESSES]);
    say(
      `\n${LINKS} links to ${ADDRESSES} addresses on ${HOSTS} hosts that answer after ${DELAY} ms; load ${loadavg()[0].toFixed(1)}`,
    );
    for (const [concurrency, perHost] of [
      [16, 4],
      [64, 4],
      [64, 1],
    ]) {
      const said = await checked(pathToFileURL(core).href, links, { concurrency, perHost });
      const { requests, connections, mostAtOnce, mostPerHost } = await counted();
      const least = leastTime(concurrency, perHost);
      row(
        `${concurrency} at a time, ${perHost} to a host: time ÷ what the limits allow`,
        (said.took / least).toFixed(2),
        `${said.took.toFixed(0)} ÷ ${least} ms, processor ${said.processor.toFixed(0)} ms, ${said.megabytes.toFixed(0)} MB; ` +
          `${requests} requests on ${connections} connections, at most ${mostAtOnce} at once, ${mostPerHost} to a host; aim ≤ 1.5`,
      );
      if (said.verdicts.ok !== ADDRESSES) throw new Error(`not all is well: ${JSON.stringify(said.verdicts)}`);
    }
    await benchPeers(links, counted, row, say);
  } finally {
    servers.disconnect();
  }
}

/** Milliseconds: the requests one after the other in as many rows as may be, or each host’s with their pauses. */
function leastTime(concurrency, perHost) {
  const ofHost = ADDRESSES / HOSTS;
  const paused = (ofHost - 1) * Math.max(SPACING, DELAY / perHost) + DELAY;
  return Math.max((ADDRESSES * DELAY) / concurrency, paused);
}

async function checked(core, links, limits) {
  const wanted = links.map((address) => ({ address, fragments: [] }));
  const leaves = [{ kind: 'range', range: '127.0.0.0/8' }];
  const settings = { timeout: 10_000, retries: 2, days: { ok: 7, dead: 1 }, leaves, ...limits };
  const child = spawn(process.execPath, [resolve('scripts/bench/check-links.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(JSON.stringify({ core, wanted, settings }));
  return JSON.parse(await text(child.stdout));
}

async function benchPeers(links, counted, row, say) {
  const directory = resolve('out/bench/link-checkers');
  if (!install(directory, PEERS, say)) return;
  const file = join(directory, 'links.md');
  writeFileSync(file, links.map((address, at) => `[${at}](${address})\n`).join('\n'));
  const at = (name, path) => join(directory, 'node_modules', name, path);
  const commands = {
    'linkinator, 200 at once': [
      at('linkinator', 'build/src/cli.js'),
      'links.md',
      '--markdown',
      '--concurrency',
      '200',
      '--silent',
    ],
    'markdown-link-check': [at('markdown-link-check', 'markdown-link-check'), '--quiet', 'links.md'],
  };
  for (const [name, command] of Object.entries(commands)) {
    const began = performance.now();
    const script = `process.on('exit', () => require('fs').writeSync(2, '\\nRSS ' + process.resourceUsage().maxRSS));`;
    const probe = join(directory, 'rss.cjs');
    writeFileSync(probe, script);
    const { status, stderr } = spawnSync(process.execPath, ['--require', probe, ...command], {
      cwd: directory,
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
      timeout: 300_000,
    });
    const took = performance.now() - began;
    const { requests, mostAtOnce, mostPerHost } = await counted();
    const megabytes = Number(/RSS (\d+)/.exec(stderr ?? '')?.[1] ?? Number.NaN) / 1024;
    row(
      name,
      `${(took / 1000).toFixed(1)} s`,
      `status ${status}, ${megabytes.toFixed(0)} MB; ${requests} requests, at most ${mostAtOnce} at once, ${mostPerHost} to a host`,
    );
  }
}

if (process.argv[1]?.endsWith('links.mjs')) {
  await benchLinks(
    (what, figure, note = '') => console.log(`${what.padEnd(58)} ${figure.padStart(10)}  ${note}`),
    console.log,
  );
}

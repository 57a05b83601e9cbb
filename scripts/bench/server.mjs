// From a change to its diagnostics, in a client that waits for them to be pushed: our server beside a bare one that
// only parses, and beside the servers of other projects.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { generateBrief } from './briefs.mjs';
import { startSession } from './lsp-session.mjs';
import { median } from './measure.mjs';
import { peerServers } from './peers.mjs';

const EDITS = 300;
const WARM = 20;
/** Without these there is nothing to say; the others are left out where they cannot be had. */
const OWN = new Set(['bare', 'ours']);

const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

/** One letter is typed into the middle of a paragraph, and taken out again. */
function edit(text, turn) {
  const lines = text.split('\n');
  let line = Math.floor(lines.length / 2);
  while ((lines[line]?.length ?? 0) < 40) line++;
  const at = { line, character: 12 };
  return turn % 2 === 0
    ? { range: { start: at, end: at }, text: 'x' }
    : { range: { start: at, end: { line, character: 13 } }, text: '' };
}

/** The servers are asked in turn, so that a change of the machine's speed hits all alike. */
async function measure(servers, text, edits, say) {
  const sessions = {};
  const times = {};
  for (const [name, [command, args]] of Object.entries(servers)) {
    const directory = join(resolve('out/bench/workspace'), name);
    mkdirSync(directory, { recursive: true });
    const uri = pathToFileURL(join(directory, 'a.brief.md')).href;
    try {
      const session = await startSession(command, args, directory);
      sessions[name] = { session, uri };
      await session.open(uri, text);
    } catch (error) {
      if (OWN.has(name)) throw error;
      say(`${name} is skipped: ${error.message}.`);
      await sessions[name]?.session.stop();
      delete sessions[name];
      continue;
    }
    times[name] = [];
  }
  for (let turn = 0; turn < edits + WARM; turn++) {
    for (const [name, { session, uri }] of Object.entries(sessions)) {
      const took = await session.change(uri, turn + 2, [edit(text, turn)]);
      if (turn >= WARM) times[name].push(took);
    }
  }
  for (const { session } of Object.values(sessions)) await session.stop();
  return times;
}

export async function benchServer(row, say) {
  const bare = resolve('out/bench/bare-server.cjs');
  await build({
    entryPoints: ['scripts/bench/bare-server.mjs'],
    outfile: bare,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const servers = {
    bare: [process.execPath, [bare, '--stdio']],
    ours: [process.execPath, [resolve('server/bin/spotlight-brief.cjs'), 'lsp', '--stdio']],
    ...peerServers(resolve('out/bench/peers'), say),
  };
  for (const [title, length, aim] of [
    ['4 KB', 4400, 'aim: median ≤ 1.5 × bare, p99 ≤ 16 ms'],
    ['100 KB', 102_400, 'aim: median < 60 ms'],
  ]) {
    const times = await measure(servers, generateBrief(5, length), EDITS, say);
    say(`\nChange → diagnostics, ${title}, ${EDITS} changes each, client waits for pushes; ${aim}`);
    const floor = median(times.bare);
    for (const [name, values] of Object.entries(times)) {
      const ratio = (median(values) / floor).toFixed(2);
      row(name, `${median(values).toFixed(2)} ms`, `${ratio} × bare, p99 ${percentile(values, 0.99).toFixed(1)} ms`);
    }
  }
}

if (process.argv[1]?.endsWith('server.mjs')) {
  await benchServer(
    (what, figure, note) => console.log(`${what.padEnd(30)} ${figure.padStart(10)}  ${note}`),
    console.log,
  );
}

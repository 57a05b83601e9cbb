// Whether edits leave anything behind: the heap in use, after a collection, before and after ten thousand of them.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generateBrief } from './briefs.mjs';
import { startSession } from './lsp-session.mjs';

const WARM = 500;

function heapOf(child) {
  return new Promise((done) => {
    const read = (data) => {
      const found = /heap (\d+)/.exec(String(data));
      if (found === null) return;
      child.stderr.off('data', read);
      done(Number(found[1]) / 1e6);
    };
    child.stderr.on('data', read);
    child.kill('SIGUSR2');
  });
}

export async function benchMemory(row, say, edits = 10_000) {
  if (process.platform === 'win32') return say('\nMemory is skipped: there are no signals to ask for it.');
  const directory = resolve('out/bench/workspace/memory');
  mkdirSync(directory, { recursive: true });
  const flags = ['--expose-gc', '--require', resolve('scripts/bench/heap-probe.cjs')];
  const args = [...flags, resolve('server/bin/spotlight-brief.cjs'), 'lsp', '--stdio'];
  const session = await startSession(process.execPath, args, directory);
  const uri = pathToFileURL(`${directory}/a.brief.md`).href;
  const lines = generateBrief(9).split('\n');
  await session.open(uri, lines.join('\n'));
  let version = 1;
  // Each edit leaves another text behind, so that nothing can be kept that would serve again.
  const edit = async () => {
    version++;
    const line = 4 + ((version * 7) % (lines.length - 5));
    const start = { line, character: 0 };
    const end = { line, character: version > lines.length ? 6 : 0 };
    const text = `${String(version).padStart(5, '0')} `;
    await session.change(uri, version, [{ range: { start, end }, text }]);
  };
  while (version < WARM) await edit();
  const before = await heapOf(session.child);
  const middle = [];
  for (let quarter = 1; quarter <= 4; quarter++) {
    while (version < WARM + (edits / 4) * quarter) await edit();
    middle.push(await heapOf(session.child));
  }
  await session.stop();
  say(`\nHeap in use after a collection, ${edits} edits in a row on a brief of 4 KB`);
  row('after the first 500', `${before.toFixed(1)} MB`);
  row('after each quarter', `${middle.at(-1).toFixed(1)} MB`, middle.map((figure) => figure.toFixed(1)).join(', '));
}

if (process.argv[1]?.endsWith('memory.mjs')) {
  await benchMemory(
    (what, figure, note = '') => console.log(`${what.padEnd(30)} ${figure.padStart(10)}  ${note}`),
    console.log,
  );
}

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Medians in milliseconds a call of several functions, run in turn so that a change of the machine's speed hits all alike. */
export async function inTurn(tasks, { rounds = 15, calls = 60, warm = 200 } = {}) {
  const names = Object.keys(tasks);
  for (const name of names) for (let at = 0; at < warm; at++) await tasks[name](at);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      for (let at = 0; at < calls; at++) await tasks[name](at);
      times[name].push((performance.now() - start) / calls);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])]));
}

/** Median whole-process times in milliseconds of several commands, run in turn; throws where one cannot be run. */
export function processes(commands, runs = 21) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let run = -2; run < runs; run++) {
    for (const [name, [command, ...args]] of Object.entries(commands)) {
      const start = performance.now();
      const { error, status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      const took = performance.now() - start;
      if (error !== undefined || status > 1) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
      if (run >= 0) times[name].push(took);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

/** The TypeScript core as one module, built on the fly, so that the bench never measures stale code. */
export async function loadCore(entry, out) {
  const { build } = await import('esbuild');
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: out,
    logLevel: 'error',
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
  });
  return import(new URL(`file://${out}`).href);
}

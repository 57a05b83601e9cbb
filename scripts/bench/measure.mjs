import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Milliseconds of processor time a call of several functions, run in turn: time on the clock would count what other work
 * the machine does. `ratio` is the median over the rounds, so that a change of the processor's speed hits both alike.
 */
export async function inTurn(tasks, { rounds = 21, calls = 60, warm = 300 } = {}) {
  const names = Object.keys(tasks);
  for (const name of names) for (let at = 0; at < warm; at++) await tasks[name](at);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      const start = process.cpuUsage();
      for (let at = 0; at < calls; at++) await tasks[name](at);
      const { user, system } = process.cpuUsage(start);
      times[name].push((user + system) / 1000 / calls);
    }
  }
  return {
    time: (name) => median(times[name]),
    ratio: (name, base) => median(times[name].map((time, round) => time / times[base][round])),
  };
}

/**
 * Whole-process times in milliseconds of several commands, run in turn: the least of all runs, since other work on the
 * machine can only add to them. Throws where a command cannot be run.
 */
export function processes(commands, runs = 31) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, Number.POSITIVE_INFINITY]));
  for (let run = -1; run < runs; run++) {
    for (const [name, [command, ...args]] of Object.entries(commands)) {
      const start = performance.now();
      const { error, status, stderr } = spawnSync(command, args, {
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 2 ** 28,
      });
      const took = performance.now() - start;
      if (error !== undefined || status > 1) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
      if (run >= 0) times[name] = Math.min(times[name], took);
    }
  }
  return times;
}

/** The TypeScript core as one module, built on the fly, so that the bench never measures stale code. */
export async function loadCore(entry, out, options = {}) {
  const { build } = await import('esbuild');
  await build({
    stdin: { contents: entry, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: out,
    logLevel: 'error',
    alias: { yaml: resolve('node_modules/yaml/browser/index.js') },
    ...options,
  });
  return import(new URL(`file://${out}`).href);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openFactCache } from '../../../server/src/host/fact-cache.js';
import { okFact } from './facts.js';

const DAYS = { ok: 7, dead: 1 };
const folder = mkdtempSync(join(tmpdir(), 'spotlight-processes-'));
const program = join(folder, 'process.cjs');

beforeAll(async () => {
  const entry = fileURLToPath(new URL('process.ts', import.meta.url));
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  /** Rounds that it saved. */
  readonly rounds: number;
  readonly said: string;
}

function start(
  directory: string,
  name: string,
  rounds: number,
  facts: number,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [program, directory, name, String(rounds), String(facts)]);
  let [printed, said] = ['', ''];
  child.stdout.on('data', (data) => (printed += String(data)));
  child.stderr.on('data', (data) => (said += String(data)));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', () => resolve({ rounds: printed.split('\n').length - 1, said }));
  });
  return { child, ended };
}

function scratch(): string {
  const directory = mkdtempSync(join(tmpdir(), 'spotlight-facts-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return join(directory, 'below', 'cache');
}

/** What a name has saved in so many rounds and is not there. */
function lost(directory: string, name: string, rounds: number, facts: number): readonly string[] {
  const { store, problem } = openFactCache({ directory, days: DAYS });
  expect(problem).toBeNull();
  const missing: string[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let at = 0; at < facts; at++) {
      const address = `https://a.pl/${name}/${round}/${at}`;
      if (store.get(address) === null) missing.push(address);
    }
  }
  return missing;
}

async function rememberOne(directory: string, address: string): Promise<void> {
  const cache = openFactCache({ directory, days: DAYS });
  cache.store.put(okFact(address, Date.now()));
  expect(await cache.save()).toBeNull();
}

describe('several processes with one cache', () => {
  it('lose nothing that any of them has saved, and every reader always finds what has long been there', async () => {
    const directory = scratch();
    await rememberOne(directory, 'https://a.pl/before');
    const began = Date.now();
    const names = Array.from({ length: 8 }, (_, at) => `p${at}`);
    const running = names.map((name) => start(directory, name, 12, 10).ended);
    let reads = 0;
    let isOver = false;
    const reading = (async () => {
      while (!isOver) {
        const { store, problem } = openFactCache({ directory, days: DAYS });
        expect([problem, store.get('https://a.pl/before')?.verdict.kind]).toEqual([null, 'ok']);
        reads += 1;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    })();
    const ended = await Promise.all(running);
    isOver = true;
    await reading;
    expect(ended).toEqual(names.map(() => ({ rounds: 12, said: '' })));
    expect(names.flatMap((name) => lost(directory, name, 12, 10))).toEqual([]);
    expect(openFactCache({ directory, days: DAYS }).store.get('https://a.pl/shared')?.learnt).toBeGreaterThanOrEqual(
      began,
    );
    expect(reads).toBeGreaterThan(5);
    await rememberOne(directory, 'https://a.pl/after');
    expect(readdirSync(directory)).toHaveLength(1);
  }, 60_000);

  it.skipIf(process.platform === 'win32')(
    'lose nothing that is saved where some are killed in the middle, and leave nothing lying about for long',
    async () => {
      const directory = scratch();
      await rememberOne(directory, 'https://a.pl/before');
      const saved = new Map<string, number>();
      for (let turn = 0; turn < 6; turn++) {
        const names = [0, 1, 2].map((at) => `k${turn}-${at}`);
        const running = names.map((name) => ({ name, ...start(directory, name, 10_000, 20) }));
        await Promise.all(
          running.map(async ({ name, child, ended }) => {
            await new Promise((resolve) => child.stdout?.once('data', resolve));
            await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 200));
            child.kill('SIGKILL');
            const { rounds, said } = await ended;
            expect(said).toBe('');
            saved.set(name, rounds);
          }),
        );
      }
      for (const [name, rounds] of saved) expect(lost(directory, name, rounds, 20)).toEqual([]);
      await rememberOne(directory, 'https://a.pl/after');
      const { store } = openFactCache({ directory, days: DAYS });
      expect(store.get('https://a.pl/before')).not.toBeNull();
      expect(readdirSync(directory)).toHaveLength(1);
    },
    60_000,
  );
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

/** Runs `npm run fuzz` without its build, as a process: each text is read in one with a deadline. Rejects with what it prints. */
async function fuzz(...options: string[]): Promise<string> {
  const command = ['scripts/fuzz.mjs', '--no-keep', '--jobs', '2', '--shrink', '5', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, command).catch((error: { stdout?: string }) => {
    throw new Error(error.stdout ?? String(error));
  });
  return stdout;
}

describe('what must hold for every text', () => {
  it('holds for generated ones', async () => {
    expect(await fuzz('--own', '--texts', '2000', '--seed', '20261122')).toContain('failures: 0');
  }, 600_000);

  const shared = existsSync('../shared/corpus/briefs');
  if (!shared) console.warn('Skipped: there are no texts in ../shared/corpus/briefs to be damaged.');
  it.skipIf(!shared)(
    'holds for damaged texts of people, which lie beside the repository',
    async () => {
      expect(await fuzz('--texts', '500', '--seed', '7')).toContain('failures: 0');
    },
    300_000,
  );

  it('holds for texts that once broke it, and for character references of every class in every place', async () => {
    expect(await fuzz('--kept')).toContain('failures: 0');
  }, 600_000);
});

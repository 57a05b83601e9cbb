// Asks of many generated texts what must hold for every text: `npm run fuzz -- --texts N --seed S --jobs 2 --minutes M`.
// Prints what broke, made small, and keeps it in test/hostile/found, where the suite reads it: test/hostile/README.md.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { checkGenerated, checkKept } from './fuzz/check.mjs';
import { Failures } from './fuzz/failures.mjs';
import { report } from './fuzz/report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    jobs: { type: 'string', default: '2' },
    /** Characters of a text at most: a longer one is cut to a piece. 0 leaves all whole. */
    longest: { type: 'string', default: '0' },
    /** Properties that are not asked of every text are asked so many times less often. */
    sparse: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '600' },
    /** Seconds that one failing text may be made smaller. */
    shrink: { type: 'string', default: '30' },
    /** Only the kept texts and those of all character references, every property over each. */
    kept: { type: 'boolean', default: false },
    /** Write nothing down. */
    'no-keep': { type: 'boolean', default: false },
    /** Without the texts that lie beside the repository. */
    own: { type: 'boolean', default: false },
    /** How many texts of each kind of failure to print. */
    examples: { type: 'string', default: '1' },
    /** Report what `awaited.ts` lists, too; what it skips stays out. */
    all: { type: 'boolean', default: false },
  },
});
const number = (name) => {
  const value = Number(values[name]);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} must be a number, not “${values[name]}”`);
  return value;
};

const path = await bundle();
/** What a run is asked, and what it has found so far. */
const run = {
  root,
  found: join(root, 'test/hostile/found'),
  path,
  harness: await import(path),
  seed: number('seed'),
  wanted: number('texts'),
  longest: number('longest'),
  sparse: Math.max(1, number('sparse')),
  jobs: Math.max(1, number('jobs')),
  until: performance.now() + number('minutes') * 60_000,
  shrinkFor: values.kept ? 0 : number('shrink') * 1000,
  keeps: !values['no-keep'] && !values.kept,
  shared: !values.own,
  all: values.all,
  failures: new Failures(number('examples')),
  tally: {},
  checked: 0,
  awaited: 0,
  processor: 0,
};
await (values.kept ? checkKept(run) : checkGenerated(run));
await report(run);
process.exitCode = run.failures.list().length > 0 ? 1 : 0;

async function bundle() {
  const outfile = join(root, 'out/fuzz/harness.mjs');
  mkdirSync(join(root, 'out/fuzz'), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/hostile/harness.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
    // Some packages still ask for Node's modules as CommonJS does.
    banner: { js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);" },
  });
  return pathToFileURL(outfile).href;
}

// Asks of many generated texts what must hold for every text: `npm run fuzz -- --texts N --seed S --jobs 2 --minutes M`.
// Prints what broke, made small, and keeps it in test/hostile/found, where the suite reads it: test/hostile/README.md.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { Failures, keep, keptTexts, kindOf } from './fuzz/failures.mjs';
import { Worker } from './fuzz/pool.mjs';
import { compareAnswers } from './fuzz/same-answer.mjs';
import { shrink } from './fuzz/shrink.mjs';
import { BATCH, drawBatch } from './fuzz/texts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const found = join(root, 'test/hostile/found');
/** Milliseconds of work that one text may take before its process is ended. */
const DEADLINE = 10_000;
/** The same while a text is made small: the one that is looked for never ends. */
const SHORT_DEADLINE = 3000;
/** Of how many texts one goes to the command line and the server as processes. */
const SAMPLED = 200;

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    jobs: { type: 'string', default: '2' },
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
const [seed, jobs, wanted] = [number('seed'), Math.max(1, number('jobs')), number('texts')];
const shared = !values.own;
const started = performance.now();
const until = started + number('minutes') * 60_000;

const harness = await bundle();
const { fc, hostileTexts, isAwaited, isSkipped, referenceTexts } = await import(harness);
const failures = new Failures(number('examples'));
const keeps = !values['no-keep'] && !values.kept;
const tally = {};
let [checked, awaited, processor] = [0, 0, 0];

if (values.kept) await checkKept();
else await checkGenerated();
const broken = failures.list();
await report();
process.exitCode = broken.length > 0 ? 1 : 0;

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

async function checkGenerated() {
  console.log(`seed ${seed}, ${wanted} texts, ${jobs} processes`);
  const texts = hostileTexts(root, shared);
  const batches = Math.ceil(wanted / BATCH);
  let next = 0;
  const hanging = new Set();
  const work = async () => {
    const worker = new Worker(harness, root);
    while (next < batches && performance.now() < until) {
      const batch = next++;
      for (let from = 0; from < BATCH; ) {
        const message = { kind: 'run', seed, batch, from, shared };
        const answer = await worker.ask(message, DEADLINE, take);
        if (answer.kind === 'done') {
          checked += answer.checked;
          processor += answer.processor;
          for (const [name, count] of Object.entries(answer.tally)) tally[name] = (tally[name] ?? 0) + count;
          break;
        }
        const text = drawBatch(fc, texts, seed, batch)[answer.nth] ?? '';
        const again = await worker.ask({ kind: 'probe', text }, DEADLINE);
        if (again.kind === 'hang') {
          hanging.add(`${batch}.${answer.nth}`);
          note(hangOf(again), { batch, nth: answer.nth, text });
        }
        checked += answer.nth - from + 1;
        from = answer.nth + 1;
      }
    }
    worker.close();
  };
  const clock = setInterval(progress, 60_000);
  await Promise.all(Array.from({ length: jobs }, work));
  clearInterval(clock);
  await compareSample(texts, next, hanging);
}

async function compareSample(texts, batches, hanging) {
  const sample = [];
  for (let batch = 0; batch < batches; batch++) {
    const drawn = drawBatch(fc, texts, seed, batch);
    for (let nth = batch % 2 === 0 ? 0 : SAMPLED / 2; nth < drawn.length; nth += SAMPLED)
      if (!hanging.has(`${batch}.${nth}`) && !isSkipped(drawn[nth])) sample.push(drawn[nth]);
    if (sample.length >= 200 || batch === batches - 1) await compare(sample.splice(0));
  }
}

async function checkKept() {
  const texts = [...keptTexts(found).map(({ text }) => text), ...referenceTexts()].filter((text) => !isSkipped(text));
  console.log(`${texts.length} texts that are kept, or hold character references of every class`);
  let next = 0;
  const work = async () => {
    const worker = new Worker(harness, root);
    for (let text = texts[next++]; text !== undefined; text = texts[next++]) {
      const answer = await worker.ask({ kind: 'probe', text, only: null }, DEADLINE);
      const broken = answer.kind === 'hang' ? [hangOf(answer)] : answer.failures;
      for (const failure of broken) note(failure, { batch: -1, nth: -1, text });
      checked++;
    }
    worker.close();
  };
  await Promise.all(Array.from({ length: jobs }, work));
  await compare(texts);
}

async function compare(texts) {
  for (const { text, failure } of await compareAnswers(root, texts, DEADLINE * 30))
    note(failure, { batch: -1, nth: -1, text });
  tally['same-answer'] = (tally['same-answer'] ?? 0) + texts.length;
}

function hangOf({ died }) {
  return { property: 'hang', message: died ?? `no answer in ${DEADLINE / 1000} seconds` };
}

function take({ batch, nth, text, failures: found }) {
  for (const failure of found) note(failure, { batch, nth, text });
}

function note(failure, place) {
  if (!values.all && isAwaited(failure, place.text)) awaited++;
  else failures.add(failure, place);
}

async function report() {
  const probe = new Worker(harness, root);
  for (const { kind, count, examples } of broken) {
    console.log(`\n${kind}  (${count} of ${checked} texts)`);
    const shown = new Set();
    for (const example of examples) {
      const { failure, text } = await minimal(probe, kind, example);
      if (shown.has(text)) continue;
      shown.add(text);
      console.log(`  ${JSON.stringify(text)}\n    ${failure.message}`);
      if (keeps) console.log(`    kept as test/hostile/found/${keep(found, failure, text)}`);
    }
  }
  probe.close();
  const seconds = (performance.now() - started) / 1000;
  console.log(`\n${checked} texts in ${seconds.toFixed(0)} s (${pace(seconds)}), seed ${seed}`);
  for (const [name, count] of Object.entries(tally)) console.log(`  ${name.padEnd(14)} ${count}`);
  const count = broken.reduce((sum, each) => sum + each.count, 0);
  console.log(`failures: ${count} of ${broken.length} kinds; awaited ones: ${awaited}`);
}

async function minimal(probe, kind, { failure, batch, nth, text }) {
  let last = failure;
  const { property } = failure;
  const milliseconds = number('shrink') * 1000;
  if (milliseconds === 0 || values.kept) return { failure, text };
  const fails = async (candidate) => {
    if (isSkipped(candidate)) return false;
    if (property === 'same-answer') return (await compareAnswers(root, [candidate], DEADLINE * 6)).length > 0;
    const only = property === 'hang' ? null : property;
    const answer = await probe.ask({ kind: 'probe', text: candidate, only }, SHORT_DEADLINE);
    const all = answer.kind === 'hang' ? [hangOf(answer)] : answer.failures;
    const same = all.find((each) => kindOf(each) === kind);
    if (same !== undefined) last = same;
    return same !== undefined;
  };
  const texts = batch === -1 ? null : hostileTexts(root, shared);
  return { text: await shrink({ fc, texts, seed, batch, nth, text, fails, milliseconds }), failure: last };
}

function pace(seconds) {
  return `${Math.round(checked / seconds)} a second; ${(processor / checked).toFixed(1)} ms of a processor each`;
}

function progress() {
  const seconds = (performance.now() - started) / 1000;
  console.log(`${checked} texts, ${pace(seconds)}; ${failures.list().length} kinds of failures, ${awaited} awaited`);
}

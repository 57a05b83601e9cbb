import { keptTexts } from './failures.mjs';
import { Worker } from './pool.mjs';
import { pace } from './report.mjs';
import { compareAnswers } from './same-answer.mjs';
import { BATCH, drawBatch } from './texts.mjs';

/** Milliseconds of work that one text may take before its process is ended. */
const DEADLINE = 10_000;
/** The same for the two programs over many texts. */
const LONG_DEADLINE = 300_000;
/** So many texts go to the command line at once. */
const TOGETHER = 200;

/** Draws texts and checks them in worker processes until there were enough of them or time is up. */
export async function checkGenerated(run) {
  console.log(`seed ${run.seed}, ${run.wanted} texts, ${run.jobs} processes`);
  const texts = run.harness.hostileTexts(run.root, run.shared);
  const comparing = new Comparing(run);
  let next = 0;
  const clock = setInterval(() => {
    const kinds = run.failures.list().length;
    console.log(`${run.checked} texts, ${pace(run)}; ${kinds} kinds of failures, ${run.awaited} awaited`);
  }, 60_000);
  await inProcesses(run, async (worker) => {
    while (next * BATCH < run.wanted && performance.now() < run.until)
      await checkBatch(run, worker, texts, next++, comparing);
  });
  clearInterval(clock);
  await comparing.end();
}

async function checkBatch(run, worker, texts, batch, comparing) {
  for (let from = 0; from < BATCH; ) {
    const { seed, shared, longest } = run;
    const answer = await worker.ask(
      { kind: 'run', seed, batch, from, shared, longest },
      DEADLINE,
      ({ nth, text, failures }) => {
        for (const failure of failures) note(run, failure, { batch, nth, text });
      },
    );
    if (answer.kind === 'done') {
      run.checked += answer.checked;
      run.processor += answer.processor;
      for (const [name, count] of Object.entries(answer.tally)) run.tally[name] = (run.tally[name] ?? 0) + count;
      await comparing.add(answer.sample);
      return;
    }
    const text = drawBatch(run.harness.fc, texts, { seed, batch, longest })[answer.nth] ?? '';
    const again = await worker.ask({ kind: 'probe', text, only: null }, DEADLINE);
    if (again.kind === 'hang') note(run, hangOf(again), { batch, nth: answer.nth, text });
    run.checked += answer.nth - from + 1;
    from = answer.nth + 1;
  }
}

/** Checks the texts that once broke something, and those of all character references. */
export async function checkKept(run) {
  const { referenceTexts, isSkipped } = run.harness;
  const texts = [...keptTexts(run.found).map(({ text }) => text), ...referenceTexts()];
  const waiting = texts.filter((text) => !isSkipped(text));
  console.log(`${waiting.length} texts that are kept, or hold character references of every class`);
  const comparing = new Comparing(run);
  await inProcesses(run, async (worker) => {
    for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
      const answer = await worker.ask({ kind: 'probe', text, only: null }, DEADLINE);
      for (const failure of answer.kind === 'hang' ? [hangOf(answer)] : answer.failures) note(run, failure, { text });
      if (answer.kind !== 'hang') await comparing.add([text]);
      run.checked++;
    }
  });
  await comparing.end();
}

async function inProcesses({ jobs, path, root, sparse }, work) {
  const one = async () => {
    const worker = new Worker(path, root, sparse);
    await work(worker);
    worker.close();
  };
  await Promise.all(Array.from({ length: jobs }, one));
}

/** Gathers texts until there are enough to be worth two processes. */
class Comparing {
  waiting = [];

  constructor(run) {
    this.run = run;
  }

  async add(texts) {
    this.waiting.push(...texts);
    if (this.waiting.length >= TOGETHER) await this.end();
  }

  async end() {
    const texts = this.waiting.splice(0);
    if (texts.length === 0) return;
    const { run } = this;
    for (const { text, failure } of await compareAnswers(run.root, texts, LONG_DEADLINE, run.harness.visible))
      note(run, failure, { text });
    run.tally['same-answer'] = (run.tally['same-answer'] ?? 0) + texts.length;
  }
}

export function hangOf({ died }) {
  return { property: 'hang', message: died ?? 'no answer in time' };
}

function note(run, failure, place) {
  if (!run.all && run.harness.isAwaited(failure, place.text)) run.awaited++;
  else run.failures.add(failure, place);
}

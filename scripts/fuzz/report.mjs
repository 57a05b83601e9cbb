import { hangOf } from './check.mjs';
import { keep, kindOf } from './failures.mjs';
import { Worker } from './pool.mjs';
import { compareAnswers } from './same-answer.mjs';
import { shrink } from './shrink.mjs';

/** Milliseconds of work for one text while texts are made small: the one that is looked for never ends. */
const DEADLINE = 3000;

/** Prints each kind of failure with its texts made small, keeps them, and sums up. */
export async function report(run) {
  const { failures, checked, seed, tally, awaited } = run;
  const probe = new Worker(run.path, run.root);
  for (const { kind, count, examples } of failures.list()) {
    console.log(`\n${kind}  (${count} of ${checked} texts)`);
    const shown = new Set();
    for (const example of examples) {
      const { failure, text } = run.shrinkFor === 0 ? example : await minimal(run, probe, kind, example);
      if (shown.has(text)) continue;
      shown.add(text);
      console.log(`  ${JSON.stringify(text)}\n    ${failure.message}`);
      if (run.keeps) console.log(`    kept as test/hostile/found/${keep(run.found, failure, text)}`);
    }
  }
  probe.close();
  console.log(`\n${checked} texts in ${(performance.now() / 1000).toFixed(0)} s (${pace(run)}), seed ${seed}`);
  for (const [name, count] of Object.entries(tally)) console.log(`  ${name.padEnd(14)} ${count}`);
  const count = failures.list().reduce((sum, each) => sum + each.count, 0);
  console.log(`failures: ${count} of ${failures.list().length} kinds; awaited ones: ${awaited}`);
}

async function minimal(run, probe, kind, { failure, batch, nth, text }) {
  const { fc, hostileTexts, isSkipped } = run.harness;
  const { property } = failure;
  let last = failure;
  const fails = async (candidate) => {
    if (isSkipped(candidate)) return false;
    if (property === 'same-answer')
      return (await compareAnswers(run.root, [candidate], 60_000, run.harness.visible)).length > 0;
    const only = property === 'hang' ? null : property;
    const answer = await probe.ask({ kind: 'probe', text: candidate, only }, DEADLINE);
    const all = answer.kind === 'hang' ? [hangOf(answer)] : answer.failures;
    const same = all.find((each) => kindOf(each) === kind);
    if (same !== undefined) last = same;
    return same !== undefined;
  };
  // What the two programs were compared over cannot be drawn again by its number.
  const texts = batch === undefined ? null : hostileTexts(run.root, run.shared);
  const small = await shrink({ fc, texts, seed: run.seed, batch, nth, text, fails, milliseconds: run.shrinkFor });
  return { text: small, failure: last };
}

export function pace({ checked, processor }) {
  const rate = Math.round(checked / (performance.now() / 1000));
  return `${rate} a second; ${(processor / Math.max(1, checked)).toFixed(1)} ms of a processor each`;
}

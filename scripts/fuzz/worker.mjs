// One process that checks texts: a run of them by seed, or single ones that its parent sends. It writes down which text
// it is at before it reads it, so that its parent knows the one it hangs on.
import { writeSync } from 'node:fs';
import { drawBatch } from './texts.mjs';

/** Of how many texts one goes to the command line and the server as processes. */
const SAMPLED = 200;

const [harnessPath, progress, sparse] = process.argv.slice(2);
const { Checker, hostileTexts, isSkipped, fc } = await import(harnessPath);
const root = process.cwd();
const checker = new Checker(Number(sparse));
const at = new Float64Array(1);
let texts = null;

process.on('message', async (message) => {
  if (message.kind === 'probe') {
    process.send({ kind: 'probed', failures: await checker.check(message.text, 0, message.only) });
    return;
  }
  const { seed, batch, from, shared, longest } = message;
  texts ??= hostileTexts(root, shared);
  const drawn = drawBatch(fc, texts, { seed, batch, longest });
  const before = process.cpuUsage();
  const processor = (before.user + before.system) / 1000;
  const sample = [];
  let checked = 0;
  for (let nth = from; nth < drawn.length; nth++) {
    const text = drawn[nth];
    if (isSkipped(text)) continue;
    at[0] = nth;
    writeSync(Number(progress), at, 0, 8, 0);
    checked++;
    if ((batch * drawn.length + nth) % SAMPLED === 0) sample.push(text);
    const failures = await checker.check(text, nth);
    if (failures.length > 0) process.send({ kind: 'failed', batch, nth, text, failures });
  }
  const { user, system } = process.cpuUsage();
  const tally = Object.fromEntries(checker.tally);
  checker.tally.clear();
  process.send({ kind: 'done', batch, checked, tally, sample, processor: (user + system) / 1000 - processor });
});
process.on('disconnect', () => process.exit());
process.send({ kind: 'ready' });

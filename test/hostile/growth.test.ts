import { describe, expect, it } from 'vitest';
import { canonicalEdits, markupEdits } from '../../server/src/brief/canonical.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { exportHtml } from '../../server/src/export/export-html.js';
import { exportMarkdown } from '../../server/src/export/export-markdown.js';
import { importText } from '../../server/src/import/import-text.js';

import { anyPattern } from '../../server/src/text/literal-pattern.js';
import { fixed, lint } from '../rules/lint.js';
import { growingTexts } from './growing-texts.js';

const SHORT = 5 * 1024;
const TIMES = 4;
/** What takes a time that grows with the square of the length takes 16 times as long; noise must not matter. */
const MOST = 11;
/** Milliseconds; what takes no more may grow as it likes. */
const QUICK = 150;
const RUNS = 4;

/** Milliseconds of processor time. */
async function timeOf(task: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How many times as long a task takes over a text of four times the length; the least of several runs, 0 for what is quick. */
async function growth(make: (length: number) => string, task: (text: string) => unknown): Promise<number> {
  const short = make(SHORT);
  const long = make(SHORT * TIMES);
  await task(make(SHORT / TIMES));
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let run = 0; run < RUNS; run++) {
    // The longest of the short runs: what slows the machine down may have done so in the long one only.
    most = Math.max(most, await timeOf(() => task(short)));
    least = Math.min(least, await timeOf(() => task(long)));
    if (least <= QUICK || least / most <= MOST) return 0;
  }
  return least / most;
}

const tasks: Readonly<Record<string, (text: string) => unknown>> = {
  'is read, linted and formatted': async (text) => {
    const brief = parseBrief(text);
    markupEdits(brief);
    canonicalEdits(brief);
    await lint(text);
  },
  'is exported': (text) => [exportHtml(parseBrief(text)), exportMarkdown(parseBrief(text))],
  'is imported': (text) => importText(text),
};

describe.each(Object.entries(tasks))('a text made of one thing %s in a time that grows with its length', (_, task) => {
  it.each(Object.entries(growingTexts))(
    '%s',
    async (__, make) => {
      expect(await growth(make, task)).toBe(0);
    },
    120_000,
  );
});

describe('fixes', () => {
  it.each(['a list', 'quotes', 'page numbers', 'cut paragraphs', 'links'])(
    'are made in a time that grows with the length: %s',
    async (name) => {
      expect(await growth(growingTexts[name] ?? String, (text) => fixed(text))).toBe(0);
    },
    120_000,
  );
});

describe('patterns of furniture', () => {
  const lines = (count: number): string => 'A line of text that nothing matches.\n\n'.repeat(count);

  it('cost little however many there are', async () => {
    const patterns = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => [`Header ${at} *`, `* of ${at}`, `*x${at}*`, `Foot ${at}`]).flat();
    const text = lines(1000);
    const few = await timeOf(() => parseBrief(text, { furniture: patterns(25) }));
    const many = await timeOf(() => parseBrief(text, { furniture: patterns(1000) }));
    expect(many / Math.max(few, 50)).toBeLessThan(8);
  });

  it('match as they did one by one', () => {
    const matches = anyPattern(['a*b', '*c*d*', 'e', '', 'aba*ba', '**', 'f*'].filter((each) => each !== '**'));
    const all = ['ab', 'axb', 'a', 'xcxdx', 'cd', 'dc', 'e', 'ee', '', 'ababa', 'aba', 'abaxba', 'f', 'fx', 'xf'];
    expect(all.filter(matches)).toEqual(['ab', 'axb', 'xcxdx', 'cd', 'e', '', 'ababa', 'abaxba', 'f', 'fx']);
    expect(anyPattern(['**'])('anything')).toBe(true);
    expect(anyPattern([])('')).toBe(false);
  });
});

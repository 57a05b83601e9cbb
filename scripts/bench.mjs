// Measures speed as ratios within one run: absolute figures mean little on a machine that other work shares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateBrief } from './bench/briefs.mjs';
import { benchLinks } from './bench/links.mjs';
import { benchMany } from './bench/many.mjs';
import { inTurn, loadCore, processes } from './bench/measure.mjs';
import { benchMemory } from './bench/memory.mjs';
import { benchServer } from './bench/server.mjs';

const out = resolve('out/bench');
mkdirSync(out, { recursive: true });
const core = await loadCore(
  `export { unified } from 'unified'; export { default as remarkParse } from 'remark-parse';
   export { parseBrief } from './server/src/brief/parse-brief.ts';
   export { lintBrief } from './server/src/lint/lint-brief.ts';
   export { rules } from './server/src/rules/registry.generated.ts';`,
  join(out, 'core.mjs'),
);
const bare = core.unified().use(core.remarkParse).freeze();
const settings = { authors: [], terms: [], furniture: [], rules: {}, links: {} };
const host = {
  files: null,
  today: '2026-11-22',
  asOf: null,
  now: () => performance.now(),
  after: () => () => undefined,
  prepared: new WeakMap(),
};
const lint = (text, where) => core.lintBrief(core.parseBrief(text), settings, where);
const row = (what, figure, note = '') => console.log(`${what.padEnd(58)} ${figure.padStart(10)}  ${note}`);

const briefs = Array.from({ length: 60 }, (_, seed) => generateBrief(seed + 1));
/** The same briefs in a language whose forecasts are not read. */
const withoutForecasts = briefs.map((brief) => brief.replace('series:', 'lang: pl\nseries:'));
const warm = await inTurn({
  bare: (at) => bare.parse(briefs[at % 60]),
  parse: (at) => core.parseBrief(briefs[at % 60]),
  'no forecasts': (at) => lint(withoutForecasts[at % 60], host),
  all: (at) => lint(briefs[at % 60], host),
});
console.log(
  `Warm, processor time, ${briefs.length} distinct briefs of ${Math.round(briefs[0].length / 100) / 10} KB; bare remark-parse ${warm.time('bare').toFixed(3)} ms`,
);
row('model ÷ bare remark-parse', warm.ratio('parse', 'bare').toFixed(2));
row('lint without forecasts ÷ bare remark-parse', warm.ratio('no forecasts', 'bare').toFixed(2), 'aim ≤ 1.3');
row('lint with every rule ÷ bare remark-parse', warm.ratio('all', 'bare').toFixed(2), 'aim ≤ 1.8');

console.log('\nGrowth: microseconds a KB, lint with every rule ÷ bare remark-parse');
for (const kilobytes of [4, 16, 64, 256, 1024]) {
  const text = generateBrief(7, kilobytes * 1024);
  const calls = Math.max(1, Math.round(256 / kilobytes));
  const times = await inTurn(
    { bare: () => bare.parse(text), lint: () => lint(text, host) },
    { rounds: 7, calls, warm: Math.max(2, calls) },
  );
  const perKilobyte = (name) => ((times.time(name) * 1000) / kilobytes).toFixed(0);
  row(`${kilobytes} KB`, times.ratio('lint', 'bare').toFixed(2), `${perKilobyte('lint')} ÷ ${perKilobyte('bare')}`);
}

const command = resolve('server/bin/spotlight-brief.cjs');
const file = join(out, 'one.brief.md');
writeFileSync(file, generateBrief(3));
const cold = processes({ node: ['node', '-e', '0'], cli: ['node', command, 'lint', file] });
console.log(`\nCold, one brief, whole process; node -e 0 takes ${cold.node.toFixed(1)} ms`);
row(
  'command line ÷ node -e 0',
  (cold.cli / cold.node).toFixed(2),
  `${(cold.cli - cold.node).toFixed(1)} ms more; less 15 ms for forecasts ${((cold.cli - 15) / cold.node).toFixed(2)}, aim ≤ 1.6`,
);

await benchMany(row, console.log);
await benchServer(row, console.log);
await benchMemory(row, console.log);
await benchLinks(row, console.log);

// Measures the forecast detector on the labelled sentences: `npm run eval`, or `npm run eval -- FILE.jsonl …`.
// Prints one line of figures for each file, and the errors below it. A measurement, not a test: it fails on no figure.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const corpus = join(root, 'test/corpus');
const seeds = join(root, '../shared/corpus/seeds.jsonl');

const readSentence = await loadDetector();
const given = process.argv.slice(2);
const files = given.length > 0 ? given : [...corpusFiles(), seeds];
for (const file of files) {
  if (existsSync(file)) report(basename(file), evaluate(readLabelled(file)));
  else console.log(`${basename(file)}: skipped, not on this machine\n`);
}

/** Bundles the detector's source, so that the figures are always those of the working tree. */
async function loadDetector() {
  const folder = mkdtempSync(join(tmpdir(), 'spotlight-eval-'));
  try {
    const outfile = join(folder, 'read-sentence.mjs');
    const entryPoints = [join(root, 'server/src/forecasts/read-sentence.ts')];
    await build({ entryPoints, outfile, bundle: true, format: 'esm', platform: 'neutral', logLevel: 'error' });
    const module = await import(pathToFileURL(outfile).href);
    return module.readSentence;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function corpusFiles() {
  const names = readdirSync(corpus).filter((name) => name.endsWith('.jsonl'));
  return names.sort().map((name) => join(corpus, name));
}

function readLabelled(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line));
}

/** Counts hits and misses; class and end day are judged on the forecasts that were found. */
function evaluate(sentences) {
  const result = { count: sentences.length, hits: 0, false: 0, missed: 0, classes: 0, ends: 0, errors: [] };
  for (const sentence of sentences) {
    const text = sentence.plain ?? sentence.text;
    const reading = readSentence(text, sentence.published, { heading: sentence.tags.includes('heading') });
    if (reading.forecast && sentence.forecast) judgeHorizon(result, sentence, reading, text);
    else if (reading.forecast) {
      result.false += 1;
      result.errors.push(`claimed ${sentence.id} (${reading.cue?.kind}: “${reading.cue?.text}”) ${text}`);
    } else if (sentence.forecast) {
      result.missed += 1;
      result.errors.push(`missed  ${sentence.id} (${sentence.tags.join(', ')}) ${text}`);
    }
  }
  return result;
}

function judgeHorizon(result, sentence, { horizon }, text) {
  const wanted = sentence.horizon;
  const sameClass = (horizon?.class ?? null) === (wanted?.class ?? null);
  const sameEnd = (horizon?.to ?? null) === (wanted?.end ?? null);
  result.hits += 1;
  if (sameClass) result.classes += 1;
  if (sameEnd) result.ends += 1;
  if (sameClass && sameEnd) return;
  const got = horizon === null ? 'none' : `“${horizon.text}” ${horizon.class} to ${horizon.to}`;
  const want = wanted === null ? 'none' : `“${wanted.text}” ${wanted.class} to ${wanted.end}`;
  result.errors.push(`horizon ${sentence.id} got ${got}, wanted ${want}: ${text}`);
}

function report(name, { count, hits, false: claimed, missed, classes, ends, errors }) {
  const precision = hits / (hits + claimed);
  const recall = hits / (hits + missed);
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = { P: precision, R: recall, F1: f1, class: classes / hits, 'end day': ends / hits };
  const line = Object.entries(figures).map(([label, value]) => `${label} ${value.toFixed(3)}`);
  console.log(`${name}: ${count} sentences, ${hits + missed} forecasts: ${line.join('  ')}`);
  for (const error of errors) console.log(`  ${error}`);
  console.log('');
}

// Writes what is derived from the rules: the registry, their pages and list, the JSON Schema of the configuration.
// `--check` writes nothing and fails with the names of the files that are not up to date.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configurationJsonSchema } from './generate/configuration-schema.mjs';
import { loadEngine } from './generate/load.mjs';
import { registry, ruleIds } from './generate/registry.mjs';
import { ruleList } from './generate/rule-list.mjs';
import { rulePage } from './generate/rule-page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pages = join(root, 'docs/rules');
const clock = {
  now: () => performance.now(),
  after: (milliseconds, call) => {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

const checking = process.argv.includes('--check');
const rulesFolder = join(root, 'server/src/rules');
const registryFile = join(rulesFolder, 'registry.generated.ts');
const registrySource = registry(ruleIds(rulesFolder));
// First and by itself, so that a new rule is in the registry even while another file cannot be read.
if (!checking) writeFile(registryFile, registrySource);

const files = await generate();
const obsolete = existsSync(pages)
  ? readdirSync(pages)
      .map((name) => join(pages, name))
      .filter((path) => !files.has(path))
  : [];
if (checking) check();
else write();

/** Every generated file, path to text. */
async function generate() {
  const engine = await loadEngine(root, registrySource);
  const { rules, configurationSchema, ruleUrl } = engine;
  const generated = new Map([[registryFile, registrySource]]);
  for (const rule of rules) {
    const runs = await Promise.all(rule.examples.map((example) => runOf(engine, rule, example)));
    generated.set(join(pages, `${rule.id}.md`), rulePage(rule, runs));
  }
  generated.set(join(pages, 'README.md'), ruleList(rules));
  generated.set(
    join(root, 'server/schemas/spotlightrc.schema.json'),
    configurationJsonSchema(configurationSchema(rules), rules, ruleUrl),
  );
  return generated;
}

async function runOf({ runExample }, rule, example) {
  const { brief, findings } = await runExample(rule, example, clock);
  const marked = findings
    .filter((finding) => finding.rule === rule.id)
    .map(({ span, message }) => {
      const words = brief.source.slice(span).replace(/\s+/g, ' ');
      const marks = words.includes('`') ? '``' : '`';
      return words === '' ? message : `${marks}${words}${marks}: ${message}`;
    });
  return { example, marked, fixed: example.fixed ?? example.text };
}

function check() {
  const stale = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
  const names = [...stale.map(([path]) => path), ...obsolete].map((path) => relative(root, path)).sort();
  if (names.length === 0) return;
  console.error(`Not up to date, run \`npm run generate\`:\n${names.map((name) => `  ${name}`).join('\n')}`);
  process.exitCode = 1;
}

function write() {
  for (const [path, text] of files) writeFile(path, text);
  for (const path of obsolete) rmSync(path);
}

function writeFile(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}

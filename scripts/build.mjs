// Builds the bundles. Every command starts from one file, since loading many costs more than parsing one; what few
// runs need and what is heavy stands in a bundle of its own, loaded when it is asked for.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { characterEntities } from 'character-entities';
import { build } from 'esbuild';
import yaml from 'yaml';
import { checkNotices, keepMetafile } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = `${root}server/dist`;
const { version } = JSON.parse(readFileSync(`${root}server/package.json`, 'utf8'));

/** Bundle name → entry file. An entry whose name ends in `-node` gives whoever imports it the bundle. */
const BUNDLES = {
  cli: 'server/src/cli/cli.ts',
  import: 'server/src/host/import-node.ts',
  search: 'server/src/host/search-node.ts',
  since: 'server/src/host/since-node.ts',
  online: 'server/src/cli/online/online-node.ts',
  lsp: 'server/src/host/lsp-node.ts',
  register: 'server/src/host/register-node.ts',
  docx: 'server/src/host/docx-node.ts',
  export: 'server/src/host/export-node.ts',
  network: 'server/src/host/network-node.ts',
};

/** Those that are imported by an entry ending in `-node` and named here stay out of whoever imports them. */
const separateBundles = (names) => ({
  name: 'separate-bundles',
  setup({ onResolve }) {
    const bundles = new Map(names.map((name) => [basename(BUNDLES[name], '.ts'), name]));
    onResolve({ filter: /-node\.js$/ }, ({ path, kind }) => {
      const bundle = bundles.get(basename(path, '.js'));
      return kind === 'entry-point' || bundle === undefined ? null : { path: `./${bundle}.cjs`, external: true };
    });
  },
});

/**
 * The library makes an object of two thousand entities as soon as it is loaded. Most briefs hold no entity, and a
 * string that is read when the first one is met loads in no time.
 */
const lazyEntities = {
  name: 'lazy-entities',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]decode-named-character-reference[\\/]index\.js$/ }, () => ({
      contents: `let table;
        export function decodeNamedCharacterReference(name) {
          table ??= JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))});
          return Object.hasOwn(table, name) && table[name];
        }`,
    }));
  },
};

/** Most front matter and most runs need no YAML parser: it is made ready when one of its functions is called. */
const lazyYaml = {
  name: 'lazy-yaml',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^yaml$/ }, ({ kind }) =>
      kind === 'import-statement' ? { path: 'yaml', namespace: 'lazy-yaml' } : null,
    );
    onLoad({ filter: /.*/, namespace: 'lazy-yaml' }, () => ({
      resolveDir: root,
      // Its classes, which begin with a capital, cannot be put off like this; nothing here makes one.
      contents: Object.keys(yaml)
        .filter((name) => /^[a-z]/.test(name) && typeof yaml[name] === 'function')
        .map((name) => `export const ${name} = (...args) => require('yaml').${name}(...args);`)
        .join('\n'),
    }));
  },
};

const shared = {
  absWorkingDir: root,
  outdir: 'server/dist',
  bundle: true,
  minify: true,
  legalComments: 'linked',
  define: { SPOTLIGHT_VERSION: JSON.stringify(version) },
  logLevel: 'warning',
  metafile: true,
  write: false,
};

const nodeOptions = {
  ...shared,
  outExtension: { '.js': '.cjs' },
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // The library's ES module asks where it lies, which a bundle cannot tell.
  alias: { fdir: `${root}node_modules/fdir/dist/index.cjs` },
  // Real imports would load Node's module loader, and could not find their way from compiled code.
  supported: { 'dynamic-import': false },
};

const forNode = await build({
  ...nodeOptions,
  entryPoints: BUNDLES,
  plugins: [separateBundles(Object.keys(BUNDLES)), lazyEntities, lazyYaml],
});

/** The extension's server in Node: the bundle for web workers, given Node's files. */
const forExtension = await build({
  ...nodeOptions,
  entryPoints: { extension: 'server/src/host/extension-node.ts' },
  plugins: [separateBundles(['docx', 'network'])],
});

/** The language server as a web worker, which exports `serve` where there is a `module`. */
const forBrowsers = await build({
  ...shared,
  entryPoints: { browser: 'server/src/language/browser.ts' },
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  banner: { js: '(function (module) {' },
  footer: { js: "})(typeof module === 'object' ? module : { exports: {} });" },
  // A worker has no document, which what packages keep for browsers may use.
  conditions: ['worker', 'browser'],
  mainFields: ['browser', 'module', 'main'],
  plugins: [lazyEntities],
});

// Before anything is written: a package that may not be published is in no bundle.
const builds = [forNode, forExtension, forBrowsers];
keepMetafile(root, 'server', ...builds.map(({ metafile }) => metafile));
checkNotices(root);

// Whoever runs the old bundles meanwhile must find old or new ones, and never new ones with the code of old ones.
mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist).filter((old) => old.endsWith('.code'))) rmSync(`${dist}/${name}`);
for (const { path, text } of builds.flatMap(({ outputFiles }) => outputFiles)) {
  writeFileSync(`${path}.tmp`, /\.c?js$/.test(path) ? toAscii(text) : text);
  renameSync(`${path}.tmp`, path);
}
execFileSync(process.execPath, [`${root}scripts/precompile.cjs`, `${dist}/cli.cjs`, `${root}examples/good.brief.md`]);

/** V8 reads and keeps plain ASCII in half the space and time; what is left in regular expressions can be escaped. */
function toAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

// Builds the bundles. Every command starts from one file, since loading many costs more than parsing one; what few
// runs need and what is heavy stands in a bundle of its own, loaded when it is asked for.
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}server/package.json`, 'utf8'));

/** Bundle name → entry file. */
const BUNDLES = {
  cli: 'server/src/cli/cli.ts',
  lsp: 'server/src/host/lsp-node.ts',
};

/** Modules that stand in bundles of their own: whoever imports them gets the bundle. */
const SEPARATE = { 'docx-node.js': './docx.cjs', 'lsp-node.js': './lsp.cjs' };

const separate = {
  name: 'separate-bundles',
  setup({ onResolve }) {
    onResolve({ filter: /\/(?:docx|lsp)-node\.js$/ }, ({ path, kind }) =>
      kind === 'entry-point' ? null : { path: SEPARATE[path.split('/').at(-1)], external: true },
    );
  },
};

rmSync(`${root}server/dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: BUNDLES,
  outdir: 'server/dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  define: { SPOTLIGHT_VERSION: JSON.stringify(version) },
  plugins: [separate],
  logLevel: 'warning',
});

/**
 * Bundles the two entries of the extension: Node (desktop, remote) and web worker (vscode.dev).
 * `vscode` is the only import that stays.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { keepMetafile } from '../scripts/notices.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);

/** @param {{ production?: boolean }} [options] `production` minifies and leaves the source maps out. */
export async function buildClient({ production = false } = {}) {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    minify: production,
    sourcemap: production ? false : 'linked',
    logLevel: 'warning',
    metafile: true,
  };
  const built = await Promise.all([
    build({
      ...shared,
      entryPoints: [join(here, 'src', 'extension.ts')],
      outfile: join(here, 'dist', 'extension.cjs'),
      platform: 'node',
      target: 'node20',
    }),
    build({
      ...shared,
      entryPoints: [join(here, 'src', 'browser.ts')],
      outfile: join(here, 'dist', 'browser.js'),
      platform: 'browser',
      // A worker has no document, which what packages keep for browsers may use.
      conditions: ['worker', 'browser'],
    }),
  ]);
  keepMetafile(root, 'client', ...built.map(({ metafile }) => metafile));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildClient({ production: process.argv.includes('--production') });
}

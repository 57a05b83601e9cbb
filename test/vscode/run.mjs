/**
 * Runs the suites of this folder inside a real VS Code: `node test/vscode/run.mjs [scenario…] [--desktop]`.
 *
 * The host and the suites are TypeScript; this bundles both and hands over to the host.
 */
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildClient } from '../../client/build.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const out = join(root, 'out', 'vscode');

await rm(out, { recursive: true, force: true });
await build({
  entryPoints: [join(here, 'host', 'main.ts')],
  outfile: join(out, 'host.mjs'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
await buildClient();

const { main } = await import(pathToFileURL(join(out, 'host.mjs')).href);
process.exitCode = await main({ root, out, args: process.argv.slice(2) });

import { join } from 'node:path';
import { build } from 'esbuild';

const ENTRY = `
export { rules } from './server/src/rules/registry.generated.ts';
export { runExample } from './server/src/lint/examples.ts';
export { ruleUrl } from './server/src/lint/docs-url.ts';
export { configurationSchema } from './server/src/config/schema.ts';
`;

/**
 * Bundles the engine from its TypeScript sources and loads it. The registry is taken as it is about to be written, so
 * that checking needs no file to be up to date.
 */
export async function loadEngine(root, registrySource) {
  const rulesFolder = join(root, 'server/src/rules');
  const freshRegistry = {
    name: 'fresh-registry',
    setup({ onLoad }) {
      onLoad({ filter: /registry\.generated\.ts$/ }, () => ({
        contents: registrySource,
        loader: 'ts',
        resolveDir: rulesFolder,
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'module', 'worker', 'default'],
    plugins: [freshRegistry],
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Scenario } from './scenarios.js';

interface SuitePlace {
  readonly mocha: 'mocha-node' | 'mocha-web';
  readonly options: BuildOptions;
}

const NODE: SuitePlace = {
  mocha: 'mocha-node',
  options: { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] },
};

/** A worker has no environment: the host says in a global where the page can be asked. */
const WEB: SuitePlace = {
  mocha: 'mocha-web',
  options: {
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    // It has no document either, which what packages keep for browsers may use.
    conditions: ['worker', 'browser'],
    define: { 'process.env.SPOTLIGHT_TEST_PAGE': 'globalThis.SPOTLIGHT_TEST_PAGE' },
  },
};

/** Bundles the cases of a scenario into the one file that VS Code loads. Returns its path. */
export async function bundleSuite(scenario: Scenario, root: string, out: string): Promise<string> {
  const suites = join(root, 'test', 'vscode', 'suite');
  const folder = scenario.suite ?? scenario.name;
  const files = (await readdir(join(suites, folder))).filter((file) => file.endsWith('.test.ts')).sort();
  if (files.length === 0) throw new Error(`suite/${folder} holds no *.test.ts`);
  const imports = files.map((file) => `import './${folder}/${file.replace(/\.ts$/, '.js')}';`);
  const place = scenario.host === 'web' ? WEB : NODE;
  const outfile = join(out, 'suite', `${scenario.name}.cjs`);
  await build({
    stdin: {
      contents: [
        `import { mocha } from './support/${place.mocha}.js';`,
        `import { runCases } from './support/run.js';`,
        ...imports,
        'export const run = () => runCases(mocha);',
      ].join('\n'),
      resolveDir: suites,
      sourcefile: `${scenario.name}.ts`,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    format: 'cjs',
    ...place.options,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

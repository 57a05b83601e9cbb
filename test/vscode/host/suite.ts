import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Scenario } from './scenarios.js';

/** Bundles the cases of a scenario into the one file that VS Code loads. Returns its path. */
export async function bundleSuite(scenario: Scenario, root: string, out: string): Promise<string> {
  const suites = join(root, 'test', 'vscode', 'suite');
  const files = (await readdir(join(suites, scenario.name))).filter((file) => file.endsWith('.test.ts')).sort();
  if (files.length === 0) throw new Error(`suite/${scenario.name} holds no *.test.ts`);
  const imports = files.map((file) => `import './${scenario.name}/${file.replace(/\.ts$/, '.js')}';`);
  const outfile = join(out, 'suite', `${scenario.name}.cjs`);
  await build({
    stdin: {
      contents: [`import { run } from './support/run.js';`, ...imports, 'export { run };'].join('\n'),
      resolveDir: suites,
      sourcefile: `${scenario.name}.ts`,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

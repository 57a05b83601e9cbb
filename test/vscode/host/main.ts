import { type Host, openHost } from './host.js';
import { SCENARIOS, type Scenario } from './scenarios.js';
import { bundleSuite } from './suite.js';

export interface Invocation {
  /** The repository. */
  readonly root: string;
  /** Where compiled suites go. */
  readonly out: string;
  /** Names of scenarios (all, when there are none), and `--desktop` for a downloaded desktop build. */
  readonly args: readonly string[];
}

/** Runs the scenarios one after another. Returns the exit status: 0 when every suite passed. */
export async function main({ root, out, args }: Invocation): Promise<number> {
  const kind = args.includes('--desktop') ? 'desktop' : 'server';
  const scenarios = chosen(args.filter((arg) => !arg.startsWith('--'))).filter(
    // The desktop has a page of its own, and a server behind it.
    ({ host }) => kind === 'server' || host !== 'web',
  );
  const host = await openHost(root, kind);
  try {
    const failed: string[] = [];
    const stumbled: string[] = [];
    for (const scenario of scenarios) {
      if (await runScenario(host, scenario, root, out)) continue;
      // A window, a browser and a server on a busy machine: one more run tells a fault from a stumble, and the stumble is named.
      if (await runScenario(host, scenario, root, out)) stumbled.push(scenario.name);
      else failed.push(scenario.name);
    }
    if (stumbled.length > 0) console.error(`Failed once, passed when run again: ${stumbled.join(', ')}`);
    if (failed.length > 0) console.error(`Failed inside VS Code: ${failed.join(', ')}`);
    return failed.length === 0 ? 0 : 1;
  } finally {
    await host.close();
  }
}

async function runScenario(host: Host, scenario: Scenario, root: string, out: string): Promise<boolean> {
  const started = Date.now();
  console.log(`\n${scenario.name}: ${scenario.about}`);
  const suite = await bundleSuite(scenario, root, out);
  const passed = await host.run(scenario, suite).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return false;
  });
  console.log(`${scenario.name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return passed;
}

function chosen(names: readonly string[]): readonly Scenario[] {
  if (names.length === 0) return SCENARIOS;
  return names.map((name) => {
    const scenario = SCENARIOS.find((candidate) => candidate.name === name);
    if (scenario !== undefined) return scenario;
    throw new Error(`No scenario “${name}”; there are ${SCENARIOS.map((each) => each.name).join(', ')}.`);
  });
}

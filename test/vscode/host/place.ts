import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scenario } from './scenarios.js';

/** The folders of one run. All of them are thrown away afterwards, so that no run sees another. */
export interface Place {
  /** A copy of the scenario's workspace: a folder, or a `.code-workspace` file. */
  readonly workspace: string;
  readonly data: string;
  readonly extensions: string;
  /** The extension in development: ours, or the carrier of the tests beside the installed one. */
  readonly developed: string;
  /** The package to install first. */
  readonly vsix: string | null;
  /** Makes a folder below the place. */
  folder(...names: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Settings that keep VS Code from asking, greeting and calling home. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

export async function makePlace(root: string, scenario: Scenario): Promise<Place> {
  const base = await mkdtemp(join(tmpdir(), 'spotlight-vscode-'));
  const folder = async (...names: string[]) => {
    const path = join(base, ...names);
    await mkdir(path, { recursive: true });
    return path;
  };
  const tests = join(root, 'test', 'vscode');
  const work = await folder('work');
  await cp(join(tests, 'workspaces'), work, { recursive: true });
  const packaged = scenario.extension === 'packaged';
  return {
    workspace: join(work, scenario.workspace),
    data: await folder('data'),
    extensions: await folder('extensions'),
    developed: packaged ? join(tests, 'carrier') : root,
    vsix: packaged ? await packageIn(root) : null,
    folder,
    remove: () => rm(base, { recursive: true, force: true, maxRetries: 5 }),
  };
}

async function packageIn(root: string): Promise<string> {
  const name = (await readdir(root)).find((file) => file.endsWith('.vsix'));
  if (name === undefined) throw new Error('There is no package to test: run `npm run package` first.');
  return join(root, name);
}

import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import type { Host } from './host.js';
import { makePlace, QUIET_SETTINGS } from './place.js';
import type { Scenario } from './scenarios.js';

/** The desktop build, downloaded once into `.vscode-test/`. On Linux without a display run it under `xvfb-run`. */
export async function openDesktopHost(root: string): Promise<Host> {
  const vscodeExecutablePath = await downloadAndUnzipVSCode({ cachePath: join(root, '.vscode-test') });
  return {
    run: (scenario, suite) => runOnDesktop(root, vscodeExecutablePath, scenario, suite),
    close: async () => {},
  };
}

async function runOnDesktop(root: string, executable: string, scenario: Scenario, suite: string): Promise<boolean> {
  const place = await makePlace(root, scenario);
  try {
    const profile = [`--user-data-dir=${place.data}`, `--extensions-dir=${place.extensions}`];
    await writeFile(
      join(await place.folder('data', 'User'), 'settings.json'),
      JSON.stringify({ ...QUIET_SETTINGS, ...scenario.settings }),
    );
    if (place.vsix !== null) {
      const [cli, ...first] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
      if (cli === undefined) throw new Error('The desktop build has no command line');
      await promisify(execFile)(cli, [...first, ...profile, '--install-extension', place.vsix], {
        shell: process.platform === 'win32',
      });
    }
    const trust = scenario.trusted ? ['--disable-workspace-trust'] : [];
    const status = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: place.developed,
      extensionTestsPath: suite,
      launchArgs: [place.workspace, ...profile, ...trust],
    });
    return status === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await place.remove();
  }
}

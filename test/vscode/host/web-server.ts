import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Installation } from './install.js';
import type { Place } from './place.js';
import { freePort, listening, type RunningServer, stop } from './processes.js';
import { makeWebBuild } from './web-build.js';

/** What is served below the address of the page. */
export const CARRIER_PATH = '/static/devextensions';

/**
 * Serves a web build, the installed extensions, the carrier of the tests, and the workspace as a virtual file system:
 * files alone. What is written there stays in the memory of the page.
 */
export async function startWebServer(
  installation: Installation,
  place: Place,
  carrier: string,
): Promise<RunningServer> {
  const build = await makeWebBuild(installation);
  const port = await freePort();
  const child = spawn(
    installation.node,
    [
      join(installation.home, 'node_modules', '@vscode', 'test-web', 'out', 'server', 'index.js'),
      ...['--browserType=none', '--esm', '--host=localhost', `--port=${port}`],
      ...['--quality=stable', `--commit=${build.commit}`, `--testRunnerDataDir=${build.folder}`],
      ...[`--extensionPath=${place.extensions}`, `--extensionDevelopmentPath=${carrier}`],
      place.workspace,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  await listening(child, 'Listening on');
  // It says so a moment before it does.
  await answering(`http://localhost:${port}/`);
  // By name: the worker that runs extensions gets an origin of its own below it, as on vscode.dev.
  return { authority: `localhost:${port}`, stop: () => stop(child) };
}

async function answering(address: string): Promise<void> {
  const answers = () =>
    fetch(address, { method: 'HEAD' }).then(
      () => true,
      () => false,
    );
  for (const end = Date.now() + 10_000; !(await answers()); await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (Date.now() > end) throw new Error(`Nothing answers at ${address}`);
  }
}

import { execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Installation } from './install.js';
import { type Place, QUIET_SETTINGS } from './place.js';
import { freePort, listening, type RunningServer, stop } from './processes.js';
import type { Scenario } from './scenarios.js';

/** Installs the package of a place where it has one, as `code --install-extension` does. */
export async function installPackage({ node, serverMain }: Installation, place: Place): Promise<void> {
  if (place.vsix === null) return;
  await promisify(execFile)(node, [serverMain, ...foldersOf(place), '--install-extension', place.vsix]);
}

/** Starts the VS Code server of a scenario on a free port of the loopback interface. */
export async function startServer(
  installation: Installation,
  place: Place,
  scenario: Scenario,
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const machine = join(place.data, 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...scenario.settings }));
  await installPackage(installation, place);
  const port = await freePort();
  const child = spawn(
    installation.node,
    [
      installation.serverMain,
      ...foldersOf(place),
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--enable-smoke-test-driver', '--telemetry-level', 'off'],
      ...(scenario.trusted ? ['--disable-workspace-trust'] : []),
    ],
    // What is learnt of links in a test is nobody else's.
    {
      env: { ...process.env, XDG_CACHE_HOME: join(place.data, 'cache'), ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    },
  );
  await listening(child, 'Extension host agent listening');
  return { authority: `127.0.0.1:${port}`, stop: () => stop(child) };
}

function foldersOf({ data, extensions }: Place): readonly string[] {
  return ['--accept-server-license-terms', '--server-data-dir', data, '--extensions-dir', extensions];
}

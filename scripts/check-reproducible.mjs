// Whether what was packed here is what anybody gets from the last commit. After `npm run package` with SOURCE_DATE_EPOCH set to that
// commit's time, the commit is built again: cloned to another place, after its own `npm ci`, in another time zone and language.
// Prints both packages' SHA-256, and ends with 1 if the builds differ; the second ones are then in out/again.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const VSIX = 'spotlight-brief.vsix';

if (existsSync(join(root, VSIX))) check();
else fail(`There is no ${VSIX}. Run \`npm run package\` first, with SOURCE_DATE_EPOCH set.`);

function check() {
  const again = buildAgain();
  const here = { ...packNpm(root, emptyFolder('out/here')), [VSIX]: sha256(join(root, VSIX)) };
  for (const name of Object.keys(again).sort()) {
    console.log(`${again[name]}  ${name}`);
    if (here[name] !== again[name]) fail(`${here[name]}  ${name} here: the same commit gives other bytes.`);
  }
  if (process.exitCode === undefined) return;
  console.error('Was it packed from the last commit as it is, with SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)?');
}

/** The packages of the last commit, file name → SHA-256. */
function buildAgain() {
  const out = emptyFolder('out/again');
  const folder = mkdtempSync(join(tmpdir(), 'spotlight-again-'));
  const epoch = run(root, 'git', ['log', '-1', '--format=%ct']).trim();
  const env = { SOURCE_DATE_EPOCH: epoch, TZ: 'Asia/Kathmandu', LC_ALL: 'da_DK.UTF-8' };
  try {
    run(root, 'git', ['clone', '--quiet', root, folder]);
    run(folder, 'npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund'], env);
    run(folder, 'npm', ['run', 'package', '--', join(out, VSIX)], env);
    packNpm(folder, out, env);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return hashes(out);
}

function packNpm(folder, out, env) {
  run(folder, 'npm', ['pack', '--silent', '--workspace', 'server', '--pack-destination', out], env);
  return hashes(out);
}

function emptyFolder(name) {
  const folder = join(root, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function hashes(folder) {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, sha256(join(folder, name))]));
}

function sha256(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

function run(cwd, command, args, env = {}) {
  const options = { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } };
  return execFileSync(command, args, { ...options, shell: process.platform === 'win32' && command === 'npm' });
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether the packages (name → version) of other projects are there; what cannot be had is left out, with a word about it. */
export function install(directory, packages, say) {
  if (Object.keys(packages).every((name) => existsSync(join(directory, 'node_modules', name)))) return true;
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--prefer-offline'];
  const { status, stderr } = spawnSync('npm', ['install', ...options, ...wanted], { cwd: directory, encoding: 'utf8' });
  if (status !== 0) say(`The peers are skipped: npm could not install them (${stderr?.trim().split('\n')[0]}).`);
  return status === 0;
}

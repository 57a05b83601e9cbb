// Packs the extension that was built, with the licences of what it holds: `node scripts/package.mjs [FILE]`.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { writeNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [out = 'spotlight-brief.vsix'] = process.argv.slice(2);

try {
  writeNotices(root, 'extension');
  execFileSync(process.execPath, ['node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--out', out], {
    cwd: root,
    stdio: 'inherit',
    // A zip file holds the time of day where it was made, and the order of its files is the language's: with SOURCE_DATE_EPOCH
    // the same files give the same bytes everywhere.
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' },
  });
} catch (error) {
  if (error.status === undefined) console.error(error.message);
  process.exitCode = 1;
}

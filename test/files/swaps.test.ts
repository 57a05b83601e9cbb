import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND, Workspace } from '../cli/command-line.js';
import { brief } from '../support/briefs.js';

const faulty = brief({ title: 'A Shared Railway for the Coast.' });

/** Runs in the process of the command before its own code: puts a symbolic link in the place of what was found. */
const SWAP = `
const fs = require('node:fs');
const { openSync, linkSync, renameSync, symlinkSync } = fs;
const { MOMENT, WHAT, OUTSIDE } = process.env;
let done = false;
function swap(moment) {
  if (moment !== MOMENT || done) return;
  done = true;
  renameSync(WHAT, 'moved');
  symlinkSync(OUTSIDE, WHAT);
}
fs.openSync = (path, flags, ...rest) => {
  if (String(path).endsWith('/a.brief.md')) swap('before the reading');
  if (flags === 'wx') swap('before the writing');
  return openSync(path, flags, ...rest);
};
fs.linkSync = (...args) => { swap('before the second look'); return linkSync(...args); };
fs.renameSync = (...args) => { swap('before the renaming'); return renameSync(...args); };
`;

describe.skipIf(process.platform === 'win32')('a link that takes the place of what was found leads nowhere', () => {
  const moments = ['before the reading', 'before the writing', 'before the second look', 'before the renaming'];
  test.each(
    moments.flatMap((moment) => [
      [moment, 'sub/a.brief.md'],
      [moment, 'sub'],
    ]),
  )('%s, for %s', (moment, what) => {
    // The same text, so that only the place tells the two apart.
    const outside = new Workspace({ 'a.brief.md': faulty });
    const workspace = new Workspace({ '.git/HEAD': '', 'sub/a.brief.md': faulty, 'swap.cjs': SWAP });
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, '--fix', '.'], {
      cwd: workspace.root,
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_OPTIONS: `--require "${workspace.path('swap.cjs')}"`,
        MOMENT: moment,
        WHAT: what,
        OUTSIDE: what === 'sub' ? outside.root : outside.path('a.brief.md'),
      },
    });
    expect(outside.read('a.brief.md')).toBe(faulty);
    expect(readdirSync(outside.root)).toEqual(['a.brief.md']);
    // A link right before the renaming is itself replaced: the fixed text is where the file was found.
    if (moment !== 'before the renaming') expect({ status, stdout, stderr }).toMatchObject({ status: 2 });
    if (moment === 'before the reading') expect(stderr).toContain('a symbolic link has taken its place meanwhile');
  });
});

import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND, Workspace } from '../cli/command-line.js';
import { brief } from '../support/briefs.js';

const faulty = brief({ title: 'A Shared Railway for the Coast.' });
const fixed = brief({ title: 'A Shared Railway for the Coast' });
const saved = faulty.replace('nine projects', 'ten projects');

/**
 * Runs in the process of the command before its own code: lets an editor save the brief right before one of the calls with
 * which the fixed text takes its place. The save is a real one, and the command is the one that users have.
 */
const EDITOR = `
const fs = require('node:fs');
const { writeFileSync, renameSync, openSync, writeSync, unlinkSync, linkSync } = fs;
const { MOMENT, KIND, SAVED } = process.env;
let done = false;
function save(moment) {
  if (moment !== MOMENT || done) return;
  done = true;
  if (KIND === 'in place') writeFileSync('a.brief.md', SAVED);
  if (KIND === 'by rename') { writeFileSync('editor.swp', SAVED); renameSync('editor.swp', 'a.brief.md'); }
  if (KIND === 'deleted') unlinkSync('a.brief.md');
  if (KIND === 'slowly') { const file = openSync('a.brief.md', 'w'); process.on('exit', () => writeSync(file, SAVED)); }
}
fs.openSync = (path, flags, ...rest) => {
  if (flags === 'wx') save('before the writing');
  return openSync(path, flags, ...rest);
};
fs.linkSync = (...args) => {
  save('before the second look');
  if (KIND === 'no links') throw Object.assign(new Error(), { code: 'EPERM' });
  return linkSync(...args);
};
fs.renameSync = (...args) => {
  save('before the renaming');
  const result = renameSync(...args);
  save('after the renaming');
  return result;
};
`;

function fixWhile(moment: string, kind: string): { workspace: Workspace; status: number | null; stderr: string } {
  const workspace = new Workspace({ 'a.brief.md': faulty, 'b.brief.md': faulty, 'editor.cjs': EDITOR });
  const { status, stderr } = spawnSync(process.execPath, [COMMAND, '--fix', 'a.brief.md', 'b.brief.md'], {
    cwd: workspace.root,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_OPTIONS: `--require "${workspace.path('editor.cjs')}"`,
      MOMENT: moment,
      KIND: kind,
      SAVED: saved,
    },
  });
  return { workspace, status, stderr };
}

describe('a save while --fix is at work is noticed and kept', () => {
  // That by renaming between the last two calls is the one that cannot be noticed: docs/command-line.md says so.
  test.each([
    ['before the writing', 'in place'],
    ['before the writing', 'by rename'],
    ['before the second look', 'in place'],
    ['before the second look', 'by rename'],
    ['before the renaming', 'in place'],
    ['before the renaming', 'slowly'],
    ['before the writing', 'slowly'],
  ])('%s, %s', (moment, kind) => {
    const { workspace, status, stderr } = fixWhile(moment, kind);
    expect(workspace.read('a.brief.md')).toBe(saved);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'spotlight-brief: a.brief.md: it was changed while it was being checked: nothing was written; run the command again\n',
    });
    // The other file is done, and nothing is left behind.
    expect(workspace.read('b.brief.md')).toBe(fixed);
    expect(readdirSync(workspace.root).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('one right afterwards stays as it is', () => {
    const { workspace, status } = fixWhile('after the renaming', 'in place');
    expect({ status, text: workspace.read('a.brief.md') }).toEqual({ status: 0, text: saved });
  });

  test('a brief that was deleted stays deleted', () => {
    const { workspace, status } = fixWhile('before the writing', 'deleted');
    expect(status).toBe(2);
    expect(readdirSync(workspace.root).sort()).toEqual(['b.brief.md', 'editor.cjs']);
  });

  test('without hard links the fixes are made all the same', () => {
    const { workspace, status } = fixWhile('never', 'no links');
    expect({ status, text: workspace.read('a.brief.md') }).toEqual({ status: 0, text: fixed });
  });
});

test('saves at any time: each file is saved while it is being checked', { timeout: 120_000 }, async () => {
  // Long enough that its check takes a while.
  const long = faulty.replace(
    'The text lists',
    `${'The report of 2026 names nine other projects. '.repeat(1500)}The text lists`,
  );
  const names = Array.from({ length: 24 }, (_, index) => `${String(index).padStart(2, '0')}.brief.md`);
  const workspace = new Workspace(Object.fromEntries(names.map((name) => [name, long])));
  const child = spawn(process.execPath, [COMMAND, '--fix', '--format', 'compact', '.'], {
    cwd: workspace.root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let next = 1;
  let told = '';
  // What is printed of one file says that the next one is being read.
  const save = (): void => {
    const name = names[next++];
    if (name !== undefined) writeFileSync(workspace.path(name), `${long}\nSaved in the editor.\n`);
  };
  child.stdout.on('data', () => setTimeout(save, 10));
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk;
    setTimeout(save, 10);
  });
  await new Promise((done) => child.once('close', done));
  while (next < names.length) save();
  const lost = names.slice(1).filter((name) => !workspace.read(name).includes('Saved in the editor.'));
  expect(lost).toEqual([]);
  expect(told).toContain('it was changed while it was being checked');
});

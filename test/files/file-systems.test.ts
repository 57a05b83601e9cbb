import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, linkSync, mkdirSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, onTestFinished, test } from 'vitest';
import { COMMAND, Workspace } from '../cli/command-line.js';
import { brief } from '../support/briefs.js';
import { IS_ROOT, mayMount, shell } from './support.js';

const faulty = brief({ title: 'A Shared Railway for the Coast.' });
const fixed = brief({ title: 'A Shared Railway for the Coast' });
const onWindows = process.platform === 'win32';

describe.runIf(mayMount())('file systems that do not take what is written', () => {
  /** A file system of its own below the workspace, unmounted after the test. */
  function mount(workspace: Workspace, size: string): void {
    mkdirSync(workspace.path('disk'));
    expect(shell(workspace, `mount -t tmpfs -o size=${size} tmpfs disk`)).toEqual({ status: 0, printed: '' });
    onTestFinished(() => {
      shell(workspace, 'umount disk');
    });
  }

  test('a full disk leaves every file as it was, and nothing beside it', () => {
    const workspace = new Workspace({ 'w.txt': faulty });
    mount(workspace, '32k');
    workspace.write('disk/a.brief.md', faulty);
    workspace.write('disk/out.txt', 'old');
    shell(workspace, 'dd if=/dev/zero of=disk/fill bs=1k 2>/dev/null');
    const before = readdirSync(workspace.path('disk'));
    for (const args of [
      ['--fix', 'disk'],
      ['disk', '-o', 'disk/out.txt'],
      ['export', 'w.txt', '-o', 'disk/new.html'],
      ['import', 'w.txt', '-o', 'disk/new.brief.md'],
      ['new', 'disk/new.brief.md'],
    ]) {
      const { status, stderr } = workspace.run(args);
      expect({ args, status }).toEqual({ args, status: 2 });
      expect(stderr).toContain('no space is left on the device');
      expect(readdirSync(workspace.path('disk'))).toEqual(before);
    }
    expect([workspace.read('disk/a.brief.md'), workspace.read('disk/out.txt')]).toEqual([faulty, 'old']);
  });

  test('a read-only one as well', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty });
    mount(workspace, '1m');
    workspace.write('disk/a.brief.md', faulty);
    shell(workspace, 'mount -o remount,ro disk');
    const { status, stderr } = workspace.run(['--fix', '.']);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'spotlight-brief: disk/a.brief.md: the file system is read-only\n',
    });
    expect(workspace.read('a.brief.md')).toBe(fixed);
    expect(workspace.run(['a.brief.md', '-o', 'disk/out']).stderr).toContain('the file system is read-only');
  });

  test('a file that is a mount of its own is written in place by results, and stays as it is under --fix', () => {
    const workspace = new Workspace({ 'real.brief.md': faulty, 'a.brief.md': '', 'b.brief.md': fixed });
    shell(workspace, 'mount --bind real.brief.md a.brief.md');
    onTestFinished(() => {
      shell(workspace, 'umount a.brief.md');
    });
    // One file by two names: it is an input by each of them.
    expect(workspace.run(['real.brief.md', '-o', 'a.brief.md']).stderr).toContain('an input of the command');
    const { status, stderr } = workspace.run(['--fix', 'a.brief.md']);
    expect({ status, said: stderr.includes('a mount of its own') }).toEqual({ status: 2, said: true });
    expect(workspace.read('real.brief.md')).toBe(faulty);
    expect(workspace.run(['b.brief.md', '-o', 'a.brief.md'])).toMatchObject({ status: 0, stderr: '' });
    expect(workspace.read('real.brief.md')).toBe(workspace.run(['b.brief.md']).stdout);
    expect(readdirSync(workspace.root).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('files of every kind', () => {
  test.skipIf(onWindows)('the longest names there are', () => {
    const name = `${'ł'.repeat(123)}.brief.md`;
    expect(Buffer.byteLength(name)).toBe(255);
    const workspace = new Workspace({ [name]: faulty });
    expect(workspace.run(['--fix', '.'])).toMatchObject({ status: 0, stderr: '' });
    expect(workspace.read(name)).toBe(fixed);
    const other = `${'x'.repeat(246)}.brief.md`;
    expect(workspace.run(['import', name, '-o', other]).status).toBe(0);
    expect(workspace.run(['new', other, '--force']).status).toBe(0);
    expect(workspace.run([name, '-o', other]).status).toBe(0);
    expect(readdirSync(workspace.root)).toHaveLength(2);
  });

  test.skipIf(onWindows)('a hard link keeps the old text, and that is said', () => {
    const outside = new Workspace({ 'a.txt': faulty });
    const workspace = new Workspace();
    linkSync(outside.path('a.txt'), workspace.path('a.brief.md'));
    expect(workspace.run(['--fix', '.'])).toMatchObject({
      status: 0,
      stderr: 'spotlight-brief: a.brief.md: the file had other names (hard links), which still hold the old text\n',
    });
    expect([workspace.read('a.brief.md'), outside.read('a.txt')]).toEqual([fixed, faulty]);
  });

  test.runIf(IS_ROOT && !onWindows)('owner and rights are kept, and what nobody may write is not written', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty, 'b.brief.md': faulty });
    chownSync(workspace.path('a.brief.md'), 1234, 2345);
    chmodSync(workspace.path('a.brief.md'), 0o664);
    chmodSync(workspace.path('b.brief.md'), 0o444);
    const { status, stderr } = workspace.run(['--fix', '.']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'spotlight-brief: b.brief.md: it is read-only\n' });
    const { uid, gid, mode } = statSync(workspace.path('a.brief.md'));
    expect({ uid, gid, mode: mode & 0o777 }).toEqual({ uid: 1234, gid: 2345, mode: 0o664 });
    expect([workspace.read('a.brief.md'), workspace.read('b.brief.md')]).toEqual([fixed, faulty]);
  });
});

describe.skipIf(onWindows)('a process that is ended between writing and renaming', () => {
  const END = `
    const fs = require('node:fs');
    fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
  `;

  function leftOvers(workspace: Workspace): string[] {
    return readdirSync(workspace.root).filter((name) => name.endsWith('.tmp'));
  }

  test('leaves the old text, and what it left behind is no brief and goes with the next writing', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty, 'end.cjs': END });
    const { signal } = spawnSync(process.execPath, [COMMAND, '--fix', 'a.brief.md'], {
      cwd: workspace.root,
      env: { ...process.env, NODE_OPTIONS: `--require "${workspace.path('end.cjs')}"` },
    });
    expect(signal).toBe('SIGKILL');
    expect(workspace.read('a.brief.md')).toBe(faulty);
    expect(leftOvers(workspace).length).toBeGreaterThan(0);
    expect(workspace.json(['.']).summary).toMatchObject({ files: 1 });
    expect(workspace.json(['**/*']).files.filter(({ path }) => path.endsWith('.tmp'))).toEqual([]);
    expect(workspace.run(['--fix', '.']).status).toBe(0);
    expect(workspace.read('a.brief.md')).toBe(fixed);
    expect(leftOvers(workspace)).toEqual([]);
  });

  test('those of processes that run, and of other machines, stay for a day; other files stay for ever', () => {
    const own = new Workspace({ 'a.brief.md': faulty, 'end.cjs': END });
    spawnSync(process.execPath, [COMMAND, '--fix', 'a.brief.md'], {
      cwd: own.root,
      env: { ...process.env, NODE_OPTIONS: `--require "${own.path('end.cjs')}"` },
    });
    const machine = leftOvers(own)[0]?.split('-')[2];
    expect(machine).not.toBe(hostname());
    const running = `.spotlight-brief-${machine}-${process.pid}-a.tmp`;
    const foreign = `.spotlight-brief-other-1-b.tmp`;
    const old = `.spotlight-brief-other-1-c.tmp`;
    const workspace = new Workspace({ 'a.brief.md': faulty, [running]: '', [foreign]: '', [old]: '', 'x.tmp': '' });
    const dayBeforeYesterday = Date.now() / 1000 - 2 * 86_400;
    utimesSync(workspace.path(old), dayBeforeYesterday, dayBeforeYesterday);
    utimesSync(workspace.path('x.tmp'), dayBeforeYesterday, dayBeforeYesterday);
    workspace.run(['--fix', '.']);
    expect(leftOvers(workspace).sort()).toEqual([running, foreign, 'x.tmp'].sort());
  });
});

describe('where nothing can be done', () => {
  test.skipIf(onWindows)('no current directory is status 2, without our code on the screen', () => {
    const workspace = new Workspace({ 'sub/a.md': '' });
    expect(shell(workspace, 'cd sub; rm -r ../sub; $SB lint .')).toEqual({
      status: 2,
      printed:
        'spotlight-brief: there is no current directory (there is no such file or directory): go to one that exists\n',
    });
  });

  test.each([
    [['--socket', 'abc'], '--socket must be a whole number, not “abc”'],
    [['--socket=-1'], '--socket must be a whole number, not “-1”'],
    [['--socket=0'], '--socket must be a port from 1 to 65535'],
    [['--socket=65536'], '--socket must be a port from 1 to 65535'],
    [['--socket='], 'the option --socket needs a value'],
    [['--node-ipc'], '--node-ipc needs a Node process'],
    [['--stdio', '--clientProcessId=x'], '--clientProcessId must be a whole number'],
    [['--stdio', 'a.brief.md'], 'the language server takes no paths'],
    ...(onWindows
      ? []
      : [
          [['--pipe=none'], '--pipe none: there is no such socket'],
          [['--pipe=a.txt'], '--pipe a.txt: this is no socket'],
        ]),
  ] as [string[], string][])('lsp %j', (args, message) => {
    const { status, stdout, stderr } = new Workspace({ 'a.txt': '' }).run(['lsp', ...args]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

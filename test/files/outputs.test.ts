import { chmodSync, linkSync, lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RIGHTS_BIND, Workspace } from '../cli/command-line.js';
import { brief } from '../support/briefs.js';
import { mayMakeDevices, shell } from './support.js';

const good = brief();
const onWindows = process.platform === 'win32';
const INPUT = 'an input of the command: name another file';

describe('no command writes over what it reads', () => {
  test.skipIf(onWindows)('by whatever name', () => {
    const text = `${good}\n<!-- note -->\n`;
    const workspace = new Workspace({ 'a.md': text, 'sub/x.txt': '' });
    symlinkSync('a.md', workspace.path('link.md'));
    linkSync(workspace.path('a.md'), workspace.path('hard.md'));
    symlinkSync('..', workspace.path('sub/up'));
    const commands = [['lint'], ['forecasts'], ['outline'], ['export', '--format', 'md'], ['import', '--force']];
    for (const command of commands) {
      for (const output of command[0] === 'lint' ? ['./a.md', 'link.md', 'hard.md', 'sub/up/a.md'] : ['hard.md']) {
        const { status, stdout, stderr } = workspace.run([...command, 'a.md', '-o', output]);
        expect({ command, output, status, stdout }).toEqual({ command, output, status: 2, stdout: '' });
        expect(stderr).toContain(`--output ${output}: this is ${INPUT}`);
      }
    }
    expect(workspace.read('a.md')).toBe(text);
    expect(lstatSync(workspace.path('link.md')).isSymbolicLink()).toBe(true);
  });

  test('and --fix does nothing before that is known', () => {
    const text = brief({ title: 'A Shared Railway for the Coast.' });
    const workspace = new Workspace({ 'a.brief.md': text, 'b.brief.md': text });
    expect(workspace.run(['--fix', '.', '-o', 'b.brief.md']).status).toBe(2);
    expect([workspace.read('a.brief.md'), workspace.read('b.brief.md')]).toEqual([text, text]);
  });

  test('configurations, and what they are made of, are read too', () => {
    const workspace = new Workspace({
      '.spotlightrc.yaml': 'extends: base.yaml\nauthors: names.txt\n',
      'base.yaml': 'rules: {}\n',
      'names.txt': 'Hanna Lindqvist\nJan van der Berg\n',
      'a.brief.md': good,
    });
    for (const output of ['.spotlightrc.yaml', 'base.yaml', 'names.txt']) {
      const { status, stderr } = workspace.run(['a.brief.md', '-o', output]);
      expect({ output, status, said: stderr.includes(INPUT) }).toEqual({ output, status: 2, said: true });
    }
    expect(workspace.run(['new', '--force', '--config', 'base.yaml', 'base.yaml'])).toMatchObject({ status: 2 });
    expect(workspace.read('base.yaml')).toBe('rules: {}\n');
  });

  test.skipIf(onWindows)('standard input and output included', () => {
    const workspace = new Workspace({ 'a.md': good });
    const run = shell(workspace, '$SB import - < a.md -o a.md --force; echo $?; $SB lint a.md >> a.md; echo $?');
    expect(run.printed.match(/^2$/gm)).toHaveLength(2);
    expect(run.printed).toContain(`standard output goes to ${INPUT}`);
    expect(workspace.read('a.md')).toBe(good);
  });
});

describe('a file that exists', () => {
  test('is replaced by results', () => {
    const workspace = new Workspace({ 'a.brief.md': good, 'out.txt': 'old' });
    for (const command of ['lint', 'forecasts', 'outline', 'export']) {
      workspace.write('out.txt', 'old');
      expect(workspace.run([command, 'a.brief.md', '-o', 'out.txt'])).toEqual({ status: 0, stdout: '', stderr: '' });
      expect(workspace.read('out.txt')).not.toBe('old');
    }
  });

  test('is kept by import and new, unless --force is given', () => {
    const workspace = new Workspace({ 'a.txt': good, 'old.brief.md': 'old' });
    for (const args of [
      ['import', 'a.txt', '-o', 'old.brief.md'],
      ['new', 'old.brief.md'],
    ]) {
      expect(workspace.run(args)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining('the file is there already; it is not overwritten without --force'),
      });
      expect(workspace.read('old.brief.md')).toBe('old');
      expect(workspace.run([...args, '--force']).status).toBe(0);
      expect(workspace.read('old.brief.md')).toContain('## What');
      workspace.write('old.brief.md', 'old');
    }
  });

  test.skipIf(onWindows)('keeps its rights, and its place behind a link', () => {
    const workspace = new Workspace({ 'a.brief.md': good, 'real/out.txt': 'old' });
    chmodSync(workspace.path('real/out.txt'), 0o640);
    symlinkSync('real/out.txt', workspace.path('out.txt'));
    symlinkSync('real/new.txt', workspace.path('new.txt'));
    workspace.run(['a.brief.md', '-o', 'out.txt']);
    workspace.run(['a.brief.md', '-o', 'new.txt']);
    expect(statSync(workspace.path('real/out.txt')).mode & 0o777).toBe(0o640);
    expect(workspace.read('real/new.txt')).toBe(workspace.read('real/out.txt'));
    expect(lstatSync(workspace.path('new.txt')).isSymbolicLink()).toBe(true);
    expect(readdirSync(workspace.path('real'))).toEqual(['new.txt', 'out.txt']);
  });

  test.runIf(RIGHTS_BIND)('is written in place where its directory takes no new file', () => {
    const workspace = new Workspace({ 'a.brief.md': good, 'sub/out.txt': 'something much longer\n'.repeat(1000) });
    chmodSync(workspace.path('sub/out.txt'), 0o666);
    chmodSync(workspace.path('sub'), 0o555);
    expect(workspace.run(['a.brief.md', '-o', 'sub/out.txt'], { bound: true })).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(workspace.read('sub/out.txt')).toBe(workspace.run(['a.brief.md']).stdout);
    chmodSync(workspace.path('sub'), 0o755);
  });
});

describe.skipIf(onWindows)('what is no file is written into', () => {
  const text = /1 file, nothing to report\n/;

  test('standard output, as a pipe, as a file that others go on with, and as a socket', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    expect(shell(workspace, '$SB a.brief.md -o /dev/stdout | cat').printed).toMatch(text);
    expect(shell(workspace, '($SB a.brief.md -o /dev/stdout; echo more) > out').status).toBe(0);
    expect(workspace.read('out')).toBe(`${workspace.run(['a.brief.md']).stdout}more\n`);
    // Here standard output is a socket, which nobody could open again by its name.
    expect(workspace.run(['a.brief.md', '-o', '/dev/stdout'])).toMatchObject({ status: 0 });
    symlinkSync('/dev/stdout', workspace.path('link'));
    expect(shell(workspace, '$SB a.brief.md -o link | cat').printed).toMatch(text);
    expect(readdirSync(workspace.root).sort()).toEqual(['a.brief.md', 'link', 'out']);
  });

  test('other descriptors, and the pipes of a shell', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    expect(shell(workspace, '$SB a.brief.md -o /dev/fd/3 3> three; cat three').printed).toMatch(text);
    expect(shell(workspace, '$SB a.brief.md -o >(cat > four); sleep 0.5; cat four').printed).toMatch(text);
    const missing = shell(workspace, '$SB a.brief.md -o /dev/fd/77');
    expect(missing.status).toBe(2);
  });

  test('named pipes', () => {
    const workspace = new Workspace({ 'a.brief.md': good, 'w.txt': good });
    const run = shell(workspace, 'mkfifo p; cat p > got & $SB a.brief.md -o p; wait; test -p p && cat got');
    expect(run.printed).toMatch(text);
    // No --force is asked for.
    const imported = shell(workspace, 'cat p > got & $SB import w.txt -o p 2>/dev/null; wait; test -p p && cat got');
    expect(imported.printed).toContain('## What does');
    // Nobody need read all of it.
    expect(shell(workspace, 'head -c 1 p > got & $SB export a.brief.md -o p; echo $?; wait').printed).toBe('0\n');
  });

  test.skipIf(process.platform !== 'linux')('devices, full ones too', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    expect(workspace.run(['a.brief.md', '-o', '/dev/null'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
    const full = workspace.run(['a.brief.md', '-o', '/dev/full']);
    expect(full).toMatchObject({ status: 2, stderr: expect.stringContaining('/dev/full: no space is left') });
    const piped = shell(workspace, '$SB a.brief.md > /dev/full');
    expect(piped).toMatchObject({ status: 2, printed: expect.stringContaining('no space is left') });
  });

  test.runIf(mayMakeDevices())('devices of the super-user, who could put a file in their place', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    shell(workspace, 'mknod null c 1 3; mknod disk b 7 250; ln null null2');
    for (const name of ['null', 'null2']) expect(workspace.run(['a.brief.md', '-o', name]).status).toBe(0);
    expect(workspace.run(['import', 'a.brief.md', '-o', 'null']).status).toBe(0);
    expect(statSync(workspace.path('null')).isCharacterDevice()).toBe(true);
    const disk = workspace.run(['a.brief.md', '-o', 'disk']);
    expect(disk).toMatchObject({ status: 2, stderr: expect.stringContaining('this is a disk') });
    expect(readdirSync(workspace.root).sort()).toEqual(['a.brief.md', 'disk', 'null', 'null2']);
  });

  test('a directory and a circle are refused', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    symlinkSync('loop', workspace.path('loop'));
    expect(workspace.run(['a.brief.md', '-o', '.']).stderr).toContain('--output .: this is a directory');
    expect(workspace.run(['a.brief.md', '-o', 'loop']).stderr).toContain('go round in a circle');
  });
});

describe.skipIf(onWindows)('the directory that export writes to', () => {
  test('is not left through a link in it, and a pipe in it is not waited for', () => {
    const outside = new Workspace({ 'page.html': 'old' });
    const workspace = new Workspace({ 'a.brief.md': good, 'b.brief.md': good });
    mkdirSync(workspace.path('site'));
    symlinkSync(outside.path('page.html'), workspace.path('site/a.html'));
    const linked = workspace.run(['export', '.', '-o', 'site']);
    expect(linked).toMatchObject({ status: 2, stderr: expect.stringContaining('site/a.html is no file in that') });
    expect(outside.read('page.html')).toBe('old');
    shell(workspace, 'rm site/a.html; mkfifo site/a.html');
    expect(workspace.run(['export', '.', '-o', 'site']).status).toBe(2);
    expect(readdirSync(workspace.path('site'))).toEqual(['a.html']);
    shell(workspace, 'rm site/a.html; touch site/real.html; ln -s real.html site/a.html');
    expect(workspace.run(['export', '.', '-o', 'site']).status).toBe(0);
    expect(workspace.read('site/real.html')).toContain('<h1>');
  });
});

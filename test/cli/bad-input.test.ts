import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { COMMAND, RIGHTS_BIND, rulesOf, Workspace } from './command-line.js';

const good = brief();
const faulty = brief({ title: '' });

/** Every kind of bad input leaves the other files linted and printed. */
function expectOthersLinted(workspace: Workspace, args: readonly string[], message: string, bound = false): void {
  const report = workspace.json([...args, 'other.brief.md', '--exit-zero'], { bound });
  expect(report.status).toBe(2);
  expect(report.stderr).toContain(message);
  expect(rulesOf(report)['other.brief.md']).toEqual(['title-missing']);
}

describe('bad input', () => {
  test('a file that is not UTF-8 names the byte', () => {
    const text = Buffer.concat([Buffer.from('# Łódź\n\n'), Buffer.from([0xe9]), Buffer.from(' Latin-1\n')]);
    const workspace = new Workspace({ 'latin.brief.md': text, 'other.brief.md': faulty });
    expectOthersLinted(workspace, ['latin.brief.md'], 'latin.brief.md: this is not UTF-8: byte 12 (0xE9)');
  });

  test('a file that ends in the middle of a character', () => {
    const workspace = new Workspace({
      'cut.brief.md': Buffer.from('# Łódź\n').subarray(0, 3),
      'other.brief.md': faulty,
    });
    expectOthersLinted(workspace, ['cut.brief.md'], 'cut.brief.md: this is not UTF-8: byte 3');
  });

  test('UTF-16', () => {
    const text = Buffer.from('\uFEFF# Title\n', 'utf16le');
    const workspace = new Workspace({ 'wide.brief.md': text, 'other.brief.md': faulty });
    expectOthersLinted(workspace, ['wide.brief.md'], 'wide.brief.md: this is UTF-16, not UTF-8');
  });

  test('a path that is not there', () => {
    const workspace = new Workspace({ 'other.brief.md': faulty });
    expectOthersLinted(workspace, ['none.brief.md'], 'none.brief.md: there is no such file or directory');
  });

  test('a directory without briefs, beside a file', () => {
    const workspace = new Workspace({ 'other.brief.md': faulty, 'empty/readme.md': '# Hello' });
    const report = workspace.json(['empty', 'other.brief.md']);
    expect(report.status).toBe(2);
    expect(report.stderr).toContain('no brief found in “empty”');
  });

  test('a file that is too large, with the limit and how to raise it', () => {
    const workspace = new Workspace({ 'big.brief.md': Buffer.alloc(50_000_000, 'a'), 'other.brief.md': faulty });
    expectOthersLinted(workspace, ['big.brief.md'], 'big.brief.md: 50000000 bytes are more than the limit of 5000000');
    expect(workspace.run(['big.brief.md']).stderr).toContain('--max-file-size');
  });

  test('the limit can be lowered and raised', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    expect(workspace.run(['--max-file-size', '100', 'a.brief.md']).status).toBe(2);
    expect(workspace.run(['--max-file-size', '100000', 'a.brief.md']).status).toBe(0);
    expect(workspace.run(['--max-file-size', '100', '--stdin'], { input: good }).stderr).toContain('limit of 100');
  });

  test.runIf(RIGHTS_BIND)('a file and a directory without rights', () => {
    const workspace = new Workspace({ 'locked.brief.md': good, 'locked/a.brief.md': good, 'other.brief.md': faulty });
    chmodSync(workspace.path('locked.brief.md'), 0);
    chmodSync(workspace.path('locked'), 0);
    expectOthersLinted(workspace, ['locked.brief.md'], 'locked.brief.md: permission denied', true);
    expectOthersLinted(workspace, ['.'], 'locked: permission denied', true);
    chmodSync(workspace.path('locked'), 0o700);
  });

  test.skipIf(process.platform === 'win32')('a named pipe is no file', () => {
    const workspace = new Workspace({ 'other.brief.md': faulty });
    execFileSync('mkfifo', [workspace.path('pipe.brief.md')]);
    expectOthersLinted(workspace, ['pipe.brief.md'], 'pipe.brief.md: this is no regular file');
  });

  test('links that go round in a circle', () => {
    const workspace = new Workspace({ 'other.brief.md': faulty });
    symlinkSync('b.brief.md', workspace.path('a.brief.md'));
    symlinkSync('a.brief.md', workspace.path('b.brief.md'));
    mkdirSync(workspace.path('loop'));
    symlinkSync('..', workspace.path('loop/up'));
    expectOthersLinted(workspace, ['a.brief.md'], 'a.brief.md: its symbolic links go round in a circle');
    expect(rulesOf(workspace.json(['.']))).toEqual({ 'other.brief.md': ['title-missing'] });
  });

  test('broken YAML in the front matter is a finding, not a failure', () => {
    const workspace = new Workspace({ 'a.brief.md': brief({ frontMatter: 'date: [2026-05-04' }) });
    const report = workspace.json(['a.brief.md']);
    expect(report.status).toBe(1);
    expect(rulesOf(report)['a.brief.md']).toContain('front-matter-invalid');
  });

  test('a broken configuration names its place and stops only the files it holds for', () => {
    const workspace = new Workspace({
      'bad/.spotlightrc.yaml': 'rules:\n  title-mising: off\n',
      'bad/a.brief.md': faulty,
      'bad/b.brief.md': faulty,
      'other.brief.md': faulty,
    });
    const report = workspace.json(['.', '--exit-zero']);
    expect(report.status).toBe(2);
    expect(report.stderr).toBe(
      'spotlight-brief: bad/.spotlightrc.yaml:2:3: “title-mising” is no rule; did you mean “title-missing”?\n',
    );
    expect(rulesOf(report)).toEqual({ 'other.brief.md': ['title-missing'] });
  });

  test('a configuration that cannot be read', () => {
    const workspace = new Workspace({ 'sub/.spotlightrc.yaml': Buffer.from([0xff, 0xfe]), 'sub/a.brief.md': good });
    const { status, stderr } = workspace.run(['sub/a.brief.md']);
    expect(status).toBe(2);
    expect(stderr).toContain('sub/.spotlightrc.yaml');
  });

  test('an output that cannot be written', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    const { status, stderr } = workspace.run(['a.brief.md', '--output', 'none/report.txt']);
    expect(status).toBe(2);
    expect(stderr).toContain('--output none/report.txt: there is no such file or directory');
  });

  test('a reader that goes away', () => {
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${index}.brief.md`, faulty]));
    const workspace = new Workspace(files);
    const script = `"${process.execPath}" "${COMMAND}" --format json . 2>errors | head -c 10; cat errors`;
    expect(execFileSync('sh', ['-c', script], { cwd: workspace.root, encoding: 'utf8' })).toHaveLength(10);
  });
});

describe('hostile text', () => {
  const controls = '\u001b[31m\u001b]0;owned\u0007\u202e';

  test('control characters of a brief, a file name or a configuration never reach the terminal', () => {
    const name = `evil${controls}\n.brief.md`.replaceAll('/', '');
    const workspace = new Workspace({
      [name]: brief({ title: `${controls}Title${controls}.` }),
      'sub/.spotlightrc.yaml': `"${'\\e'}[31mkey": 1\n`,
      'sub/a.brief.md': good,
    });
    for (const format of ['pretty', 'compact', 'github']) {
      const { stdout, stderr } = workspace.run(['--format', format, '.', 'none\u001b[31m.md']);
      const printed = stdout + stderr;
      expect(printed).toContain('title-format');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
      expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });

  test('workflow commands in a brief stay text', () => {
    const workspace = new Workspace({
      'a.brief.md': brief({ byline: 'Anna %0A::error::x' }),
      '::warning::x.brief.md': faulty,
    });
    const github = workspace.run(['--format', 'github', '.']).stdout.trimEnd().split('\n');
    expect(github.slice(0, -1).every((line) => /^::(?:error|warning|notice) file=/.test(line))).toBe(true);
    expect(github.join('\n')).toContain('file=%3A%3Awarning%3A%3Ax.brief.md');
    expect(workspace.run(['--format', 'compact', '.']).stdout).not.toMatch(/^::/m);
    expect(workspace.run(['.']).stdout).not.toMatch(/^::/m);
  });
});

test('no file is left behind half written', () => {
  const workspace = new Workspace({ 'a.brief.md': brief({ title: 'A Shared Railway for the Coast.' }) });
  expect(workspace.run(['--fix', 'a.brief.md']).status).toBe(0);
  expect(readdirSync(workspace.root)).toEqual(['a.brief.md']);
});

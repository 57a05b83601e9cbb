import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { COMMAND, RIGHTS_BIND, Workspace } from './command-line.js';

const faulty = brief({ title: 'A Shared Railway for the Coast.', byline: 'By Hanna Lindqvist' });
const fixed = brief({ title: 'A Shared Railway for the Coast', byline: 'Hanna Lindqvist' });

describe('--fix', () => {
  test('writes the safe fixes and reports what remains', () => {
    const text = faulty.replace('The text lists', 'The [text](#) lists');
    const workspace = new Workspace({ 'a.brief.md': text });
    const report = workspace.json(['--fix', 'a.brief.md']);
    expect(workspace.read('a.brief.md')).toBe(fixed.replace('The text lists', 'The [text](#) lists'));
    expect(report.status).toBe(1);
    expect(report.summary).toMatchObject({ error: 1, warning: 0, fixable: 0 });
    // The places are those of the text as it is now.
    const [finding] = report.files[0]?.findings ?? [];
    expect(workspace.read('a.brief.md').slice(finding?.range.start.offset, finding?.range.end.offset)).toBe('#');
  });

  test('a second time changes nothing, and does not write', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty });
    workspace.run(['--fix', 'a.brief.md']);
    const { mtimeMs, ino } = statSync(workspace.path('a.brief.md'));
    workspace.run(['--fix', 'a.brief.md']);
    expect(workspace.read('a.brief.md')).toBe(fixed);
    expect(statSync(workspace.path('a.brief.md'))).toMatchObject({ mtimeMs, ino });
  });

  test('keeps line ends and a byte order mark', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    const workspace = new Workspace({ 'a.brief.md': windows(faulty) });
    expect(workspace.run(['--fix', 'a.brief.md'])).toMatchObject({ status: 0, stderr: '' });
    expect(workspace.read('a.brief.md')).toBe(windows(fixed));
  });

  test.skipIf(process.platform === 'win32')('keeps the mode of a file, and a symbolic link', () => {
    const workspace = new Workspace({ 'real/a.brief.md': faulty });
    chmodSync(workspace.path('real/a.brief.md'), 0o640);
    symlinkSync('real/a.brief.md', workspace.path('link.brief.md'));
    expect(workspace.run(['--fix', 'link.brief.md']).status).toBe(0);
    expect(lstatSync(workspace.path('link.brief.md')).isSymbolicLink()).toBe(true);
    expect(workspace.read('real/a.brief.md')).toBe(fixed);
    expect(statSync(workspace.path('real/a.brief.md')).mode & 0o777).toBe(0o640);
  });

  test.runIf(RIGHTS_BIND)('a file that must not change stays', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty, 'b.brief.md': faulty });
    chmodSync(workspace.path('a.brief.md'), 0o444);
    chmodSync(workspace.path('b.brief.md'), 0o666);
    const { status, stderr } = workspace.run(['--fix', '.'], { bound: true });
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'spotlight-brief: a.brief.md: permission denied\n' });
    expect(workspace.read('a.brief.md')).toBe(faulty);
    expect(workspace.read('b.brief.md')).toBe(fixed);
    expect(readdirSync(workspace.root)).toEqual(['a.brief.md', 'b.brief.md']);
  });
});

describe('--fix-dry-run', () => {
  const patch = [
    '--- a/a.brief.md',
    '+++ b/a.brief.md',
    '@@ -2,9 +2,9 @@',
    ' date: 2026-05-04',
    ' ---',
    ' ',
    '-# A Shared Railway for the Coast.',
    '+# A Shared Railway for the Coast',
    ' ',
    '-By Hanna Lindqvist',
    '+Hanna Lindqvist',
  ].join('\n');

  test('shows what would change, and changes nothing', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty });
    const { status, stdout } = workspace.run(['--fix-dry-run', 'a.brief.md']);
    expect(status).toBe(0);
    expect(stdout.startsWith(patch)).toBe(true);
    expect(stdout).toContain('1 file, nothing to report');
    expect(workspace.read('a.brief.md')).toBe(faulty);
  });

  test('keeps formats for programs clean', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty });
    const report = workspace.json(['--fix-dry-run', 'a.brief.md']);
    expect(report.summary).toMatchObject({ warning: 0, fixable: 0 });
    expect(report.stderr.startsWith(patch)).toBe(true);
  });

  test('works on standard input', () => {
    const { stdout } = new Workspace().run(['--fix-dry-run', '--stdin'], { input: faulty });
    expect(stdout).toContain('--- a/<stdin>\n+++ b/<stdin>\n');
    expect(stdout).toContain('+Hanna Lindqvist');
  });
});

test.runIf(RIGHTS_BIND)('a directory that takes no new file leaves the old one whole', () => {
  const workspace = new Workspace({ 'sub/a.brief.md': faulty });
  chmodSync(workspace.path('sub/a.brief.md'), 0o666);
  chmodSync(workspace.path('sub'), 0o555);
  const { status, stderr } = workspace.run(['--fix', 'sub'], { bound: true });
  expect({ status, stderr }).toEqual({ status: 2, stderr: 'spotlight-brief: sub/a.brief.md: permission denied\n' });
  expect(workspace.read('sub/a.brief.md')).toBe(faulty);
  chmodSync(workspace.path('sub'), 0o755);
});

test.runIf(process.platform === 'linux')('a disk that fills up leaves the old file whole and nothing beside it', () => {
  const text = faulty.replace('The text lists', `The text ${'and more text '.repeat(4000)} lists`);
  const workspace = new Workspace({ 'a.brief.md': text });
  // A limit on the size of files cuts a write short just as a full disk does.
  const script = `ulimit -f 20; "${process.execPath}" "${COMMAND}" --fix a.brief.md; echo "status $?"`;
  const printed = execFileSync('bash', ['-c', `${script} 2>&1`], { cwd: workspace.root, encoding: 'utf8' });
  expect(printed).toContain('status 2');
  expect(workspace.read('a.brief.md')).toBe(text);
  expect(readdirSync(workspace.root)).toEqual(['a.brief.md']);
});

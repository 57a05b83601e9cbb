import { chmodSync, lstatSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { Workspace } from './command-line.js';

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

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a file that must not change stays', () => {
    const workspace = new Workspace({ 'a.brief.md': faulty, 'b.brief.md': faulty });
    chmodSync(workspace.path('a.brief.md'), 0o444);
    const { status, stderr } = workspace.run(['--fix', '.']);
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

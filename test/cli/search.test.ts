import { mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief } from '../support/briefs.js';
import { rulesOf, Workspace } from './command-line.js';

const good = brief();
const byFormat = brief({ frontMatter: 'date: 2026-05-04\nformat: spotlight' });

/** The files that were linted, in the order they were printed. */
function linted(workspace: Workspace, args: readonly string[], directory = '.'): string[] {
  return Object.keys(rulesOf(workspace.json(args, { in: directory })));
}

describe('what a directory is searched for', () => {
  test('briefs by name and by front matter, sorted, from the current directory', () => {
    const workspace = new Workspace({
      'z.brief.md': good,
      'b/x.md': byFormat,
      'b/readme.md': '# No brief',
      'b/notes.brief.txt': good,
      'a.brief.md': good,
    });
    expect(linted(workspace, [])).toEqual(['a.brief.md', 'b/x.md', 'z.brief.md']);
    expect(linted(workspace, ['.'], 'b')).toEqual(['x.md']);
    expect(linted(workspace, ['..'], 'b')).toEqual(['../a.brief.md', '../z.brief.md', 'x.md']);
  });

  test('what the configuration includes, without what it excludes', () => {
    const workspace = new Workspace({
      '.spotlightrc.yaml': 'include: [policy/*.md]\nexclude: [old, policy/index.md]\n',
      'policy/a.md': good,
      'policy/index.md': good,
      'old/b.brief.md': good,
      'c.brief.md': good,
    });
    expect(linted(workspace, [])).toEqual(['c.brief.md', 'policy/a.md']);
  });

  test('hidden directories and node_modules are not searched', () => {
    const workspace = new Workspace({
      'a.brief.md': good,
      '.cache/b.brief.md': good,
      'node_modules/p/c.brief.md': good,
      'deep/node_modules/p/d.brief.md': good,
    });
    expect(linted(workspace, ['.'])).toEqual(['a.brief.md']);
    expect(linted(workspace, ['.cache'])).toEqual(['.cache/b.brief.md']);
  });

  test('.gitignore files count, those above and below too, and a file named is linted all the same', () => {
    const workspace = new Workspace({
      '.git/HEAD': '',
      '.gitignore': 'build/\n*.draft.brief.md\n!keep.draft.brief.md\n/root-only.brief.md\n',
      'build/a.brief.md': good,
      'sub/b.draft.brief.md': good,
      'sub/keep.draft.brief.md': good,
      'sub/root-only.brief.md': good,
      'root-only.brief.md': good,
      'sub/deep/.gitignore': 'c.brief.md\n!d.draft.brief.md\n',
      'sub/deep/c.brief.md': good,
      'sub/deep/d.draft.brief.md': good,
    });
    const kept = ['sub/deep/d.draft.brief.md', 'sub/keep.draft.brief.md', 'sub/root-only.brief.md'];
    expect(linted(workspace, [])).toEqual(kept);
    expect(linted(workspace, ['sub'])).toEqual(kept);
    expect(linted(workspace, ['**/*.brief.md'])).toEqual(kept);
    expect(linted(workspace, ['build/a.brief.md', 'sub/b.draft.brief.md'])).toEqual([
      'build/a.brief.md',
      'sub/b.draft.brief.md',
    ]);
    const { status, stderr } = workspace.run(['build']);
    expect(status).toBe(2);
    expect(stderr).toContain('no brief found in “build” (left out by .gitignore or the configuration’s exclude: 1');
  });

  test('a .gitignore that would be slow to match does not stop the search', () => {
    const slow = `${'*a'.repeat(30)}b\n`;
    const workspace = new Workspace({ '.gitignore': slow, [`${'a'.repeat(200)}.brief.md`]: good });
    expect(linted(workspace, [])).toHaveLength(1);
  });

  test('symbolic links to files are followed, each file once, to directories not', () => {
    const workspace = new Workspace({ 'real/a.brief.md': good, 'real/a.txt': good });
    mkdirSync(workspace.path('links'));
    symlinkSync('../real/a.brief.md', workspace.path('links/b.brief.md'));
    symlinkSync('../real', workspace.path('links/dir'));
    symlinkSync('nowhere', workspace.path('links/c.brief.md'));
    symlinkSync('../real/a.txt', workspace.path('links/d.brief.md'));
    expect(linted(workspace, [])).toEqual(['links/d.brief.md', 'real/a.brief.md']);
  });
});

describe('what is named', () => {
  test('a file is a brief whatever its name, and each is linted once', () => {
    const workspace = new Workspace({ 'a.txt': good, 'b.brief.md': good });
    expect(linted(workspace, ['a.txt', './a.txt', '.', 'b.brief.md', 'b*.md'])).toEqual(['a.txt', 'b.brief.md']);
  });

  test('globs', () => {
    const workspace = new Workspace({ 'a/x.md': good, 'a/b/y.md': good, 'c.md': good, 'd.txt': good });
    expect(linted(workspace, ['a/**/*.md'])).toEqual(['a/b/y.md', 'a/x.md']);
    expect(linted(workspace, ['{c.md,d.*}'])).toEqual(['c.md', 'd.txt']);
    expect(workspace.run(['*.rst'])).toMatchObject({ status: 2, stdout: 'no file linted\n' });
  });

  test('globs of many stars, which end at once and match all the same', () => {
    const long = 'a'.repeat(120);
    const workspace = new Workspace({ [`deep/${long}.md`]: good, 'c.md': good, 'deep/.git/x.md': good });
    const args = { timeout: 60_000 };
    expect(workspace.run(['lint', `${'*a'.repeat(20)}*b.md`, '--format', 'json'], args).status).toBe(2);
    expect(workspace.run(['lint', `**/${'*a'.repeat(20)}*b.md`, '--format', 'json'], args).status).toBe(2);
    expect(workspace.run(['lint', `${'**/*a*/'.repeat(10)}*.md`, '--format', 'json'], args).status).toBe(2);
    expect(linted(workspace, [`deep/${'*a'.repeat(20)}*.md`])).toEqual([`deep/${long}.md`]);
    expect(linted(workspace, [`**/${'*'.repeat(20)}a${'*'.repeat(20)}.md`])).toEqual([`deep/${long}.md`]);
    const groups = workspace.run(['lint', `${'*(a|aa)'.repeat(6)}.md`], args);
    expect(groups).toMatchObject({ status: 2 });
    expect(groups.stderr).toContain('too many stars, braces or groups');
  });

  test('a name that looks like a glob is a name first', () => {
    const workspace = new Workspace({ 'what [now].brief.md': good, 'what n.brief.md': good });
    expect(linted(workspace, ['what [now].brief.md'])).toEqual(['what [now].brief.md']);
  });

  test('after -- a name may begin with hyphens', () => {
    const workspace = new Workspace({ '--fix.md': good });
    expect(linted(workspace, ['--', '--fix.md'])).toEqual(['--fix.md']);
  });
});

describe('nothing matched', () => {
  test('is status 2 and says what a brief is', () => {
    const { status, stderr } = new Workspace({ 'readme.md': '# Hello' }).run(['--exit-zero']);
    expect(status).toBe(2);
    expect(stderr).toContain('no brief found in “.”; a brief is named *.brief.md');
  });
});

describe('configuration on the command line', () => {
  test('overrides and extends hold per file', () => {
    const faulty = brief({ title: 'A Shared Railway for the Coast.' });
    const workspace = new Workspace({
      'house/base.yaml': 'rules: { title-format: error }',
      '.spotlightrc.yaml':
        'extends: house/base.yaml\noverrides:\n  - { files: "drafts/**", rules: { title-format: off } }\n',
      'drafts/a.brief.md': faulty,
      'b.brief.md': faulty,
    });
    const report = workspace.json([]);
    expect(report.summary).toMatchObject({ error: 1, warning: 0 });
    expect(rulesOf(report)).toEqual({ 'b.brief.md': ['title-format'], 'drafts/a.brief.md': [] });
    expect(workspace.json(['--rule', 'title-format:warning']).summary).toMatchObject({ error: 0, warning: 2 });
  });

  test('--config is used instead of the nearest one', () => {
    const workspace = new Workspace({
      '.spotlightrc.yaml': 'authors: [Jan van der Berg]',
      'other.yaml': 'authors: [Hanna Lindqvist, Jan van der Berg]',
      'a.brief.md': good,
    });
    expect(workspace.run(['a.brief.md']).status).toBe(1);
    expect(workspace.run(['--config', 'other.yaml', 'a.brief.md']).status).toBe(0);
  });

  test.skipIf(process.platform === 'win32')('a link does not lead a configuration out of the repository', () => {
    const outside = new Workspace({ 'secret.txt': 'Hanna Lindqvist' });
    const workspace = new Workspace({ '.git/HEAD': '', '.spotlightrc.yaml': 'authors: names.txt', 'a.brief.md': good });
    symlinkSync(outside.path('secret.txt'), workspace.path('names.txt'));
    const { status, stderr } = workspace.run([]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      '.spotlightrc.yaml:1:10: names.txt cannot be read: its symbolic link leads out of the workspace',
    );
  });

  test('on standard input the file name finds the configuration and the links', () => {
    const text = good.replace('The text lists', 'The [text](sub/text.md) and the [map](none.md) list');
    const workspace = new Workspace({
      'in/.spotlightrc.yaml': 'rules: { link-file-missing: warning }',
      'in/sub/text.md': '# Text',
    });
    const report = workspace.json(['--stdin', '--stdin-filename', 'in/a.brief.md'], { input: text });
    expect(rulesOf(report)).toEqual({ 'in/a.brief.md': ['link-file-missing'] });
    expect(report.summary).toMatchObject({ warning: 1 });
    expect(rulesOf(workspace.json(['--stdin'], { input: text }))).toEqual({ '<stdin>': [] });
    expect(rulesOf(workspace.json(['-'], { input: text }))).toEqual({ '<stdin>': [] });
  });
});

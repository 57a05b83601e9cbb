import { execFileSync } from 'node:child_process';
import { linkSync, lstatSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rulesOf, Workspace } from '../cli/command-line.js';
import { brief } from '../support/briefs.js';

const good = brief();
const faulty = brief({ title: 'A Shared Railway for the Coast.' });
const fixed = brief({ title: 'A Shared Railway for the Coast' });
const repository = { '.git/HEAD': '' };
const LEADS_OUT = 'its symbolic link leads out of the repository or directory that is searched and is not followed';

function linted(workspace: Workspace, args: readonly string[], directory = '.'): string[] {
  return Object.keys(rulesOf(workspace.json(args, { in: directory })));
}

describe.skipIf(process.platform === 'win32')('symbolic links out of the repository', () => {
  test.each([
    ['a search', ['.'], true],
    // A glob matches no links at all.
    ['a glob', ['**/*.md'], false],
  ])('%s neither reads nor writes what they lead to, and says so', (_name, paths, says) => {
    const outside = new Workspace({ 'theirs.md': faulty, 'deep/other.brief.md': faulty, 'secret.txt': 'root:x:0:0\n' });
    const workspace = new Workspace({ ...repository, 'own.brief.md': good, 'sub/readme.txt': '# Hello' });
    symlinkSync(outside.path('theirs.md'), workspace.path('x.brief.md'));
    symlinkSync(outside.path('secret.txt'), workspace.path('y.brief.md'));
    symlinkSync(outside.path('deep'), workspace.path('deep'));
    // By way of a second link, and by `..`.
    symlinkSync('x.brief.md', workspace.path('chain.brief.md'));
    const up = `..${'/..'.repeat(workspace.root.split('/').length)}`;
    symlinkSync(`${up}${outside.path('theirs.md')}`, workspace.path('sub/relative.brief.md'));
    const { status, stdout, stderr } = workspace.run(['--fix', ...paths]);
    expect(status).toBe(0);
    expect(stdout + stderr).not.toContain('root:x');
    for (const name of ['x', 'y', 'chain', 'sub/relative']) {
      expect(stderr.includes(`spotlight-brief: ${name}.brief.md: ${LEADS_OUT}`)).toBe(says);
    }
    expect(outside.read('theirs.md')).toBe(faulty);
    expect(outside.read('deep/other.brief.md')).toBe(faulty);
    expect(lstatSync(workspace.path('x.brief.md')).isSymbolicLink()).toBe(true);
  });

  test('an outer directory is told of; one that is left out is not', () => {
    const outside = new Workspace({ 'a.brief.md': faulty });
    const workspace = new Workspace({ ...repository, '.gitignore': 'ignored\n', 'own.brief.md': good });
    symlinkSync(outside.root, workspace.path('briefs'));
    symlinkSync(outside.root, workspace.path('ignored'));
    const { status, stderr } = workspace.run(['.']);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^spotlight-brief: briefs: its symbolic link leads out [^\n]*\n$/);
  });

  test('a directory whose own link leads out of the repository is not searched', () => {
    const outside = new Workspace({ ...repository, 'a.brief.md': faulty });
    const workspace = new Workspace({ ...repository, 'own.brief.md': good });
    symlinkSync(outside.root, workspace.path('docs'));
    for (const path of ['docs', 'docs/*.md']) {
      const { status, stderr } = workspace.run(['--fix', path]);
      expect(status).toBe(2);
      expect(stderr).toContain(LEADS_OUT);
      expect(outside.read('a.brief.md')).toBe(faulty);
    }
  });

  test('a file that is named may lie anywhere', () => {
    const outside = new Workspace({ 'a.brief.md': faulty });
    const workspace = new Workspace(repository);
    symlinkSync(outside.path('a.brief.md'), workspace.path('x.brief.md'));
    expect(workspace.run(['--fix', 'x.brief.md'])).toMatchObject({ status: 0, stderr: '' });
    expect(outside.read('a.brief.md')).toBe(fixed);
    expect(lstatSync(workspace.path('x.brief.md')).isSymbolicLink()).toBe(true);
  });

  test('without a repository the directory that is searched is the border', () => {
    const workspace = new Workspace({ 'other/b.brief.md': good, 'sub/c.brief.md': good });
    symlinkSync('../other/b.brief.md', workspace.path('sub/x.brief.md'));
    expect(linted(workspace, ['sub'])).toEqual(['sub/c.brief.md']);
    expect(linted(workspace, ['.'])).toEqual(['other/b.brief.md', 'sub/c.brief.md']);
  });

  test('what git keeps is out of reach', () => {
    const workspace = new Workspace({ '.git/config': 'token = hunter2\n', 'a.brief.md': good });
    symlinkSync('.git/config', workspace.path('x.brief.md'));
    const { stdout, stderr } = workspace.run(['.']);
    expect(stderr).toContain('x.brief.md: its symbolic link leads out');
    expect(stdout + stderr).not.toContain('hunter2');
  });

  test('a thousand such links are not a thousand lines', () => {
    const workspace = new Workspace({ ...repository, 'a.brief.md': good });
    for (let index = 0; index < 1000; index++) symlinkSync('/etc/passwd', workspace.path(`${index}.brief.md`));
    expect(workspace.run(['.']).stderr.split('\n')).toHaveLength(22);
  });
});

describe.skipIf(process.platform === 'win32')('symbolic links within the repository', () => {
  test('are followed, and each file is counted once, by its own name', () => {
    const workspace = new Workspace({ ...repository, 'real/a.brief.md': good, 'texts/b.txt': faulty });
    mkdirSync(workspace.path('links'));
    symlinkSync('../real/a.brief.md', workspace.path('links/a.brief.md'));
    symlinkSync(workspace.path('links/a.brief.md'), workspace.path('again.brief.md'));
    symlinkSync('../texts/b.txt', workspace.path('links/b.brief.md'));
    symlinkSync('../texts/b.txt', workspace.path('links/c.brief.md'));
    symlinkSync('../real', workspace.path('links/dir'));
    const report = workspace.json(['.']);
    expect(Object.keys(rulesOf(report))).toEqual(['links/b.brief.md', 'real/a.brief.md']);
    expect(report).toMatchObject({ status: 0, stderr: '', summary: { files: 2, warning: 1 } });
    expect(linted(workspace, ['**/a.brief.md', 'again.brief.md'])).toEqual(['real/a.brief.md']);
    expect(workspace.run(['--fix', 'links']).status).toBe(0);
    expect(workspace.read('texts/b.txt')).toBe(fixed);
  });

  test('hard links are files of their own', () => {
    const workspace = new Workspace({ 'a.brief.md': good });
    linkSync(workspace.path('a.brief.md'), workspace.path('b.brief.md'));
    expect(linted(workspace, ['.'])).toEqual(['a.brief.md', 'b.brief.md']);
  });

  test('loops, links that lead nowhere and what is no file end no search', () => {
    const workspace = new Workspace({ ...repository, 'a.brief.md': good });
    symlinkSync('loop.brief.md', workspace.path('loop.brief.md'));
    symlinkSync('nowhere', workspace.path('gone.brief.md'));
    symlinkSync('.', workspace.path('here'));
    execFileSync('mkfifo', [workspace.path('pipe.brief.md'), workspace.path('pipe.md')]);
    symlinkSync('pipe.md', workspace.path('linked.brief.md'));
    const { status, stderr } = workspace.run(['.']);
    expect(status).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'spotlight-brief: gone.brief.md: its symbolic link leads nowhere',
      'spotlight-brief: linked.brief.md: this is no regular file',
      'spotlight-brief: loop.brief.md: its symbolic links go round in a circle',
      'spotlight-brief: pipe.brief.md: this is no regular file',
      '',
    ]);
    expect(linted(workspace, ['*.brief.md'])).toEqual(['a.brief.md']);
  });
});

describe.skipIf(process.platform === 'win32')('what is read beside a brief', () => {
  test('configuration and names behind outer links are refused, and no pipe is waited for', () => {
    const outside = new Workspace({ 'rc.yaml': 'authors: [Secret Name]\n', 'names.txt': 'Secret Name\n' });
    for (const [name, make] of Object.entries({
      'its own link': (at: Workspace) => symlinkSync(outside.path('rc.yaml'), at.path('.spotlightrc.yaml')),
      extends: (at: Workspace) => {
        at.write('.spotlightrc.yaml', 'extends: base.yaml\n');
        symlinkSync(outside.path('rc.yaml'), at.path('base.yaml'));
      },
      authors: (at: Workspace) => {
        at.write('.spotlightrc.yaml', 'authors: names.txt\n');
        symlinkSync(outside.path('names.txt'), at.path('names.txt'));
      },
      'a pipe': (at: Workspace) => {
        at.write('.spotlightrc.yaml', 'authors: names.txt\n');
        execFileSync('mkfifo', [at.path('names.txt')]);
      },
    })) {
      const workspace = new Workspace({ ...repository, 'a.brief.md': good });
      make(workspace);
      const { status, stdout, stderr } = workspace.run(['.']);
      expect({ name, status }).toEqual({ name, status: 2 });
      expect(stderr).toMatch(/symbolic link leads out of the workspace|no regular file/);
      expect(stdout + stderr).not.toContain('Secret');
    }
  });

  test('a configuration that is named on the command line may be a link', () => {
    const outside = new Workspace({ 'rc.yaml': 'rules: { title-format: error }\n' });
    const workspace = new Workspace({ ...repository, 'a.brief.md': faulty });
    symlinkSync(outside.path('rc.yaml'), workspace.path('rc.yaml'));
    expect(workspace.run(['--config', 'rc.yaml', '.']).status).toBe(1);
  });

  test('an ignore file behind a link does not count, as for git; a pipe is not waited for', () => {
    const outside = new Workspace({ ignore: 'a.brief.md\n' });
    const workspace = new Workspace({ ...repository, 'a.brief.md': good, 'sub/b.brief.md': good });
    symlinkSync(outside.path('ignore'), workspace.path('.gitignore'));
    execFileSync('mkfifo', [workspace.path('sub/.gitignore')]);
    expect(linted(workspace, ['.'])).toEqual(['a.brief.md', 'sub/b.brief.md']);
  });

  test('links of a brief see neither outer files nor their headings, and wait for no pipe', () => {
    const outside = new Workspace({ 'o.md': '# Outer heading\n' });
    const text = good.replace(
      'The text lists',
      'The [text](out.md), the [map](pipe.md#a) and the [plan](in.md#plan) list',
    );
    const workspace = new Workspace({ ...repository, 'a.brief.md': text, 'plan.txt': '# Plan\n' });
    symlinkSync(outside.path('o.md'), workspace.path('out.md'));
    symlinkSync('plan.txt', workspace.path('in.md'));
    execFileSync('mkfifo', [workspace.path('pipe.md')]);
    const [file] = workspace.json(['a.brief.md']).files;
    expect(file?.findings.map(({ rule }) => rule)).toEqual(['link-file-missing']);
  });
});

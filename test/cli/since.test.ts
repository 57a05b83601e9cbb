import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { brief } from '../support/briefs.js';
import { RIGHTS_BIND } from './command-line.js';
import { OnlineWorkspace, startWeb } from './web.js';

// Each of these tests runs the program several times, and some of them git as well.
vi.setConfig({ testTimeout: 60_000 });

const LEAVE = ['--online', '--allow-address', '127.0.0.1'];

/** A correct brief with links in its first answer, unlike any other brief but for its words. */
function linking(title: string, ...targets: readonly string[]): string {
  const links = targets.map((target, index) => `The [report of office ${index + 1}](${target}) says more.`).join(' ');
  return brief({ title }).replace('The two governments agreed', () => `${links} The two governments agreed`);
}

/** A repository of the test's own, with one commit on `main`. */
class Repository extends OnlineWorkspace {
  constructor(files: Readonly<Record<string, string | Buffer>>, options: readonly string[] = []) {
    super(files);
    this.git('init', '--quiet', '--initial-branch=main', ...options);
    this.commit('first');
  }

  git(...args: readonly string[]): string {
    return gitIn(this.root, this.home.root, args);
  }

  commit(message: string): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  }

  /** The addresses that a check would ask about, by file. */
  async added(args: readonly string[], directory = '.'): Promise<Record<string, string[]>> {
    const { stdout, status, stderr } = await this.start(['--dump', '--format', 'json', ...args], { in: directory });
    if (status !== 0) throw new Error(stderr);
    const found: Record<string, string[]> = {};
    for (const { path, address } of JSON.parse(stdout) as { path: string; address: string }[]) {
      found[path] = [...(found[path] ?? []), address];
    }
    return found;
  }

  async linted(args: readonly string[], directory = '.'): Promise<string[]> {
    const { stdout } = await this.start(['--format', 'json', ...args], { in: directory });
    return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
  }
}

function gitIn(cwd: string, home: string, args: readonly string[]): string {
  const who = {
    GIT_AUTHOR_NAME: 'T',
    GIT_AUTHOR_EMAIL: 't@t.pl',
    GIT_COMMITTER_NAME: 'T',
    GIT_COMMITTER_EMAIL: 't@t.pl',
  };
  const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1', ...who };
  return execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd,
    env,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

const OLD = 'https://www.rail.eu/old';
const NEW = 'https://www.rail.eu/new';

describe('--since', () => {
  test('lints what this branch has changed since it left the other one, committed or not, and unknown files', async () => {
    const names = ['committed', 'staged', 'edited', 'same', 'theirs'];
    const repository = new Repository(
      Object.fromEntries(names.map((name) => [`${name}.brief.md`, linking(name, OLD)])),
    );
    repository.git('checkout', '--quiet', '-b', 'branch');
    repository.write('committed.brief.md', linking('committed', OLD, NEW));
    repository.commit('second');
    repository.write('staged.brief.md', linking('staged', NEW));
    repository.git('add', '--all');
    repository.write('edited.brief.md', linking('edited', `${OLD}#part`, OLD));
    repository.write('unknown.brief.md', linking('unknown', OLD));
    repository.git('checkout', '--quiet', '-b', 'aside', 'main');
    repository.git('checkout', '--quiet', 'branch');
    const changed = ['committed', 'edited', 'staged', 'unknown'].map((name) => `${name}.brief.md`);
    expect(await repository.linted(['--since', 'main'])).toEqual(changed);
    expect(await repository.added(['--since', 'main'])).toEqual({
      'committed.brief.md': [NEW],
      'staged.brief.md': [NEW],
      'edited.brief.md': [`${OLD}#part`],
      'unknown.brief.md': [OLD],
    });
    // What comes to main afterwards is not this branch's work.
    repository.git('stash', '--quiet', '--include-untracked');
    repository.git('checkout', '--quiet', 'main');
    repository.write('theirs.brief.md', linking('theirs', NEW));
    repository.commit('third');
    repository.git('tag', 'v1');
    repository.git('checkout', '--quiet', 'branch');
    expect(await repository.linted(['--since', 'v1'])).toEqual(['committed.brief.md']);
    expect(await repository.linted(['--since=HEAD~1', 'same.brief.md', '*ted.brief.md'])).toEqual([
      'committed.brief.md',
    ]);
  });

  test('says that nothing has changed, which is no failure', async () => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    const { status, stdout, stderr } = await repository.start(['--since', 'HEAD']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'no file linted\n' });
    expect(stderr).toBe('spotlight-brief: no brief has changed since HEAD\n');
    expect((await repository.start(['--since', 'HEAD', '--online'])).stderr).toBe(stderr);
  });

  test('asks the web only about links that are new, and reports no other as dead', async () => {
    const web = await startWeb({ '/old': 404, '/new': 404, '/page': 200 });
    const { origin } = web;
    const repository = new Repository({
      'a.brief.md': linking('a', `${origin}/old`, `${origin}/page#lost`),
      'b.brief.md': linking('b', `${origin}/old`),
    });
    repository.write(
      'a.brief.md',
      linking('a', `${origin}/old`, `${origin}/page#lost`, `${origin}/new`, `${origin}/page#gone`),
    );
    repository.write('c.brief.md', linking('c', `${origin}/page`));
    const { found, stderr } = await repository.findings([...LEAVE, '--since', 'main']);
    expect(found).toEqual([`a.brief.md: link-dead ${origin}/new`, 'a.brief.md: link-unreachable #gone']);
    expect(web.requests.filter((request) => request.includes('/old'))).toEqual([]);
    expect(stderr).toContain('3 links to 2 addresses on 1 host: 1 dead, 1 unverified');
    // Of an old link nothing is reported, even where another run has learnt it.
    await repository.findings([...LEAVE, '.']);
    expect((await repository.findings([...LEAVE, '--since', 'main'])).found).toEqual(found);
    expect((await repository.findings(['--offline', ...LEAVE.slice(1), '--since', 'main'])).found).toEqual(found);
  });

  test('says nothing of an old link where a new one leads to another place of its page', async () => {
    const { origin } = await startWeb({ '/old': 404, '/older': 404 });
    const repository = new Repository({ 'a.brief.md': linking('a', `${origin}/old`, `${origin}/older#part`) });
    const links = [`${origin}/old`, `${origin}/older#part`, `${origin}/old#part`, `${origin}/older`];
    repository.write('a.brief.md', linking('a', ...links));
    const { found } = await repository.findings([...LEAVE, '--since', 'main']);
    expect(found).toEqual([`a.brief.md: link-dead ${origin}/old#part`, `a.brief.md: link-dead ${origin}/older`]);
  });

  test('still reports everything else in a changed file', async () => {
    const repository = new Repository({ 'a.brief.md': brief() });
    repository.write('a.brief.md', brief({ title: '' }));
    const { status, stdout } = await repository.start(['--since', 'main', '--format', 'compact']);
    expect(stdout).toContain('[title-missing]');
    expect(status).toBe(1);
  });

  test.each([
    ['committed', (repository: Repository) => repository.commit('moved')],
    ['staged', (repository: Repository) => repository.git('add', '--all')],
    ['unknown to git', () => {}],
  ])('follows renamings that are %s', async (_, settle) => {
    const repository = new Repository({
      'one.brief.md': linking('The Harbour of the North', OLD),
      'two.brief.md': linking('The Railway of the South', OLD, 'https://www.rail.eu/two'),
    });
    mkdirSync(repository.path('sub'));
    rmSync(repository.path('one.brief.md'));
    rmSync(repository.path('two.brief.md'));
    repository.write('sub/one.brief.md', linking('The Harbour of the North', OLD));
    repository.write(
      'sub/other.brief.md',
      linking('The Railway of the South and West', OLD, 'https://www.rail.eu/two', NEW),
    );
    repository.write(
      'sub/fresh.brief.md',
      brief({ title: 'x', lead: `[x](${OLD})`, sections: [['Why?', 'It is so.']] }),
    );
    settle(repository);
    const base = repository.git('rev-list', '--max-parents=0', 'HEAD').trim();
    expect(await repository.linted([`--since=${base}`])).toEqual([
      'sub/fresh.brief.md',
      'sub/one.brief.md',
      'sub/other.brief.md',
    ]);
    expect(await repository.added([`--since=${base}`])).toEqual({
      'sub/other.brief.md': [NEW],
      'sub/fresh.brief.md': [OLD],
    });
  });

  test('works with any name, in a directory below, in a linked tree and beside a submodule', async () => {
    const name = 'ä ‘q" \'s $(x) `y`.brief.md';
    const line = process.platform === 'win32' ? 'line.brief.md' : 'li\nne.brief.md';
    const repository = new Repository({
      [`sub/${name}`]: linking('a', OLD),
      [`sub/${line}`]: linking('b', OLD),
      'c.brief.md': linking('c', OLD),
    });
    repository.write(`sub/${name}`, linking('a', OLD, NEW));
    repository.write(`sub/${line}`, linking('b', OLD, NEW));
    repository.write('c.brief.md', linking('c', OLD, NEW));
    expect(await repository.added(['--since', 'main'], 'sub')).toEqual({ [name]: [NEW], [line]: [NEW] });
    expect(Object.keys(await repository.added(['--since', 'main', '..'], 'sub')).sort()).toEqual(
      ['../c.brief.md', line, name].sort(),
    );

    repository.git('worktree', 'add', '--quiet', '.tree', '-b', 'linked');
    repository.write('.tree/c.brief.md', linking('c', NEW));
    expect(await repository.added(['--since', 'main'], '.tree')).toEqual({ 'c.brief.md': [NEW] });

    const other = new Repository({ 'd.brief.md': linking('d', OLD) });
    repository.git('submodule', '--quiet', 'add', other.root, 'module');
    repository.commit('submodule');
    repository.write('module/d.brief.md', linking('d', NEW));
    const { stdout, stderr, status } = await repository.start(['--dump', '--since', 'HEAD']);
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    expect(stderr).toContain(
      '1 file belongs to another repository (a submodule?) and cannot be compared with HEAD: left out',
    );
    expect(await repository.added(['--since', 'HEAD'], 'module')).toEqual({ 'd.brief.md': [NEW] });
  });

  test('compares contents, not line ends or file times, and both kinds of object names', async () => {
    for (const format of ['sha1', 'sha256']) {
      const repository = new Repository({ 'a.brief.md': linking('a', OLD), 'b.brief.md': linking('b', OLD) }, [
        `--object-format=${format}`,
      ]);
      repository.write('a.brief.md', linking('a', OLD).replaceAll('\n', '\r\n'));
      repository.write('b.brief.md', linking('b', OLD));
      expect(await repository.linted(['--since', 'main'])).toEqual([]);
    }
  });

  test('compares a brief on standard input by its name', async () => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    const args = ['--dump', '--since', 'main', '--stdin'];
    const named = await repository.start([...args, '--stdin-filename', 'a.brief.md'], {
      input: linking('a', OLD, NEW),
    });
    expect(named.stdout).toBe(`${NEW}\n`);
    const unnamed = await repository.start(args, { input: linking('a') });
    expect(unnamed).toMatchObject({ status: 2, stdout: '' });
    expect(unnamed.stderr).toContain('--since compares files: give standard input a name with --stdin-filename');
  });

  test('goes by the current directory inside a hook, which git tells of another repository', async () => {
    const [repository, other] = [
      new Repository({ 'a.brief.md': linking('a', OLD) }),
      new Repository({ 'b.brief.md': brief() }),
    ];
    repository.write('a.brief.md', linking('a', NEW));
    const env = { GIT_DIR: other.path('.git'), GIT_INDEX_FILE: other.path('.git/index'), GIT_WORK_TREE: other.root };
    expect((await repository.start(['--dump', '--since', 'main'], { env })).stdout).toBe(`${NEW}\n`);
  });
});

describe('what --since cannot do is status 2', () => {
  test.each([
    ['nope', 'this repository has no commit of that name; a branch of a remote is named with it, such as origin/main'],
    ['--upload-pack=touch owned', 'no name of a commit begins with a hyphen'],
    ['-h', 'no name of a commit begins with a hyphen'],
    ['0000000000000000000000000000000000000000', 'zeros mean that there is no commit before this one'],
    ['main..main', 'this repository has no commit of that name'],
    ['^main', 'this repository has no commit of that name'],
    ['HEAD:a.brief.md', 'this repository has no commit of that name'],
    ['$(touch owned)', 'this repository has no commit of that name'],
    ['\u001b[2J', 'this repository has no commit of that name'],
    ['unrelated', 'it has no commit in common with the current branch'],
  ])('%j', async (ref, message) => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    repository.git('checkout', '--quiet', '--orphan', 'unrelated');
    repository.commit('of its own');
    repository.git('checkout', '--quiet', 'main');
    const { status, stdout, stderr } = await repository.start([`--since=${ref}`, '--exit-zero']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`spotlight-brief: --since ${ref.replace('\u001b', '␛')}: ${message}`);
    expect(existsSync(repository.path('owned'))).toBe(false);
  });

  test('no git, no repository, no commit, no working tree', async () => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    const without = await repository.start(['--since', 'main'], { env: { PATH: '.:' } });
    expect(without).toMatchObject({ status: 2, stdout: '' });
    expect(without.stderr).toContain('git is needed for it, and there is none in PATH');
    const nowhere = new OnlineWorkspace({ 'a.brief.md': linking('a', OLD) });
    expect((await nowhere.start(['--since', 'main'])).stderr).toContain(
      'there is no git repository around the current directory',
    );
    repository.git('checkout', '--quiet', '--orphan', 'empty');
    expect((await repository.start(['--since', 'main'])).stderr).toContain('nothing is committed on this branch yet');
    mkdirSync(repository.path('.git/x'));
    const inside = await repository.start(['--since', 'main', '../../a.brief.md'], { in: '.git/x' });
    expect(inside).toMatchObject({ status: 2 });
    expect(inside.stderr).toContain('this is no working tree of git');
  });

  test('a shallow clone names the cure', async () => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    repository.git('checkout', '--quiet', '-b', 'branch');
    repository.write('a.brief.md', linking('a', NEW));
    repository.commit('second');
    const clone = new OnlineWorkspace();
    const from = `file://${repository.root}`;
    gitIn(clone.root, clone.home.root, ['clone', '--quiet', '--depth=1', '--no-single-branch', from, '.']);
    for (const ref of ['HEAD~1', 'origin/main']) {
      const { status, stderr } = await clone.start(['--since', ref]);
      expect(status).toBe(2);
      expect(stderr).toContain('this clone is shallow and lacks the older history');
      expect(stderr).toContain('fetch-depth: 0');
    }
    gitIn(clone.root, clone.home.root, ['fetch', '--quiet', '--unshallow']);
    expect((await clone.start(['--dump', '--since', 'origin/main'])).stdout).toBe(`${NEW}\n`);
  });

  test.runIf(RIGHTS_BIND)('a repository of somebody else names the cure', async () => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    const { status, stderr } = repository.run(['--since', 'main'], {
      bound: true,
      env: { HOME: repository.home.root, GIT_CONFIG_NOSYSTEM: '1' },
    });
    expect(status).toBe(2);
    expect(stderr).toContain(
      'git does not trust this repository, as it belongs to somebody else: git config --global --add safe.directory',
    );
  });
});

describe('a hostile repository', () => {
  test('runs nothing of its own', async () => {
    const repository = new Repository({
      'a.brief.md': linking('a', OLD),
      '.gitattributes': '* filter=evil diff=evil merge=evil\n',
    });
    const evil = repository.path('evil');
    repository.write('evil', `#!/bin/sh\ntouch '${repository.home.root}/owned'\ncat\n`);
    chmodSync(evil, 0o755);
    // A program of that name in the current directory is none that anybody asked for.
    repository.write('git', `#!/bin/sh\ntouch '${repository.home.root}/owned'\n`);
    chmodSync(repository.path('git'), 0o755);
    for (const key of [
      ...[
        'core.fsmonitor',
        'core.pager',
        'core.editor',
        'core.sshCommand',
        'core.gitProxy',
        'core.askPass',
        'diff.external',
      ],
      ...['diff.evil.command', 'diff.evil.textconv', 'filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process'],
      ...[
        'alias.rev-parse',
        'alias.ls-tree',
        'alias.cat-file',
        'alias.merge-base',
        'uploadpack.packObjectsHook',
        'gpg.program',
      ],
    ]) {
      repository.git('config', key, key.startsWith('alias') ? `!${evil}` : evil);
    }
    repository.git('config', 'core.hooksPath', repository.path('hooks'));
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-auto-gc']) {
      mkdirSync(repository.path('hooks'), { recursive: true });
      symlinkSync(evil, repository.path(`hooks/${hook}`));
    }
    repository.write('a.brief.md', linking('a', NEW));
    const owned = `${repository.home.root}/owned`;
    // The trap is one: this is what others do.
    repository.git('diff', '--name-only', 'main');
    expect(existsSync(owned)).toBe(true);
    rmSync(owned);
    const { stdout } = await repository.start(['--dump', '--since', 'main'], {
      env: { PATH: `:.:${process.env.PATH}` },
    });
    expect(stdout).toBe(`${NEW}\n`);
    expect(existsSync(owned)).toBe(false);
  });

  test('fetches nothing that a partial clone lacks', async () => {
    const repository = new Repository({ 'a.brief.md': linking('a', OLD) });
    repository.git('config', 'uploadpack.allowFilter', 'true');
    const first = repository.git('rev-parse', 'HEAD').trim();
    repository.write('a.brief.md', linking('a', NEW));
    repository.commit('second');
    const clone = new OnlineWorkspace();
    gitIn(clone.root, clone.home.root, ['clone', '--quiet', '--filter=blob:none', `file://${repository.root}`, '.']);
    const before = gitIn(clone.root, clone.home.root, ['count-objects', '-v']);
    const { status, stderr } = await clone.start(['--since', first]);
    expect(status).toBe(2);
    expect(stderr).toContain('this clone is a partial one and lacks earlier versions of files');
    expect(gitIn(clone.root, clone.home.root, ['count-objects', '-v'])).toBe(before);
  });
});

import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.js';
import { slashes } from './paths.js';
import { FileProblem } from './read-text.js';
import { realPath } from './real-path.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Git as a hook hands it on: we look at the repository around the current directory, as everywhere. */
const OF_A_HOOK = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
]);
const MOST_OUTPUT = 1024 * 1024 * 1024;
const SHALLOW =
  'this clone is shallow and lacks the older history: fetch all of it (git fetch --unshallow; in GitHub Actions, actions/checkout with fetch-depth: 0)';

/**
 * Reads a repository's history, and runs nothing of the repository's: no command used here looks at the working tree or the index, so that
 * no filter, hook, monitor or viewer has a part in it, and what a partial clone lacks is not fetched. All methods throw a FileProblem.
 */
export class Git {
  /** The root of the working tree, a real path with `/`. */
  readonly top: string;
  private readonly program: string;
  private readonly cwd: string;
  private readonly env: Record<string, string | undefined>;

  constructor(cwd: string, env: Environment) {
    const program = findProgram('git', env);
    if (program === null) throw new FileProblem('git is needed for it, and there is none in PATH');
    this.program = program;
    this.cwd = cwd;
    this.env = {
      ...Object.fromEntries(Object.entries(env).filter(([name]) => !OF_A_HOOK.has(name))),
      LC_ALL: 'C',
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      // Older versions fetch all the same, by whatever command the repository names: by no protocol they cannot.
      GIT_ALLOW_PROTOCOL: 'none',
      GIT_TERMINAL_PROMPT: '0',
    };
    const top = withoutLineEnd(this.text(['rev-parse', '--show-toplevel']));
    if (top === '') throw new FileProblem('this is no working tree of git');
    this.top = realPath(top) ?? slashes(top);
  }

  /** The full name of the commit that a branch, tag or other name means. */
  commit(name: string): string {
    // No name of a commit begins so, and git would take it for an option.
    if (name.startsWith('-')) throw new FileProblem('no name of a commit begins with a hyphen');
    const { status, stdout } = this.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
    const found = withoutLineEnd(stdout.toString('utf8'));
    if (status === 0 && /^[\da-f]{40,64}$/.test(found)) return found;
    if (/^0+$/.test(name)) throw new FileProblem('zeros mean that there is no commit before this one: name a branch');
    const advice = this.isShallow ? SHALLOW : 'a branch of a remote is named with it, such as origin/main';
    throw new FileProblem(`this repository has no commit of that name; ${advice}`);
  }

  /** The last commit that the current branch shares with another commit. */
  sharedWith(commit: string): string {
    const { status, stdout, stderr } = this.run(['merge-base', commit, 'HEAD']);
    if (status === 0) return withoutLineEnd(stdout.toString('utf8'));
    if (status !== 1) throw new FileProblem(/HEAD/.test(stderr) ? 'nothing is committed on this branch yet' : stderr);
    const advice = this.isShallow ? `; ${SHALLOW}` : '';
    throw new FileProblem(`it has no commit in common with the current branch${advice}`);
  }

  /** The regular files of a commit: path from the root → name of its content. */
  files(commit: string): Map<string, string> {
    const listed = this.text(['ls-tree', '-r', '-z', '--full-tree', commit]);
    const files = new Map<string, string>();
    for (const entry of listed.split('\0')) {
      const [, mode, id, path] = /^(\d+) blob ([\da-f]+)\t(.*)$/s.exec(entry) ?? [];
      if (mode !== undefined && mode !== LINK && id !== undefined && path !== undefined) files.set(path, id);
    }
    return files;
  }

  /** Contents by their names; those that are larger than `most` bytes are left out. */
  contents(ids: readonly string[], most: number): Map<string, Buffer> {
    const found = new Map<string, Buffer>();
    if (ids.length === 0) return found;
    const sizes = this.text(['cat-file', '--batch-check=%(objectname) %(objectsize)'], lines(ids));
    const wanted = sizes.split('\n').flatMap((line) => {
      const [id = '', size = ''] = line.split(' ');
      if (size === 'missing') throw new FileProblem(LACKING);
      return id !== '' && Number(size) <= most ? [id] : [];
    });
    const bytes = this.output(['cat-file', '--batch'], lines(wanted));
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(10, at);
      const [id = '', , size = ''] = bytes.toString('latin1', at, end).split(' ');
      const length = Number(size);
      if (end === -1 || !Number.isInteger(length)) throw new FileProblem(LACKING);
      found.set(id, bytes.subarray(end + 1, end + 1 + length));
      at = end + 1 + length + 1;
    }
    return found;
  }

  private get isShallow(): boolean {
    return this.run(['rev-parse', '--is-shallow-repository']).stdout.toString('utf8').startsWith('true');
  }

  private text(args: readonly string[], input = ''): string {
    return this.output(args, input).toString('utf8');
  }

  private output(args: readonly string[], input = ''): Buffer {
    const { status, stdout, stderr } = this.run(args, input);
    if (status !== 0) throw new FileProblem(stderr);
    return stdout;
  }

  private run(args: readonly string[], input = '') {
    const { error, status, stdout, stderr } = spawnSync(this.program, ['--no-pager', ...args], {
      cwd: this.cwd,
      env: this.env,
      input,
      maxBuffer: MOST_OUTPUT,
      windowsHide: true,
    });
    if (error !== undefined) throw new FileProblem(`git cannot be run: ${error.message}`);
    return { status, stdout, stderr: explain(stderr.toString('utf8')) };
  }
}

const LINK = '120000';
const LACKING = 'this clone is a partial one and lacks earlier versions of files: make it without --filter';

function explain(stderr: string): string {
  if (/not a git repository/.test(stderr)) return 'there is no git repository around the current directory';
  if (/must be run in a work tree/.test(stderr)) return 'this is no working tree of git';
  if (/dubious ownership|unsafe repository/.test(stderr)) {
    const named = /safe\.directory (.+)/.exec(stderr)?.[1] ?? 'DIRECTORY';
    return `git does not trust this repository, as it belongs to somebody else: git config --global --add safe.directory ${named}`;
  }
  if (/promisor|lazy|transport '.*' not allowed/.test(stderr)) return LACKING;
  return `git says: ${stderr.trim().replace(/^fatal: /, '')}`;
}

function lines(ids: readonly string[]): string {
  return ids.map((id) => `${id}\n`).join('');
}

/** Names of directories may end in line ends of their own. */
function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

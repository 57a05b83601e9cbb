import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The built command line, as npm links it. */
export const COMMAND = fileURLToPath(new URL('../../server/bin/spotlight-brief.cjs', import.meta.url));

/** Rights do not bind root: those tests run as somebody else. */
const SOMEBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Whether the rights of files can be tested here: not on Windows, nor where nobody but root can read this directory. */
export const RIGHTS_BIND =
  process.platform !== 'win32' && spawnSync(process.execPath, [COMMAND, '--version'], SOMEBODY).status === 0;

export interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** A directory below the workspace to run in. */
  readonly in?: string;
  /** Milliseconds after which the run is ended, with status null; without it, none. */
  readonly timeout?: number;
  /** Run as somebody whom the rights of files bind. */
  readonly bound?: boolean;
}

/** A directory of its own for one test, removed after it. */
export class Workspace {
  readonly root: string;

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    this.root = mkdtempSync(join(tmpdir(), 'spotlight-brief-'));
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    chmodSync(this.root, 0o777);
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  path(path: string): string {
    return join(this.root, path);
  }

  write(path: string, content: string | Buffer): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), content);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  run(args: readonly string[], { input, env, in: directory = '.', bound = false, timeout }: RunOptions = {}): Result {
    const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
      ...(bound && SOMEBODY),
      cwd: this.path(directory),
      input: input ?? '',
      timeout,
      env: { ...inherited, ...env },
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    return { status, stdout, stderr };
  }

  /** The one object that `--format json` prints. */
  json(args: readonly string[], options: RunOptions = {}): Report & { status: number | null; stderr: string } {
    const { status, stdout, stderr } = this.run(['--format', 'json', ...args], options);
    return { ...(JSON.parse(stdout) as Report), status, stderr };
  }
}

interface Place {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

interface Range {
  readonly start: Place;
  readonly end: Place;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly range: Range; readonly text: string }[];
}

export interface Report {
  readonly version: number;
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Range;
      readonly fix: Fix | null;
      readonly suggestions: readonly Fix[];
      readonly url: string;
    }[];
    readonly stats: object;
  }[];
  readonly summary: Readonly<Record<string, number>>;
}

/** The rules that reported, file by file. */
export function rulesOf(report: Report): Record<string, string[]> {
  return Object.fromEntries(report.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
}

import { toCorePath } from '../host/paths.js';
import { decodeUtf8, FileProblem, readRealTextFile, readTextFile } from '../host/read-text.js';
import { rewriteFile } from '../host/replace-file.js';
import { Temporaries } from '../host/temporary.js';
import { visible } from '../text/visible.js';
import { complain } from './command.js';
import type { Configurations } from './configurations.js';
import { internalError } from './internal-error.js';
import type { Io } from './io.js';
import type { Options } from './options.js';
import { UsageError } from './status.js';
import { findTargets } from './targets.js';

const OTHER_LINKS = 'the file had other names (hard links), which still hold the old text';

export interface InputRequest {
  readonly options: Options;
  readonly positionals: readonly string[];
  readonly io: Io;
  readonly configurations: Configurations;
  readonly maxFileSize: number;
}

/** What a command works on: a file, or standard input. */
export interface InputSource {
  /** Absolute, with `/`; null for standard input without a name. */
  readonly path: string | null;
  /** As it is printed: relative to the current directory. */
  readonly shown: string;
  /** Its text; throws a FileProblem where it cannot be had. */
  read(): string;
  /** Puts a text in the place of the one that was read; throws a FileProblem, with the file as it is, where it holds another by now. */
  rewrite(before: string, after: string): void;
}

export interface Inputs {
  readonly inputs: readonly InputSource[];
  /** Whether something that was named could not be looked at; it has been said. */
  readonly failed: boolean;
}

/** Finds what the command line names: standard input, files, the briefs in directories, the files of globs. */
export async function findInputs({
  options,
  positionals,
  io,
  configurations,
  maxFileSize,
}: InputRequest): Promise<Inputs> {
  const stdin = options.flag('stdin') || positionals.includes('-');
  const name = options.text('stdin-filename');
  if (!stdin && name !== null) throw new UsageError('--stdin-filename goes with --stdin');
  if (stdin) {
    if (positionals.some((other) => other !== '-')) {
      throw new UsageError('--stdin reads one brief from standard input: leave out the paths, or leave out --stdin');
    }
    // It can be had only once, and whoever checks links reads each text twice.
    let text: string | null = null;
    const read = (): string => {
      text ??= decodeUtf8(io.input(maxFileSize));
      return text;
    };
    const place = name === null ? { path: null, shown: '<stdin>' } : { path: toCorePath(name, io.cwd), shown: name };
    const rewrite = (): never => {
      throw new FileProblem('standard input cannot be written to');
    };
    return { inputs: [{ ...place, read, rewrite }], failed: false };
  }
  const configurationOf = async (path: string) => (await configurations.find(path)).configuration;
  const { files, problems, notes } = await findTargets(
    positionals.length === 0 ? ['.'] : positionals,
    io.cwd,
    configurationOf,
  );
  for (const problem of [...notes, ...problems]) complain(io, problem);
  const temporaries = new Temporaries();
  const inputs = files.map(({ path, shown, real }) => ({
    path,
    shown,
    read: () => (real === null ? readTextFile(path, maxFileSize) : readRealTextFile(real, maxFileSize)),
    rewrite: (before: string, after: string) => {
      if (rewriteFile(real ?? path, before, after, temporaries)) complain(io, `${visible(shown)}: ${OTHER_LINKS}`);
    },
  }));
  return { inputs, failed: problems.length > 0 };
}

/** Runs one file's work; what goes wrong with it is handed to `fail` and stops no other file. Bad usage is thrown on. */
export async function attempt<Result>(
  work: () => Promise<Result>,
  fail: (message: string) => void,
): Promise<Result | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    fail(error instanceof FileProblem ? visible(error.message) : internalError(error));
    return null;
  }
}

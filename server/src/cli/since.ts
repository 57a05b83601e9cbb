import { directoryOf, isInside, relativePath } from '../config/paths.js';
import type { Change } from '../host/changes.js';
import { FileProblem } from '../host/read-text.js';
import { realPath, repositoryAround } from '../host/real-path.js';
import { visible } from '../text/visible.js';
import { complain } from './command.js';
import type { InputSource } from './inputs.js';
import type { Io } from './io.js';
import { UsageError } from './status.js';

/** What `--since` leaves of the inputs. */
export interface Since {
  /** Those that are not as they were. */
  readonly inputs: readonly InputSource[];
  /** The text of an input as it was, or null where it is new. */
  before(input: InputSource): string | null;
}

/** Without `--since`. */
export function allInputs(inputs: readonly InputSource[]): Since {
  return { inputs, before: () => null };
}

interface Place {
  readonly input: InputSource;
  /** From the root of the working tree. */
  readonly path: string;
}

/**
 * Compares the inputs with the commit at which the current branch left `ref`: what came to `ref` after that is not this branch's work.
 * Throws a FileProblem where git cannot say, and a UsageError.
 */
export async function inputsSince(
  ref: string,
  inputs: readonly InputSource[],
  maxFileSize: number,
  io: Io,
): Promise<Since> {
  if (inputs.some(({ path }) => path === null)) {
    throw new UsageError('--since compares files: give standard input a name with --stdin-filename');
  }
  const { changesSince, Git } = await import('../host/since-node.js');
  try {
    const git = new Git(io.cwd, io.env);
    const base = git.sharedWith(git.commit(ref));
    const places = inputs.flatMap((input) => placeIn(git.top, input));
    const files = places.map(({ input, path }) => ({ path, text: textOf(input) }));
    const changes = changesSince(git, base, files, maxFileSize);
    const changed = new Map<InputSource, Exclude<Change, 'none'>>();
    for (const [index, { input }] of places.entries()) {
      const change = changes[index];
      if (change !== undefined && change !== 'none') changed.set(input, change);
    }
    say(ref, inputs.length - places.length, places.length, changed.size, io);
    return { inputs: [...changed.keys()], before: (input) => changed.get(input)?.before ?? null };
  } catch (error) {
    throw error instanceof FileProblem ? new FileProblem(`--since ${ref}: ${error.message}`) : error;
  }
}

function say(ref: string, elsewhere: number, compared: number, changed: number, io: Io): void {
  if (elsewhere > 0) {
    const files = elsewhere === 1 ? '1 file belongs' : `${elsewhere} files belong`;
    complain(io, `${files} to another repository (a submodule?) and cannot be compared with ${visible(ref)}: left out`);
  }
  if (changed === 0 && compared > 0) complain(io, `no brief has changed since ${visible(ref)}`);
}

/** Empty where the file is not of this repository. */
function placeIn(top: string, input: InputSource): readonly Place[] {
  if (input.path === null) return [];
  const real = realPath(input.path) ?? input.path;
  const repository = repositoryAround(directoryOf(real));
  if (repository === null || realPath(repository) !== top || !isInside(real, top)) return [];
  return [{ input, path: relativePath(top, real) }];
}

/** Null where it cannot be read: linting it says why. */
function textOf(input: InputSource): string | null {
  try {
    return input.read();
  } catch (error) {
    if (error instanceof FileProblem) return null;
    throw error;
  }
}

import { type Identity, identitiesOf, isInput } from '../host/destination.js';
import { toCorePath } from '../host/paths.js';
import { FileProblem } from '../host/read-text.js';
import { Temporaries } from '../host/temporary.js';
import { checkOutput, type OutputRules, writeOutput } from '../host/write-output.js';
import type { Configurations } from './configurations.js';
import type { Io } from './io.js';
import { UsageError } from './status.js';
import { harmless } from './text/printable.js';

/** Where a command's result goes: standard output as it comes, or a file, written whole at the end. */
export interface Output {
  readonly write: (text: string) => void;
  /** Throws a FileProblem where it cannot be written. */
  readonly close: () => void;
}

/** What the results of a command may not take the place of. */
export class Kept {
  /** Any file that is there already. */
  readonly existing: boolean;
  readonly temporaries = new Temporaries();
  private readonly paths: readonly string[];
  private readonly configurations: Configurations | null;
  private known: { readonly configurations: number; readonly identities: ReadonlySet<Identity> } | null = null;

  /** `inputs` are what the command reads; those without a path are standard input. */
  constructor(
    inputs: readonly { readonly path: string | null }[] = [],
    configurations: Configurations | null = null,
    existing = false,
  ) {
    this.paths = inputs.flatMap(({ path }) => (path === null ? [] : [path]));
    this.configurations = configurations;
    this.existing = existing;
  }

  /** Grows as configurations are met. */
  get identities(): ReadonlySet<Identity> {
    const files = this.configurations?.files ?? [];
    if (this.known?.configurations !== files.length) {
      this.known = { configurations: files.length, identities: identitiesOf([...this.paths, ...files]) };
    }
    return this.known.identities;
  }
}

/**
 * Throws a UsageError, before any work is done, where a result could not be written or would take the place of what is
 * kept. `document`: what is written is a document; a file or a pipe gets it as it is, a terminal without what would move
 * its cursor.
 */
export function openOutput(file: string | null, io: Io, kept = new Kept(), document = false): Output {
  if (file === null) {
    if (isInput(1, () => kept.identities)) {
      throw new UsageError('standard output goes to an input of the command: name another file');
    }
    const write = document && io.terminal ? (text: string): void => io.out(harmless(text)) : io.out;
    return { write, close: () => {} };
  }
  const path = toCorePath(file, io.cwd);
  const rules = (): OutputRules => ({ inputs: kept.identities, keep: kept.existing });
  naming(file, UsageError, () => checkOutput(path, rules()));
  const parts: string[] = [];
  return {
    write: (text) => parts.push(text),
    close: () => naming(file, FileProblem, () => writeOutput(path, parts.join(''), rules(), kept.temporaries)),
  };
}

function naming(file: string, Problem: new (message: string) => Error, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (error instanceof FileProblem) throw new Problem(`--output ${file}: ${error.message}`);
    throw error;
  }
}

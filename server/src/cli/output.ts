import { toCorePath } from '../host/paths.js';
import { FileProblem } from '../host/read-text.js';
import { writeTextFile } from '../host/write-text.js';
import type { Io } from './io.js';
import { UsageError } from './status.js';

/** Where a command's result goes: standard output as it comes, or a file, written whole at the end. */
export interface Output {
  readonly write: (text: string) => void;
  /** Throws a UsageError where the file cannot be written. */
  readonly close: () => void;
}

export function openOutput(file: string | null, io: Io): Output {
  if (file === null) return { write: io.out, close: () => {} };
  const parts: string[] = [];
  return {
    write: (text) => parts.push(text),
    close: () => {
      try {
        writeTextFile(toCorePath(file, io.cwd), parts.join(''));
      } catch (error) {
        if (error instanceof FileProblem) throw new UsageError(`--output ${file}: ${error.message}`);
        throw error;
      }
    },
  };
}

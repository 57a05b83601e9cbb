import { closeSync, constants, fstatSync, ftruncateSync, openSync } from 'node:fs';
import { type Destination, destinationOf, type Identity } from './destination.js';
import { FileProblem, reasonOf } from './read-text.js';
import { createFile, replaceFile } from './replace-file.js';
import type { Temporaries } from './temporary.js';
import { writeBytes } from './write-bytes.js';

export interface OutputRules {
  /** What the command reads: never written over, by whatever name. */
  readonly inputs: ReadonlySet<Identity>;
  /** Whether a file that is there already is kept. */
  readonly keep: boolean;
}

/** Why a file system lets nothing new be put in the place of a file that may nevertheless be written to. */
const NOT_REPLACEABLE: ReadonlySet<string | undefined> = new Set(['EACCES', 'EPERM', 'EBUSY', 'EXDEV']);

/** Throws a FileProblem where nothing may be written to a path. */
export function checkOutput(path: string, rules: OutputRules): Destination {
  const destination = destinationOf(path, rules.inputs);
  if (destination.kind === 'directory') throw new FileProblem('this is a directory');
  if (destination.kind === 'input') throw new FileProblem('this is an input of the command: name another file');
  if (destination.kind === 'file' && rules.keep) throw new FileProblem(THERE);
  return destination;
}

/** Writes a text to a path: a file is replaced, a device or pipe is written into. Throws a FileProblem. */
export function writeOutput(path: string, text: string, rules: OutputRules, temporaries: Temporaries): void {
  const destination = checkOutput(path, rules);
  try {
    if (destination.kind === 'descriptor') writeBytes(destination.descriptor, Buffer.from(text, 'utf8'));
    else if (destination.kind === 'device' || destination.kind === 'pipe') writeInto(destination.path, text);
    else if (destination.kind === 'absent') create(destination.path, text, rules, temporaries);
    else if (destination.kind === 'file') replace(destination.path, text, temporaries);
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem(reasonOf(error));
  }
}

const THERE = 'the file is there already; it is not overwritten without --force';

function create(path: string, text: string, rules: OutputRules, temporaries: Temporaries): void {
  if (createFile(path, text, temporaries)) return;
  // Somebody was faster.
  if (rules.keep) throw new FileProblem(THERE);
  writeOutput(path, text, rules, temporaries);
}

function replace(path: string, text: string, temporaries: Temporaries): void {
  try {
    replaceFile(path, text, temporaries);
  } catch (error) {
    if (!NOT_REPLACEABLE.has((error as NodeJS.ErrnoException).code)) throw error;
    writeInto(path, text);
  }
}

/** A pipe is waited for until somebody reads it, as the shell does. */
function writeInto(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | (constants.O_NOCTTY ?? 0));
  try {
    const bytes = Buffer.from(text, 'utf8');
    if (writeBytes(file, bytes) && fstatSync(file).isFile()) ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}

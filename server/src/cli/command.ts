import { visibleLines } from '../text/visible.js';
import type { Io } from './io.js';
import type { Arguments } from './options.js';
import type { Status } from './status.js';
import { withoutCommands } from './text/printable.js';

/** One command: its line and page of help, and what it does. */
export interface Command {
  readonly summary: string;
  /** What follows the command's name in its usage line. */
  readonly usage: string;
  /** Further help, as lines. */
  readonly notes: readonly string[];
  run(given: Arguments, io: Io): Promise<Status>;
}

/** A problem for people, on standard error. The line begins with our name, so that nothing in it is taken for a command. */
export function complain(io: Io, message: string): void {
  io.err(`spotlight-brief: ${withoutCommands(visibleLines(message))}\n`);
}

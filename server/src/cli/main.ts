import { existsSync } from 'node:fs';
import { FileProblem, reasonOf } from '../host/read-text.js';
import { didYouMean } from '../text/nearest.js';
import { visible } from '../text/visible.js';
import { complain } from './command.js';
import { COMMANDS, type CommandName, isCommand } from './commands/commands.js';
import { commandHelp, generalHelp } from './help.js';
import { internalError } from './internal-error.js';
import { Ending, type Io } from './io.js';
import { checkCommandHas, LATER_COMMANDS, readArguments } from './options.js';
import { type Status, UsageError } from './status.js';
import { VERSION } from './version.js';

/** Runs the command line; whatever happens becomes a message and a status. */
export async function main(args: readonly string[], createIo: () => Io): Promise<Status> {
  let io: Io | null = null;
  try {
    io = createIo();
    return await dispatch(args, io);
  } catch (error) {
    if (io !== null) return report(error, io);
    process.stderr.write(
      `spotlight-brief: there is no current directory (${reasonOf(error)}): go to one that exists\n`,
    );
    return 2;
  }
}

async function dispatch(args: readonly string[], io: Io): Promise<Status> {
  const given = readArguments(args);
  if (given.options.flag('version')) {
    io.out(`${VERSION}\n`);
    return 0;
  }
  const [first, ...rest] = given.positionals;
  const named = first !== undefined && isCommand(first) ? first : null;
  if (given.options.flag('help')) {
    io.out(named === null ? generalHelp() : commandHelp(named));
    return 0;
  }
  if (named === null && first !== undefined) refuseWord(first);
  const command: CommandName = named ?? 'lint';
  checkCommandHas(command, given.given);
  return COMMANDS[command].run({ ...given, positionals: named === null ? given.positionals : rest }, io);
}

/** A first word that is neither a command nor a file: perhaps a command of a later version, perhaps a slip. */
function refuseWord(word: string): void {
  if (existsSync(word) || !/^[a-z]+$/i.test(word)) return;
  if (LATER_COMMANDS.includes(word)) throw new UsageError(`the command ${word} is not available in this version yet`);
  const names = Object.keys(COMMANDS);
  const hint = didYouMean(word, names);
  if (hint !== '') throw new UsageError(`there is no command or file “${word}”${hint}`);
}

function report(error: unknown, io: Io): Status {
  if (error instanceof UsageError) {
    complain(io, `${visible(error.message)}\nTry spotlight-brief --help.`);
  } else if (error instanceof FileProblem) {
    complain(io, visible(error.message));
  } else if (error instanceof Ending) {
    complain(io, visible(error.message));
    // By the signal itself, so that a script that waits for us stops as well.
    process.kill(process.pid, error.signal);
  } else {
    complain(io, internalError(error));
  }
  return 2;
}

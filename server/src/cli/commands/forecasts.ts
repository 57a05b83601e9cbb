import { parseBrief } from '../../brief/parse-brief.js';
import { resolveSettings } from '../../config/configuration.js';
import { parseOptions } from '../../config/parse-options.js';
import { relativePath } from '../../config/paths.js';
import { byDay, endsBefore, type RegisterEntry, registerOf } from '../../forecasts/register/entry.js';
import { toJson } from '../../forecasts/register/json.js';
import { today } from '../../host/clock.js';
import { DEFAULT_MAX_FILE_SIZE } from '../../host/read-text.js';
import { parseIsoDay } from '../../text/day.js';
import { visible } from '../../text/visible.js';
import { type Command, complain } from '../command.js';
import { Configurations } from '../configurations.js';
import { attempt, findInputs } from '../inputs.js';
import { choice, wholeNumber } from '../options.js';
import { Kept, openOutput } from '../output.js';
import { registerTable } from '../registers/table.js';
import { UsageError } from '../status.js';
import { toJsonText } from '../text/printable.js';

const FORMATS = ['table', 'json', 'csv', 'ics'] as const;

export const forecasts: Command = {
  summary: 'print the register of forecasts',
  usage: '[options] [paths or globs…]',
  notes: [
    'Formats: table, json, csv, ics (default table). The table is in the order of the days, with a summary and the',
    'track record of the outcomes noted; json is in the order of the text; ics has an event for each forecast',
    'that can be checked, on its last day.',
  ],

  async run({ options, positionals }, io) {
    const format = choice('format', options.text('format'), FORMATS, 'table');
    const dueBefore = options.text('due-before');
    if (dueBefore !== null && parseIsoDay(dueBefore) === null) {
      throw new UsageError(`--due-before must be a day such as 2027-06-30, not “${dueBefore}”`);
    }
    const maxFileSize = wholeNumber('max-file-size', options.text('max-file-size')) ?? DEFAULT_MAX_FILE_SIZE;
    const configurations = new Configurations(options, io);
    const { inputs, failed } = await findInputs({ options, positionals, io, configurations, maxFileSize });
    const registers: FileRegister[] = [];
    let problems = failed;
    for (const input of inputs) {
      const read = async (): Promise<RegisterEntry[] | null> => {
        const { configuration, root } = await configurations.find(input.path ?? `${io.cwd}/-`);
        if (configuration === null) return null;
        const settings = resolveSettings(configuration, input.path ?? configuration.directory);
        const home = input.path === null ? input.shown : relativePath(root, input.path);
        return registerOf(input.shown, home, parseBrief(input.read(), parseOptions(settings)));
      };
      const fail = (message: string): void => {
        complain(io, `${visible(input.shown)}: ${message}`);
        problems = true;
      };
      const found = await attempt(read, fail);
      const entries = found?.filter(({ forecast }) => dueBefore === null || endsBefore(forecast, dueBefore));
      if (entries !== undefined) registers.push({ entries, fail });
    }
    const printed = await printAll(registers, (entries) => print(format, entries, inputs.length));
    const output = openOutput(
      options.text('output'),
      io,
      new Kept(inputs, configurations),
      format === 'csv' || format === 'ics',
    );
    output.write(printed);
    output.close();
    return problems || configurations.failed ? 2 : 0;
  },
};

/** The forecasts of one file, and what says that they cannot be printed. */
export interface FileRegister {
  readonly entries: readonly RegisterEntry[];
  readonly fail: (message: string) => void;
}

/** Prints all registers as one. Where that throws, the files whose forecasts cannot be printed are named and left out. */
export async function printAll(
  registers: readonly FileRegister[],
  print: (entries: readonly RegisterEntry[]) => Promise<string>,
): Promise<string> {
  const together = (some: readonly FileRegister[]): Promise<string> => print(some.flatMap(({ entries }) => entries));
  try {
    return await together(registers);
  } catch {
    const printable: FileRegister[] = [];
    for (const register of registers) {
      if ((await attempt(() => print(register.entries), register.fail)) !== null) printable.push(register);
    }
    return together(printable);
  }
}

async function print(
  format: (typeof FORMATS)[number],
  entries: readonly RegisterEntry[],
  briefs: number,
): Promise<string> {
  if (format === 'table') return registerTable(byDay(entries), briefs, today());
  if (format === 'json') return `${toJsonText(entries.map(toJson))}\n`;
  const { toCsv, toIcs } = await import('../../host/register-node.js');
  return format === 'csv' ? toCsv(entries) : toIcs(entries);
}

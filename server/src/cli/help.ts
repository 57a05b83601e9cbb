import { COMMANDS, type CommandName } from './commands/commands.js';
import { OPTIONS } from './options.js';

export function generalHelp(): string {
  const names = Object.keys(COMMANDS) as CommandName[];
  const width = Math.max(...names.map((name) => name.length));
  return [
    'Usage: spotlight-brief <command> [options] [paths or globs…]',
    '',
    'Commands:',
    ...names.map((name) => `  ${name.padEnd(width)}  ${COMMANDS[name].summary}`),
    '',
    'spotlight-brief <command> --help shows the options of a command.',
    '',
  ].join('\n');
}

export function commandHelp(name: CommandName): string {
  const { summary, usage, notes } = COMMANDS[name];
  const rows = Object.entries(OPTIONS)
    .filter(([, { commands }]) => commands.length === 0 || commands.includes(name))
    .map(([option, { short, value, help }]): [string, string] => [
      `${short === undefined ? '    ' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`,
      help,
    ]);
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    `Usage: spotlight-brief ${name} ${usage}`,
    '',
    `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`,
    '',
    'Options:',
    ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`),
    ...(notes.length === 0 ? [] : ['', ...notes]),
    '',
  ].join('\n');
}

import { didYouMean } from '../text/nearest.js';
import { UsageError } from './status.js';
import { type OptionToken, tokensOf } from './tokens.js';

export interface OptionSpec {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly help: string;
  /** The commands that have it. */
  readonly commands: readonly string[];
  readonly multiple?: boolean;
}

const LINT = ['lint'];

/** Every option of every command; an option means the same wherever it is. */
export const OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: {
    type: 'string',
    value: 'NAME',
    help: 'how to print: see below',
    commands: ['lint', 'outline', 'rules', 'forecasts', 'export'],
  },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'write to a file instead of standard output',
    commands: ['lint', 'outline', 'import', 'rules', 'forecasts', 'export'],
  },
  force: { type: 'boolean', help: 'write over a file that exists', commands: ['import', 'new'] },
  fix: { type: 'boolean', help: 'apply the safe fixes; what remains is reported', commands: LINT },
  'fix-dry-run': {
    type: 'boolean',
    help: 'show what --fix would change, as a diff, and change nothing',
    commands: LINT,
  },
  'fail-on': {
    type: 'string',
    value: 'SEVERITY',
    help: 'status 1 from error (default), warning or info upwards',
    commands: LINT,
  },
  'max-warnings': { type: 'string', value: 'N', help: 'status 1 with more warnings than N', commands: LINT },
  rule: {
    type: 'string',
    value: 'ID:SEVERITY',
    help: 'set a rule for this run (off, hint, info, warning, error); may be repeated',
    commands: LINT,
    multiple: true,
  },
  quiet: { type: 'boolean', help: 'print errors only; the counts and the status stay the same', commands: LINT },
  'exit-zero': { type: 'boolean', help: 'status 0 instead of 1', commands: LINT },
  'as-of': { type: 'string', value: 'DATE', help: 'report forecasts that have come due by this day', commands: LINT },
  online: {
    type: 'boolean',
    help: 'ask the web about links, and report those that are dead or have moved',
    commands: LINT,
  },
  offline: { type: 'boolean', help: 'report of links what earlier checks have learnt, and ask nobody', commands: LINT },
  'allow-address': {
    type: 'string',
    value: 'HOST[:PORT]|CIDR',
    help: 'a private address that --online may reach; may be repeated',
    commands: LINT,
    multiple: true,
  },
  'no-cache': { type: 'boolean', help: 'neither read nor keep what is learnt of links', commands: LINT },
  dump: { type: 'boolean', help: 'print the addresses that --online would ask about, and ask nobody', commands: LINT },
  since: {
    type: 'string',
    value: 'REF',
    help: 'only files that this branch has changed since it left REF, and of their links only new ones',
    commands: LINT,
  },
  'due-before': {
    type: 'string',
    value: 'DATE',
    help: 'only forecasts whose horizon ends before this day',
    commands: ['forecasts'],
  },
  stdin: {
    type: 'boolean',
    help: 'read one brief from standard input',
    commands: ['lint', 'outline', 'forecasts', 'export'],
  },
  'stdin-filename': {
    type: 'string',
    value: 'FILE',
    help: 'the name of the brief on standard input, for its configuration and links',
    commands: ['lint', 'outline', 'forecasts', 'export'],
  },
  config: {
    type: 'string',
    value: 'FILE',
    help: 'use this configuration instead of searching for one',
    commands: ['lint', 'outline', 'import', 'export', 'new', 'rules', 'forecasts'],
  },
  'max-file-size': {
    type: 'string',
    value: 'BYTES',
    help: 'refuse larger files (default 5000000)',
    commands: ['lint', 'outline', 'import', 'export', 'forecasts'],
  },
  color: { type: 'boolean', help: 'colours, even where standard output is no terminal', commands: LINT },
  'no-color': { type: 'boolean', help: 'no colours', commands: LINT },
  title: { type: 'string', value: 'TEXT', help: 'the title', commands: ['new'] },
  author: { type: 'string', value: 'NAME', help: 'an author; may be repeated', commands: ['new'], multiple: true },
  date: { type: 'string', value: 'DAY', help: 'the day of publication', commands: ['new', 'import'] },
  lang: { type: 'string', value: 'TAG', help: 'the language of the text (default: en)', commands: ['import'] },
  stdio: { type: 'boolean', help: 'speak over standard input and output', commands: ['lsp'] },
  socket: { type: 'string', value: 'PORT', help: 'connect to a port of this machine', commands: ['lsp'] },
  pipe: { type: 'string', value: 'NAME', help: 'connect to a named pipe or socket file', commands: ['lsp'] },
  'node-ipc': {
    type: 'boolean',
    help: 'speak over the channel of the Node process that started it',
    commands: ['lsp'],
  },
  clientProcessId: { type: 'string', value: 'PID', help: 'end when this process is gone', commands: ['lsp'] },
  help: { type: 'boolean', short: 'h', help: 'show this help', commands: [] },
  version: { type: 'boolean', short: 'v', help: 'show the version', commands: [] },
};

/** What the contract names and later versions bring: refused by name, so that nobody thinks it was a slip. */
const LATER_OPTIONS = ['cache', 'shard', 'baseline', 'watch'];
export const LATER_COMMANDS = ['merge'];
const LATER_FORMATS = ['ndjson', 'sarif', 'gitlab', 'junit', 'rdjson'];

/** The options given, by name; those that may be repeated as lists. */
export interface Options {
  flag(name: string): boolean;
  text(name: string): string | null;
  list(name: string): readonly string[];
}

export interface Arguments {
  readonly options: Options;
  readonly positionals: readonly string[];
  /** The names of the options given. */
  readonly given: readonly string[];
}

/** Reads the arguments of any command; throws a UsageError about an option nobody knows or that lacks its value. */
export function readArguments(args: readonly string[]): Arguments {
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokensOf(args, OPTIONS)) {
    if (token.name === null) {
      positionals.push(token.value);
      continue;
    }
    checkOption(token);
    values.set(token.name, [...(values.get(token.name) ?? []), token.value ?? '']);
  }
  return {
    positionals,
    given: [...values.keys()],
    options: {
      flag: (name) => values.has(name),
      text: (name) => values.get(name)?.at(-1) ?? null,
      list: (name) => values.get(name) ?? [],
    },
  };
}

function checkOption({ name, written, value }: OptionToken): void {
  const spec = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (spec === undefined) {
    if (LATER_OPTIONS.includes(name)) {
      throw new UsageError(`the option ${written} is not available in this version yet`);
    }
    const known = Object.keys(OPTIONS).map((option) => `--${option}`);
    throw new UsageError(`there is no option ${written}${didYouMean(written, known)}`);
  }
  if (spec.type === 'boolean' && value !== null) throw new UsageError(`the option ${written} takes no value`);
  if (spec.type === 'string' && (value === null || value === '')) {
    throw new UsageError(`the option ${written} needs a value: ${written} ${spec.value ?? 'VALUE'}`);
  }
}

/** Throws a UsageError where an option belongs to other commands only. */
export function checkCommandHas(command: string, given: readonly string[]): void {
  for (const name of given) {
    const commands = OPTIONS[name]?.commands ?? [];
    if (commands.length > 0 && !commands.includes(command)) {
      throw new UsageError(`the command ${command} has no option --${name}: it belongs to ${commands.join(', ')}`);
    }
  }
}

/** One of the choices; throws a UsageError with the nearest one. */
export function choice<Choice extends string>(
  option: string,
  value: string | null,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  if (value === null) return fallback;
  const chosen = choices.find((candidate) => candidate === value);
  if (chosen !== undefined) return chosen;
  if (option === 'format' && LATER_FORMATS.includes(value)) {
    throw new UsageError(`the format ${value} is not available in this version yet; there are ${choices.join(', ')}`);
  }
  throw new UsageError(`--${option} must be one of ${choices.join(', ')}, not “${value}”${didYouMean(value, choices)}`);
}

/** A whole number of at least 0; throws a UsageError. */
export function wholeNumber(option: string, value: string | null): number | null {
  if (value === null) return null;
  if (!/^\d{1,15}$/.test(value)) throw new UsageError(`--${option} must be a whole number, not “${value}”`);
  return Number(value);
}

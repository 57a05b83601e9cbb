import { createSlugger } from '../../brief/slug.js';
import { resolveSettings } from '../../config/configuration.js';
import { today } from '../../host/clock.js';
import { identitiesOf } from '../../host/destination.js';
import { shownPath, toCorePath } from '../../host/paths.js';
import { FileProblem } from '../../host/read-text.js';
import { Temporaries } from '../../host/temporary.js';
import { writeOutput } from '../../host/write-output.js';
import { parseIsoDay } from '../../text/day.js';
import { visible } from '../../text/visible.js';
import type { Command } from '../command.js';
import { Configurations } from '../configurations.js';
import type { Options } from '../options.js';
import { UsageError } from '../status.js';
import { briefTemplate } from '../template.js';

export const create: Command = {
  summary: 'write a new brief from the template',
  usage: '[options] [file]',
  notes: [
    'The brief is a draft, dated today, with everything in it that a brief needs. A file that exists is not overwritten,',
    'unless --force says so. Without a file, --title gives the name.',
  ],

  async run({ options, positionals }, io) {
    const title = lineOption(options, 'title') ?? 'Working title';
    const path = toCorePath(fileName(positionals, options), io.cwd);
    const configurations = new Configurations(options, io);
    const { configuration } = await configurations.find(path);
    if (configuration === null) return 2;
    const known = resolveSettings(configuration, path).authors;
    const given = options.list('author').map((name) => checkLine('author', name));
    // Whoever writes alone, or for a house of one, need not say who it is.
    const authors = given.length > 0 ? given : known.length === 1 ? known : ['Firstname Lastname'];
    const named = !path.endsWith('.brief.md');
    const text = briefTemplate({ title, authors, date: dateOption(options), named });
    const rules = { inputs: identitiesOf(configurations.files), keep: !options.flag('force') };
    try {
      writeOutput(path, text, rules, new Temporaries());
    } catch (error) {
      if (error instanceof FileProblem) throw new FileProblem(`${shownPath(path, io.cwd)}: ${error.message}`);
      throw error;
    }
    io.out(`${visible(shownPath(path, io.cwd))}\n`);
    return 0;
  },
};

function fileName(positionals: readonly string[], options: Options): string {
  const [file, ...more] = positionals;
  if (more.length > 0) throw new UsageError('new writes one brief: name one file');
  if (file !== undefined) return /\.[a-z]+$/i.test(file) ? file : `${file}.brief.md`;
  const slug = createSlugger()(options.text('title') ?? '').replace(/^[-.]+/, '');
  if (slug === '') throw new UsageError('new needs the name of a file, or --title');
  return `${slug.slice(0, 80)}.brief.md`;
}

function lineOption(options: Options, name: string): string | null {
  const text = options.text(name);
  return text === null ? null : checkLine(name, text);
}

function checkLine(name: string, text: string): string {
  const line = text.trim();
  if (line === '' || visible(line) !== line) throw new UsageError(`--${name} must be one line of text`);
  return line;
}

function dateOption(options: Options): string {
  const text = options.text('date');
  const day = text === null ? today() : parseIsoDay(text);
  if (day === null) throw new UsageError(`--date must be a day such as 2026-05-04, not “${text}”`);
  return day;
}

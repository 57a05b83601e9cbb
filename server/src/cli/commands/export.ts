import { lstatSync, statSync } from 'node:fs';
import { parseBrief } from '../../brief/parse-brief.js';
import type { RemovedLine } from '../../brief/removed-lines.js';
import { resolveSettings } from '../../config/configuration.js';
import { parseOptions } from '../../config/parse-options.js';
import { toCorePath } from '../../host/paths.js';
import { DEFAULT_MAX_FILE_SIZE } from '../../host/read-text.js';
import { leadsInto } from '../../host/real-path.js';
import { OVERLOADED } from '../../lint/lint-brief.js';
import { visible } from '../../text/visible.js';
import { type Command, complain } from '../command.js';
import { Configurations } from '../configurations.js';
import { attempt, findInputs, type InputSource } from '../inputs.js';
import type { Io } from '../io.js';
import { choice, wholeNumber } from '../options.js';
import { Kept, openOutput } from '../output.js';
import { sayRemoved } from '../removed-lines.js';
import { UsageError } from '../status.js';

const FORMATS = ['html', 'md'] as const;

export const exports: Command = {
  summary: 'write briefs as they will be published',
  usage: '[options] [paths or globs…]',
  notes: [
    'Formats: html, one page that needs nothing else and prints on A4 (default); md, Markdown for a CMS: front matter and',
    'text without comments and page furniture, in canonical form. Lines left out are named on standard error.',
    'One brief goes to standard output, or to the file after -o. Several go to the directory after -o, each under its',
    'own name; a brief is never written over.',
  ],

  async run({ options, positionals }, io) {
    const format = choice('format', options.text('format'), FORMATS, 'html');
    const maxFileSize = wholeNumber('max-file-size', options.text('max-file-size')) ?? DEFAULT_MAX_FILE_SIZE;
    const configurations = new Configurations(options, io);
    const { inputs, failed } = await findInputs({ options, positionals, io, configurations, maxFileSize });
    const kept = new Kept(inputs, configurations);
    // All are looked at before any is written.
    const places = placesFor(inputs, options.text('output'), format, io);
    const jobs = inputs.map((input, index) => ({ input, output: openOutput(places[index] ?? null, io, kept, true) }));
    const { exportHtml, exportMarkdown, publishedOf } = await import('../../host/export-node.js');
    let problems = failed;
    for (const { input, output } of jobs) {
      const work = async (): Promise<readonly RemovedLine[]> => {
        const { configuration } = await configurations.find(input.path ?? `${io.cwd}/-`);
        if (configuration === null) return [];
        const settings = resolveSettings(configuration, input.path ?? configuration.directory);
        const brief = parseBrief(input.read(), parseOptions(settings));
        if (brief.overload !== null) {
          const { line, column } = brief.source.position(brief.overload.start);
          complain(io, `${visible(input.shown)}:${line}:${column}: ${OVERLOADED}`);
        }
        output.write(format === 'html' ? exportHtml(brief) : exportMarkdown(brief));
        output.close();
        return publishedOf(brief).removed;
      };
      const removed = await attempt(work, (message) => {
        complain(io, `${visible(input.shown)}: ${message}`);
        problems = true;
      });
      sayRemoved(io, input.shown, removed ?? [], 'left out');
    }
    return problems || configurations.failed ? 2 : 0;
  },
};

/** Where each brief goes; null for standard output. Throws a UsageError where results would be lost. */
function placesFor(
  inputs: readonly InputSource[],
  output: string | null,
  format: (typeof FORMATS)[number],
  io: Io,
): readonly (string | null)[] {
  const isDirectory = output !== null && isDirectoryAt(toCorePath(output, io.cwd));
  if (inputs.length > 1 && !isDirectory) {
    const why = output === null ? 'needs a directory to write to' : `cannot write them to one file, ${output}`;
    throw new UsageError(`export of ${inputs.length} briefs ${why}: make a directory and name it with -o`);
  }
  if (output === null || !isDirectory) return inputs.map(() => output);
  const places = inputs.map(({ shown, path }) => `${output.replace(/[/\\]+$/, '')}/${nameFor(path ?? shown, format)}`);
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) throw new UsageError(`two briefs would be written to ${twice}: export them one by one`);
  const odd = places.find((place) => !isOurs(toCorePath(place, io.cwd), toCorePath(output, io.cwd)));
  if (odd !== undefined) {
    throw new UsageError(`--output ${odd} is no file in that directory: remove it, or name a file with -o`);
  }
  return places;
}

/** `a/rhine.brief.md` → `rhine.html` or `rhine.md`. */
function nameFor(path: string, format: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.brief)?\.(?:md|markdown)$/i, '');
  return `${name.replace(/[<>]/g, '') || 'brief'}.${format}`;
}

function isDirectoryAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** In a directory the names are not the user's choice: what is there must be a file, and a link may not lead elsewhere. */
function isOurs(place: string, directory: string): boolean {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (stat?.isSymbolicLink() === true) return leadsInto(place, directory) && statSync(place).isFile();
  return stat === undefined || stat.isFile();
}

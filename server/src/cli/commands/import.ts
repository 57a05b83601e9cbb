import { resolveSettings } from '../../config/configuration.js';
import { parseOptions } from '../../config/parse-options.js';
import { toCorePath } from '../../host/paths.js';
import { DEFAULT_MAX_FILE_SIZE, decodeUtf8, FileProblem, readBytes } from '../../host/read-text.js';
import { fileKind } from '../../import/file-kind.js';
import { foreignFile } from '../../import/foreign-file.js';
import type { ImportOptions, ImportResult } from '../../import/import-text.js';
import { type IsoDay, parseIsoDay } from '../../text/day.js';
import { visible } from '../../text/visible.js';
import { type Command, complain } from '../command.js';
import { Configurations } from '../configurations.js';
import { attempt } from '../inputs.js';
import { type Options, wholeNumber } from '../options.js';
import { Kept, openOutput } from '../output.js';
import { UsageError } from '../status.js';

export const imports: Command = {
  summary: 'turn plain text, text out of a PDF, or a .docx file into a brief',
  usage: '[options] [file]',
  notes: [
    'Without a file, or with -, standard input is read. The brief goes to standard output, or to the file after -o.',
    'What was done, and what is left to do, is said on standard error. A file that exists is not overwritten, unless',
    '--force says so; the text that is read never is.',
  ],

  async run({ options, positionals }, io) {
    const [file = '-', ...more] = positionals;
    if (more.length > 0) throw new UsageError('import reads one text: name one file');
    const maxFileSize = wholeNumber('max-file-size', options.text('max-file-size')) ?? DEFAULT_MAX_FILE_SIZE;
    const date = readDate(options);
    const lang = options.text('lang');
    const path = file === '-' ? null : toCorePath(file, io.cwd);
    const configurations = new Configurations(options, io);
    const { configuration } = await configurations.find(path ?? `${io.cwd}/-`);
    if (configuration === null) return 2;
    const kept = new Kept([{ path }], configurations, !options.flag('force'));
    const output = openOutput(options.text('output'), io, kept, true);
    const reading = parseOptions(resolveSettings(configuration, path ?? configuration.directory));
    const settings = { ...reading, ...(date !== null && { date }), ...(lang !== null && { lang }) };
    const work = async (): Promise<ImportResult> => {
      const bytes = path === null ? io.input(maxFileSize) : readBytes(path, maxFileSize);
      const kind = fileKind(bytes);
      if (kind !== null && kind !== 'word') throw new FileProblem(foreignFile(kind, 'en'));
      return kind === 'word' ? readDocx(bytes, settings) : readText(bytes, settings);
    };
    const done = await attempt(work, (message) =>
      complain(io, `${visible(path === null ? '<stdin>' : file)}: ${message}`),
    );
    if (done === null) return 2;
    output.write(done.text);
    output.close();
    for (const note of done.notes) complain(io, visible(note));
    return 0;
  },
};

async function readText(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const { importText } = await import('../../host/import-node.js');
  return importText(decodeUtf8(bytes), options);
}

async function readDocx(bytes: Uint8Array, options: ImportOptions): Promise<ImportResult> {
  const { readWord } = await import('../../host/docx-node.js');
  const { finishWord } = await import('../../host/import-node.js');
  try {
    return finishWord(await readWord(bytes), options);
  } catch (error) {
    throw new FileProblem(error instanceof Error ? error.message : String(error));
  }
}

function readDate(options: Options): IsoDay | null {
  const text = options.text('date');
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === null) throw new UsageError(`--date must be a day such as 2026-05-04, not “${text}”`);
  return day;
}

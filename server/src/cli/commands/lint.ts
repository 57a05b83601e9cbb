import { optimiseFor } from '../../host/optimise.js';
import { DEFAULT_MAX_FILE_SIZE } from '../../host/read-text.js';
import { visible } from '../../text/visible.js';
import { paintFor } from '../color.js';
import { type Command, complain } from '../command.js';
import { Configurations } from '../configurations.js';
import { FileSettings } from '../file-settings.js';
import { attempt, findInputs, type InputSource } from '../inputs.js';
import { checkFix, readAsOf, readLimits, ruleSettings } from '../lint-options.js';
import { DUMP_FORMATS, dumpLinks } from '../online/dump.js';
import { factsOfInputs } from '../online/facts-of-inputs.js';
import { readOnlineOptions } from '../online/online-options.js';
import { choice, wholeNumber } from '../options.js';
import { Kept, openOutput } from '../output.js';
import { type PatchOutput, showChanges } from '../patch.js';
import { sayRemoved } from '../removed-lines.js';
import { FORMATS, REPORTERS } from '../reporters/reporters.js';
import { type Linted, Linter } from '../run-lint.js';
import { allInputs, inputsSince } from '../since.js';
import { statusOf } from '../status.js';
import { Tally } from '../tally.js';

export const lint: Command = {
  summary: 'report what is wrong with briefs, and fix what is safe to fix (default)',
  usage: '[options] [paths or globs…]',
  notes: [
    `Formats: ${FORMATS.join(', ')} (default pretty).`,
    'Without a path the current directory is searched. A directory is searched for files named *.brief.md,',
    'Markdown files whose front matter says “format: spotlight”, and files that the configuration includes.',
    'Nobody is asked about a link without --online.',
    'Status: 0 nothing at or above --fail-on; 1 something; 2 bad usage, bad configuration or an unreadable file.',
  ],

  async run({ options, positionals }, io) {
    const limits = readLimits(options);
    const format = choice('format', options.text('format'), FORMATS, 'pretty');
    const maxFileSize = wholeNumber('max-file-size', options.text('max-file-size')) ?? DEFAULT_MAX_FILE_SIZE;
    const dump = options.flag('dump') ? choice('dump --format', format, DUMP_FORMATS, 'pretty') : null;
    const dryRun = options.flag('fix-dry-run');
    const fix = options.flag('fix') || dryRun;
    checkFix(options, positionals);
    const ref = options.text('since');
    const online = await readOnlineOptions(options);

    const configurations = new Configurations(options, io);
    const settings = new FileSettings(configurations, { rules: ruleSettings(options.list('rule')) }, io.cwd);
    const linter = new Linter({ settings, asOf: readAsOf(options), maxFileSize });
    const reporter = REPORTERS[format]({ paint: await paintFor(options, io) });
    const tally = new Tally();
    const found = await findInputs({ options, positionals, io, configurations, maxFileSize });
    const output = openOutput(options.text('output'), io, new Kept(found.inputs, configurations));
    if (found.failed) tally.fail();
    const { inputs, before } =
      ref === null ? allInputs(found.inputs) : await inputsSince(ref, found.inputs, maxFileSize, io);
    optimiseFor(inputs.length);
    if (dump !== null) {
      if (await dumpLinks({ inputs, settings, before, format: dump, output, io })) tally.fail();
      output.close();
      return tally.failed || configurations.failed ? 2 : 0;
    }
    const quiet = options.flag('quiet');
    const factsFor =
      online === null ? () => null : await factsOfInputs({ inputs, settings, before, online, quiet, io });
    const readable = format === 'pretty' || format === 'compact';
    const toFile = readable && options.text('output') !== null;
    const patches: PatchOutput = { io, write: readable ? output.write : io.err, toFile };

    const keep = async (input: InputSource, text: string, linted: Linted): Promise<void> => {
      if (dryRun) await showChanges(input.shown, text, linted.text, patches);
      else input.rewrite(text, linted.text);
      sayRemoved(io, input.shown, linted.removed, dryRun ? 'would remove' : 'removed');
    };
    for (const input of inputs) {
      const work = async (): Promise<{ readonly linted: Linted; readonly report: string } | null> => {
        const text = input.read();
        const linted = await linter.lint({ path: input.path, text, links: factsFor(input) }, fix);
        if (linted === null) return null;
        if (linted.text !== text) await keep(input, text, linted);
        return { linted, report: reporter.file({ ...toPrint(linted, quiet), path: input.shown }) };
      };
      const done = await attempt(work, (message) => {
        complain(io, `${visible(input.shown)}: ${message}`);
        tally.fail();
      });
      if (done === null) continue;
      output.write(done.report);
      tally.add(done.linted.result.findings);
    }
    output.write(reporter.end(tally.summary));
    output.close();
    return statusOf(tally.summary, limits, tally.failed || configurations.failed);
  },
};

function toPrint({ brief, result }: Linted, quiet: boolean) {
  const findings = quiet ? result.findings.filter((finding) => finding.severity === 'error') : result.findings;
  return { source: brief.source, findings, stats: result.stats };
}

import type { RuleSetting } from '../../config/settings.js';
import { optimiseFor } from '../../host/optimise.js';
import { DEFAULT_MAX_FILE_SIZE } from '../../host/read-text.js';
import { rules } from '../../rules/registry.generated.js';
import type { Severity } from '../../rules/rule.js';
import { type IsoDay, parseIsoDay } from '../../text/day.js';
import { didYouMean } from '../../text/nearest.js';
import { visible, visibleLines } from '../../text/visible.js';
import { paintFor } from '../color.js';
import { type Command, complain } from '../command.js';
import { Configurations } from '../configurations.js';
import { attempt, findInputs, type InputSource } from '../inputs.js';
import type { Io } from '../io.js';
import { choice, type Options, wholeNumber } from '../options.js';
import { Kept, openOutput } from '../output.js';
import { sayRemoved } from '../removed-lines.js';
import { FORMATS, REPORTERS } from '../reporters/reporters.js';
import { type Linted, Linter } from '../run-lint.js';
import { type Limits, statusOf, UsageError } from '../status.js';
import { Tally } from '../tally.js';
import { harmless } from '../text/printable.js';

const SEVERITIES = ['off', 'hint', 'info', 'warning', 'error'] as const;

export const lint: Command = {
  summary: 'report what is wrong with briefs, and fix what is safe to fix (default)',
  usage: '[options] [paths or globs…]',
  notes: [
    `Formats: ${FORMATS.join(', ')} (default pretty).`,
    'Without a path the current directory is searched. A directory is searched for files named *.brief.md,',
    'Markdown files whose front matter says “format: spotlight”, and files that the configuration includes.',
    'Status: 0 nothing at or above --fail-on; 1 something; 2 bad usage, bad configuration or an unreadable file.',
  ],

  async run({ options, positionals }, io) {
    const limits = readLimits(options);
    const format = choice('format', options.text('format'), FORMATS, 'pretty');
    const maxFileSize = wholeNumber('max-file-size', options.text('max-file-size')) ?? DEFAULT_MAX_FILE_SIZE;
    const dryRun = options.flag('fix-dry-run');
    const fix = options.flag('fix') || dryRun;
    checkFix(options, positionals);

    const configurations = new Configurations(options, io);
    const settings = { rules: ruleSettings(options.list('rule')) };
    const linter = new Linter({ configurations, settings, asOf: readAsOf(options), maxFileSize });
    const reporter = REPORTERS[format]({ paint: await paintFor(options, io) });
    const tally = new Tally();
    const { inputs, failed } = await findInputs({ options, positionals, io, configurations, maxFileSize });
    const output = openOutput(options.text('output'), io, new Kept(inputs, configurations));
    if (failed) tally.fail();
    optimiseFor(inputs.length);
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
        const linted = await linter.lint({ path: input.path, text }, io.cwd, fix);
        if (linted === null) return null;
        if (linted.text !== text) await keep(input, text, linted);
        return { linted, report: reporter.file({ ...toPrint(linted, options.flag('quiet')), path: input.shown }) };
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

interface PatchOutput {
  readonly io: Io;
  readonly write: (text: string) => void;
  readonly toFile: boolean;
}

/** A file gets the patch as it is; what people or logs read has no character in it that does anything. */
async function showChanges(path: string, before: string, after: string, output: PatchOutput): Promise<void> {
  const { unifiedDiff } = await import('../text/unified-diff.js');
  const { io, write, toFile } = output;
  const patch = unifiedDiff(visible(path), before, after);
  const shown = toFile ? patch : io.terminal ? visibleLines(patch) : harmless(patch);
  write(shown);
  if (shown === patch || io.terminal) return;
  complain(
    io,
    `${visible(path)}: the patch shows control characters as signs and cannot be applied; --output writes it to a file as it is`,
  );
}

function toPrint({ brief, result }: Linted, quiet: boolean) {
  const findings = quiet ? result.findings.filter((finding) => finding.severity === 'error') : result.findings;
  return { source: brief.source, findings, stats: result.stats };
}

function checkFix(options: Options, positionals: readonly string[]): void {
  if (!options.flag('fix')) return;
  if (options.flag('stdin') || positionals.includes('-')) {
    throw new UsageError('--fix cannot write to standard input: use --fix-dry-run, or name the file');
  }
  if (options.flag('fix-dry-run')) {
    throw new UsageError('--fix changes files and --fix-dry-run does not: give one of them');
  }
}

function readLimits(options: Options): Limits {
  return {
    failOn: choice('fail-on', options.text('fail-on'), ['error', 'warning', 'info'], 'error'),
    maxWarnings: wholeNumber('max-warnings', options.text('max-warnings')),
    exitZero: options.flag('exit-zero'),
  };
}

function readAsOf(options: Options): IsoDay | null {
  const text = options.text('as-of');
  if (text === null) return null;
  const day = parseIsoDay(text);
  if (day === null) throw new UsageError(`--as-of must be a day such as 2026-05-04, not “${text}”`);
  return day;
}

function ruleSettings(given: readonly string[]): Record<string, RuleSetting> {
  const known = rules.map((rule) => rule.id);
  const settings: Record<string, RuleSetting> = {};
  for (const text of given) {
    const colon = text.indexOf(':');
    const id = colon === -1 ? text : text.slice(0, colon);
    if (!known.includes(id)) throw new UsageError(`--rule: there is no rule “${id}”${didYouMean(id, known)}`);
    if (colon === -1) throw new UsageError(`--rule ${id} needs a severity: --rule=${id}:${SEVERITIES.join('|')}`);
    settings[id] = { severity: choice<Severity | 'off'>('rule', text.slice(colon + 1), SEVERITIES, 'off') };
  }
  return settings;
}

import type { Finding } from '../../lint/finding.js';
import type { Severity } from '../../rules/rule.js';
import { visible } from '../../text/visible.js';
import type { Paint } from '../color.js';
import { frameOf } from '../text/frame.js';
import { visiblePath, withoutCommands } from '../text/printable.js';
import type { LintedFile, Reporter, ReporterOptions, Summary } from './reporter.js';

/** For people: each finding with its line and the place underlined. */
export function prettyReporter({ paint }: ReporterOptions): Reporter {
  return {
    file: (file) => withoutCommands(file.findings.map((finding) => showFinding(file, finding, paint)).join('')),
    end: (summary) => `${showSummary(summary, paint)}\n`,
  };
}

function showFinding(file: LintedFile, finding: Finding, paint: Paint): string {
  const { line, column } = file.source.position(finding.span.start);
  const frame = frameOf(file.source, finding.span);
  const color = painter(finding.severity, paint);
  const gutter = ' '.repeat(String(frame.line).length);
  const place = `${paint.bold(visiblePath(file.path))}:${line}:${column}`;
  const fixable = finding.fix === null ? '' : paint.dim(' (fixable)');
  return [
    `${place}  ${color(finding.severity)}  ${visible(finding.message)}  ${paint.dim(finding.rule)}${fixable}`,
    `  ${paint.dim(`${frame.line} |`)} ${frame.text}`,
    `  ${paint.dim(`${gutter} |`)} ${frame.indent}${color(frame.underline)}`,
    '',
    '',
  ].join('\n');
}

function painter(severity: Severity, paint: Paint): (text: string) => string {
  if (severity === 'error') return paint.red;
  if (severity === 'warning') return paint.yellow;
  return severity === 'info' ? paint.blue : paint.gray;
}

function showSummary(summary: Summary, paint: Paint): string {
  const parts = [
    counted(summary.error, 'error', 'errors'),
    counted(summary.warning, 'warning', 'warnings'),
    counted(summary.info, 'info', 'infos'),
    counted(summary.hint, 'hint', 'hints'),
  ].filter((part) => part !== '');
  const files = summary.files === 0 ? 'no file linted' : counted(summary.files, 'file', 'files');
  if (summary.files === 0) return paint.dim(files);
  if (parts.length === 0) return paint.green(`${files}, nothing to report`);
  const color = summary.error > 0 ? paint.red : paint.yellow;
  const fixable = summary.fixable === 0 ? 'none fixable' : `${summary.fixable} fixable with --fix`;
  return `${color(`${files}: ${parts.join(', ')}`)}; ${fixable}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}

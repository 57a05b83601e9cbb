import type { Severity } from '../../rules/rule.js';
import { visible } from '../../text/visible.js';
import type { Reporter } from './reporter.js';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands that GitHub Actions turns into annotations, each with the address of the rule's page. */
export function githubReporter(): Reporter {
  return {
    file: ({ path, source, findings }) =>
      findings
        .map(({ rule, severity, message, span, url }) => {
          const { start, end } = source.range(span);
          const properties = [
            `file=${property(visible(path))}`,
            `line=${start.line}`,
            `endLine=${end.line}`,
            `col=${start.column}`,
            // Columns are only understood where a finding stays on its line; the last one counts.
            ...(start.line === end.line ? [`endColumn=${Math.max(start.column, end.column - 1)}`] : []),
            `title=${property(rule)}`,
          ];
          return `::${COMMANDS[severity]} ${properties.join(',')}::${data(`${visible(message)}\n${url}`)}\n`;
        })
        .join(''),
    end: ({ files, error, warning, info, hint }) =>
      `${files} files: ${error} errors, ${warning} warnings, ${info} infos, ${hint} hints\n`,
  };
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

import type { Diagnostic } from 'vscode-languageclient';
import { visible } from '../../../server/src/text/visible.js';

export interface FileReport {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

/** By the protocol's numbers. */
const SEVERITIES: Readonly<Record<number, string>> = { 1: 'error', 2: 'warning', 3: 'info', 4: 'hint' };

/** One finding a line, as the command line's format `compact` has it. They go to a terminal: no name or message moves its cursor. */
export function compactLines(reports: readonly FileReport[], pathOf: (uri: string) => string): string[] {
  return reports.flatMap(({ uri, items }) =>
    items.map(({ range, severity, message, code }) => {
      const place = `${visible(pathOf(uri))}:${range.start.line + 1}:${range.start.character + 1}`;
      const text = (typeof message === 'string' ? message : message.value).replace(/\s+/g, ' ');
      return `${place}: ${SEVERITIES[severity ?? 1] ?? 'error'}: ${visible(text)} [${visible(String(code ?? ''))}]`;
    }),
  );
}

/** Whether there is an error among the findings: one without a severity is taken for one. */
export function hasError(reports: readonly FileReport[]): boolean {
  return reports.some(({ items }) => items.some(({ severity }) => (severity ?? 1) === 1));
}

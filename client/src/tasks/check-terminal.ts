import { EventEmitter, l10n, type Pseudoterminal, Uri, workspace } from 'vscode';
import { type Diagnostic, DiagnosticSeverity, type WorkspaceDiagnosticReport } from 'vscode-languageclient';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';

const SEVERITIES: Readonly<Record<number, string>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** Checks every brief of the workspace and prints the findings as the command line's format `compact` does. */
export class CheckTerminal implements Pseudoterminal {
  private readonly written = new EventEmitter<string>();
  private readonly closed = new EventEmitter<number>();
  private readonly services: Services;
  private isOpen = false;

  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;

  constructor(services: Services) {
    this.services = services;
  }

  async open(): Promise<void> {
    this.isOpen = true;
    const report = await ask<WorkspaceDiagnosticReport>(this.services, 'workspace/diagnostic', {
      previousResultIds: [],
    });
    if (!this.isOpen) return;
    const lines = report === null ? [l10n.t('The server of Spotlight Brief does not answer.')] : [...linesOf(report)];
    for (const line of lines) this.written.fire(`${line}\r\n`);
    const failed = report === null || lines.some((line) => /^[^\s].*:\d+:\d+: error: /.test(line));
    this.closed.fire(failed ? 1 : 0);
  }

  close(): void {
    this.isOpen = false;
  }
}

function* linesOf({ items }: WorkspaceDiagnosticReport): Iterable<string> {
  for (const file of items) {
    if (file.kind !== 'full') continue;
    const path = workspace.asRelativePath(Uri.parse(file.uri), false);
    for (const { range, severity, message, code } of file.items) {
      const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
      yield `${place}: ${SEVERITIES[severity ?? 1] ?? 'error'}: ${textOf(message)} [${code ?? ''}]`;
    }
  }
}

function textOf(message: Diagnostic['message']): string {
  return (typeof message === 'string' ? message : message.value).replace(/\s+/g, ' ');
}

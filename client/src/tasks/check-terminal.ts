import { EventEmitter, l10n, type Pseudoterminal, Uri, workspace } from 'vscode';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageclient';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { compactLines, type FileReport, hasError } from './compact-lines.js';

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
    const report = await this.check();
    if (!this.isOpen) return;
    const lines =
      report === null
        ? [l10n.t('The server of Spotlight Brief does not answer.')]
        : compactLines(report, (uri) => workspace.asRelativePath(Uri.parse(uri), false));
    for (const line of lines) this.written.fire(`${line}\r\n`);
    this.closed.fire(report === null || hasError(report) ? 1 : 0);
  }

  close(): void {
    this.isOpen = false;
  }

  /** The server reports the briefs that are not open together, and each of the others for itself. */
  private async check(): Promise<readonly FileReport[] | null> {
    const closed = await ask<WorkspaceDiagnosticReport>(this.services, 'workspace/diagnostic', {
      previousResultIds: [],
    });
    if (closed === null) return null;
    const reports: FileReport[] = closed.items.flatMap((file) => (file.kind === 'full' ? [file] : []));
    for (const { uri, languageId } of workspace.textDocuments) {
      const known = languageId === 'spotlight-brief' || languageId === 'markdown';
      if (!known || workspace.getWorkspaceFolder(uri) === undefined || !(await isThere(uri))) continue;
      const textDocument = { uri: uri.toString() };
      const open = await ask<DocumentDiagnosticReport>(this.services, 'textDocument/diagnostic', { textDocument });
      if (open?.kind === 'full') reports.push({ uri: textDocument.uri, items: open.items });
    }
    return reports.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }
}

/** A document may be open that was never saved, or whose file is gone. */
async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

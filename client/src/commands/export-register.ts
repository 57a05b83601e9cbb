import { commands, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { ExportRegisterAnswer, ExportRegisterParams } from '../../../server/src/language/protocol.js';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';

type Format = ExportRegisterParams['format'];

interface Choice extends QuickPickItem {
  readonly format: Format;
}

/** Writes the register of the workspace to a file. Format and file may be given, and are asked for where they are not. */
export async function exportRegister(services: Services, format?: unknown, target?: unknown): Promise<void> {
  const chosen = format === 'csv' || format === 'ics' ? format : await askFormat();
  if (chosen === null) return;
  const answer = await ask<ExportRegisterAnswer>(services, 'spotlight/exportRegister', { format: chosen });
  if (answer === null) {
    void window.showErrorMessage(l10n.t('The register could not be exported: the server does not answer.'));
    return;
  }
  const file = target instanceof Uri ? target : await askFile(chosen);
  if (file === null) return;
  await workspace.fs.writeFile(file, new TextEncoder().encode(answer.text));
  const open = l10n.t('Open');
  // Nobody has to answer before the command is done.
  window.showInformationMessage(l10n.t('The register was exported.'), open).then(
    (button) => button === open && commands.executeCommand('vscode.open', file),
    () => undefined,
  );
}

async function askFormat(): Promise<Format | null> {
  const choices: readonly Choice[] = [
    { label: `$(table) ${l10n.t('Table')}`, description: 'CSV', detail: l10n.t('For spreadsheets'), format: 'csv' },
    {
      label: `$(calendar) ${l10n.t('Calendar')}`,
      description: 'iCalendar',
      detail: l10n.t('An event on the last day of each forecast that can be checked'),
      format: 'ics',
    },
  ];
  return (await window.showQuickPick(choices, { title: l10n.t('Export the register of forecasts') }))?.format ?? null;
}

async function askFile(format: Format): Promise<Uri | null> {
  const [folder] = workspace.workspaceFolders ?? [];
  const filters: Record<string, string[]> = format === 'csv' ? { CSV: ['csv'] } : { iCalendar: ['ics'] };
  const defaultUri = folder === undefined ? undefined : Uri.joinPath(folder.uri, `forecasts.${format}`);
  const file = await window.showSaveDialog({ filters, ...(defaultUri !== undefined && { defaultUri }) });
  return file ?? null;
}

import { commands, l10n, window } from 'vscode';
import type { DocumentDiagnosticReport } from 'vscode-languageclient';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';

/** Checks the links of the brief now, says how they do, and shows the problems. */
export async function checkLinks(services: Services): Promise<void> {
  const editor = await activeBrief();
  if (editor === null) return;
  const textDocument = { uri: editor.document.uri.toString() };
  const report = await ask<DocumentDiagnosticReport>(services, 'textDocument/diagnostic', { textDocument });
  if (report?.kind !== 'full') return;
  const found = report.items.filter(({ code }) => typeof code === 'string' && code.startsWith('link-')).length;
  await commands.executeCommand('workbench.actions.view.problems');
  const result = found === 0 ? l10n.t('No problem found in the links.') : l10n.t('Problems in the links: {0}', found);
  // A promise of what is not done would be worse than saying so.
  const limit = l10n.t('Addresses on the web are not looked up over the network yet.');
  void window.showInformationMessage(`${result} ${limit}`);
}

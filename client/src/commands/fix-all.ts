import { l10n, window } from 'vscode';
import { activeBrief } from './active-brief.js';
import { applyFixes } from './apply-fixes.js';

/** Does what fixing on save does, wherever the focus is. */
export async function fixAll(): Promise<void> {
  const editor = await activeBrief();
  if (editor === null || (await applyFixes(editor.document))) return;
  void window.showInformationMessage(l10n.t('There is nothing that can be fixed by itself.'));
}

import { l10n, type TextEditor, window } from 'vscode';
import { isBrief } from '../is-brief.js';

/** The editor in front where it holds a brief; says so where it does not. */
export function activeBrief(): TextEditor | null {
  const editor = window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => isBrief(document));
  if (editor !== undefined && isBrief(editor.document)) return editor;
  void window.showInformationMessage(l10n.t('Open a brief first.'));
  return null;
}

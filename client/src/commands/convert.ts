import { l10n, window, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';
import { applyFixes } from './apply-fixes.js';
import { applyTextEdits } from './apply-text-edits.js';

/** Gives the brief canonical form: marks before its parts, whole paragraphs, no page furniture. Its words stay. */
export async function convert(services: Services): Promise<void> {
  const editor = await activeBrief();
  if (editor === null) return;
  const { document } = editor;
  const before = document.getText();
  await applyFixes(document);
  const { tabSize, insertSpaces } = workspace.getConfiguration('editor', document);
  const edits = await ask<TextEdit[]>(services, 'textDocument/formatting', {
    textDocument: { uri: document.uri.toString() },
    options: { tabSize: Number(tabSize ?? 2), insertSpaces: insertSpaces !== false },
  });
  await applyTextEdits(document, edits ?? []);
  if (document.getText() === before) {
    void window.showInformationMessage(l10n.t('The brief has its canonical form already.'));
  }
}

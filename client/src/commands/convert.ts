import { type CodeAction, commands, l10n, Range, type TextDocument, window, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';
import { applyTextEdits } from './apply-text-edits.js';

/** Gives the brief canonical form: marks before its parts, whole paragraphs, no page furniture. Its words stay. */
export async function convert(services: Services): Promise<void> {
  const editor = activeBrief();
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

/** What fixing on save does. Waits for the end, unlike the editor's own command, so that what follows sees the fixed text. */
async function applyFixes(document: TextDocument): Promise<void> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const kind = 'source.fixAll.spotlight';
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    kind,
    1,
  );
  const edit = actions.find((action) => action.kind?.value === kind)?.edit;
  if (edit !== undefined) await workspace.applyEdit(edit);
}

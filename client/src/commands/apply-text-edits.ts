import { Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';

/** Applies what the server answered to one document, as one step that can be undone. */
export async function applyTextEdits(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const changes = new WorkspaceEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    changes.replace(document.uri, new Range(start.line, start.character, end.line, end.character), newText);
  }
  await workspace.applyEdit(changes);
}

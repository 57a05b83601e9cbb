import { commands, window, workspace } from 'vscode';

/** Opens an empty brief with the template, its first tab stop ready. */
export async function newBrief(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'spotlight-brief', content: '' });
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'spotlight-brief', name: 'Brief' });
}

import { type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';

/** The address of a file in the first folder of the workspace. */
export function fileUri(name: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No folder is open');
  return Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace as a person does. */
export async function show(name: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(fileUri(name)));
}

/** Opens a new brief that lies nowhere. */
export async function showNew(content: string): Promise<TextEditor> {
  const document: TextDocument = await workspace.openTextDocument({ language: 'spotlight-brief', content });
  return window.showTextDocument(document);
}

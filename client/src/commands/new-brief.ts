import {
  commands,
  InputBoxValidationSeverity,
  l10n,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Services } from '../services.js';
import { fileNameFor } from './file-name.js';

/**
 * Asks for the title and opens a new brief with the template, its next tab stop ready. Nothing is written before the author saves; the file
 * then lies in `folder` (a folder that was clicked), else in the first one of the workspace. A `given` title is not asked for.
 */
export async function newBrief(_: Services, folder?: unknown, given?: unknown): Promise<void> {
  const title = typeof given === 'string' ? given : await askTitle();
  if (title === undefined) return;
  const home = folder instanceof Uri ? folder : workspace.workspaceFolders?.[0]?.uri;
  const document = await openNew(title, home);
  const editor = await window.showTextDocument(document);
  // The snippet takes the selected words for the title.
  await editor.edit((edit) => edit.insert(document.positionAt(0), title));
  editor.selection = new Selection(document.positionAt(0), document.positionAt(title.length));
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'spotlight-brief', name: 'Brief' });
  if (title !== '') await commands.executeCommand('jumpToNextSnippetPlaceholder');
}

async function askTitle(): Promise<string | undefined> {
  const title = await window.showInputBox({
    title: l10n.t('New brief'),
    prompt: l10n.t('The title: the event, and what it changes. You can leave it for later.'),
    validateInput: (value) => {
      const message = l10n.t('The file will be {0}', `${fileNameFor(value)}.brief.md`);
      return value.trim() === '' ? null : { message, severity: InputBoxValidationSeverity.Info };
    },
  });
  return title?.trim();
}

async function openNew(title: string, home: Uri | undefined): Promise<TextDocument> {
  if (title === '' || home === undefined) {
    return workspace.openTextDocument({ language: 'spotlight-brief', content: '' });
  }
  return workspace.openTextDocument((await freePlace(home, fileNameFor(title))).with({ scheme: 'untitled' }));
}

/** Neither a file nor a brief that waits to be saved gets its name taken. */
async function freePlace(home: Uri, name: string): Promise<Uri> {
  for (let number = 1; ; number++) {
    const place = Uri.joinPath(home, `${name}${number === 1 ? '' : `-${number}`}.brief.md`);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === place.path);
    if (!isOpen && !(await exists(place))) return place;
  }
}

async function exists(place: Uri): Promise<boolean> {
  return workspace.fs.stat(place).then(
    () => true,
    () => false,
  );
}

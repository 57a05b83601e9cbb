import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { ImportAnswer } from '../../../server/src/language/protocol.js';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { toBase64 } from './base64.js';

/** Bytes; pictures in a Word document count, though they are left out. */
const MAX_SIZE = 50_000_000;

/** Makes a new brief of a file (`clicked`, or one that the user chooses) or of the clipboard. */
export async function importBrief(services: Services, clicked?: unknown): Promise<void> {
  const source = clicked instanceof Uri ? await read(clicked) : await choose();
  if (source === null) return;
  const answer = await ask<ImportAnswer>(services, 'spotlight/import', source);
  if (answer === null) {
    void window.showErrorMessage(l10n.t('Nothing was imported: the server of Spotlight Brief does not answer.'));
  } else if ('error' in answer) {
    void window.showErrorMessage(answer.error);
  } else {
    const document = await workspace.openTextDocument({ language: 'spotlight-brief', content: answer.text });
    await window.showTextDocument(document);
    if (answer.notes.length > 0) void window.showInformationMessage(answer.notes.join(' '));
  }
}

async function choose(): Promise<object | null> {
  const word = readsWord();
  const detail = word ? l10n.t('Plain text, text out of a PDF, or Word') : l10n.t('Plain text, or text out of a PDF');
  const file = { label: `$(file) ${l10n.t('From a file…')}`, detail };
  const clipboard = { label: `$(clippy) ${l10n.t('From the clipboard')}` };
  const chosen = await window.showQuickPick([file, clipboard], { title: l10n.t('Import a brief') });
  if (chosen === undefined) return null;
  if (chosen === file) {
    const [uri] =
      (await window.showOpenDialog({
        filters: { [l10n.t('Texts')]: [...(word ? ['docx'] : []), 'txt', 'text', 'md'] },
      })) ?? [];
    return uri === undefined ? null : read(uri);
  }
  const text = await env.clipboard.readText();
  if (text.trim() !== '') return { text, ...folderOf(undefined) };
  void window.showInformationMessage(l10n.t('The clipboard holds no text.'));
  return null;
}

/** The server in a web worker does not. */
function readsWord(): boolean {
  return env.uiKind === UIKind.Desktop || env.remoteName !== undefined;
}

async function read(uri: Uri): Promise<object | null> {
  if ((await workspace.fs.stat(uri)).size > MAX_SIZE) {
    void window.showErrorMessage(l10n.t('This file is too large to be a brief.'));
    return null;
  }
  return { base64: toBase64(await workspace.fs.readFile(uri)), ...folderOf(uri) };
}

/** Where the brief is likely to lie, so that the settings of its folder count. */
function folderOf(uri: Uri | undefined): { readonly uri?: string } {
  const [first] = workspace.workspaceFolders ?? [];
  const folder = (uri === undefined ? undefined : workspace.getWorkspaceFolder(uri)) ?? first;
  return folder === undefined ? {} : { uri: Uri.joinPath(folder.uri, 'imported.brief.md').toString() };
}

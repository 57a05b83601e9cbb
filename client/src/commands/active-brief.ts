import { commands, l10n, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { isBrief } from '../is-brief.js';

/**
 * The editor in front where it holds a brief, else one that is seen beside it, else an open brief behind other tabs, such as the
 * walkthrough's. Where there is none, says so.
 */
export async function activeBrief(): Promise<TextEditor | null> {
  const active = window.activeTextEditor ?? window.visibleTextEditors.find(({ document }) => isBrief(document));
  if (active !== undefined && isBrief(active.document)) return active;
  const open = workspace.textDocuments.filter((document) => !document.isClosed && isBrief(document));
  const document = open.length > 1 ? await choose(open) : open[0];
  if (document !== undefined) return window.showTextDocument(document);
  if (open.length === 0) void offerNew();
  return null;
}

async function choose(open: readonly TextDocument[]): Promise<TextDocument | undefined> {
  const lines = open.map((document) => ({ label: workspace.asRelativePath(document.uri), document }));
  return (await window.showQuickPick(lines, { title: l10n.t('Which brief?') }))?.document;
}

async function offerNew(): Promise<void> {
  const button = l10n.t('New brief…');
  const pressed = await window.showInformationMessage(l10n.t('Open a brief first.'), button);
  if (pressed === button) await commands.executeCommand('spotlight.newBrief');
}

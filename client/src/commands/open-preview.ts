import { Uri, workspace } from 'vscode';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';

/** Shows the brief in front, or the one that was clicked in a title bar or the explorer, as it will be published. */
export async function openPreview({ previews }: Services, clicked?: unknown): Promise<void> {
  const uri = clicked instanceof Uri ? clicked : (await activeBrief())?.document.uri;
  if (uri === undefined) return;
  // The server knows the documents that are open.
  await workspace.openTextDocument(uri);
  previews.show(uri);
}

import { Uri } from 'vscode';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';

/** Shows the brief in front, or the one whose title bar was clicked, as it will be published. */
export function openPreview({ previews }: Services, clicked?: unknown): void {
  const uri = clicked instanceof Uri ? clicked : activeBrief()?.document.uri;
  if (uri !== undefined) previews.show(uri);
}

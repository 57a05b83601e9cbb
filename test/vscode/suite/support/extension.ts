import { type Extension, extensions } from 'vscode';

export function ourExtension(): Extension<unknown> {
  const extension = extensions.getExtension('spotlight-brief.spotlight-brief-vscode');
  if (extension === undefined) throw new Error('The extension is not there');
  return extension;
}

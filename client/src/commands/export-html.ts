import { env, l10n, UIKind, Uri, window, workspace } from 'vscode';
import type { ExportHtmlAnswer } from '../../../server/src/language/protocol.js';
import { visible } from '../../../server/src/text/visible.js';
import { quoteLines } from '../quote-lines.js';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { activeBrief } from './active-brief.js';

/** Writes the brief in front as one page and opens it in the browser. `target` says where; without it a dialog asks. */
export async function exportHtml(services: Services, _clicked?: unknown, target?: unknown): Promise<void> {
  const editor = await activeBrief();
  if (editor === null) return;
  const { uri } = editor.document;
  const page = await ask<ExportHtmlAnswer>(services, 'spotlight/exportHtml', { uri: uri.toString() });
  if (page === null) {
    void window.showErrorMessage(
      l10n.t('The brief could not be exported: the server of Spotlight Brief does not answer.'),
    );
    return;
  }
  const place = target instanceof Uri ? target : await askPlace(uri);
  if (place === undefined) return;
  await workspace.fs.writeFile(place, new TextEncoder().encode(page.html));
  if (page.removed.length > 0) {
    void window.showInformationMessage(l10n.t('Left out as page furniture: {0}', quoteLines(page.removed)));
  }
  if (place.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined) {
    await env.openExternal(place);
    return;
  }
  // On another machine there is no browser that could open it.
  void window.showInformationMessage(
    l10n.t('The brief was exported to {0}.', visible(workspace.asRelativePath(place))),
  );
}

async function askPlace(brief: Uri): Promise<Uri | undefined> {
  const name = (brief.path.split('/').at(-1) ?? 'brief').replace(/(?:\.brief)?\.md$/, '');
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const beside = brief.scheme === 'untitled' ? folder : Uri.joinPath(brief, '..');
  return window.showSaveDialog({
    title: l10n.t('Export the brief as HTML'),
    filters: { HTML: ['html'] },
    ...(beside !== undefined && { defaultUri: Uri.joinPath(beside, `${name}.html`) }),
  });
}

import * as vscode from 'vscode';
import { type Disposable, l10n } from 'vscode';
import { canBeLinkText, markdownLink, soleAddress } from './link-text.js';

/** The part of the editor's API for pasting that came after the oldest version we run on. */
interface PasteApi {
  registerDocumentPasteEditProvider(selector: string, provider: object, metadata: object): Disposable;
}

/** An address pasted over selected words makes them a link, as in Markdown files. */
export function registerLinkPaste(): Disposable {
  const languages: Partial<PasteApi> = vscode.languages as unknown as Partial<PasteApi>;
  const api = vscode as unknown as PasteClasses;
  if (languages.registerDocumentPasteEditProvider === undefined || api.DocumentPasteEdit === undefined) {
    return { dispose: () => undefined };
  }
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('text', 'link', 'spotlight');
  const provider = {
    async provideDocumentPasteEdits(
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ) {
      const address = soleAddress((await data.get('text/plain')?.asString()) ?? '');
      const [range] = ranges;
      if (address === null || range === undefined || ranges.length !== 1) return [];
      const words = document.getText(range);
      if (!canBeLinkText(words)) return [];
      return [new api.DocumentPasteEdit(markdownLink(words, address), l10n.t('Make the selected words a link'), kind)];
    },
  };
  return languages.registerDocumentPasteEditProvider('spotlight-brief', provider, {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteClasses {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => object;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
}

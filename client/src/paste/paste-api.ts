import * as vscode from 'vscode';

/** Makes edits for what is pasted; none where it has nothing to offer. */
export type OfferEdits = (
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  text: string,
) => Promise<readonly { readonly text: string; readonly title: string }[]>;

/** The part of the editor's API for pasting that came after the oldest version we run on. */
interface PasteLanguages {
  registerDocumentPasteEditProvider(
    selector: vscode.DocumentSelector,
    provider: object,
    metadata: object,
  ): vscode.Disposable;
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteClasses {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => object;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
}

/** Offers edits for pasted text, beside the editor's own plain text, which can always be chosen. Older editors paste as ever. */
export function registerPaste(
  selector: vscode.DocumentSelector,
  kindParts: readonly string[],
  offer: OfferEdits,
): vscode.Disposable {
  const languages: Partial<PasteLanguages> = vscode.languages as unknown as Partial<PasteLanguages>;
  const classes = vscode as unknown as PasteClasses;
  if (languages.registerDocumentPasteEditProvider === undefined || classes.DocumentPasteEdit === undefined) {
    return { dispose: () => undefined };
  }
  const kind = classes.DocumentDropOrPasteEditKind.Empty.append(...kindParts);
  const provider = {
    async provideDocumentPasteEdits(
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ) {
      const text = (await data.get('text/plain')?.asString()) ?? '';
      const edits = text === '' ? [] : await offer(document, ranges, text);
      return edits.map((edit) => new classes.DocumentPasteEdit(edit.text, edit.title, kind));
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] };
  return languages.registerDocumentPasteEditProvider(selector, provider, metadata);
}

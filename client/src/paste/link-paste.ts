import { type Disposable, l10n } from 'vscode';
import { canBeLinkText, markdownLink, soleAddress } from './link-text.js';
import { registerPaste } from './paste-api.js';

/** An address pasted over selected words makes them a link, as in Markdown files. */
export function registerLinkPaste(): Disposable {
  return registerPaste('spotlight-brief', ['text', 'link', 'spotlight'], async (document, ranges, text) => {
    const address = soleAddress(text);
    const [range] = ranges;
    if (address === null || range === undefined || ranges.length !== 1) return [];
    const words = document.getText(range);
    if (!canBeLinkText(words)) return [];
    return [{ text: markdownLink(words, address), title: l10n.t('Make the selected words a link') }];
  });
}

import { type Disposable, l10n, workspace } from 'vscode';
import type { CleanPastedAnswer } from '../../../server/src/language/protocol.js';
import { isBrief } from '../is-brief.js';
import { quoteLines } from '../quote-lines.js';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';
import { registerPaste } from './paste-api.js';

const SELECTOR = [{ language: 'spotlight-brief' }, { language: 'markdown' }];

/** UTF-16 units; what is longer is no piece of a brief. */
const MAX_LENGTH = 500_000;

/** Text from a PDF or from Word, pasted into a brief, loses its running headers and cut lines. */
export function registerCleanPaste(services: Services): Disposable {
  return registerPaste(SELECTOR, ['text', 'spotlight', 'cleaned'], async (document, ranges, text) => {
    const wanted = workspace.getConfiguration('spotlight', document).get('paste.cleanUp') !== false;
    const isPiece = ranges.length === 1 && text.length <= MAX_LENGTH && /[\r\n\f]/.test(text.trim());
    if (!wanted || !isPiece || services.supervisor.running === null || !isBrief(document)) return [];
    const uri = document.uri.toString();
    const cleaned = await ask<CleanPastedAnswer>(services, 'spotlight/cleanPasted', { uri, text });
    if (cleaned === null || sameText(cleaned.text, text)) return [];
    return [{ text: cleaned.text, title: titleOf(cleaned.removed) }];
  });
}

/** What is left out is said where the paste can be chosen. */
function titleOf(removed: readonly string[]): string {
  if (removed.length === 0) return l10n.t('Paste as clean paragraphs');
  return l10n.t('Paste as clean paragraphs, without {0}', quoteLines(removed));
}

/** Line ends are the document's own affair. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

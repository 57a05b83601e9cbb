import { type CompletionItem, type CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import type { SourceText } from '../../../brief/source.js';
import type { Span } from '../../../text/span.js';
import { toRange } from '../../convert.js';

export interface ItemParts {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What is replaced; on one line. */
  readonly span: Span;
  readonly text: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** The same with tab stops, for clients that know snippets. */
  readonly snippet?: string;
  /** What the typed letters are compared with, where it is not the label. */
  readonly filter?: string;
  readonly preselect?: boolean;
}

/** An item with an exact edit. Items keep the order in which they are made. */
export function toItems(source: SourceText, snippets: boolean, parts: readonly ItemParts[]): CompletionItem[] {
  return parts.map(({ label, kind, span, text, detail, documentation, snippet, filter, preselect }, at) => {
    const isSnippet = snippets && snippet !== undefined;
    return {
      label,
      kind,
      sortText: String(at).padStart(4, '0'),
      filterText: filter ?? label,
      textEdit: { range: toRange(source, span), newText: isSnippet ? snippet : text },
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(detail !== undefined && { detail }),
      ...(documentation !== undefined && { documentation }),
      ...(preselect === true && { preselect }),
    };
  });
}

/** Text as it stands in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A place in a snippet that the cursor stops at, with what stands there. */
export function stop(index: number, text: string): string {
  return `\${${index}:${escapeSnippet(text)}}`;
}

/** A place with a list to choose from. */
export function choice(index: number, texts: readonly string[]): string {
  return `\${${index}|${texts.map((text) => text.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
}

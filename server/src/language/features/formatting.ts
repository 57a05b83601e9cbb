import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { markupEdits, markupEditsForRange } from '../../brief/canonical.js';
import { toSpan } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded } from '../session.js';
import { toTextEdits } from '../text-changes.js';

/** Canonical form: marks before title and questions, one blank line between blocks, no blanks at line ends. No word changes. */
export const formatting: Feature = {
  name: 'formatting',
  capabilities: { documentFormattingProvider: true, documentRangeFormattingProvider: true },
  register(session) {
    session.connection.onDocumentFormatting(
      guarded<DocumentFormattingParams, TextEdit[]>(session, 'formatting', [], async ({ textDocument }) => {
        const open = await session.briefs.get(textDocument.uri);
        return open === null ? [] : toTextEdits(open.brief.source, markupEdits(open.brief));
      }),
    );
    session.connection.onDocumentRangeFormatting(
      guarded<DocumentRangeFormattingParams, TextEdit[]>(session, 'formatting', [], async ({ textDocument, range }) => {
        const open = await session.briefs.get(textDocument.uri);
        if (open === null) return [];
        const { source } = open.brief;
        const { start, end } = toSpan(source, range);
        const edits = markupEditsForRange(open.brief).filter(({ span }) => start <= span.start && span.end <= end);
        return toTextEdits(source, edits);
      }),
    );
  },
};

import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { markupEdits } from '../../brief/canonical.js';
import type { Brief } from '../../brief/model.js';
import type { SourceText } from '../../brief/source.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { SpanIndex } from '../../text/span-index.js';
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
        return open === null ? [] : toTextEdits(open.brief.source, formattingEdits(open.brief));
      }),
    );
    session.connection.onDocumentRangeFormatting(
      guarded<DocumentRangeFormattingParams, TextEdit[]>(session, 'formatting', [], async ({ textDocument, range }) => {
        const open = await session.briefs.get(textDocument.uri);
        if (open === null) return [];
        const { source } = open.brief;
        const { start, end } = toSpan(source, range);
        const edits = formattingEdits(open.brief).filter(({ span }) => start <= span.start && span.end <= end);
        return toTextEdits(source, edits);
      }),
    );
  },
};

/** In order, without overlaps; none for a brief that is formatted. */
export function formattingEdits(brief: Brief): readonly Edit[] {
  const edits = markupEdits(brief);
  const taken = new SpanIndex(edits.map((edit) => edit.span));
  const blanks = [...trailingBlanks(brief)].filter((span) => !taken.overlaps(span));
  return [...edits, ...blanks.map((span) => ({ span, text: '' }))].sort((a, b) => a.span.start - b.span.start);
}

/** Blanks at the ends of lines of running text that mean nothing: two spaces or more inside a paragraph break its line. */
function* trailingBlanks({ source, textBlocks, codes, comments }: Brief): Iterable<Span> {
  const closed = new SpanIndex([...codes, ...comments.map((comment) => comment.span)]);
  for (const { kind, span } of textBlocks) {
    if (kind === 'cell') continue;
    const last = source.position(span.end).line;
    for (let line = source.position(span.start).line; line <= last; line++) {
      const blanks = blanksAtEnd(source, line);
      const breaks = line < last && blanks.end - blanks.start >= 2 && !source.slice(blanks).includes('\t');
      if (blanks.start === blanks.end || blanks.start < span.start || breaks) continue;
      if (!closed.overlaps(blanks)) yield blanks;
    }
  }
}

function blanksAtEnd(source: SourceText, line: number): Span {
  const whole = source.line(line);
  let { end: start } = whole;
  while (start > whole.start && (source.text[start - 1] === ' ' || source.text[start - 1] === '\t')) start--;
  return { start, end: whole.end };
}

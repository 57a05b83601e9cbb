import type { Span } from '../text/span.js';
import { SpanIndex } from '../text/span-index.js';
import type { Brief } from './model.js';
import type { SourceText } from './source.js';

/** Blanks at the ends of lines of running text that mean nothing: two spaces or more inside a paragraph break its line. */
export function* trailingBlanks({ source, textBlocks, codes, comments }: Brief): Iterable<Span> {
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

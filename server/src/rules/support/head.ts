import type { Brief } from '../../brief/model.js';
import { at, type Span } from '../../text/span.js';

/** Where a finding about the whole brief stands: at its title, or at its first block where it has none. */
export function headSpan(brief: Brief): Span {
  if (brief.title !== null) return brief.title.span;
  const first = brief.blocks[0];
  return first?.texts[0]?.content ?? first?.span ?? at(brief.frontMatter?.span.end ?? 0);
}

/** Where the last block ends, or the front matter where there is none. */
export function endOf(brief: Brief): number {
  return brief.blocks.at(-1)?.span.end ?? brief.frontMatter?.span.end ?? brief.source.text.length;
}

import type { FrontMatterEntry } from '../../brief/front-matter.js';
import type { Brief } from '../../brief/model.js';
import type { Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';

/** A text of the front matter with the place of its words, quotes excluded. */
export interface FrontMatterText {
  readonly text: string;
  readonly span: Span;
}

/** The texts of a value: itself, or the texts of its list. */
export function textsOf(brief: Brief, entry: FrontMatterEntry | null): readonly FrontMatterText[] {
  if (entry === null) return [];
  const { value } = entry;
  if (typeof value === 'string')
    return value.trim() === '' ? [] : [{ text: value, span: unquoted(brief, entry.valueSpan) }];
  if (!Array.isArray(value)) return [];
  const texts: FrontMatterText[] = [];
  value.forEach((item: unknown, index: number) => {
    const span = entry.itemSpans[index];
    if (typeof item === 'string' && span !== undefined) texts.push({ text: item, span: unquoted(brief, span) });
  });
  return texts;
}

/** The span of a scalar without the quotes around it. */
export function unquoted(brief: Brief, span: Span): Span {
  const first = brief.source.text[span.start];
  const last = brief.source.text[span.end - 1];
  const isQuoted = span.end - span.start >= 2 && (first === '"' || first === "'") && first === last;
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** Puts a value in the place of a scalar, inside its quotes; after an empty one's colon a space comes first. */
export function replaceValue(brief: Brief, entry: FrontMatterEntry, text: string): Edit {
  if (entry.style !== 'empty') return { span: unquoted(brief, entry.valueSpan), text };
  const { end } = entry.valueSpan;
  const after = brief.source.lineAround(end).end;
  // A comment behind the colon needs a space before its `#`.
  const comment = brief.source.text.slice(end, after).trim() === '' ? '' : ' ';
  return brief.source.text[end] === ' '
    ? { span: { start: end + 1, end: end + 1 }, text: text + comment }
    : { span: entry.valueSpan, text: ` ${text}${comment}` };
}

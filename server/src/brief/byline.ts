import type { Span } from '../text/span.js';
import { entryOf, type FrontMatter, type FrontMatterEntry } from './front-matter.js';
import type { Block, Byline, Name, Title } from './model.js';
import { readByline } from './names.js';
import type { SourceText } from './source.js';

/** The title from its heading or paragraph, else from the front matter. */
export function readTitle(block: Block | null, frontMatter: FrontMatter | null, source: SourceText): Title | null {
  const text = block?.texts[0];
  if (block !== null && text !== undefined) {
    return {
      text: text.plain.text.trim(),
      span: text.content,
      from: block.kind === 'heading' ? 'heading' : 'paragraph',
      block,
    };
  }
  const entry = entryOf(frontMatter, 'title');
  if (entry === null || entry.value === null || typeof entry.value === 'object' || String(entry.value).trim() === '')
    return null;
  return { text: String(entry.value).trim(), span: unquoted(entry, source), from: 'front-matter', block: null };
}

/** The byline from its paragraph, else the authors of the front matter. */
export function readBylinePart(
  block: Block | null,
  frontMatter: FrontMatter | null,
  source: SourceText,
  lang: string,
): Byline | null {
  const text = block?.texts[0];
  if (block !== null && text !== undefined) {
    const { plain } = text;
    const reading = readByline(plain.text, lang);
    const place = (span: Span | null): Span | null => (span === null ? null : plain.source(span));
    return {
      text: plain.text.trim(),
      span: text.content,
      from: 'paragraph',
      block,
      names: reading.names.map((name) => ({ ...name, span: plain.source(name.span) })),
      by: place(reading.by),
      stop: place(reading.stop),
    };
  }
  const entry = entryOf(frontMatter, 'authors') ?? entryOf(frontMatter, 'author');
  return entry === null ? null : fromFrontMatter(entry, source, lang);
}

function fromFrontMatter(entry: FrontMatterEntry, source: SourceText, lang: string): Byline | null {
  const { value } = entry;
  const names: Name[] = [];
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const span = entry.itemSpans[index] ?? entry.valueSpan;
      if (typeof item === 'string') names.push(...namesIn(item, inner(source, span), source, lang));
    });
  } else if (typeof value === 'string') names.push(...namesIn(value, unquoted(entry, source), source, lang));
  if (names.length === 0) return null;
  const text = names.map((name) => name.text).join(', ');
  return { text, span: entry.valueSpan, from: 'front-matter', block: null, names, by: null, stop: null };
}

/** The names in one value; their places are exact where the value stands in the source as it is. */
function namesIn(value: string, span: Span, source: SourceText, lang: string): Name[] {
  const exact = source.slice(span) === value;
  return readByline(value, lang).names.map((name) => ({
    ...name,
    span: exact ? { start: span.start + name.span.start, end: span.start + name.span.end } : span,
  }));
}

function unquoted(entry: FrontMatterEntry, source: SourceText): Span {
  return entry.style === 'quoted' ? inner(source, entry.valueSpan) : entry.valueSpan;
}

/** A span without the quotes around it. */
function inner(source: SourceText, span: Span): Span {
  const first = source.text[span.start];
  const quoted = (first === '"' || first === "'") && source.text[span.end - 1] === first && span.end - span.start > 1;
  return quoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

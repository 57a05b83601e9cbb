import { SourceText } from '../brief/source.js';
import { escapeParagraph } from './escape.js';
import type { ImportOptions } from './import-text.js';
import { measure, readLines } from './lines.js';
import { hasInlineMarkup, type Nature } from './nature.js';
import { removeFurniture } from './page-furniture.js';
import { type Paragraph, toParagraphs } from './paragraphs.js';
import { readingOf } from './reading.js';

/**
 * The paragraphs of plain text, or of text out of a PDF, as Markdown that reads the same; `removed` was page furniture.
 * The furniture of a `piece` of a brief goes here; that of a whole brief without pages is left to the model.
 */
export function plainToMarkdown(
  text: string,
  nature: Nature,
  options: ImportOptions,
  piece = false,
): { readonly markdown: string; readonly removed: readonly string[] } {
  const lines = readLines(text);
  const first = measure(lines);
  const paged = piece || first.wrapped || text.includes('\f');
  const { lines: kept, removed } = paged
    ? removeFurniture(lines, first, readingOf(options, piece))
    : { lines, removed: [] };
  const found = toParagraphs(kept, measure(kept), options.lang ?? 'en');
  const paragraphs = piece ? found : withoutLoneBullet(found);
  // A link that lines had broken shows only now.
  const markup = nature.inline || hasInlineMarkup(paragraphs.map((paragraph) => paragraph.text).join('\n'));
  const markdown = paragraphs
    .map((paragraph, index) => toMarkdown(paragraph, paragraphs[index - 1], paragraphs[index + 1], markup))
    .join('')
    .concat('\n')
    .replaceAll('\n', new SourceText(text).lineEnd);
  return { markdown, removed };
}

/** A bullet over the whole text, with none below it, adorns the title: a list of one has no place there. */
function withoutLoneBullet(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const [first, second, ...rest] = paragraphs;
  if (first?.bullet !== true || (second !== undefined && sameList(first, second))) return paragraphs;
  return [{ ...first, marker: null, bullet: false }, ...(second === undefined ? [] : [second]), ...rest];
}

function toMarkdown(
  paragraph: Paragraph,
  previous: Paragraph | undefined,
  next: Paragraph | undefined,
  markup: boolean,
): string {
  const item = isListed(paragraph, previous, next);
  const gap =
    previous === undefined
      ? ''
      : item && isListed(previous, undefined, paragraph) && sameList(previous, paragraph)
        ? '\n'
        : '\n\n';
  const text = escapeParagraph(paragraph.text, markup);
  if (paragraph.marker === null) return gap + text;
  if (item) return `${gap}${markdownMarker(paragraph.marker)} ${text}`;
  return gap + escapeParagraph(`${paragraph.marker} ${paragraph.text}`, markup);
}

/** Whether the marker means a list: a number needs a neighbour that counts on, a dash another dash or a bullet's sign. */
function isListed(paragraph: Paragraph, previous: Paragraph | undefined, next: Paragraph | undefined): boolean {
  if (paragraph.marker === null) return false;
  if (paragraph.bullet) return true;
  return [previous, next].some((other) => other !== undefined && sameList(paragraph, other));
}

function sameList(a: Paragraph, b: Paragraph): boolean {
  if (a.marker === null || b.marker === null) return false;
  const [one, other] = [Number.parseInt(a.marker, 10), Number.parseInt(b.marker, 10)];
  if (Number.isNaN(one) || Number.isNaN(other)) return a.marker === b.marker;
  return Math.abs(one - other) === 1 && a.marker.at(-1) === b.marker.at(-1);
}

/** Dashes that Markdown knows no list by become hyphens. */
function markdownMarker(marker: string): string {
  return /^[–—]$/u.test(marker) ? '-' : marker;
}

import { LetterPattern } from '../text/letter-pattern.js';
import { matchesPattern } from '../text/literal-pattern.js';
import type { Span } from '../text/span.js';
import { isSeriesLine, linesBetweenHalves } from './lone-lines.js';
import type { Block, Furniture } from './model.js';
import { readByline } from './names.js';
import type { SourceText } from './source.js';
import { countWords } from './words.js';

const PAGE_NUMBER = /^(?:[-–—[(|]? ?\d{1,3} ?[-–—\])|]?|\d{1,3} ?(?:\/|of|z|von|sur|de) ?\d{1,3})$/iu;
const NAMED_PAGE =
  /^(?:page|p\.|pg\.|strona|str\.|s\.|seite|página|pagina) ?\d{1,3}(?: ?(?:\/|of|z|von|sur|de) ?\d{1,3})?$/iu;
/** `PISM Spotlight, page 2` */
const PAGE_AT_END = /[\s,|·•–—-](?:page|p\.|strona|str\.|seite) ?\d{1,3}$/iu;
const COPYRIGHT = new LetterPattern(
  String.raw`^(?:©|\(c\) ?(?=\p{L}|\d)|copyright\b|all rights reserved|wszelkie prawa zastrzeżone)`,
  'i',
);
/** Words that open a sentence or a list as well: only a year, the sign or the reservation of rights beside them makes a notice. */
const DOUBTFUL_COPYRIGHT = new LetterPattern(String.raw`^(?:\(c\)|copyright)`, 'i');
const COPYRIGHT_SIGNS = new LetterPattern(
  String.raw`©|^copyright(?::|$| by | \(c\)| \d{4}\b)|rights reserved|prawa zastrzeżone`,
  'i',
);
const YEAR = /\b(?:19|20)\d\d\b/u;
const RESERVATION_AT_END = /(?:reserved|zastrzeżone)\.?$/iu;
const ISSUE_NUMBER = /(?:^|[\s(])(?:no\.|nr|vol\.|issue|issn) ?\d/iu;
const LETTER = new LetterPattern(String.raw`\p{L}`);
const LOWER = new LetterPattern(String.raw`\p{Ll}`);
const ENDS_SENTENCE = /[.?!:;…]["'”’»)\]]*$/u;

/** A shout of more words is prose that somebody typed with caps lock. */
const MAX_HEADER_WORDS = 9;
/** Title and byline stand among the first blocks, comments and furniture before them included. */
const FAR_FROM_HEAD = 12;

/**
 * Finds the lines that page layout left in a text: page numbers, copyright lines, running headers and footers, and
 * lines that the configuration names (literal text, `*` for anything). Only lines of top-level blocks: layout knows no lists.
 * `series` is the name of the series, or empty.
 */
export function findFurniture(
  source: SourceText,
  blocks: readonly Block[],
  configured: readonly string[],
  series: string,
): Furniture[] {
  const patterns = configured.map((pattern) => pattern.trim().toLowerCase());
  const repeated = repeatedLines(source, blocks);
  const between = linesBetweenHalves(source, blocks);
  const found: Furniture[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' && block.kind !== 'list') return;
    const lines = linesOf(source, block.span);
    if (block.kind === 'list' && lines.length !== 1) return;
    const alone = lines.length === 1;
    const kinds = lines.map((span) => {
      const text = source.slice(span);
      if (patterns.some((pattern) => matchesPattern(text.toLowerCase(), pattern))) return 'configured';
      const kind = kindOf(text, alone && block.kind === 'paragraph', repeated);
      if (kind !== null || !alone || block.kind !== 'paragraph') return kind;
      return between.has(block) || isSeriesLine(text, series) ? 'running-header' : null;
    });
    for (const [at, span] of lines.entries()) {
      const text = source.slice(span);
      const kind = kinds[at] ?? (isNumberAmong(kinds, lines, source, text) ? 'page-number' : null);
      if (kind === null || (kind === 'running-header' && isTitleOrByline(blocks, index, text))) continue;
      if (block.kind === 'list' && kind !== 'page-number' && kind !== 'configured') continue;
      if (kind === 'running-header' && alone && isFirstInHead(blocks, index, text)) continue;
      found.push({ kind, text, span, removal: removalOf(source, span, alone ? neighbours(blocks, index) : null) });
    }
  });
  return found;
}

function kindOf(text: string, alone: boolean, repeated: ReadonlySet<string>): Furniture['kind'] | null {
  if (text.length > 160) return null;
  if (NAMED_PAGE.test(text) || (alone && PAGE_NUMBER.test(text))) return 'page-number';
  if (/^[-–—] ?\d{1,3} ?[-–—]$/u.test(text)) return 'page-number';
  if (isCopyright(text)) return 'copyright';
  if (ENDS_SENTENCE.test(text)) return null;
  const words = countWords(text);
  if (words > MAX_HEADER_WORDS + 4) return null;
  if (isShout(text) && words >= 2 && words <= MAX_HEADER_WORDS) return 'running-header';
  if (!alone) return null;
  const masthead = text.includes(' | ') || text.includes(' • ') || ISSUE_NUMBER.test(text) || PAGE_AT_END.test(text);
  return masthead && !/[[\]<>*_`]/.test(text) ? 'running-header' : repeated.has(normal(text)) ? 'running-header' : null;
}

/** A number above or below furniture in a paragraph that holds nothing else. */
function isNumberAmong(
  kinds: readonly (Furniture['kind'] | null)[],
  lines: readonly Span[],
  source: SourceText,
  text: string,
): boolean {
  if (lines.length === 1 || lines.length > 4 || !PAGE_NUMBER.test(text) || kinds.every((kind) => kind === null))
    return false;
  return kinds.every((kind, at) => kind !== null || PAGE_NUMBER.test(source.slice(lines[at] ?? { start: 0, end: 0 })));
}

/** A notice, and no sentence about copyright and no third item of a list in brackets. */
function isCopyright(text: string): boolean {
  if (!COPYRIGHT.test(text) || countWords(text) > 20) return false;
  if (/^(?:all rights|wszelkie)/iu.test(text)) return RESERVATION_AT_END.test(text) || YEAR.test(text);
  if (!DOUBTFUL_COPYRIGHT.test(text) || COPYRIGHT_SIGNS.test(text)) return true;
  return YEAR.test(text) && !ENDS_SENTENCE.test(text);
}

/** All capitals, with at least two words of three letters or one of six, so that `EU`, `U.S.` and `WHO` stay. */
function isShout(text: string): boolean {
  if (LOWER.test(text) || /[[\]()<>*_`“”"]/.test(text)) return false;
  const lengths = text.split(/[^\p{L}]+/u).map((word) => word.length);
  return lengths.some((length) => length >= 6) || lengths.filter((length) => length >= 3).length >= 2;
}

/** A title or byline that was copied twice stays once: only what repeats it can go. */
function isFirstInHead(blocks: readonly Block[], index: number, text: string): boolean {
  if (index > FAR_FROM_HEAD || isShout(text)) return false;
  const before = blocks.slice(0, index).filter((block) => block.kind === 'paragraph' || block.kind === 'heading');
  return before.length < 2 && !before.some((block) => normal(block.texts[0]?.plain.text ?? '') === normal(text));
}

/** A shout among the first blocks may be the title or a byline in capitals: furniture only where those stand elsewhere. */
function isTitleOrByline(blocks: readonly Block[], index: number, text: string): boolean {
  if (index > FAR_FROM_HEAD) return false;
  const before = blocks.slice(0, index).filter((block) => block.kind === 'paragraph' || block.kind === 'heading');
  if (before.length > 2) return false;
  const next = blocks.slice(index + 1).find((block) => block.kind === 'paragraph' || block.kind === 'heading');
  const nextNames = next?.kind === 'paragraph' && isNames(next);
  if (before.length === 0) return nextNames === true || next === undefined;
  // After the title: a byline typed in capitals, unless the byline follows.
  const capitalised = text.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (match) => match.toUpperCase());
  const afterTitle = before.length === 1 || before[0]?.kind === 'heading';
  return afterTitle && !nextNames && readByline(capitalised, 'en').likeness === 'names';
}

function isNames(block: Block): boolean {
  return readByline(block.texts[0]?.plain.text ?? '', 'en').likeness === 'names';
}

/** Short lines that stand alone more than once, or once besides the first block: a header repeated on every page. */
function repeatedLines(source: SourceText, blocks: readonly Block[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const block of blocks) {
    if (
      block.kind !== 'paragraph' ||
      source.slice(block.span).includes('\n') ||
      block.span.end - block.span.start > 100
    )
      continue;
    const text = normal(source.slice(block.span));
    if (!LETTER.test(text)) continue;
    if (seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

function normal(text: string): string {
  return text.trim().toLowerCase();
}

/** The lines of a span, without white space around them. */
function linesOf(source: SourceText, span: Span): Span[] {
  const lines: Span[] = [];
  for (
    let line = source.position(span.start).line;
    line <= source.position(Math.max(span.end - 1, span.start)).line;
    line++
  ) {
    const { start, end } = source.line(line);
    const text = source.text.slice(start, end);
    const trimmed = text.trim();
    if (trimmed !== '')
      lines.push({ start: start + text.indexOf(trimmed), end: start + text.indexOf(trimmed) + trimmed.length });
  }
  return lines;
}

interface Neighbours {
  readonly previous: Block | undefined;
  readonly next: Block | undefined;
}

function neighbours(blocks: readonly Block[], index: number): Neighbours {
  return { previous: blocks[index - 1], next: blocks[index + 1] };
}

/** A line of its own goes with the blank lines after it (before it at the end of the text), one inside a paragraph with its line end. */
function removalOf(source: SourceText, span: Span, alone: Neighbours | null): Span {
  const line = source.lineAround(span.start);
  if (alone?.next !== undefined) return { start: line.start, end: source.lineAround(alone.next.span.start).start };
  if (alone !== null) return { start: alone.previous?.span.end ?? line.start, end: line.end };
  const next = source.position(span.start).line + 1;
  if (next <= source.lineCount) return { start: line.start, end: source.line(next).start };
  return { start: source.line(next - 2).end, end: line.end };
}

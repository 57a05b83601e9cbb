import { anyPattern } from '../text/literal-pattern.js';
import type { Span } from '../text/span.js';
import { textOf } from './block-text.js';
import { isOpenEnd } from './cuts.js';
import {
  canBeHeader,
  hasCells,
  hasPage,
  headerKey,
  isCopyright,
  isName,
  isSeriesLine,
  isShout,
  namesOf,
  pageNumberIn,
} from './furniture-lines.js';
import { linesBetweenHalves } from './lone-lines.js';
import { readHeadPlaces } from './masthead.js';
import type { Block, Furniture, Suspect } from './model.js';
import { type PageLine, PageLines } from './page-lines.js';
import { barePageNumbers } from './page-numbers.js';
import { Removals } from './removals.js';
import type { SourceText } from './source.js';
import { findSuspects } from './suspects.js';

export interface FurnitureSigns {
  /** Further lines: literal text, `*` for anything. */
  readonly configured: readonly string[];
  /** The name of the series, or empty. */
  readonly series: string;
  readonly lang: string;
  /** The authors that the front matter names. */
  readonly authors: readonly string[];
  /** Whether the front matter names the title. */
  readonly titled: boolean;
  /** Whether the text is a piece of a brief, without a title and a byline. */
  readonly piece: boolean;
  /** Whether the author, or the configuration, keeps a line. */
  readonly isKept: (span: Span) => boolean;
}

export interface FoundFurniture {
  readonly furniture: readonly Furniture[];
  readonly suspects: readonly Suspect[];
  /** Lines over the title that name series, number and day, and the title that stands there twice: no part of the brief. */
  readonly masthead: readonly Block[];
}

/**
 * Finds the lines that page layout left in a text and that are surely not the author's: page numbers, copyright notices,
 * lines that the configuration names, short lines that interrupt a paragraph cut in two or stand beside one of these, and
 * the same lines elsewhere. What merely looks like one is a suspect. Both are in order.
 */
export function findFurniture(source: SourceText, all: readonly Block[], signs: FurnitureSigns): FoundFurniture {
  // A comment stands on no page: one that keeps a line must not change what the line is.
  const blocks = all.filter((block) => !isComment(source, block));
  const removals = new Removals(source, all);
  const fits = anyPattern(signs.configured.map((pattern) => pattern.trim().toLowerCase()));
  const isConfigured = (text: string): boolean => fits(text.toLowerCase());
  const everything = new PageLines(source, blocks, new Set());
  const places = signs.piece
    ? { masthead: new Set<Block>(), head: new Set<Block>(), doubled: null }
    : readHeadPlaces(blocks, {
        series: signs.series,
        lang: signs.lang,
        titled: signs.titled,
        isFurniture: (index) => isPageLine(everything.alone(index)?.text),
        isConfigured,
      });
  const page = new PageLines(source, blocks, places.head);
  const kinds = new Map<PageLine, Furniture['kind']>();
  const isMasthead = (index: number): boolean => places.masthead.has(blocks[index] as Block);

  for (let index = 0; index < blocks.length; index++) {
    for (const line of page.lines(index)) {
      const kind = kindOf(line, page, isConfigured);
      if (kind !== null) kinds.set(line, kind);
    }
  }
  const headers = new Set<PageLine>();
  for (const line of linesBetweenHalves(page)) {
    if (kinds.has(line)) continue;
    if (pageNumberIn(line.text) !== null) kinds.set(line, 'page-number');
    else headers.add(line);
  }
  const between = new Set([...headers].map(({ text }) => headerKey(text)));
  const isHeader = (text: string): boolean => looksLikeHeader(text, signs.series) || between.has(headerKey(text));
  for (const line of barePageNumbers(page, { isMasthead, isHeader })) {
    if (!kinds.has(line)) kinds.set(line, 'page-number');
  }
  for (const line of linesBeside(page, kinds, isHeader)) headers.add(line);
  for (const line of linesOverNumbers(page, kinds, signs.series)) headers.add(line);
  const keys = new Set([...headers].map(({ text }) => headerKey(text)));
  for (const line of sameLines(page, keys, kinds, headers)) headers.add(line);
  const own = namesOf([...signs.authors, ...[...places.head].map(textOf).filter(isName)]);
  for (const line of headers) if (own.has(line.text.toLowerCase())) headers.delete(line);
  for (const line of headers) if (!kinds.has(line) && !page.isHead(line.index)) kinds.set(line, 'running-header');

  const going = new Set(
    [...kinds.keys()]
      .filter((line) => page.lines(line.index).length === 1 && !signs.isKept(line.span))
      .map((line) => blocks[line.index] as Block),
  );
  const removalIn = (line: PageLine): Span =>
    page.lines(line.index).length === 1
      ? removals.ofBlock(line.span, blocks[line.index], going)
      : removals.ofLine(line.span);
  const furniture = [...kinds]
    .map(([line, kind]) => ({
      kind,
      text: line.text,
      span: line.span,
      removal: removalIn(line),
      kept: signs.isKept(line.span),
    }))
    .sort((a, b) => a.span.start - b.span.start);
  const gone = new Set([...kinds.keys()].map(({ index }) => index));
  return {
    furniture,
    suspects: findSuspects(page, {
      series: signs.series,
      isKnown: (line) => kinds.has(line) || isMasthead(line.index),
      isTitle: (line) => blocks[line.index] === places.doubled,
      removalOf: removalIn,
    }),
    masthead: [...places.masthead, ...(places.doubled === null ? [] : [places.doubled])].filter(
      (block) => !gone.has(blocks.indexOf(block)),
    ),
  };
}

/** Whether a line is one of a page by itself. */
function isPageLine(text: string | undefined): boolean {
  return text !== undefined && (pageNumberIn(text) !== null || isCopyright(text));
}

/** What a line is by itself, whatever stands around it. */
function kindOf(line: PageLine, page: PageLines, isConfigured: (text: string) => boolean): Furniture['kind'] | null {
  const { text, index } = line;
  const inHead = page.isHead(index);
  if (!inHead && isConfigured(text)) return 'configured';
  if (pageNumberIn(text) === 'named') return 'page-number';
  if (page.blocks[index]?.kind === 'list') return null;
  // A title may begin with the word, and not with the sign.
  return isCopyright(text) && !(inHead && /^copyright/iu.test(text)) ? 'copyright' : null;
}

/** Short lines beside a page number, a copyright notice or a configured line. */
function* linesBeside(
  page: PageLines,
  kinds: ReadonlyMap<PageLine, Furniture['kind']>,
  isHeader: (text: string) => boolean,
): Iterable<PageLine> {
  const sureAt = (line: PageLine | undefined): 'bare' | 'sure' | null => {
    if (line === undefined || !kinds.has(line)) return null;
    return kinds.get(line) === 'page-number' && pageNumberIn(line.text) === 'bare' ? 'bare' : 'sure';
  };
  for (let index = 0; index < page.blocks.length; index++) {
    const lines = page.lines(index);
    const [line] = lines;
    if (line === undefined || lines.length > 2 || page.isHead(index)) continue;
    const candidate = lines.find((each) => !kinds.has(each));
    if (
      candidate === undefined ||
      page.blocks[index]?.kind === 'list' ||
      !canBeHeader(candidate.text) ||
      isName(candidate.text)
    )
      continue;
    const own = lines.length === 2 ? sureAt(lines.find((each) => each !== candidate)) : null;
    const before = page.lines(index - 1).at(-1);
    const after = page.lines(index + 1)[0];
    const beside = [own, ...(lines.length === 1 ? [sureAt(before), sureAt(after)] : [])].filter(
      (each) => each !== null,
    );
    if (beside.length === 0) continue;
    if (!isBetweenWhole(page, index, kinds)) continue;
    // Several short lines are an address, a list or the rows of a table; beside a bare number one may be its label.
    const several = [index - 1, index + 1].some((at) => isShortText(page.alone(at), kinds));
    if (isHeader(candidate.text) || (beside.includes('sure') && !several)) yield candidate;
  }
}

/** `PORTS WEEKLY` and a bare number in one paragraph of two lines: neither says anything without the page. */
function* linesOverNumbers(
  page: PageLines,
  kinds: Map<PageLine, Furniture['kind']>,
  series: string,
): Iterable<PageLine> {
  for (let index = 0; index < page.blocks.length; index++) {
    const [first, second, third] = page.lines(index);
    if (first === undefined || second === undefined || third !== undefined || page.isHead(index)) continue;
    const number = [first, second].find(({ text }) => pageNumberIn(text) === 'bare');
    const header = number === first ? second : first;
    if (number === undefined || kinds.has(header) || kinds.has(number)) continue;
    if (!canBeHeader(header.text) || !looksLikeHeader(header.text, series)) continue;
    kinds.set(number, 'page-number');
    yield header;
  }
}

/** Whether the text before a line and the furniture around it has ended, and the text behind does not go on: else the line may be a half. */
function isBetweenWhole(page: PageLines, index: number, kinds: ReadonlyMap<PageLine, Furniture['kind']>): boolean {
  const isGone = (at: number): boolean => {
    const lines = page.lines(at);
    return lines.length > 0 && lines.every((line) => kinds.has(line));
  };
  let before = index - 1;
  while (isGone(before)) before--;
  let after = index + 1;
  while (isGone(after)) after++;
  return !isOpenEnd(page.text(before) ?? '') && !/^\p{Ll}/u.test(page.text(after) ?? '');
}

function looksLikeHeader(text: string, series: string): boolean {
  return isShout(text) || hasCells(text) || hasPage(text) || isSeriesLine(text, series);
}

function isShortText(line: PageLine | undefined, kinds: ReadonlyMap<PageLine, Furniture['kind']>): boolean {
  return line !== undefined && !kinds.has(line) && canBeHeader(line.text);
}

/** Lines that say the same as a sure one: alone, at the edge of a half, or with nothing but furniture in their paragraph. */
function* sameLines(
  page: PageLines,
  keys: ReadonlySet<string>,
  kinds: ReadonlyMap<PageLine, Furniture['kind']>,
  headers: ReadonlySet<PageLine>,
): Iterable<PageLine> {
  if (keys.size === 0) return;
  for (let index = 0; index < page.blocks.length; index++) {
    if (page.blocks[index]?.kind !== 'paragraph' || page.isHead(index)) continue;
    const lines = page.lines(index);
    for (const [at, line] of lines.entries()) {
      if (kinds.has(line) || headers.has(line) || !canBeHeader(line.text) || !keys.has(headerKey(line.text))) continue;
      const others = lines.filter((each) => each !== line);
      const alone = lines.length <= 4 && others.every((each) => kinds.has(each) || headers.has(each));
      const next = lines[at + 1]?.text ?? page.text(index + 1) ?? '';
      if (alone || /^\p{Ll}/u.test(next)) yield line;
    }
  }
}

function isComment({ text }: SourceText, { kind, span }: Block): boolean {
  return kind === 'html' && text.startsWith('<!--', span.start) && text.endsWith('-->', span.end);
}

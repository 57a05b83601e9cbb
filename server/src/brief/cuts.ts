import type { Span } from '../text/span.js';
import { skipSpaceUpTo } from './characters.js';
import { compoundPrefixes } from './compound-prefixes.js';
import { isCaption } from './furniture-lines.js';
import type { Block, Cut, Furniture, TextBlock } from './model.js';
import type { SourceText } from './source.js';
import { countWords } from './words.js';

/** What may close a sentence behind its last sign: quotes, brackets, a footnote's digits. */
const CLOSERS = /[\s"'”’»)\]\d*_]/u;
const SENTENCE_END = /[.?!:;…。？！؟।]/u;
const HYPHENS = new Set(['-', '‐', '\u00ad']);
/** A first half of fewer words is a label or a signature. */
const MIN_WORDS = 3;

/**
 * Finds paragraphs that a page break has cut in two: the first half ends without sentence punctuation, the second
 * begins in lower case, and nothing but furniture stands between them. `runs` are the blocks of the lead and of each answer; `furniture` lies inside those blocks.
 */
export function findCuts(
  source: SourceText,
  runs: readonly (readonly Block[])[],
  furniture: ReadonlyMap<Block, readonly Furniture[]>,
): Omit<Cut, 'kept'>[] {
  const cuts: Omit<Cut, 'kept'>[] = [];
  let words: CompoundIndex | null = null;
  const lines = [...furniture.values()].flat();
  let line = 0;
  /** Whether anything else, such as a comment or a definition, would get lost if the halves were joined. */
  const holdsMore = (between: Span): boolean => {
    let from = between.start;
    for (; line < lines.length; line++) {
      const { start, end } = lines[line]?.span ?? between;
      if (end > between.end) break;
      if (start < from) continue;
      if (source.text.slice(from, start).trim() !== '') return true;
      from = end;
    }
    return source.text.slice(from, between.end).trim() !== '';
  };
  for (const run of runs) {
    for (let at = 1; at < run.length; at++) {
      const first = half(source, run[at - 1], furniture);
      const second = half(source, run[at], furniture);
      if (
        first === null ||
        second === null ||
        !isOpenEnd(first.text) ||
        isCaption(first.text) ||
        makeMarkup(first.text, second.text) ||
        !/^\p{Ll}/u.test(second.text)
      )
        continue;
      if (holdsMore({ start: first.span.end, end: second.span.start })) continue;
      words ??= new CompoundIndex(source.text);
      cuts.push(cutBetween(source, first, second, words));
    }
  }
  return cuts;
}

/** Signs that are text in each half by itself and would be markup together, and hide words: a link, a tag or comment, code. */
function makeMarkup(first: string, second: string): boolean {
  if (isLeftOpen(first, '[', ']') && /^[^[\]]*\][([]/.test(second)) return true;
  if (isLeftOpen(first, '<', '>') && second.includes('>')) return true;
  return first.includes('`') && second.includes('`');
}

function isLeftOpen(text: string, opening: string, closing: string): boolean {
  return text.lastIndexOf(opening) > text.lastIndexOf(closing);
}

interface Half {
  readonly block: TextBlock;
  /** Source without the furniture at its edges. */
  readonly span: Span;
  readonly text: string;
}

function half(
  source: SourceText,
  block: Block | undefined,
  furniture: ReadonlyMap<Block, readonly Furniture[]>,
): Half | null {
  const text = block?.texts[0];
  if (block?.kind !== 'paragraph' || text === undefined) return null;
  let { start, end } = block.span;
  const inside = furniture.get(block) ?? [];
  for (const line of [...inside].reverse())
    if (line.span.end === trimmedEnd(source.text, start, end)) end = trimmedEnd(source.text, start, line.span.start);
  for (const line of inside)
    if (line.span.start === skipSpaceUpTo(source.text, start, end) && line.span.end < end)
      start = skipSpaceUpTo(source.text, line.span.end, end);
  // Comments and markup at the edges are not the author's words.
  const span = { start, end };
  return { block: text, span, text: visibleText(text, span) };
}

/** The plain text of a block that stands within a span of the source. */
function visibleText(block: TextBlock, span: Span): string {
  if (span.start <= block.content.start && span.end >= block.content.end) return block.plain.text.trim();
  const { text } = block.plain;
  let from = 0;
  let to = text.length;
  while (from < to && block.plain.sourceStart(from) < span.start) from++;
  while (to > from && block.plain.sourceEnd(to) > span.end) to--;
  return text.slice(from, to).trim();
}

/** Whether a text stops before its sentence does. */
export function isOpenEnd(text: string): boolean {
  if (countWords(text) < MIN_WORDS) return false;
  let end = text.length;
  while (end > 0 && CLOSERS.test(text.charAt(end - 1))) end--;
  const last = text.charAt(end - 1);
  // A digit or a bracket that closes no sentence is an open end too; only a stop, visible or behind closers, is none.
  return end > 0 && !SENTENCE_END.test(last);
}

function cutBetween(source: SourceText, first: Half, second: Half, words: CompoundIndex): Omit<Cut, 'kept'> {
  const { text } = source;
  const gap = { start: trimmedEnd(text, first.span.start, first.span.end), end: second.span.start };
  const before = lastWord(text, gap.start);
  const after = firstWord(text, gap.end);
  const span = { start: before.start, end: after.end };
  const base = { first: first.block, second: second.block, span };
  if (!HYPHENS.has(text.charAt(gap.start - 1)) || !/\p{L}/u.test(text.charAt(gap.start - 2)))
    return { ...base, gap, joint: ' ' };
  const stem = text.slice(before.start, gap.start - 1);
  const rest = text.slice(after.start, after.end);
  const hyphen = { start: gap.start - 1, end: gap.end };
  const keeps = text.charAt(gap.start - 1) !== '\u00ad' && words.keepsHyphen(stem, rest);
  return { ...base, gap: hyphen, joint: keeps ? '-' : '' };
}

function lastWord(text: string, end: number): Span {
  let start = end;
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return { start, end };
}

function firstWord(text: string, start: number): Span {
  let end = start;
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  return { start, end };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The words of a text, to tell a hyphen that belongs to a word from one that a line end put there. */
export class CompoundIndex {
  private readonly words: Set<string>;

  constructor(text: string) {
    this.words = new Set(text.toLowerCase().split(/[^\p{L}\p{M}\p{N}-]+/u));
  }

  /** Whether `stem-rest` keeps its hyphen: it stands so elsewhere, or its first part makes compounds. */
  keepsHyphen(stem: string, rest: string): boolean {
    const first = /[\p{L}\p{M}\p{N}-]*$/u.exec(stem.toLowerCase().slice(-60))?.[0] ?? '';
    const second = /^[\p{L}\p{M}\p{N}-]*/u.exec(rest.toLowerCase())?.[0] ?? '';
    if (this.words.has(`${first}-${second}`)) return true;
    if (this.words.has(first + second)) return false;
    const part = first.slice(first.lastIndexOf('-') + 1);
    return compoundPrefixes.has(part) || first.includes('-') || /\d/.test(part) || isAcronym(stem);
  }
}

function isAcronym(stem: string): boolean {
  const letters = /\p{L}{2,}$/u.exec(stem.slice(-12))?.[0] ?? '';
  return letters !== '' && letters === letters.toUpperCase();
}

import type { Edit } from '../text/edit.js';
import { at, type Span } from '../text/span.js';
import { SpanIndex } from '../text/span-index.js';
import { skipSpaceUpTo } from './characters.js';
import { failedMarks } from './failed-marks.js';
import { furnitureWithin, goingLines } from './going-lines.js';
import type { Block, Brief } from './model.js';
import { readByline } from './names.js';
import { isQuestionLine } from './question-paragraphs.js';
import { areOneList } from './removals.js';
import { splitFrontMatter } from './split-front-matter.js';
import { trailingBlanks } from './trailing-blanks.js';

/** A block as it will stand: without the furniture at its edges. */
interface Unit {
  readonly block: Block;
  readonly span: Span;
}

/**
 * One turn towards canonical form, for `canonical.ts`: in order, without overlaps. `cleans`: furniture goes and cut paragraphs are
 * joined as well.
 */
export function turnEdits(brief: Brief, cleans: boolean): readonly Edit[] {
  const inner = brief.blocks.map((block) => withoutFurniture(brief, block)).filter((unit) => unit !== null);
  const units = cleans ? inner : brief.blocks.map((block) => ({ block, span: block.span }));
  const found: Edit[] = [];
  if (cleans) {
    for (const { gap, joint, kept } of brief.cuts) if (!kept) found.push({ span: gap, text: joint });
    // Furniture between blocks goes with the blank lines there.
    for (const { span } of units)
      for (const line of furnitureWithin(brief.once(goingLines), span)) found.push({ span: line.removal, text: '' });
  }
  for (const edit of blankLines(brief, units, cleans)) found.push(edit);
  const questions = new Set(brief.questions.map((question) => question.block));
  for (const unit of inner) found.push(...marks(brief, unit, questions));
  const kept = withoutOverlaps(found);
  const taken = new SpanIndex(kept.map((edit) => edit.span));
  const blanks = [...trailingBlanks(brief)].filter((span) => !taken.overlaps(span));
  return [...kept, ...blanks.map((span) => ({ span, text: '' }))].sort((a, b) => a.span.start - b.span.start);
}

/** Null where nothing but furniture is in the block. */
function withoutFurniture(brief: Brief, block: Block): Unit | null {
  const { text } = brief.source;
  let { start, end } = block.span;
  const lines = furnitureWithin(brief.once(goingLines), block.span).map((line) => line.span);
  // White space that Markdown counts as text may stand around a line.
  for (const line of lines)
    if (line.start === skipSpaceUpTo(text, start, end)) start = skipSpaceUpTo(text, line.end, end);
  for (const line of lines.reverse())
    if (line.end === trimSpace(text, end, start)) end = trimSpace(text, line.start, start);
  return start < end ? { block, span: { start, end } } : null;
}

function* blankLines(brief: Brief, units: readonly Unit[], cleans: boolean): Iterable<Edit> {
  const { source, frontMatter } = brief;
  const { text, lineEnd } = source;
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return;
  const start = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const top = { start, end: lineStart(brief, first.span.start) };
  if (frontMatter === null) {
    // A thematic break on the first line would open front matter.
    if (top.end === start || splitFrontMatter(text.slice(top.end)).frontMatter === null)
      yield* replaceBlank(brief, top, '', cleans);
  } else if (frontMatter.closed) yield* replaceBlank(brief, top, lineEnd + lineEnd, cleans);
  for (let index = 1; index < units.length; index++) {
    const before = units[index - 1];
    const after = units[index];
    if (before === undefined || after === undefined) continue;
    // The indentation of the next block may matter to its further lines, so it stays.
    const gap = { start: before.span.end, end: lineStart(brief, after.span.start) };
    const words = trimSpace(text, before.span.end, before.span.start);
    if (/[\r\n]/.test(text.slice(words, before.span.end))) yield* blankAfterOpen(brief, { start: words, end: gap.end });
    else if (
      gap.end > gap.start &&
      !staysTight(before.block, after.block, source.slice(gap)) &&
      !isLazy(brief, before.block, after.block)
    )
      yield* replaceBlank(
        brief,
        gap,
        isCutList(brief, before, after, gap, cleans) ? lineEnd : lineEnd + lineEnd,
        cleans,
      );
  }
  // A line end after a code block that was never closed would belong to it; HTML that was not has its own already.
  const open = last.span.end === text.length && (last.block.kind === 'code' || endsInLine(text));
  if (!open) yield* replaceBlank(brief, { start: last.span.end, end: text.length }, lineEnd, cleans);
}

/** A fence or a comment that a list item never closes takes in the blank lines behind it: one has to be there, more may. */
function* blankAfterOpen({ source: { text } }: Brief, { start, end }: Span): Iterable<Edit> {
  const lines = text.slice(start, Math.max(start, end)).match(/\r\n|\n|\r/g) ?? [];
  // The same once more: a `\n` behind a lone `\r` would be one line end with it.
  if (lines.length === 1) yield { span: at(end), text: lines[0] ?? '' };
}

/** Definitions stand together, and a comment close to what it is about. */
function staysTight(before: Block, after: Block, between: string): boolean {
  const kinds = [before.kind, after.kind];
  const tight = kinds.includes('html') || kinds.every((kind) => kind === 'definition');
  return tight && /^[ \t]*(?:\r\n|\n|\r)$/.test(between);
}

/** Whether a page has cut a tight list in two: with a blank line between them its halves would make a loose one. */
function isCutList(brief: Brief, before: Unit, after: Unit, gap: Span, cleans: boolean): boolean {
  if (!cleans || furnitureWithin(brief.once(goingLines), gap).length === 0) return false;
  return areOneList(brief.source, before.block, after.block);
}

/** Right behind a definition an indented line is text; behind a blank line it would be code. */
function isLazy(brief: Brief, before: Block, after: Block): boolean {
  if (before.kind !== 'definition' || after.kind !== 'paragraph') return false;
  const indent = brief.source.text.slice(lineStart(brief, after.span.start), after.span.start);
  return /\t| {4}/.test(indent);
}

function* replaceBlank(brief: Brief, span: Span, text: string, cleans: boolean): Iterable<Edit> {
  // Line ends of another kind are the author's own.
  if (sameLineEnds(brief.source.slice(span)) !== sameLineEnds(text) && isBlank(brief, span, cleans))
    yield { span, text };
}

/** Whether nothing but blanks stands behind the last line end. */
function endsInLine(text: string): boolean {
  return /[\r\n]/.test(text.slice(trimSpace(text, text.length, 0)));
}

function sameLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}

/** Whether a span holds white space alone, or furniture that goes. White space that Markdown counts as text goes only with furniture. */
function isBlank(brief: Brief, span: Span, cleans: boolean): boolean {
  const { source } = brief;
  const lines = cleans ? furnitureWithin(brief.once(goingLines), span) : [];
  const blank = lines.length === 0 ? /^[ \t\r\n]*$/ : /^\s*$/;
  let from = span.start;
  for (const line of lines) {
    if (!blank.test(source.text.slice(from, line.span.start))) return false;
    from = line.span.end;
  }
  return blank.test(source.text.slice(from, span.end));
}

/** `# ` before a title, `## ` before a question that is a paragraph; a heading has one line, so its lines are joined. */
function marks(brief: Brief, { block, span }: Unit, questions: ReadonlySet<Block>): readonly Edit[] {
  if (block.kind !== 'paragraph') return [];
  const isTitle = brief.title?.block === block;
  if (!isTitle && !questions.has(block)) return brief.byline?.block === block ? [] : partJoined(brief, span);
  const heading = isTitle ? withoutByline(brief, span) : span;
  const failed = failedMarks(brief.source.slice(heading)).length;
  const edits = [
    { span: { start: span.start, end: span.start + failed }, text: isTitle ? '# ' : '## ' },
    ...joinLines(brief, heading),
    ...escapeClosing(brief, heading),
  ];
  if (heading.end === span.end) return edits;
  const between = { start: heading.end, end: skipSpaceUpTo(brief.source.text, heading.end, span.end) };
  return [...edits, { span: between, text: brief.source.lineEnd.repeat(2) }];
}

/** The marks of a question that no blank line parts from its answer, or from the answer before it: one of two lines. */
function partJoined({ form, lang, source }: Brief, span: Span): readonly Edit[] {
  const { text, lineEnd } = source;
  const joint = form === 'plain' ? /\r\n|\n|\r/.exec(text.slice(span.start, span.end)) : null;
  if (joint === null) return [];
  const first = { start: span.start, end: trimSpace(text, span.start + joint.index, span.start) };
  const second = { start: skipSpaceUpTo(text, span.start + joint.index, span.end), end: span.end };
  if (/[\r\n]/.test(source.slice(second))) return [];
  const [before, after] = [source.slice(first), source.slice(second)];
  const between = { span: { start: first.end, end: second.start }, text: lineEnd.repeat(2) };
  if (isQuestionLine(before, lang) && !/^\p{Ll}/u.test(after)) return [{ span: at(span.start), text: '## ' }, between];
  if (!isQuestionLine(after, lang) || !/[.?!…]["'”’»)\]]*$/u.test(before)) return [];
  return [{ ...between, text: `${between.text}## ` }];
}

/** The lines of a title without a last one that is the byline, which no blank line parts from it. */
function withoutByline({ byline, lang, source: { text } }: Brief, span: Span): Span {
  const lines = text.slice(span.start, span.end);
  const last = Math.max(lines.lastIndexOf('\n'), lines.lastIndexOf('\r')) + 1;
  if (byline !== null || last === 0 || readByline(lines.slice(last), lang).likeness !== 'names') return span;
  return { start: span.start, end: trimSpace(text, span.start + last, span.start) };
}

function* joinLines({ source: { text } }: Brief, span: Span): Iterable<Edit> {
  for (let i = span.start; i < span.end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    let start = trimSpace(text, i, span.start);
    const hardBreak = start === i && text[i - 1] === '\\' && text[i - 2] !== '\\';
    if (hardBreak) start--;
    const end = skipSpaceUpTo(text, i, span.end);
    const dashed = /[^\s][-‐–—]$/u.test(text.slice(Math.max(start - 3, span.start), start));
    yield { span: { start, end }, text: dashed ? '' : ' ' };
    i = end;
  }
}

/** A `#` at the end, after a space, would close the heading and vanish. */
function* escapeClosing({ source: { text } }: Brief, span: Span): Iterable<Edit> {
  let start = span.end;
  while (start > span.start && text[start - 1] === '#') start--;
  if (start < span.end && (start === span.start || /\s/.test(text.charAt(start - 1))))
    yield { span: at(start), text: '\\' };
}

/** In order; of edits that overlap the one that begins first stands. */
function withoutOverlaps(found: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  let end = 0;
  // Stable: of two alike the first one stands. What is inserted where another begins comes before it.
  for (const edit of [...found].sort((a, b) => a.span.start - b.span.start || width(a) - width(b))) {
    if (edit.span.start < end) continue;
    kept.push(edit);
    end = edit.span.end;
  }
  return kept;
}

/** Nothing or something: edits with a width compete, whatever it is. */
function width({ span }: Edit): number {
  return span.end > span.start ? 1 : 0;
}

function lineStart({ source }: Brief, offset: number): number {
  return source.lineAround(offset).start;
}

function trimSpace(text: string, end: number, start: number): number {
  let i = end;
  while (i > start && /\s/.test(text.charAt(i - 1))) i--;
  return i;
}

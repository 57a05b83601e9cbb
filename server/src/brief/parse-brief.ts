import { parseIsoDay } from '../text/day.js';
import type { Edit } from '../text/edit.js';
import { at, type Span } from '../text/span.js';
import { readBlocks } from './blocks.js';
import { readBylinePart, readTitle } from './byline.js';
import { findCuts } from './cuts.js';
import { entryOf, type FrontMatter } from './front-matter.js';
import { findFurniture } from './furniture.js';
import { type Piece, parsePieces } from './markdown-pieces.js';
import { markdownStart } from './markdown-start.js';
import type { Memory } from './memory.js';
import type { Answer, Block, Brief, Cut, Furniture, Lead, Link, Question, TextBlock } from './model.js';
import type { Commented } from './reach.js';
import { readFrontMatter } from './read-front-matter.js';
import { SourceText } from './source.js';
import { splitFrontMatter } from './split-front-matter.js';
import { isStrayFrontMatter } from './stray-front-matter.js';
import { type QuestionBlock, readStructure } from './structure.js';
import { readSuppressions } from './suppressions.js';

export interface ParseOptions {
  /** Further lines of page furniture: literal text, `*` for anything. */
  readonly furniture?: readonly string[];
  /** The rules that are off: what they would remove stays. */
  readonly off?: ReadonlySet<string>;
  /** Whether the text is a piece of a brief, without a title and a byline. Default: false. */
  readonly piece?: boolean;
  /** What earlier versions of the same text have left: hand it in with each version, and reading the next one costs less. */
  readonly memory?: Memory | undefined;
}

/** Reads a text as a brief. Whatever the text is, a model comes out: parts that are not there are null or empty. */
export function parseBrief(text: string, options: ParseOptions = {}): Brief {
  const { memory } = options;
  memory?.turn();
  const source = new SourceText(text);
  const split = splitFrontMatter(text);
  const frontMatter = split.frontMatter === null ? null : readFrontMatter(text, split.frontMatter);
  const lang = languageOf(frontMatter);
  const pieces = parsePieces(text, markdownStart(text, split.bodyStart), memory);
  const read = readBlocks(pieces, text, lang, memory);
  const comments = frontMatter === null ? read.comments : [...frontMatter.comments, ...read.comments];
  const keeps = keeper({ ...read, source, frontMatter, comments }, options.off);
  const { furniture, suspects, masthead } = findFurniture(source, read.blocks, {
    configured: options.furniture ?? [],
    series: seriesOf(frontMatter),
    lang,
    authors: authorsOf(frontMatter),
    titled: typeof entryOf(frontMatter, 'title')?.value === 'string',
    piece: options.piece ?? false,
    isKept: (span) => keeps('page-furniture', span),
  });
  const furnitureIn = assign(
    read.blocks,
    furniture.filter((line) => !line.kept),
  );
  const content = read.blocks.filter(
    (block) => !masthead.includes(block) && isContent(source, block, furnitureIn.get(block)),
  );
  const structure = readStructure(source, content, frontMatter, lang);

  const questions = structure.questions.map((question, index) =>
    toQuestion(question, structure.questions[index + 1]?.block.span.start ?? text.length, read.links),
  );
  const runs = [structure.lead, ...structure.questions.map((question) => question.answer)];
  // A line that the author keeps is a paragraph of its own, and no half of another.
  const kept = new Set(furniture.filter((line) => line.kept).map((line) => line.span.start));
  const cuts = findCuts(source, runs, furnitureIn)
    .filter((cut) => !kept.has(cut.first.content.start) && !kept.has(cut.second.content.start))
    .map((cut) => ({ ...cut, kept: keeps('paragraph-broken', cut.span) }));
  const title = readTitle(structure.title, frontMatter, source);
  // A title that stands further down does not hide what is above it.
  const moved = structure.gaps.some((gap) => gap.part === 'title');
  const from = moved ? 0 : (title?.block?.span.start ?? 0);
  const date = entryOf(frontMatter, 'date')?.value;
  const found = new Map<unknown, unknown>();
  let other: Brief | null = null;
  return {
    source,
    form: structure.form,
    lang,
    status: entryOf(frontMatter, 'status')?.value === 'draft' ? 'draft' : 'final',
    frontMatter,
    date: typeof date === 'string' ? parseIsoDay(date) : null,
    title,
    titleRest: structure.titleRest,
    byline: readBylinePart(structure.byline, frontMatter, source, lang),
    lead: toLead(structure.lead, cuts),
    questions,
    unmarkedQuestions: structure.unmarkedQuestions,
    gaps: structure.gaps,
    extraTitles: structure.extraTitles,
    blocks: read.blocks,
    textBlocks: read.textBlocks,
    headings: read.headings,
    definitions: read.definitions,
    links: read.links,
    emphasis: read.emphasis,
    codes: read.codes,
    comments,
    furniture,
    suspects,
    masthead,
    cuts,
    windowsReferences: windowsReferencesIn(pieces),
    overload: overloadIn(pieces),
    words: sum(read.textBlocks.filter((block) => block.span.start >= from)),
    once<Value>(reader: (brief: Brief) => Value): Value {
      if (!found.has(reader)) found.set(reader, reader(this));
      return found.get(reader) as Value;
    },
    recall: (kind, key, make) => (memory === undefined ? make() : memory.recall(kind, key, make)),
    reread(next) {
      // Of the text as it will be, nothing is worth remembering.
      if (other?.source.text !== next) other = parseBrief(next, { ...options, memory: undefined });
      return other;
    },
  };
}

/** Tells whether the findings of a rule at a place are suppressed, or the rule is off. */
function keeper(read: Commented, off: ReadonlySet<string> | undefined): (rule: string, span: Span) => boolean {
  const suppressions = readSuppressions(read);
  return (rule, span) => off?.has(rule) === true || suppressions?.suppress(rule, span) === true;
}

function languageOf(frontMatter: FrontMatter | null): string {
  const value = entryOf(frontMatter, 'lang')?.value;
  return typeof value === 'string' && value !== '' ? value.toLowerCase() : 'en';
}

function windowsReferencesIn(pieces: readonly Piece[]): Edit[] {
  return pieces.flatMap(({ root, shift }) =>
    (root.data?.windows ?? []).map(({ span, text }) => ({
      span: { start: span.start + shift, end: span.end + shift },
      text,
    })),
  );
}

function overloadIn(pieces: readonly Piece[]): Span | null {
  for (const { root, shift } of pieces) if (root.data?.overload !== undefined) return at(root.data.overload + shift);
  return null;
}

function seriesOf(frontMatter: FrontMatter | null): string {
  const value = entryOf(frontMatter, 'series')?.value;
  return typeof value === 'string' ? value : '';
}

function authorsOf(frontMatter: FrontMatter | null): string[] {
  const values = ['author', 'authors'].flatMap((key) => entryOf(frontMatter, key)?.value ?? []);
  return values.filter((value) => typeof value === 'string');
}

/** Whether a block can be a part: not furniture alone, not HTML, a definition or a thematic break. */
function isContent(source: SourceText, block: Block, furniture: readonly Furniture[] | undefined): boolean {
  if (block.kind === 'html' || block.kind === 'definition' || block.kind === 'break') return false;
  if (block.kind === 'heading') return !isStrayFrontMatter(source, block);
  return furniture === undefined || !isNothingBut(source, block.span, furniture);
}

function isNothingBut(source: SourceText, { start, end }: Span, furniture: readonly Furniture[]): boolean {
  let from = start;
  for (const { span } of furniture) {
    if (source.text.slice(from, span.start).trim() !== '') return false;
    from = span.end;
  }
  return source.text.slice(from, end).trim() === '';
}

/** Which furniture lies in which block; both lists are in order. */
function assign(blocks: readonly Block[], furniture: readonly Furniture[]): Map<Block, Furniture[]> {
  const map = new Map<Block, Furniture[]>();
  let next = 0;
  for (const block of blocks) {
    for (let line = furniture[next]; line !== undefined && line.span.start < block.span.end; line = furniture[++next]) {
      const lines = map.get(block);
      if (lines === undefined) map.set(block, [line]);
      else lines.push(line);
    }
  }
  return map;
}

function toLead(blocks: readonly Block[], cuts: readonly Cut[]): Lead | null {
  const first = blocks[0];
  const last = blocks[blocks.length - 1];
  if (first === undefined || last === undefined) return null;
  const span: Span = { start: first.span.start, end: last.span.end };
  const inLead = cuts.filter(
    (cut) => cut.second.span.start <= last.span.start && cut.second.span.start >= first.span.start,
  );
  const texts = textsOf(blocks);
  return {
    text: texts.map((text) => text.plain.text).join('\n\n'),
    span,
    blocks,
    paragraphs: blocks.length - inLead.length,
    words: sum(texts),
    get sentences() {
      return texts.flatMap((text) => text.sentences);
    },
  };
}

function toQuestion({ block, asks, answer }: QuestionBlock, end: number, links: readonly Link[]): Question {
  const text = block.texts[0];
  return {
    text: text?.plain.text.trim() ?? '',
    span: text?.content ?? block.span,
    block,
    level: block.level,
    asks,
    answer: toAnswer({ start: block.span.end, end }, answer, links),
  };
}

function toAnswer(span: Span, blocks: readonly Block[], links: readonly Link[]): Answer {
  const texts = textsOf(blocks);
  return {
    span,
    blocks,
    get words() {
      return sum(texts);
    },
    get sentences() {
      return texts.flatMap((text) => text.sentences);
    },
    get links() {
      return links.slice(firstFrom(links, span.start), firstFrom(links, span.end));
    },
  };
}

/** The index of the first link that begins at an offset or behind it; links are in order. */
function firstFrom(links: readonly Link[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textsOf(blocks: readonly Block[]): readonly TextBlock[] {
  return blocks.flatMap((block) => block.texts);
}

function sum(texts: readonly TextBlock[]): number {
  return texts.reduce((words, text) => words + text.words, 0);
}

import { at } from '../text/span.js';
import { textOf } from './block-text.js';
import { entryOf, type FrontMatter } from './front-matter.js';
import type { Block, Gap } from './model.js';
import { type BylineReading, readByline } from './names.js';
import type { SourceText } from './source.js';

/** The parts before the first question. */
export interface Head {
  readonly title: Block | null;
  /** The paragraph that a line break in the title's heading has made of its rest. */
  readonly titleRest: Block | null;
  readonly byline: Block | null;
  readonly lead: readonly Block[];
  readonly gaps: readonly Gap[];
}

export interface HeadInput {
  readonly source: SourceText;
  readonly titleHeading: Block | null;
  /** A heading of another level in the title's place. */
  readonly misplaced: Block | null;
  readonly form: 'canonical' | 'plain';
  readonly frontMatter: FrontMatter | null;
  readonly lang: string;
  /** Whether there is no question at all, so that the head has no end. */
  readonly open: boolean;
  /** All blocks that can be a part. */
  readonly body: readonly Block[];
}

type Role = 'title' | 'byline' | 'lead';
const ORDER: Readonly<Record<Role, number>> = { title: 0, byline: 1, lead: 2 };
const MAX_TITLE_WORDS = 25;
/** Title and byline are looked for among so many blocks: prose further down holds short paragraphs too. */
const HEAD_BLOCKS = 6;

/** Finds title, byline and lead by what they look like, and the gaps by the order they stand in: all at once. */
export function readHead(head: readonly Block[], input: HeadInput): Head {
  const { titleHeading, misplaced, frontMatter } = input;
  const titleRest = findTitleRest(head, input);
  const top = head.filter((block) => block !== titleRest).slice(0, HEAD_BLOCKS);
  const likeness = new Map<Block, BylineReading['likeness']>(
    top.map((block, index) => {
      const canBeByline = block.kind === 'paragraph' || (block.level > 1 && top[index - 1] === titleHeading);
      const { likeness } = readByline(canBeByline ? textOf(block) : '', input.lang);
      return [block, block.kind === 'paragraph' || likeness === 'names' ? likeness : 'no'];
    }),
  );
  const hasTitle = hasText(frontMatter, 'title');
  const hasAuthor = hasText(frontMatter, 'author') || hasText(frontMatter, 'authors');

  const titleBlock = titleHeading ?? misplaced ?? findTitleParagraph(top, likeness, hasTitle, frontMatter);
  const byline = findByline(top, titleBlock, likeness, hasAuthor);
  const rest = head.filter(
    (block) => block !== titleBlock && block !== byline && block !== titleRest && block.kind !== 'heading',
  );
  const lead = input.open ? rest.slice(0, 1) : rest;

  // In a brief with headings, a title that is none is missing, but we know which line it is.
  const marked = titleBlock === titleHeading || (input.form === 'plain' && titleBlock !== misplaced);
  const title = marked ? titleBlock : null;
  const moved = outOfOrder(
    [
      ['title', titleBlock],
      ['byline', byline],
      ['lead', lead[0] ?? null],
    ],
    input.body,
  );
  const gaps: Gap[] = [];
  const start = input.body[0]?.span.start ?? frontMatter?.span.end ?? 0;
  const titleEnd = titleBlock !== null && moved !== 'title' ? titleBlock.texts[0]?.content.end : undefined;
  const bylineEnd = byline !== null && moved !== 'byline' ? byline.span.end : undefined;
  if (titleBlock === null ? !hasTitle : !marked || moved === 'title') {
    gaps.push({ part: 'title', place: at(start), found: titleBlock });
  }
  if (byline === null ? !hasAuthor : moved === 'byline' || byline.kind === 'heading')
    gaps.push({ part: 'byline', place: at(titleEnd ?? start), found: byline });
  if (lead.length === 0 || moved === 'lead') {
    gaps.push({ part: 'lead', place: at(bylineEnd ?? titleEnd ?? start), found: lead[0] ?? null });
  }
  return { title, titleRest, byline, lead, gaps };
}

/** What a heading's second line becomes: a paragraph right below it that is no prose, with the names next. */
function findTitleRest(head: readonly Block[], { titleHeading, source, lang }: HeadInput): Block | null {
  const at = titleHeading === null ? -1 : head.indexOf(titleHeading);
  const rest = head[at + 1];
  const names = head[at + 2];
  if (at === -1 || titleHeading === null || rest?.kind !== 'paragraph' || names?.kind !== 'paragraph') return null;
  const below = source.position(rest.span.start).line - source.position(titleHeading.span.end).line === 1;
  if (!below || !isTitleLike(rest) || readByline(textOf(rest), lang).likeness === 'names') return null;
  return readByline(textOf(names), lang).likeness === 'names' ? rest : null;
}

/** The paragraph that is the title: before the names where there are names, else the first one that is no prose. */
function findTitleParagraph(
  top: readonly Block[],
  likeness: ReadonlyMap<Block, BylineReading['likeness']>,
  hasTitle: boolean,
  frontMatter: FrontMatter | null,
): Block | null {
  const first = top[0];
  if (first === undefined) return null;
  if (hasTitle) {
    const title = entryOf(frontMatter, 'title')?.value;
    // A list or a map has no words to compare with.
    return typeof title !== 'object' && textOf(first).trim() === String(title).trim() ? first : null;
  }
  const names = top.findIndex((block) => likeness.get(block) === 'names');
  if (names === 0) {
    const second = top[1];
    // Two paragraphs that read as names: a title may consist of capitalised words too.
    if (second !== undefined && likeness.get(second) === 'names') return first;
    return second !== undefined && top.length > 2 && isTitleLike(second) ? second : null;
  }
  const before = names === -1 ? top.slice(0, 1) : top.slice(0, names);
  return before.find((block) => isTitleLike(block, names !== -1)) ?? null;
}

/** A title is short and no sentence; with the byline below it, even a full stop at its end does not make it prose. */
function isTitleLike(block: Block, lenient = false): boolean {
  const text = block.texts[0];
  if (block.kind !== 'paragraph' || text === undefined || text.words === 0 || text.words > MAX_TITLE_WORDS)
    return false;
  const ending = /[.!;:,]["'”’»)\]]*$/u.test(text.plain.text.trimEnd().slice(-10));
  return lenient ? text.sentences.length === 1 : !ending && text.sentences.length === 1;
}

function findByline(
  top: readonly Block[],
  title: Block | null,
  likeness: ReadonlyMap<Block, BylineReading['likeness']>,
  hasAuthor: boolean,
): Block | null {
  const candidates = top.filter((block) => block !== title);
  const afterTitle = title === null ? candidates[0] : top[top.indexOf(title) + 1];
  if (afterTitle !== undefined && likeness.get(afterTitle) === 'names') return afterTitle;
  const names = candidates.find((block) => likeness.get(block) === 'names');
  if (names !== undefined) return names;
  if (afterTitle === undefined) return null;
  const inPlace = title !== null && !hasAuthor && isLabel(afterTitle) && candidates[1]?.kind === 'paragraph';
  if (likeness.get(afterTitle) !== 'maybe' && !inPlace) return null;
  return hasAuthor && candidates.length < 2 ? null : afterTitle;
}

/** A few words that are no sentence, in the place of the byline: an institute, a handle, a number. */
function isLabel(block: Block): boolean {
  const text = block.texts[0];
  if (block.kind !== 'paragraph' || text === undefined || text.words === 0 || text.words > 8) return false;
  return !/[.?…:;]["'”’»)\]]*$/u.test(text.plain.text.trimEnd().slice(-10));
}

/** The one part to move so that the parts stand in order, or null where they do. */
function outOfOrder(parts: readonly (readonly [Role, Block | null])[], body: readonly Block[]): Role | null {
  const places = parts
    .filter((part): part is readonly [Role, Block] => part[1] !== null)
    .map(([role, block]) => ({ role, at: body.indexOf(block) }))
    .sort((a, b) => a.at - b.at);
  const inOrder = (list: readonly { role: Role }[]) =>
    list.every((part, index) => index === 0 || ORDER[list[index - 1]?.role ?? part.role] < ORDER[part.role]);
  if (inOrder(places)) return null;
  // Where several moves would do, the byline is the part that moves most easily, then the lead.
  const order: readonly Role[] = ['byline', 'lead', 'title'];
  return order.find((role) => inOrder(places.filter((part) => part.role !== role))) ?? 'title';
}

function hasText(frontMatter: FrontMatter | null, key: string): boolean {
  const value = entryOf(frontMatter, key)?.value ?? null;
  return value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
}

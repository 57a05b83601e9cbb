import type {
  BlockContent,
  DefinitionContent,
  Heading as HeadingNode,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableCell,
} from 'mdast';
import type { Span } from '../text/span.js';
import { readBareLinks } from './bare-links.js';
import { readComments } from './comments.js';
import { type InlineFinds, type InlineSource, readInline, spanOf } from './inline.js';
import type { Piece } from './markdown-pieces.js';
import type { Memory } from './memory.js';
import type { Block, BlockKind, Definition, Heading, TextBlock } from './model.js';
import { createSlugger } from './slug.js';
import { LazyTextBlock } from './text-block.js';

export interface ReadBlocks extends InlineFinds {
  readonly blocks: readonly Block[];
  readonly textBlocks: readonly TextBlock[];
  readonly headings: readonly Heading[];
  readonly definitions: readonly Definition[];
}

/** Turns the trees of a body's pieces into blocks, with all that is found in them, in one walk. */
export function readBlocks(pieces: readonly Piece[], text: string, lang: string, memory?: Memory): ReadBlocks {
  const definitions = readDefinitions(pieces);
  const known = {
    definitions: new Map(definitions.map((definition) => [definition.identifier, definition])),
    labels: new Set(definitions.map((definition) => definition.label.toLowerCase())),
  };
  const finds: InlineFinds = { links: [], emphasis: [], comments: [], codes: [] };
  const headings: Heading[] = [];
  const textBlocks: TextBlock[] = [];
  const slug = createSlugger();

  const readText = (node: HeadingNode | Paragraph | TableCell, source: InlineSource): TextBlock => {
    const { shift } = source;
    const firstLink = finds.links.length;
    const plain = readInline(node.children, source, finds);
    const span = spanOf(node, shift);
    const kind = node.type === 'tableCell' ? 'cell' : node.type;
    const level = node.type === 'heading' ? node.depth : 0;
    readBareLinks(plain, source, finds, firstLink);
    const block = new LazyTextBlock(kind, level, span, contentSpan(node.children, span, shift), plain, lang, memory);
    if (kind === 'heading') headings.push(Object.assign(block, { slug: slug(plain.text) }));
    textBlocks.push(block);
    return block;
  };

  const collect = (
    node: RootContent | BlockContent | DefinitionContent,
    texts: TextBlock[],
    source: InlineSource,
  ): void => {
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell')
      texts.push(readText(node, source));
    else if (node.type === 'html') {
      const { start } = spanOf(node, source.shift);
      for (const comment of readComments(node.value, start, 'block')) finds.comments.push(comment);
    } else if ('children' in node) for (const child of node.children) collect(child, texts, source);
  };

  const blocks: Block[] = [];
  for (const { root, shift } of pieces) {
    const source: InlineSource = { text, shift, ...known };
    for (const node of root.children) {
      const texts: TextBlock[] = [];
      collect(node, texts, source);
      blocks.push({
        kind: kindOf(node),
        span: spanOf(node, shift),
        level: node.type === 'heading' ? node.depth : 0,
        texts,
      });
    }
  }
  return { ...finds, blocks, textBlocks, headings, definitions };
}

const KINDS: Readonly<Record<string, BlockKind>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  blockquote: 'quote',
  table: 'table',
  code: 'code',
  html: 'html',
  thematicBreak: 'break',
  definition: 'definition',
};

function kindOf(node: RootContent): BlockKind {
  return KINDS[node.type] ?? 'paragraph';
}

function contentSpan(children: readonly PhrasingContent[], span: Span, shift: number): Span {
  const first = children[0];
  const last = children[children.length - 1];
  if (first === undefined || last === undefined) return { start: span.end, end: span.end };
  return { start: spanOf(first, shift).start, end: spanOf(last, shift).end };
}

interface IdentifiedDefinition extends Definition {
  readonly identifier: string;
}

/** Definitions may stand after the links that use them, so that they are read first; the first of several equal ones counts. */
function readDefinitions(pieces: readonly Piece[]): IdentifiedDefinition[] {
  const found = new Map<string, IdentifiedDefinition>();
  const visit = (node: RootContent, shift: number): void => {
    if (node.type === 'definition') {
      const span = spanOf(node, shift);
      const target = node.data?.target;
      const targetSpan =
        target === undefined
          ? { start: span.end, end: span.end }
          : { start: target.start + shift, end: target.end + shift };
      if (!found.has(node.identifier)) {
        found.set(node.identifier, {
          identifier: node.identifier,
          label: node.label ?? node.identifier,
          span,
          target: node.url,
          targetSpan,
        });
      }
    } else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      for (const child of node.children) visit(child, shift);
    }
  };
  for (const { root, shift } of pieces) for (const node of root.children) visit(node, shift);
  return [...found.values()];
}

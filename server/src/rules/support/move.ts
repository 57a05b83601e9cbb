import type { Block, Brief } from '../../brief/model.js';
import type { Edit } from '../../text/edit.js';
import { at, type Span } from '../../text/span.js';

/** Puts a paragraph at a place between blocks: after the block that ends there, or before the one that begins there. */
export function insertBlock(brief: Brief, place: Span, text: string): Edit {
  const { lineEnd } = brief.source;
  const blank = lineEnd + lineEnd;
  // A place after the words of a heading may lie before its closing marks or its underline.
  const before = brief.blocks.find((block) => block.span.start < place.start && place.start <= block.span.end);
  if (before !== undefined) return { span: at(before.span.end), text: blank + text };
  const afterFence = brief.frontMatter !== null && brief.frontMatter.span.end === place.start;
  return { span: place, text: afterFence ? blank + text : text + blank };
}

/** Moves a block to a place between other blocks. */
export function moveBlock(brief: Brief, block: Block, place: Span): readonly Edit[] {
  return [insertBlock(brief, place, brief.source.slice(block.span)), { span: withBlankLines(brief, block), text: '' }];
}

/** A block with the blank lines between it and the next one, or, of the last one, the one before. */
function withBlankLines(brief: Brief, block: Block): Span {
  const index = brief.blocks.indexOf(block);
  const next = brief.blocks[index + 1];
  if (next !== undefined) return { start: block.span.start, end: next.span.start };
  const previous = brief.blocks[index - 1];
  return { start: previous?.span.end ?? block.span.start, end: block.span.end };
}

import type { Span } from '../text/span.js';
import type { Brief, Comment } from './model.js';

/** What of a brief says how far its suppression comments reach: known before its parts are. */
export type Commented = Pick<Brief, 'source' | 'frontMatter' | 'blocks' | 'textBlocks' | 'comments'>;

/**
 * How far suppression comments reach. Made once for a brief; every question costs a binary search, so that a brief
 * full of comments stays linear.
 */
export class Reach {
  private readonly brief: Commented;
  /** For each top-level block, the index of the first block from there on that is no comment. */
  private readonly contentFrom: readonly number[];

  constructor(brief: Commented) {
    this.brief = brief;
    this.contentFrom = contentFrom(brief);
  }

  /** Where `spotlight-disable` begins to hold. Before any content it speaks for the whole file, front matter included. */
  start(comment: Comment): number {
    return comment.place !== 'front-matter' && this.beforeContent(comment) ? 0 : comment.span.start;
  }

  /** What `spotlight-disable-next-line` holds for: the rest of its paragraph, the next block or key; null where nothing follows. */
  next(comment: Comment): Span | null {
    const end = comment.place === 'front-matter' ? this.nextKeyEnd(comment) : this.nextBlockEnd(comment);
    if (end === null) return null;
    const first = this.brief.frontMatter === null && this.beforeContent(comment);
    return { start: first ? 0 : comment.span.start, end };
  }

  private beforeContent(comment: Comment): boolean {
    const first = this.brief.blocks[this.contentFrom[0] ?? 0];
    return first === undefined || comment.span.end <= first.span.start;
  }

  private nextKeyEnd(comment: Comment): number | null {
    const { frontMatter } = this.brief;
    if (frontMatter === null) return null;
    const entry = frontMatter.entries[firstFrom(frontMatter.entries, comment.span.end, (each) => each.keySpan.start)];
    return entry?.valueSpan.end ?? frontMatter.content.end;
  }

  private nextBlockEnd(comment: Comment): number | null {
    const { blocks, textBlocks } = this.brief;
    const start = comment.span.start;
    const after = firstFrom(textBlocks, start + 1, startOf);
    const own = textBlocks[after - 1];
    if (own !== undefined && start < own.span.end) {
      const lastWord = own.plain.sourceEnd(own.plain.text.trimEnd().length);
      if (lastWord > comment.span.end) return own.span.end;
    }
    const following = firstFrom(blocks, start + 1, startOf);
    const around = blocks[following - 1];
    const text = textBlocks[after];
    if (around !== undefined && text !== undefined && text.span.start < around.span.end) return text.span.end;
    return blocks[this.contentFrom[following] ?? blocks.length]?.span.end ?? null;
  }
}

function contentFrom(brief: Commented): number[] {
  const from: number[] = [];
  let next = brief.blocks.length;
  for (let at = brief.blocks.length - 1; at >= 0; at--) {
    if (!isComment(brief, at)) next = at;
    from[at] = next;
  }
  return from;
}

function isComment(brief: Commented, index: number): boolean {
  const block = brief.blocks[index];
  if (block?.kind !== 'html') return false;
  const { text } = brief.source;
  return text.startsWith('<!--', block.span.start) && text.endsWith('-->', block.span.end);
}

function startOf(block: { readonly span: Span }): number {
  return block.span.start;
}

/** The index of the first item that starts at or after an offset; the items stand in order. */
function firstFrom<Item>(items: readonly Item[], offset: number, start: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && start(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

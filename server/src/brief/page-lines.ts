import type { Span } from '../text/span.js';
import { MAX_NOTICE_LENGTH, pageNumberIn } from './furniture-lines.js';
import type { Block } from './model.js';
import type { SourceText } from './source.js';

/** A line of a top-level paragraph, or the only line of a list: layout knows no lists. */
export interface PageLine {
  /** Without white space around it. */
  readonly text: string;
  readonly span: Span;
  /** Index of its block. */
  readonly index: number;
}

/** The lines of a text as a page shows them, to be asked for what stands around a line. */
export class PageLines {
  readonly blocks: readonly Block[];
  private readonly source: SourceText;
  private readonly head: ReadonlySet<Block>;
  private readonly kept: (readonly PageLine[] | undefined)[] = [];

  /** `head` are the blocks that can be the title and the byline. */
  constructor(source: SourceText, blocks: readonly Block[], head: ReadonlySet<Block>) {
    this.source = source;
    this.blocks = blocks;
    this.head = head;
  }

  isHead(index: number): boolean {
    const block = this.blocks[index];
    return block !== undefined && this.head.has(block);
  }

  isNumber(text: string): boolean {
    return pageNumberIn(text) !== null;
  }

  /** The text of a paragraph without markup, else null. */
  text(index: number): string | null {
    const block = this.blocks[index];
    return block?.kind === 'paragraph' ? (block.texts[0]?.plain.text.trim() ?? '') : null;
  }

  /** The only line of a paragraph, short enough for furniture. */
  alone(index: number): PageLine | undefined {
    const block = this.blocks[index];
    if (block?.kind !== 'paragraph' || block.span.end - block.span.start > MAX_NOTICE_LENGTH) return undefined;
    const lines = this.lines(index);
    return lines.length === 1 ? lines[0] : undefined;
  }

  /** The lines of a paragraph, or of a list of one line; none of other blocks. */
  lines(index: number): readonly PageLine[] {
    const known = this.kept[index];
    if (known !== undefined) return known;
    const block = this.blocks[index];
    const lines = block?.kind === 'paragraph' || block?.kind === 'list' ? this.read(block.span, index) : [];
    const found = block?.kind === 'list' && lines.length !== 1 ? [] : lines;
    this.kept[index] = found;
    return found;
  }

  private read(span: Span, index: number): PageLine[] {
    const { source } = this;
    const lines: PageLine[] = [];
    const last = source.position(Math.max(span.end - 1, span.start)).line;
    for (let line = source.position(span.start).line; line <= last; line++) {
      const { start, end } = source.line(line);
      const whole = source.text.slice(start, end);
      const text = whole.trim();
      if (text === '') continue;
      const from = start + whole.indexOf(text);
      lines.push({ text, span: { start: from, end: from + text.length }, index });
    }
    return lines;
  }
}

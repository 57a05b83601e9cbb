import type { Span } from '../text/span.js';
import type { Block } from './model.js';
import type { SourceText } from './source.js';

/** What goes of a text together with a line of page furniture. */
export class Removals {
  private readonly source: SourceText;
  private readonly blocks: readonly Block[];
  private readonly place: ReadonlyMap<Block, number>;

  /** @param blocks all of the text, in order */
  constructor(source: SourceText, blocks: readonly Block[]) {
    this.source = source;
    this.blocks = blocks;
    this.place = new Map(blocks.map((block, index) => [block, index]));
  }

  /** A line inside a paragraph goes with its line end. */
  ofLine(span: Span): Span {
    const { source } = this;
    const line = source.lineAround(span.start);
    const next = source.position(span.start).line + 1;
    if (next <= source.lineCount) return { start: line.start, end: source.line(next).start };
    return { start: source.line(next - 2).end, end: line.end };
  }

  /**
   * A line of its own goes with the blank lines after it, before it at the end of the text. Between two tight lists it goes with those on
   * both sides: the page had cut one list, and a blank line left between them would make a loose one.
   * @param going the blocks that go
   */
  ofBlock(span: Span, block: Block | undefined, going: ReadonlySet<Block>): Span {
    const { source, blocks } = this;
    const line = source.lineAround(span.start);
    const at = block === undefined ? 0 : (this.place.get(block) ?? 0);
    const previous = blocks[at - 1];
    const next = blocks[at + 1];
    if (next === undefined) return { start: previous?.span.end ?? line.start, end: line.end };
    const end = source.lineAround(next.span.start).start;
    const after = blocks.slice(at + 1, at + 1 + NEAR).find((each) => !going.has(each));
    const isCut = previous !== undefined && after !== undefined && areOneList(source, previous, after);
    return { start: isCut ? this.lineAfter(previous.span.end) : line.start, end };
  }

  private lineAfter(end: number): number {
    return this.source.line(this.source.position(end).line + 1).start;
  }
}

/** Whether two blocks are tight lists that Markdown takes for one where nothing stands between them. */
export function areOneList(source: SourceText, first: Block, second: Block): boolean {
  if (first.kind !== 'list' || second.kind !== 'list') return false;
  const [a, b] = [first, second].map(({ span }) => source.slice(span));
  const marker = markerOf(a);
  return marker !== null && marker === markerOf(b) && !isLoose(a) && !isLoose(b);
}

/** As many lines of page furniture as stand between two pages. */
const NEAR = 6;

/** What makes two lists one for Markdown: the bullet, or the sign behind the number. */
function markerOf(list = ''): string | null {
  return /^(?:\d{1,9}([.)])|([-*+]))/.exec(list)?.slice(1).join('') ?? null;
}

function isLoose(list = ''): boolean {
  return /[\r\n][ \t]*[\r\n]/.test(list.replaceAll('\r\n', '\n'));
}

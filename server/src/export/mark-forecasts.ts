import type { PhrasingContent, Text } from 'mdast';
import { spanOf } from '../brief/inline.js';
import { PlainTextBuilder } from '../brief/plain-text-builder.js';
import type { Span } from '../text/span.js';
import { stretch, text } from './nodes.js';

/** A sentence to mark. */
export interface Mark {
  readonly span: Span;
  /** Names it on the page. */
  readonly id: string;
  readonly className: string;
  /** By when it can be checked, in words. */
  readonly label: string;
}

/** Marks in order, without overlaps, and the text they stand in. */
export interface Marks {
  readonly marks: readonly Mark[];
  readonly source: string;
}

/**
 * Wraps the sentences in inline content. One that markup crosses is wrapped in pieces; the last piece takes the focus and is described by
 * a label behind it, which the page shows on hover and focus.
 */
export function markForecasts(nodes: readonly PhrasingContent[], marks: Marks, inLink = false): PhrasingContent[] {
  const out: PhrasingContent[] = [];
  let run: { mark: Mark; nodes: PhrasingContent[]; end: number } | null = null;
  const flush = (): void => {
    if (run !== null) out.push(...wrapped(run.nodes, run.mark, run.end >= run.mark.span.end, inLink));
    run = null;
  };
  for (const { node, span, mark } of pieces(nodes, marks, inLink)) {
    if (run !== null && run.mark !== mark) flush();
    if (mark === null) out.push(node);
    else if (run === null) run = { mark, nodes: [node], end: span.end };
    else {
      run.nodes.push(node);
      run.end = span.end;
    }
  }
  flush();
  return out;
}

interface MarkedPiece {
  readonly node: PhrasingContent;
  readonly span: Span;
  readonly mark: Mark | null;
}

function* pieces(nodes: readonly PhrasingContent[], marks: Marks, inLink: boolean): Iterable<MarkedPiece> {
  for (const node of nodes) {
    const span = spanOf(node, 0);
    const first = firstAfter(marks.marks, span.start);
    const mark = marks.marks[first];
    if (mark === undefined || mark.span.start >= span.end) yield { node, span, mark: null };
    else if (mark.span.start <= span.start && span.end <= mark.span.end) yield { node, span, mark };
    else if (node.type === 'text') yield* split(node, span, first, marks);
    else if ('children' in node) {
      const isLink = inLink || node.type === 'link' || node.type === 'linkReference';
      yield {
        node: { ...node, children: markForecasts(node.children, marks, isLink) } as PhrasingContent,
        span,
        mark: null,
      };
    } else yield { node, span, mark: null };
  }
}

/** The index of the first mark that ends behind an offset. */
function firstAfter(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function* split(node: Text, span: Span, first: number, { marks, source }: Marks): Iterable<MarkedPiece> {
  const builder = new PlainTextBuilder(source);
  builder.add(node.value, span);
  const plain = builder.build();
  let done = 0;
  const upTo = (offset: number): number => {
    let at = done;
    while (at < node.value.length && plain.sourceStart(at) < offset) at++;
    return at;
  };
  const piece = (end: number, mark: Mark | null): MarkedPiece => {
    const value = node.value.slice(done, end);
    const own = plain.source({ start: done, end });
    done = end;
    return { node: { type: 'text', value }, span: own, mark };
  };
  for (let index = first; done < node.value.length; index++) {
    const mark = marks[index];
    if (mark === undefined || mark.span.start >= span.end) break;
    const start = upTo(mark.span.start);
    if (start > done) yield piece(start, null);
    const end = upTo(mark.span.end);
    if (end > done) yield piece(end, mark);
  }
  if (done < node.value.length) yield piece(node.value.length, null);
}

function wrapped(nodes: PhrasingContent[], mark: Mark, isLast: boolean, inLink: boolean): PhrasingContent[] {
  const className = ['forecast', mark.className];
  // Within a link the link has the focus; its label would become a part of the link's text.
  if (!isLast || inLink) return [stretch('span', { className, title: mark.label }, nodes)];
  return [
    stretch('span', { className, tabIndex: 0, ariaDescribedBy: [mark.id] }, nodes),
    stretch('span', { className: ['horizon'], id: mark.id, role: 'tooltip' }, [text(mark.label)]),
  ];
}

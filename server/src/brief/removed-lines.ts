import { applyEdits, type Edit, wayBack } from '../text/edit.js';
import { goingLines } from './going-lines.js';
import type { Brief, Furniture } from './model.js';

/** A line of furniture that was taken out of a text. */
export interface RemovedLine {
  readonly kind: Furniture['kind'];
  readonly text: string;
  /** In the text as it was handed in, from 1. */
  readonly line: number;
}

/** A text after some turns of edits: what furniture they took out, and the way back to the text before the first. */
export class Turns {
  readonly removed: RemovedLine[] = [];
  private readonly first: Brief;
  private readonly ways: ((offset: number) => number)[] = [];

  constructor(first: Brief) {
    this.first = first;
  }

  /** Where a place in the text as it is now stood in the first one. */
  readonly toSource = (offset: number): number => this.ways.reduceRight((at, way) => way(at), offset);

  /** Makes edits, which are in order and do not overlap, in the text as it is now. */
  make(brief: Brief, edits: readonly Edit[]): string {
    this.note(brief, edits);
    return applyEdits(brief.source.text, edits);
  }

  /** The same for edits whose text is known already. */
  note(brief: Brief, edits: readonly Edit[]): void {
    for (const { kind, text, span } of linesIn(brief, edits)) {
      this.removed.push({ kind, text, line: this.first.source.position(this.toSource(span.start)).line });
    }
    this.ways.push(wayBack(edits));
  }
}

/** The lines of furniture that lie inside edits; both are in order. */
function linesIn(brief: Brief, edits: readonly Edit[]): Furniture[] {
  let at = 0;
  return goingLines(brief).filter(({ span, text }) => {
    while (at < edits.length && (edits[at]?.span.end ?? 0) < span.end) at++;
    const edit = edits[at];
    return edit !== undefined && edit.span.start <= span.start && !edit.text.includes(text);
  });
}

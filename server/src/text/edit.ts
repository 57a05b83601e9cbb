import type { Span } from './span.js';

/** One replacement in a text; the edits of one change do not overlap. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text with the edits made. Edits at one place without width are made in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let done = 0;
  for (const { span, text: replacement } of ordered) {
    if (span.start < done) throw new RangeError(`edits overlap at offset ${span.start}`);
    result += text.slice(done, span.start) + replacement;
    done = span.end;
  }
  return result + text.slice(done);
}

/** From places in the text with the edits made to places in the text before. Edits are in order and do not overlap. */
export function wayBack(edits: readonly Edit[]): (offset: number) => number {
  const shifts: { readonly from: number; readonly shift: number }[] = [];
  let shift = 0;
  for (const { span, text } of edits) {
    shift += span.end - span.start - text.length;
    shifts.push({ from: span.end - shift, shift });
  }
  return (offset) => {
    let low = 0;
    let high = shifts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shifts[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + (shifts[low - 1]?.shift ?? 0);
  };
}

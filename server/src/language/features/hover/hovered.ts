import type { Span } from '../../../text/span.js';

/** What there is to say about words of the source. */
export interface Hovered {
  readonly span: Span;
  readonly markdown: string;
}

/** Whether a pointer at an offset is on these words. */
export function isOn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

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

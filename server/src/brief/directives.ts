import type { Span } from '../text/span.js';
import type { Comment } from './model.js';

/** A comment that speaks to the engine, such as `spotlight-disable-next-line link-text -- says why`. */
export interface Directive {
  /** Null where the word is none that the engine knows. */
  readonly kind: DirectiveKind | null;
  /** As written: `spotlight-disable-next-line`. */
  readonly word: string;
  readonly comment: Comment;
  readonly named: readonly NamedRule[];
}

export type DirectiveKind = 'disable-next-line' | 'disable' | 'enable';

export interface NamedRule {
  readonly id: string;
  readonly span: Span;
}

const WORD = /^spotlight-([\w-]*)/;
/** A reason, or another line: what follows an unclosed comment is prose, not a list of rules. */
const NO_NAMES = /(?:^|\s)--(?:\s|$)|[\r\n]/;
const ID = /[^\s,]+/g;
const KINDS: ReadonlySet<string> = new Set<DirectiveKind>(['disable-next-line', 'disable', 'enable']);

/** The directives among the comments of a brief, in order. */
export function readDirectives(comments: readonly Comment[]): Directive[] {
  const directives: Directive[] = [];
  for (const comment of comments) {
    if (!comment.text.startsWith('spotlight-')) continue;
    const word = WORD.exec(comment.text)?.[0] ?? '';
    directives.push({ kind: kindOf(word), word, comment, named: namedRules(comment, word.length) });
  }
  return directives;
}

function kindOf(word: string): DirectiveKind | null {
  const kind = word.slice('spotlight-'.length);
  return KINDS.has(kind) ? (kind as DirectiveKind) : null;
}

/** The ids between the word and the reason, which ` -- ` sets off, on the same line. */
function namedRules(comment: Comment, from: number): NamedRule[] {
  const rest = comment.text.slice(from);
  const reason = NO_NAMES.exec(rest)?.index ?? rest.length;
  return [...rest.slice(0, reason).matchAll(ID)].map((match) => {
    const start = comment.textSpan.start + from + match.index;
    return { id: match[0], span: { start, end: start + match[0].length } };
  });
}

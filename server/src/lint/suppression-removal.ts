import { removeComment } from '../brief/comment-removal.js';
import type { Directive, NamedRule } from '../brief/directives.js';
import type { Brief } from '../brief/model.js';
import type { Fix } from '../rules/rule.js';
import type { Edit } from '../text/edit.js';

/** A change that takes names out of a comment, or the whole comment with its last name. */
export interface Removal {
  readonly fix: Fix;
  /** Whether nothing but the comment can go: an unclosed one holds the author's own text, or hides it. */
  readonly safe: boolean;
}

export function removal(brief: Brief, directive: Directive, names: readonly NamedRule[]): Removal {
  const { comment, named } = directive;
  const source = brief.source.slice(comment.span);
  const closed = comment.place === 'front-matter' || source.endsWith('-->');
  // What stands behind a comment at the start of a line is HTML, and would become text.
  const safe = closed && comment.swallowed === null && !/[\r\n]/.test(source);
  if (names.length < named.length) {
    const [first] = names;
    const title = names.length === 1 && first !== undefined ? `Remove \`${first.id}\`` : 'Remove the names';
    return { fix: { title, edits: removeNames(named, names) }, safe: true };
  }
  return { fix: { title: 'Remove the comment', edits: [removeComment(brief.source, comment)] }, safe };
}

/** Takes names out with what parts them from the one before, or, at the beginning, from the next one. */
function removeNames(named: readonly NamedRule[], gone: readonly NamedRule[]): Edit[] {
  const going = new Set(gone);
  const goes = (name: NamedRule | undefined): boolean => name !== undefined && going.has(name);
  const edits: Edit[] = [];
  for (let at = 0; at < named.length; at++) {
    const from = at;
    while (goes(named[at])) at++;
    const [first, last] = [named[from], named[at - 1]];
    if (at === from || first === undefined || last === undefined) continue;
    const previous = named[from - 1];
    const next = named[at];
    const start = previous?.span.end ?? first.span.start;
    const end = previous === undefined && next !== undefined ? next.span.start : last.span.end;
    edits.push({ span: { start, end }, text: '' });
  }
  return edits;
}

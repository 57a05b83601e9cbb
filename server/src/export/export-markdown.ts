import { markupEdits } from '../brief/canonical.js';
import { removeComment } from '../brief/comment-removal.js';
import type { Brief } from '../brief/model.js';
import { applyEdits, type Edit } from '../text/edit.js';
import { publishedOf } from './published.js';

/** Where one comment goes and the next one comes to stand in its place, as in a row of them. */
const MAX_TURNS = 20;

/**
 * The brief in canonical form without comments and page furniture: its front matter with all keys, and its text with
 * the author's own markers and line ends.
 */
export function exportMarkdown(brief: Brief): string {
  let { brief: clean } = publishedOf(brief);
  for (let turn = 0; turn < MAX_TURNS && clean.comments.length > 0; turn++) {
    clean = clean.reread(applyEdits(clean.source.text, removals(clean)));
  }
  // Marks and blank lines alone: what the comments kept from going stays without them.
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const edits = markupEdits(clean);
    if (edits.length === 0) break;
    clean = clean.reread(applyEdits(clean.source.text, edits));
  }
  // Another reader of Markdown shows no more than U+FFFD for them.
  return applyEdits(clean.source.text, clean.windowsReferences);
}

/** Two comments side by side share the white space between them: the second has to wait for the next turn. */
function removals({ source, comments }: Brief): Edit[] {
  const edits: Edit[] = [];
  for (const comment of [...comments].sort((a, b) => a.span.start - b.span.start)) {
    const edit = removeComment(source, comment);
    if (edit.span.start >= (edits.at(-1)?.span.end ?? 0)) edits.push(edit);
  }
  return edits;
}

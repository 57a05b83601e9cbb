import { chooseAlternatives } from './alternatives.js';
import { countComments, withoutComments } from './comments.js';
import { withoutDrawings } from './drawings.js';
import { joinDropCaps } from './drop-caps.js';
import { resolveFields } from './fields.js';
import { withoutHidden } from './hidden.js';
import { unwrapLayout } from './layout-tables.js';
import type { Links } from './links.js';
import { filledNotes, withNotes, withoutNotes } from './notes.js';
import { kindOf } from './paragraph-kind.js';
import type { Story, WordParts } from './parts.js';
import { plainParagraphs } from './plain-paragraphs.js';
import { plainRuns } from './plain-runs.js';
import { acceptChanges } from './revisions.js';
import { countStruck } from './struck.js';
import { Styles } from './styles.js';
import type { Tally } from './tally.js';
import type { XmlElement } from './xml.js';

/**
 * The parts with nothing in them but what a reader of the page sees, in a form that any reader of Word files
 * understands; targets of links are kept in `links`. What was left out or changed is counted.
 */
export function prepareParts(parts: WordParts, links: Links, tally: Tally): WordParts {
  const styles = new Styles(parts.styles);
  if (parts.comments !== null) countComments(parts.comments, tally);
  const read = (story: Story) => readStory(story, styles, links, tally);
  const body = read(parts.body);
  const footnotes = parts.footnotes && read(parts.footnotes);
  const endnotes = parts.endnotes && read(parts.endnotes);
  const notes = { footnote: filledNotes(footnotes, 'footnote'), endnote: filledNotes(endnotes, 'endnote') };
  const bookmarks = links.bookmarks();
  const finish = (root: XmlElement, { relationships }: Story): Story => ({
    root: plainParagraphs(root, styles, bookmarks),
    relationships,
  });
  return {
    ...parts,
    body: finish(withNotes(body, notes), parts.body),
    footnotes: parts.footnotes && footnotes && finish(withoutNotes(footnotes), parts.footnotes),
    endnotes: parts.endnotes && endnotes && finish(withoutNotes(endnotes), parts.endnotes),
    comments: null,
  };
}

/** Comments first, then what was deleted and what is hidden; only then what is left is looked at more closely. */
function readStory({ root, relationships }: Story, styles: Styles, links: Links, tally: Tally): XmlElement {
  const current = acceptChanges(withoutComments(chooseAlternatives(root), tally), tally);
  const shown = withoutHidden(current, styles, tally);
  countStruck(shown, styles, tally);
  const plain = plainRuns(withoutDrawings(shown, tally), styles, tally);
  const resolved = resolveFields(plain, relationships, links, tally);
  return unwrapLayout(joinDropCaps(resolved), (paragraph) => /^[TH]/.test(kindOf(paragraph, styles) ?? ''), tally);
}

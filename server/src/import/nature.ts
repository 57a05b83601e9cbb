/** What kind of text an import gets. */
export interface Nature {
  /** Written in Markdown: headings, front matter, fences, tables, comments. Its lines are left as they stand. */
  readonly blocks: boolean;
  /** Links and emphasis are marked up, so that `*` and `[` are markup and not signs. */
  readonly inline: boolean;
}

/** With nothing above it, so that a line of prose that happens to begin with `#` is none. */
const HEADING = /(?:^\uFEFF?|\n[ \t]*\r?\n) {0,3}#{1,6}[ \t]+\S/;
const FENCE = /^ {0,3}(?:`{3,9}|~{3,9})[\w-]{0,20}[ \t]*$/m;
const TABLE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*\|/m;
const COMMENT = /<!--/;
const DEFINITION = /^ {0,3}\[[^\][\n]{1,200}\]:[ \t]*(?:https?:|mailto:|[./#<])/m;
/** Quotes and lists in lists: blocks only in a text that holds other markup. */
const NESTED = /^(?: {0,3}>[ \t]*\S|[ \t]+(?:[-*+]|\d{1,2}[.)])[ \t]+\S)/m;
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n[A-Za-z_]{1,40}:(?!\S)/;
/** `[text](target)`, `[text][label]`; a target holds no space unless a title follows. */
const LINK =
  /\[[^\][\n]{1,300}(?:\n[^\][\n]{1,300})?\](?:\([^()\s]{0,500}(?:\s"[^"\n]{0,200}")?\)|\[[^\][\n]{1,100}\])/;
/** A word or a few between single or double marks, the marks standing at the edges of words. */
const EMPHASIS =
  /(?:^|[\s("“‘—–-])(\*\*|__|\*|_)(?=[\p{L}\p{N}])[^*_\n]{0,120}[\p{L}\p{N}.!?]\1(?=$|[\s.,;:!?)"”’—–-])/mu;

/** A sign that Markdown would read as markup, and must not; `\\server` is the name of a computer. */
const ESCAPE = /\\[*_`[\]<>&#+.)~=-]|\\\\(?!\w)/;

/** Whether links or emphasis are marked up, or signs kept from being markup. */
export function hasInlineMarkup(text: string): boolean {
  return LINK.test(text) || EMPHASIS.test(text) || ESCAPE.test(text);
}

/** Tells Markdown from plain text. Plain text that happens to hold a lone `#` or `*` stays plain text. */
export function readNature(text: string): Nature {
  const blocks =
    FRONT_MATTER.test(text) ||
    HEADING.test(text) ||
    FENCE.test(text) ||
    TABLE.test(text) ||
    COMMENT.test(text) ||
    DEFINITION.test(text);
  const inline = blocks || hasInlineMarkup(text);
  return { blocks: blocks || (inline && NESTED.test(text)), inline };
}

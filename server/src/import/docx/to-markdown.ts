import type { Root as HtmlRoot } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { tidyInline } from './inline.js';
import type { Note } from './note-list.js';
import { notesToMarkdown, readReference } from './note-markdown.js';

/** The Markdown of a document, with its notes at the end. */
export function writeMarkdown(document: HtmlRoot, notes: readonly Note[]): string {
  const root = markdownOf(document);
  tidyInline(root);
  for (const { number, content } of notes) {
    const blocks = markdownOf(content);
    tidyInline(blocks);
    const definition: FootnoteDefinition = {
      type: 'footnoteDefinition',
      identifier: String(number),
      label: String(number),
      children: blocks.children as FootnoteDefinition['children'],
    };
    root.children.push(definition);
  }
  const markdown = toMarkdown(root, {
    extensions: [gfmTableToMarkdown(), notesToMarkdown()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  });
  return markdown.replace(ESCAPED, (found, sign) => (sign === '&' ? sign : found));
}

/** An escaped backslash, or an `&` that would be no character reference without its backslash: addresses are full of them. */
const ESCAPED = /\\(\\|&(?!#?[a-z0-9]{1,40};))/gi;

function markdownOf(tree: HtmlRoot): Root {
  const made: Nodes = toMdast(tree, { document: true, handlers: { sup: (_, node) => readReference(node) } });
  return made.type === 'root' ? made : { type: 'root', children: [] };
}

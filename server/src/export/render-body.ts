import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { ListItem, Parents } from 'mdast';
import { defaultHandlers, type Handler, type State, toHast } from 'mdast-util-to-hast';
import type { Brief } from '../brief/model.js';
import { bodyTree } from './body-tree.js';
import { publishedOf } from './published.js';

export interface BodyOptions {
  /** For authors: blocks say their source line (`data-line`, from 1), missing parts have placeholders. Default: false. */
  readonly preview?: boolean;
}

/**
 * The brief as it will be published, as one `<article>` of HTML that is safe whatever the brief holds: HTML in it, comments and page
 * furniture are left out, addresses are web, mail or relative ones, and neither scripts, styles nor images come through.
 */
export function renderBody(brief: Brief, { preview = false }: BodyOptions = {}): string {
  const { brief: clean, toSource } = publishedOf(brief);
  const lineOf = preview ? (offset: number) => brief.source.position(toSource(offset)).line : null;
  const tree = bodyTree(clean, { lineOf, placeholders: preview });
  return toHtml(sanitize(toHast(tree, { handlers: { listItem: listItemHandler() } }), SCHEMA));
}

/** The library's own, but for whether the list is loose: it looks through all of its items at each of them. */
function listItemHandler(): Handler {
  const light = new Map<Parents, Parents>();
  return (state: State, node: ListItem, parent: Parents | undefined) => {
    if (parent?.type !== 'list') return defaultHandlers.listItem(state, node, parent);
    let known = light.get(parent);
    if (known === undefined) {
      const spread = parent.spread === true || parent.children.some(isLoose);
      known = { type: 'list', spread, children: [] };
      light.set(parent, known);
    }
    return defaultHandlers.listItem(state, node, known);
  };
}

function isLoose({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1;
}

/** Nothing in a brief becomes an element or attribute that is not listed here. */
const SCHEMA: Schema = {
  ...defaultSchema,
  tagNames: [
    ...['article', 'header', 'section', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'hr', 'br', 'span', 'time'],
    ...['a', 'em', 'strong', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    '*': ['dataLine', 'id', 'lang', 'dir', 'className', 'title'],
    a: ['href'],
    // The language of a block of code is whatever stands behind its fence.
    code: [['className', /^language-[\w.+#-]{1,40}$/]],
    ol: ['start'],
    td: ['align'],
    th: ['align'],
    time: ['dateTime'],
    span: ['tabIndex', 'ariaDescribedBy', ['role', 'tooltip']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids are made of headings and hashes; a page without scripts has nothing that they could stand in the way of.
  clobber: [],
  clobberPrefix: '',
  strip: ['script', 'style'],
};

import type { Properties } from 'hast';
import type { BlockContent, Heading, Link, LinkReference, PhrasingContent, RootContent } from 'mdast';
import { spanOf } from '../brief/inline.js';
import { type Marks, markForecasts } from './mark-forecasts.js';
import { text } from './nodes.js';

/** What a block has to know of the page it will stand on. */
export interface PageContext {
  readonly marks: Marks;
  /** Source line (from 1) of a place in the brief; null where blocks do not say where they come from. */
  readonly lineOf: ((offset: number) => number) | null;
  /** Where a heading begins → its anchor. */
  readonly slugs: ReadonlyMap<number, string>;
}

export function lineProperties(offset: number | undefined, { lineOf }: PageContext): Properties {
  return lineOf === null || offset === undefined ? {} : { dataLine: lineOf(offset) };
}

/** A block as the page shows it; null for HTML, which the page leaves out. */
export function pageBlock(node: RootContent, context: PageContext): BlockContent | null {
  const rendered = block(node, context);
  if (rendered === null || !('type' in rendered) || rendered.type === 'html') return null;
  return rendered as BlockContent;
}

function block(node: RootContent, context: PageContext): RootContent | null {
  const { start } = spanOf(node, 0);
  const data = { ...('data' in node ? node.data : {}), hProperties: lineProperties(start, context) };
  switch (node.type) {
    case 'html':
      return null;
    case 'paragraph':
    case 'tableCell':
      return { ...node, children: pageInlines(node.children, context), data };
    case 'heading':
      return headingBlock(node, start, data, context);
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'table':
    case 'tableRow': {
      const children = (node.children as RootContent[])
        .map((child) => block(child, context))
        .filter((child) => child !== null);
      return { ...node, children, data } as RootContent;
    }
    default:
      return { ...node, data } as RootContent;
  }
}

/** Below the questions, however deep the author has put it; empty ones are no headings for anybody. */
function headingBlock(node: Heading, start: number, data: Heading['data'], context: PageContext): RootContent {
  const id = context.slugs.get(start);
  const children = pageInlines(node.children, context);
  const depth = node.depth === 1 || node.depth === 2 ? 3 : node.depth;
  return {
    ...node,
    depth,
    children,
    data: { ...data, hProperties: { ...data?.hProperties, ...(id !== undefined && { id }) } },
  };
}

export function pageInlines(nodes: readonly PhrasingContent[], context: PageContext): PhrasingContent[] {
  return markForecasts(plainInlines(nodes, false), context.marks);
}

/** Without HTML but for line breaks; an image, which a page of one file cannot hold, becomes a link to it. */
function plainInlines(nodes: readonly PhrasingContent[], inLink: boolean): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'html') return /^<br\s?\/?>$/i.test(node.value) ? [{ ...node, type: 'break' }] : [];
    if (node.type === 'image' || node.type === 'imageReference') return [imageLink(node, inLink)];
    if (!('children' in node)) return [node];
    const within = inLink || node.type === 'link' || node.type === 'linkReference';
    return [{ ...node, children: plainInlines(node.children, within) } as PhrasingContent];
  });
}

function imageLink(
  node: Extract<PhrasingContent, { type: 'image' | 'imageReference' }>,
  inLink: boolean,
): PhrasingContent {
  const children = [text(node.alt || (node.type === 'image' ? node.url : node.identifier))];
  const { position } = node;
  const place = position === undefined ? {} : { position };
  if (inLink)
    return { type: 'emphasis', children, ...place, data: { hName: 'span', hProperties: { className: ['image'] } } };
  const data = { hProperties: { className: ['image'] } };
  if (node.type === 'image') return { type: 'link', url: node.url, children, data, ...place } satisfies Link;
  const { identifier, referenceType } = node;
  return { type: 'linkReference', identifier, referenceType, children, data, ...place } satisfies LinkReference;
}

import type { Element, ElementContent, Root } from 'hast';
import { HEADING, headingContent, isElement } from './hast.js';
import { liftBreaks } from './line-breaks.js';

/** Makes the blocks of Word's HTML those of Markdown: breaks outside emphasis, tables with a head and cells of one line. */
export function tidyBlocks(root: Root): void {
  for (const node of root.children) if (node.type === 'element') tidyElement(node);
}

function tidyElement(node: Element): void {
  if (node.tagName === 'table') markHeader(node);
  node.children = liftBreaks(node.children);
  if (node.tagName === 'td' || node.tagName === 'th') node.children = inline(node.children);
  else if (node.tagName === 'p' || node.tagName === 'li') node.children = withoutEdgeBreaks(node.children);
  for (const child of node.children) if (child.type === 'element') tidyElement(child);
  if (HEADING.test(node.tagName)) node.children = headingContent(node.children);
}

function withoutEdgeBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  const isEdge = (node: ElementContent) => isElement(node, 'br') || (node.type === 'text' && node.value.trim() === '');
  const start = nodes.findIndex((node) => !isEdge(node));
  const end = nodes.findLastIndex((node) => !isEdge(node));
  return start === -1 ? [] : nodes.slice(start, end + 1);
}

/** Markdown's tables have a head: the first row, where Word marks none. */
function markHeader(table: Element): void {
  const parts = table.children.filter((child) => child.type === 'element');
  if (parts.some((part) => part.tagName === 'thead')) return;
  const rows = parts.flatMap((part) =>
    part.tagName === 'tr' ? [part] : part.children.filter((row) => row.type === 'element'),
  );
  for (const cell of rows[0]?.children ?? []) if (cell.type === 'element') cell.tagName = 'th';
}

/** The running text of blocks, with a space between them. */
function inline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (
      node.type !== 'element' ||
      !/^(?:p|ul|ol|li|h[1-6]|blockquote|div|table|tbody|thead|tr|td|th)$/.test(node.tagName)
    ) {
      return isElement(node, 'br') ? [{ type: 'text' as const, value: ' ' }] : [node];
    }
    return [...inline(node.children), { type: 'text' as const, value: ' ' }];
  });
}

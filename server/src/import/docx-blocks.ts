import type { Element, ElementContent, Root, RootContent } from 'hast';

/** Makes the blocks of Word's HTML those of a brief: title, questions, paragraphs; footnotes as text. Changes the tree. */
export function tidyBlocks(root: Root): void {
  root.children = root.children.flatMap((node) => footnotes(node) ?? [node]);
  for (const node of root.children) tidyElement(node);
  markTitleAndQuestions(root);
}

const FOOTNOTE = /^#?(?:[a-z0-9-]*)(?:foot|end)note-\d+$/;
const ASKS = /[?？؟]["'”’»)\]\s]*$/u;
const HEADING = /^h[1-6]$/;

/** The list of footnotes at the end, as paragraphs that begin with the mark that stands in the text. */
function footnotes(node: RootContent): RootContent[] | null {
  if (!isElement(node, 'ol') || !node.children.some(isFootnote)) return null;
  return node.children
    .filter((item) => item.type === 'element')
    .flatMap((item, index) => {
      item.children.forEach(removeBacklink);
      const paragraphs = item.children.filter((child) => isElement(child, 'p'));
      paragraphs[0]?.children.unshift({ type: 'text', value: `[${index + 1}] ` });
      return paragraphs;
    });
}

function isFootnote(node: ElementContent): boolean {
  return isElement(node, 'li') && FOOTNOTE.test(String(node.properties.id ?? ''));
}

function removeBacklink(node: ElementContent): void {
  if (node.type !== 'element') return;
  node.children = node.children.filter((child) => !(isElement(child, 'a') && textOf(child).trim() === '↑'));
}

/** Marks of footnotes become text, bookmarks and pictures go, a table's cells hold lines. */
function tidyElement(node: RootContent | ElementContent): void {
  if (node.type !== 'element') return;
  if (node.tagName === 'table') markHeader(node);
  if (node.tagName === 'td' || node.tagName === 'th') node.children = inline(node.children);
  node.children = node.children.flatMap((child) => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'img') return [];
    if (child.tagName === 'a' && child.properties.href === undefined) return child.children;
    if (child.tagName === 'sup' && isNoteMark(child)) return [{ type: 'text' as const, value: textOf(child) }];
    // Superscript of any other kind is text too: Markdown has none.
    return child.tagName === 'sup' || child.tagName === 'sub' ? child.children : [child];
  });
  node.children.forEach(tidyElement);
  if (HEADING.test(node.tagName)) node.children = withoutBreaks(withoutStrong(node.children));
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

function isNoteMark({ children: [only, ...more] }: Element): boolean {
  return (
    only !== undefined && more.length === 0 && isElement(only, 'a') && FOOTNOTE.test(String(only.properties.href ?? ''))
  );
}

/** The running text of blocks, with a space between them. */
function inline(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (
      node.type !== 'element' ||
      !/^(?:p|ul|ol|li|h[1-6]|blockquote|div|table|tbody|thead|tr|td)$/.test(node.tagName)
    ) {
      return isElement(node, 'br') ? [{ type: 'text' as const, value: ' ' }] : [node];
    }
    return [...inline(node.children), { type: 'text' as const, value: ' ' }];
  });
}

/**
 * Without a heading in place, a paragraph in bold type is one: the first of all is the title, one that asks a
 * question. Headings that ask are questions, whatever their level; the first other one is the title.
 */
function markTitleAndQuestions(root: Root): void {
  const blocks = root.children.filter((node): node is Element => node.type === 'element' && textOf(node).trim() !== '');
  const title = blocks.find((block) => block.tagName === 'h1' && (!ASKS.test(textOf(block)) || block === blocks[0]));
  let asked = false;
  for (const block of blocks) {
    const isBold = block.tagName === 'p' && isStrong(block.children);
    if (block === title) continue;
    if (ASKS.test(textOf(block)) && (isBold || HEADING.test(block.tagName))) {
      block.tagName = 'h2';
      block.children = withoutBreaks(withoutStrong(block.children));
      asked = true;
    } else if (isBold && !asked && (block === blocks[0] || block === blocks[1])) {
      if (block === blocks[0] && title === undefined) block.tagName = 'h1';
      block.children = withoutBreaks(withoutStrong(block.children));
    }
  }
}

function isStrong(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => isElement(node, 'strong') || isElement(node, 'br') || textOf(node).trim() === '');
}

/** A heading is bold anyway. */
function withoutStrong(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = withoutStrong(node.children);
    return node.tagName === 'strong' ? children : [{ ...node, children }];
  });
}

function withoutBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    return node.tagName === 'br' ? { type: 'text', value: ' ' } : { ...node, children: withoutBreaks(node.children) };
  });
}

function isElement<Tag extends string>(
  node: RootContent | ElementContent,
  tag: Tag,
): node is Element & { tagName: Tag } {
  return node.type === 'element' && node.tagName === tag;
}

function textOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

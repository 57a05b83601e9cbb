import { isElement, type XmlElement, type XmlNode } from './xml.js';

/** Stands between two pieces of text and parts them not. */
export const NO_TEXT = /^w:(?:proofErr|(?:bookmark|commentRange|perm)(?:Start|End))$/;

/**
 * Blocks in which every paragraph whose mark is gone runs on into the paragraph that follows, with its properties;
 * where that one adds nothing, the first one keeps its own.
 */
export function joinParagraphs(nodes: readonly XmlNode[], markIsGone: (paragraph: XmlElement) => boolean): XmlNode[] {
  if (!nodes.some((node) => isElement(node, 'w:p') && markIsGone(node))) return [...nodes];
  const result: XmlNode[] = [];
  let open: { properties: readonly XmlNode[]; readonly content: XmlNode[]; shown: boolean } | null = null;
  for (const node of nodes) {
    if (!isElement(node, 'w:p')) {
      if (open !== null && !(typeof node === 'string' || NO_TEXT.test(node.name))) {
        result.push(paragraphOf(open));
        open = null;
      }
      result.push(node);
      continue;
    }
    const properties = node.children.filter((child) => isElement(child, 'w:pPr'));
    const content = node.children.filter((child) => !isElement(child, 'w:pPr'));
    const shown = content.some(isShown);
    open ??= { properties, content: [], shown: false };
    if (shown || !open.shown) open.properties = properties;
    open.shown ||= shown;
    for (const child of content) open.content.push(child);
    if (markIsGone(node)) continue;
    result.push(paragraphOf(open));
    open = null;
  }
  if (open !== null) result.push(paragraphOf(open));
  return result;
}

function paragraphOf(open: {
  readonly properties: readonly XmlNode[];
  readonly content: readonly XmlNode[];
}): XmlElement {
  return { name: 'w:p', attributes: {}, children: [...open.properties, ...open.content] };
}

function isShown(node: XmlNode): boolean {
  if (typeof node === 'string') return false;
  return (
    /^(?:[wma]:t|w:drawing|w:pict|w:object|w:(?:foot|end)noteReference)$/.test(node.name) || node.children.some(isShown)
  );
}

import { kindOf } from './paragraph-kind.js';
import type { Styles } from './styles.js';
import {
  childOf,
  descend,
  element,
  isElement,
  textOf,
  valueIn,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.js';

const ASKS = /[?？؟]["'”’»)\]\s]*$/u;
const LONGEST_QUESTION = 300;

/**
 * A story whose paragraphs say for themselves what they are: the id of a style that every reader knows, and the list that
 * their style puts them in. Bookmarks that nothing leads to are gone.
 */
export function plainParagraphs(node: XmlElement, styles: Styles, bookmarks: ReadonlySet<string>): XmlElement {
  return withChildren(
    node,
    node.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (child.name === 'w:bookmarkEnd' || child.name === 'w:proofErr') return [];
      if (child.name === 'w:bookmarkStart') return bookmarks.has(child.attributes['w:name'] ?? '') ? [child] : [];
      if (child.name === 'w:r') return [child];
      const inner = plainParagraphs(child, styles, bookmarks);
      return [isElement(inner, 'w:p') ? plainParagraph(inner, styles) : inner];
    }),
  );
}

function plainParagraph(paragraph: XmlElement, styles: Styles): XmlElement {
  const kind = kindOf(paragraph, styles);
  const properties: XmlElement[] = [];
  if (kind !== null) properties.push(element('w:pStyle', { 'w:val': kind }));
  const list = listOf(paragraph, styles);
  if (list !== null) properties.push(list);
  const content = paragraph.children.filter((child) => !isElement(child, 'w:pPr'));
  const asks = kind === null && isBoldByStyle(paragraph, styles) && asksIn(paragraph);
  return withChildren(paragraph, [
    ...(properties.length === 0 ? [] : [element('w:pPr', {}, properties)]),
    ...(asks ? content.map(inBold) : content),
  ]);
}

/** The list that a paragraph or its style is in. */
function listOf(paragraph: XmlElement, styles: Styles): XmlElement | null {
  const own = descend(paragraph, 'w:pPr', 'w:numPr');
  const style = descend(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? null;
  let level = valueIn(own, 'w:ilvl');
  let id = valueIn(own, 'w:numId');
  for (const each of styles.chain('paragraph', style)) {
    const given = descend(each, 'w:pPr', 'w:numPr');
    level ??= valueIn(given, 'w:ilvl');
    id ??= valueIn(given, 'w:numId');
  }
  if (id === null || id === '0') return null;
  return element('w:numPr', {}, [element('w:ilvl', { 'w:val': level ?? '0' }), element('w:numId', { 'w:val': id })]);
}

/** A style of one's own for questions, which is no heading. */
function isBoldByStyle(paragraph: XmlElement, styles: Styles): boolean {
  return (
    styles.switch('paragraph', descend(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? null, 'w:b') === true
  );
}

function asksIn(paragraph: XmlElement): boolean {
  const text = textOf(paragraph).trim();
  return text.length <= LONGEST_QUESTION && ASKS.test(text);
}

function inBold(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node;
  if (node.name !== 'w:r') return withChildren(node, node.children.map(inBold));
  const properties = childOf(node, 'w:rPr');
  const italic = properties === null ? [] : properties.children.filter((child) => isElement(child, 'w:i'));
  return withChildren(node, [
    element('w:rPr', {}, [element('w:b'), ...italic]),
    ...node.children.filter((child) => !isElement(child, 'w:rPr')),
  ]);
}

import {
  allOf,
  childrenOf,
  descend,
  holds,
  isElement,
  textOf,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.js';

/** More words than a cell of data has. */
const PROSE = 400;

/**
 * A story in which tables that only lay out the page are gone and what they hold stands in the order of reading: tables
 * of one cell, one column or one row, and those that hold a heading, another table or prose of several paragraphs.
 */
export function unwrapLayout(node: XmlElement, isHeading: (paragraph: XmlElement) => boolean): XmlElement {
  return withChildren(
    node,
    node.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      const inner = unwrapLayout(child, isHeading);
      if (inner.name !== 'w:tbl') return [inner];
      if (!isFilled(inner)) return [];
      return isLayout(inner, isHeading) ? cellsOf(inner).flatMap(contentOf) : [inner];
    }),
  );
}

function isLayout(table: XmlElement, isHeading: (paragraph: XmlElement) => boolean): boolean {
  const rows = rowsOf(table).map((row) => row.filter((cell) => !isContinued(cell) && isFilled(cell)));
  const filled = rows.filter((row) => row.length > 0);
  if (filled.length <= 1 || filled.every((row) => row.length === 1)) return true;
  return filled.flat().some((cell) => holds(cell, 'w:tbl') || isProse(cell) || [...allOf(cell, 'w:p')].some(isHeading));
}

function isProse(cell: XmlElement): boolean {
  const paragraphs = [...allOf(cell, 'w:p')].map(textOf).filter((text) => text.trim() !== '');
  return paragraphs.length > 1 && paragraphs.join('').length > PROSE;
}

function isFilled(node: XmlElement): boolean {
  return textOf(node).trim() !== '' || holds(node, 'w:footnoteReference', 'w:endnoteReference');
}

/** A cell that belongs to the one above it. */
function isContinued(cell: XmlElement): boolean {
  const merge = descend(cell, 'w:tcPr', 'w:vMerge');
  return merge !== null && (merge.attributes['w:val'] ?? 'continue') === 'continue';
}

function rowsOf(table: XmlElement): XmlElement[][] {
  return [...allOf(table, 'w:tr')].map((row) => [...allOf(row, 'w:tc')]);
}

function cellsOf(table: XmlElement): XmlElement[] {
  return rowsOf(table).flat();
}

function contentOf(cell: XmlElement): XmlElement[] {
  return childrenOf(cell).filter((child) => !isElement(child, 'w:tcPr'));
}

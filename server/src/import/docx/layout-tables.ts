import type { Tally } from './tally.js';
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
export function unwrapLayout(
  node: XmlElement,
  isHeading: (paragraph: XmlElement) => boolean,
  tally: Tally,
): XmlElement {
  return withChildren(
    node,
    node.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      const inner = unwrapLayout(child, isHeading, tally);
      if (inner.name !== 'w:tbl') return [inner];
      if (!isFilled(inner)) return [];
      if (!isLayout(inner, isHeading)) return [inner];
      const cells = rowsOf(inner).flat();
      // In which order several cells are meant to be read cannot be known for sure.
      if (rowsOf(inner).some((row) => row.filter(isFilled).length > 1)) tally.tables++;
      return cells.flatMap(contentOf);
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

function contentOf(cell: XmlElement): XmlElement[] {
  return childrenOf(cell).filter((child) => !isElement(child, 'w:tcPr'));
}

import type { Tally } from './tally.js';
import {
  childrenOf,
  element,
  holds,
  isElement,
  textOf,
  textRun,
  withChildren,
  type XmlElement,
  type XmlNode,
} from './xml.js';

/** Whole documents within the document, each in a file of its own. */
const EMBEDDED = /^w:(?:altChunk|subDoc)$/;
const DRAWING = /^w:(?:drawing|pict|object)$/;
const PICTURE = ['a:blip', 'v:imagedata', 'v:textpath', 'c:chart', 'cx:chart', 'dgm:relIds'];

/**
 * A story whose text boxes stand behind the paragraph that they are anchored in, as paragraphs; pictures, charts and
 * diagrams are left out, and counted.
 */
export function withoutDrawings(node: XmlElement, tally: Tally): XmlElement {
  return withChildren(
    node,
    node.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (EMBEDDED.test(child.name)) {
        tally.embedded++;
        return [];
      }
      if (!isElement(child, 'w:p')) return [withoutDrawings(child, tally)];
      const boxes: XmlNode[] = [];
      return [withChildren(child, inline(child.children, boxes, tally)), ...boxes];
    }),
  );
}

function inline(nodes: readonly XmlNode[], boxes: XmlNode[], tally: Tally): XmlNode[] {
  return nodes.flatMap((node): readonly XmlNode[] => {
    if (typeof node === 'string') return [node];
    if (DRAWING.test(node.name)) {
      if (!takeBoxes(node, boxes, tally) && holds(node, ...PICTURE)) tally.pictures++;
      return [];
    }
    return [withChildren(node, inline(node.children, boxes, tally))];
  });
}

/** Whether there were boxes with text in it. */
function takeBoxes(node: XmlElement, boxes: XmlNode[], tally: Tally): boolean {
  let found = false;
  for (const child of childrenOf(node)) {
    const isBox = child.name === 'w:txbxContent';
    if (!isBox && child.name !== 'a:txBody') {
      if (takeBoxes(child, boxes, tally)) found = true;
    } else if (textOf(child).trim() !== '') {
      found = true;
      tally.boxes++;
      for (const block of isBox ? withoutDrawings(child, tally).children : drawnText(child)) boxes.push(block);
    }
  }
  return found;
}

/** The paragraphs of a shape that was drawn in another program. */
function drawnText(body: XmlElement): XmlElement[] {
  return childrenOf(body)
    .filter(({ name }) => name === 'a:p')
    .map((paragraph) => element('w:p', {}, [textRun(textOf(paragraph))]));
}

import type { Element, ElementContent, Root } from 'hast';
import { elementOf, type HtmlNode, isElement, withoutBreaks } from './hast.js';

/** A footnote or endnote, with the number that stands in the text. */
export interface Note {
  readonly number: number;
  readonly content: Root;
}

const NOTE = /^(?:foot|end)note-/;
/** The attribute that keeps a note's number in its mark. */
export const NUMBER = 'dataNote';

/**
 * Takes the list of notes off the end of a document, and numbers their marks in the text in the order in which each
 * note is first met. Changes the tree.
 */
export function takeNotes(root: Root): Note[] {
  const contents = new Map<string, ElementContent[]>();
  root.children = root.children.filter((node) => {
    if (!isElement(node, 'ol') || !node.children.some(isNote)) return true;
    for (const item of node.children) {
      if (!isNote(item)) continue;
      // A line break in a note could be read as its end.
      contents.set(String(item.properties.id), withoutBreaks(withoutBacklink(item.children)));
    }
    return false;
  });
  const numbers = new Map<string, number>();
  number(root, numbers);
  return [...numbers].map(([id, value]) => ({
    number: value,
    content: { type: 'root', children: contents.get(id) ?? [] },
  }));
}

function number(node: Root | Element, numbers: Map<string, number>): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const id = noteOf(child);
    if (id === null) {
      number(child, numbers);
      continue;
    }
    const known = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, known);
    child.properties = { [NUMBER]: known };
    child.children = [];
  }
}

/** The id of the note that an element is the mark of. */
function noteOf(node: Element): string | null {
  const [only] = node.children;
  if (node.tagName !== 'sup' || only === undefined || !isElement(only, 'a')) return null;
  const target = String(only.properties.href ?? '').slice(1);
  return NOTE.test(target) ? target : null;
}

function isNote(node: HtmlNode): node is Element {
  return isElement(node, 'li') && NOTE.test(String(node.properties.id ?? ''));
}

/** The arrow that leads back stands in the last paragraph, or in one of its own. */
function withoutBacklink(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (isElement(node, 'a') && /^#(?:foot|end)note-ref-/.test(String(node.properties.href ?? ''))) return [];
    return [elementWith(node, withoutBacklink(node.children))];
  });
}

function elementWith(node: Element, children: ElementContent[]): Element {
  return { ...elementOf(node.tagName, children), properties: node.properties };
}

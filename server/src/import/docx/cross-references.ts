import type { ElementContent, Root } from 'hast';
import { createSlugger } from '../../brief/slug.js';
import { HEADING, isElement, textOf } from './hast.js';
import type { Links } from './links.js';
import { NUMBER } from './note-list.js';

/** A label, or a mark of a note: what the heading's anchor will be cannot be told yet. */
const LABEL = /^\s*(?:\p{L}{0,2}\d{1,2}|\p{L})\s*[.):]/u;

/**
 * Gives links their addresses. One that leads to a place of the document leads to the heading there; where there is none,
 * the words stay alone. Marks of places are gone. Changes the tree.
 */
export function resolveLinks(root: Root, links: Links): void {
  const anchors = headingAnchors(root);
  root.children = resolved(root.children as ElementContent[], links, anchors);
}

function headingAnchors(root: Root): ReadonlyMap<string, string> {
  const slug = createSlugger();
  const anchors = new Map<string, string>();
  for (const node of root.children) {
    if (node.type !== 'element' || !HEADING.test(node.tagName)) continue;
    const text = textOf(node);
    const anchor = slug(text);
    if (anchor === '' || LABEL.test(text) || hasNote(node.children)) continue;
    for (const id of idsIn(node.children)) anchors.set(id, anchor);
  }
  return anchors;
}

function hasNote(nodes: readonly ElementContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (node.properties[NUMBER] !== undefined || hasNote(node.children)),
  );
}

function idsIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const id = isElement(node, 'a') && node.properties.href === undefined ? node.properties.id : undefined;
    return [...(id === undefined ? [] : [String(id)]), ...idsIn(node.children)];
  });
}

function resolved(
  nodes: readonly ElementContent[],
  links: Links,
  anchors: ReadonlyMap<string, string>,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const children = resolved(node.children, links, anchors);
    if (!isElement(node, 'a')) return [{ ...node, children }];
    const target = links.target(String(node.properties.href ?? '').slice(1));
    if (target === null) return children;
    const anchor = 'bookmark' in target ? anchors.get(target.bookmark) : undefined;
    const href = 'address' in target ? target.address : anchor === undefined ? null : `#${anchor}`;
    return href === null ? children : [{ ...node, properties: { href }, children }];
  });
}

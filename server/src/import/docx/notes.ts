import { allOf, childrenOf, holds, isElement, textOf, withChildren, type XmlElement, type XmlNode } from './xml.js';

export type NoteKind = 'footnote' | 'endnote';

/** The ids of the notes that hold something to read. */
export function filledNotes(part: XmlElement | null, kind: NoteKind): ReadonlySet<string> {
  const ids = new Set<string>();
  if (part === null) return ids;
  for (const note of allOf(part, `w:${kind}`)) {
    const id = note.attributes['w:id'];
    if (id !== undefined && textOf(note).trim() !== '') ids.add(id);
  }
  return ids;
}

/** A story without marks of notes that are not there. */
export function withNotes(node: XmlElement, notes: Readonly<Record<NoteKind, ReadonlySet<string>>>): XmlElement {
  if (!holds(node, 'w:footnoteReference', 'w:endnoteReference')) return node;
  return withChildren(
    node,
    node.children
      .filter((child) => isKept(child, notes))
      .map((child) => (typeof child === 'string' ? child : withNotes(child, notes))),
  );
}

function isKept(node: XmlNode, notes: Readonly<Record<NoteKind, ReadonlySet<string>>>): boolean {
  if (isElement(node, 'w:footnoteReference')) return notes.footnote.has(node.attributes['w:id'] ?? '');
  if (isElement(node, 'w:endnoteReference')) return notes.endnote.has(node.attributes['w:id'] ?? '');
  return true;
}

const NONE = { footnote: new Set<string>(), endnote: new Set<string>() };

/** Notes without notes of their own. */
export function withoutNotes(part: XmlElement): XmlElement {
  return childrenOf(part).length === 0 ? part : withNotes(part, NONE);
}

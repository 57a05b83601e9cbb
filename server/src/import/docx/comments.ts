import type { Tally } from './tally.js';
import { allOf, withChildren, type XmlElement, type XmlNode } from './xml.js';

const MARK = /^w:(?:commentRangeStart|commentRangeEnd|commentReference|annotationRef)$/;

/** Counts the comments of the part that holds them, answers and settled ones included. */
export function countComments(part: XmlElement, tally: Tally): void {
  let position = 0;
  for (const { attributes } of allOf(part, 'w:comment')) tally.comment(attributes['w:id'] ?? `#${position++}`);
}

/** A story without the marks of comments. */
export function withoutComments(node: XmlElement, tally: Tally): XmlElement {
  return withChildren(
    node,
    node.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (!MARK.test(child.name)) return [withoutComments(child, tally)];
      const id = child.attributes['w:id'];
      if (id !== undefined) tally.comment(id);
      return [];
    }),
  );
}

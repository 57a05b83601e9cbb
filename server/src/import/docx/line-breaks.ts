import type { Element, ElementContent } from 'hast';
import { elementOf, isBlank, isElement } from './hast.js';

/** Inline content whose line breaks stand outside bold type, italics and links, each piece marked for itself. */
export function liftBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element' || node.children.length === 0) return [node];
    const children = liftBreaks(node.children);
    if (!/^(?:strong|em|a|s)$/.test(node.tagName) || !children.some((child) => isElement(child, 'br')))
      return [{ ...node, children }];
    return linesOf(children).flatMap((line, index) => [
      ...(index === 0 ? [] : [elementOf('br', [])]),
      ...(line.every(isBlank) ? line : [{ ...node, children: line }]),
    ]);
  });
}

/** The pieces between line breaks. */
export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  for (const node of nodes) {
    if (isElement(node, 'br')) lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/**
 * The paragraphs that stand in one: an empty line parts them, and so does a line for which `standsAlone` holds. Breaks at
 * the edges are gone.
 */
export function partParagraph(
  paragraph: Element,
  standsAlone: (line: readonly ElementContent[], index: number) => boolean,
): Element[] {
  const parts: ElementContent[][] = [];
  let open: ElementContent[] | null = null;
  linesOf(paragraph.children).forEach((line, index) => {
    if (line.every(isBlank)) {
      open = null;
      return;
    }
    const alone = standsAlone(line, index);
    if (open === null || alone) {
      open = [...line];
      parts.push(open);
    } else open.push(elementOf('br', []), ...line);
    if (alone) open = null;
  });
  return parts.map((children) => ({ ...paragraph, children }));
}

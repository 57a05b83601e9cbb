import type { Element, ElementContent, RootContent } from 'hast';

export type HtmlNode = RootContent | ElementContent;

export const HEADING = /^h[1-6]$/;
/** A question mark at the end; quotes, brackets and the mark of a note may follow. */
const ASKS = /[?？؟]["'”’»)\]\s⁰¹²³⁴-⁹]*$/u;
const NOTE_MARK = /^[\s⁰¹²³⁴-⁹]*$/u;
const MAX_QUESTION_WORDS = 25;

export function isElement<Tag extends string>(
  node: HtmlNode | undefined,
  tag: Tag,
): node is Element & { readonly tagName: Tag } {
  return node !== undefined && node.type === 'element' && node.tagName === tag;
}

export function elementOf(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

/** The text without marks of notes. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || node.tagName === 'sup') return '';
  return node.tagName === 'br' ? ' ' : node.children.map(textOf).join('');
}

export function isBlank(node: HtmlNode): boolean {
  return !isElement(node, 'sup') && textOf(node).trim() === '';
}

export function asks(nodes: readonly ElementContent[]): boolean {
  return ASKS.test(nodes.map(textOf).join('').slice(-80));
}

/** Whether the words that ask are few enough to be a question of their own. */
export function isShort(nodes: readonly ElementContent[]): boolean {
  return nodes.map(textOf).join('').split(/\s+/).filter(Boolean).length <= MAX_QUESTION_WORDS;
}

/** Nothing but bold type; white space and marks of notes may stand beside it. */
export function isStrong(nodes: readonly ElementContent[]): boolean {
  return (
    nodes.some((node) => isElement(node, 'strong')) &&
    nodes.every(
      (node) =>
        isElement(node, 'strong') ||
        isElement(node, 'br') ||
        isElement(node, 'sup') ||
        (node.type === 'text' && NOTE_MARK.test(node.value)) ||
        (isElement(node, 'a') && isStrong(node.children)),
    )
  );
}

/** A heading is bold anyway. */
function withoutStrong(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const children = withoutStrong(node.children);
    return node.tagName === 'strong' ? children : [{ ...node, children }];
  });
}

export function withoutBreaks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    return node.tagName === 'br' ? { type: 'text', value: ' ' } : { ...node, children: withoutBreaks(node.children) };
  });
}

/** Words on one line, as a heading has them. */
export function headingContent(nodes: readonly ElementContent[]): ElementContent[] {
  return withoutBreaks(withoutStrong(nodes));
}

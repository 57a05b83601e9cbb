import { childrenOf, holds, isElement, withChildren, type XmlElement, type XmlNode } from './xml.js';

const TEXT = ['w:t', 'm:t', 'a:t'];

/** A story with one of the ways in which Word wrote what older programs cannot show: the first that holds text. */
export function chooseAlternatives(node: XmlElement): XmlElement {
  return withChildren(
    node,
    node.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child];
      if (!isElement(child, 'mc:AlternateContent')) return [chooseAlternatives(child)];
      const ways = childrenOf(child).filter(({ name }) => name === 'mc:Choice' || name === 'mc:Fallback');
      const way = ways.find((each) => holds(each, ...TEXT)) ?? ways[0];
      return way === undefined ? [] : chooseAlternatives(way).children;
    }),
  );
}

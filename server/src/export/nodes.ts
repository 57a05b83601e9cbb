import type { Properties } from 'hast';
import type { BlockContent, Blockquote, DefinitionContent, Emphasis, Paragraph, PhrasingContent } from 'mdast';

/**
 * Markdown has no node for a section or a marked stretch of text. What the converter is told to make of a quote or an
 * emphasis stands in its `data`, so that these two carry every element of ours.
 */
export function section(
  name: 'article' | 'header' | 'section' | 'div',
  properties: Properties,
  children: (BlockContent | DefinitionContent)[],
): Blockquote {
  return { type: 'blockquote', children, data: { hName: name, hProperties: properties } };
}

export function stretch(name: 'span' | 'time', properties: Properties, children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', children, data: { hName: name, hProperties: properties } };
}

export function paragraph(className: string, children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children, data: { hProperties: { className: [className] } } };
}

export function text(value: string): PhrasingContent {
  return { type: 'text', value };
}

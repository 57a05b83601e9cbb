import type { Element } from 'hast';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { NUMBER } from './note-list.js';

/** Writes footnotes: `[^1]`, and `[^1]: …` whose further paragraphs are indented. */
export function notesToMarkdown(): Options {
  return { handlers: { footnoteReference: writeReference, footnoteDefinition: writeDefinition } };
}

const writeReference: Handle = ({ label, identifier }: FootnoteReference) => `[^${label ?? identifier}]`;

const writeDefinition: Handle = (node: FootnoteDefinition, _, state, info) => {
  const leave = state.enter('footnoteDefinition' as Parameters<typeof state.enter>[0]);
  const tracker = state.createTracker(info);
  const mark = tracker.move(`[^${node.label ?? node.identifier}]: `);
  tracker.shift(4);
  const content = state.containerFlow(node, tracker.current());
  leave();
  return mark + state.indentLines(content, (line, index, blank) => (index === 0 || blank ? line : `    ${line}`));
};

/** The mark of a note in the text, by its element. */
export function readReference(node: Element): FootnoteReference | undefined {
  const number = node.properties[NUMBER];
  if (number === undefined) return undefined;
  return { type: 'footnoteReference', identifier: String(number), label: String(number) };
}

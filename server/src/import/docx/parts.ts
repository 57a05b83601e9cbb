import type { Archive } from './archive.js';
import { parseXml } from './parse-xml.js';
import { partOf, type Relationships, readRelationships } from './relationships.js';
import type { XmlElement } from './xml.js';

/** A part that holds running text, and what it refers to. */
export interface Story {
  readonly root: XmlElement;
  readonly relationships: Relationships;
}

/** The parts of a Word document that matter to its text. */
export interface WordParts {
  readonly body: Story;
  readonly footnotes: Story | null;
  readonly endnotes: Story | null;
  readonly comments: XmlElement | null;
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
}

/** Rejects with an Error for people where the archive holds no Word document, or one that cannot be read. */
export async function readParts(archive: Archive): Promise<WordParts> {
  const whole = await readRelationships(archive, '');
  const main = partOf(archive, whole, 'officeDocument') ?? 'word/document.xml';
  if (!archive.has(main)) throw new Error('it has no text');
  const relationships = await readRelationships(archive, main);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const pathOf = (type: string) => partOf(archive, relationships, type) ?? `${folder}${type}.xml`;
  const tree = async (path: string) => {
    const text = await archive.text(path);
    return text === null ? null : parseXml(text);
  };
  const story = async (path: string) => {
    const root = await tree(path);
    return root === null ? null : { root, relationships: await readRelationships(archive, path) };
  };
  const root = await tree(main);
  if (root === null || root.name !== 'w:document') throw new Error('its main part is no text of Word');
  return {
    body: { root, relationships },
    footnotes: await story(pathOf('footnotes')),
    endnotes: await story(pathOf('endnotes')),
    comments: await tree(pathOf('comments')),
    styles: await tree(pathOf('styles')),
    numbering: await tree(pathOf('numbering')),
  };
}

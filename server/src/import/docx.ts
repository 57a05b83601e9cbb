import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import { cleanCharacters } from './characters.js';
import { Archive } from './docx/archive.js';
import { tidyBlocks } from './docx/blocks.js';
import { resolveLinks } from './docx/cross-references.js';
import { Links } from './docx/links.js';
import { takeNotes } from './docx/note-list.js';
import { readParts } from './docx/parts.js';
import { writeParts } from './docx/plain-parts.js';
import { prepareParts } from './docx/prepare.js';
import { markTitleAndQuestions } from './docx/questions.js';
import { Tally } from './docx/tally.js';
import { writeMarkdown } from './docx/to-markdown.js';
import type { WordText } from './finish-word.js';

/** Every paragraph that is no running text has one of these ids by then. */
const STYLES = [
  'p.Title => h1:fresh',
  'p.Quote => blockquote > p:fresh',
  ...[1, 2, 3, 4, 5, 6].map((level) => `p.Heading${level} => h${level}:fresh`),
];

/**
 * A Word document as Markdown: Title or Heading 1 is the title, Heading 2 or a bold paragraph that asks is a question;
 * links, emphasis, lists, tables and footnotes stay. Comments, hidden text and what was deleted are left out, and
 * counted. Rejects with an Error for people where the bytes are no readable Word document.
 */
export async function readWord(bytes: Uint8Array): Promise<WordText> {
  const archive = await Archive.open(bytes);
  const links = new Links();
  const counts = new Tally();
  const document = fromHtml(await toHtml(archive, links, counts), { fragment: true });
  const notes = takeNotes(document);
  tidyBlocks(document);
  markTitleAndQuestions(document);
  resolveLinks(document, links);
  for (const { content } of notes) {
    tidyBlocks(content);
    resolveLinks(content, links);
  }
  const markdown = writeMarkdown(document, notes);
  return { markdown: cleanCharacters(markdown, { blocks: true, inline: true }), counts };
}

async function toHtml(archive: Archive, links: Links, tally: Tally): Promise<string> {
  try {
    const bytes = await writeParts(prepareParts(await readParts(archive), links, tally));
    // In Node the library asks for `buffer`, in browsers for `arrayBuffer`.
    const input = { buffer: bytes, arrayBuffer: bytes.slice().buffer };
    const { value } = await mammoth.convertToHtml(input, { styleMap: STYLES, includeEmbeddedStyleMap: false });
    return value;
  } catch (error) {
    throw new Error(`this is no Word document that can be read (${error instanceof Error ? error.message : error})`);
  }
}

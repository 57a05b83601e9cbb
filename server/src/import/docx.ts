import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import mammoth from 'mammoth';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { cleanCharacters } from './characters.js';
import { tidyBlocks } from './docx-blocks.js';
import { tidyInline } from './docx-inline.js';
import type { WordText } from './finish-word.js';
import { unpackedSize } from './zip-size.js';

/** Bytes. A brief with pictures has a few million. */
const MAX_UNPACKED = 200_000_000;

/** What Word calls its styles in files of every language. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  // A comment is no part of the text.
  'comment-reference => ',
];

/**
 * A Word document as Markdown: Title or Heading 1 is the title, Heading 2 or a bold paragraph that asks is a question;
 * links, emphasis, lists and tables stay, footnotes become paragraphs at the end. Rejects with an Error for people where
 * the bytes are no readable Word document.
 */
export async function readWord(bytes: Uint8Array): Promise<WordText> {
  const { html, pictures } = await toHtml(bytes);
  const hast = fromHtml(html, { fragment: true });
  tidyBlocks(hast);
  const mdast = toMdast(hast);
  tidyInline(mdast);
  const markdown = toMarkdown(mdast, {
    extensions: [gfmTableToMarkdown()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    listItemIndent: 'one',
  });
  return { markdown: cleanCharacters(markdown, { blocks: true, inline: true }), pictures };
}

async function toHtml(bytes: Uint8Array): Promise<{ readonly html: string; readonly pictures: number }> {
  const size = unpackedSize(bytes);
  if (size === null) throw new Error('this is no Word document: it is no zip archive');
  if (size > MAX_UNPACKED)
    throw new Error(`this Word document is too large: it would unpack to ${Math.round(size / 1e6)} MB`);
  let pictures = 0;
  const convertImage = mammoth.images.imgElement(async () => {
    pictures++;
    return { src: '' };
  });
  try {
    const input = { buffer: bytes, arrayBuffer: bytes.slice().buffer };
    const { value } = await mammoth.convertToHtml(input, { styleMap: STYLES, convertImage });
    return { html: value, pictures };
  } catch (error) {
    throw new Error(`this is no Word document that can be read (${error instanceof Error ? error.message : error})`);
  }
}

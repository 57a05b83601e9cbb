import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Nodes, Root } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { numericCharacter, windowsCharacter } from './character-references.js';
import { DEEPEST, loadOf } from './overload.js';

/** Where the target of a link, image or definition stands, in offsets of the parsed text. */
declare module 'mdast' {
  interface Data {
    target?: Span;
    label?: Span;
    /** Of a tree: the references to Windows-1252 in it (`&#146;`), each with the character that is meant. */
    windows?: Edit[];
    /** Of a tree whose text was too much to read marks in: the offset where it became so. */
    overload?: number;
  }
}

/** Keeps the places of targets, which the tree alone does not have, and reads character references our way. */
const places: Extension = {
  enter: {
    resource(token) {
      noteTarget(this, { start: token.start.offset + 1, end: token.start.offset + 1 });
    },
    resourceDestinationLiteral(token) {
      noteTarget(this, { start: token.start.offset + 1, end: token.start.offset + 1 });
    },
  },
  exit: {
    resourceDestinationString: setUrl,
    definitionDestinationString: setUrl,
    characterReferenceValue: setCharacter,
  },
};

/** What the parser does with a character reference on its own, but for Windows-1252, whose places it notes besides. */
function setCharacter(this: CompileContext, token: Token): void {
  const written = this.sliceSerialize(token);
  const node = this.stack[this.stack.length - 1];
  const { characterReferenceType: type } = this.data;
  this.data.characterReferenceType = undefined;
  if (node === undefined || !('value' in node)) return;
  if (type === undefined) {
    node.value += decodeNamedCharacterReference(written) || '';
    return;
  }
  const base = type === 'characterReferenceMarkerNumeric' ? 10 : 16;
  node.value += numericCharacter(written, base);
  const character = windowsCharacter(Number.parseInt(written, base));
  const root = this.stack[0];
  if (character === null || root?.type !== 'root') return;
  // From `&#` or `&#x` to `;`.
  const span = { start: token.start.offset - (base === 10 ? 2 : 3), end: token.end.offset + 1 };
  root.data ??= {};
  root.data.windows ??= [];
  root.data.windows.push({ span, text: character });
}

/** What the parser does with a destination on its own, and its place besides. */
function setUrl(this: CompileContext, token: Token): void {
  const url = this.resume();
  const node = this.stack[this.stack.length - 1];
  if (node === undefined || !('url' in node)) return;
  node.url = url;
  node.data = { ...node.data, target: { start: token.start.offset, end: token.end.offset } };
}

function noteTarget(context: CompileContext, target: Span): void {
  // The label of a link is a fragment of its own on the stack only while it is open: here the link is on top.
  const node = context.stack[context.stack.length - 1];
  if (node !== undefined && 'url' in node) node.data = { ...node.data, target };
}

const parser = unified().use(remarkParse).data('fromMarkdownExtensions', [places]).freeze();
const parserWithTables = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), places])
  .freeze();

/** What takes a time that grows with the square of its number. */
const COSTLY = [
  'attention',
  'blockQuote',
  'codeText',
  'definition',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
];

/** Paragraphs, headings and code, with all other marks as text: for what no person wrote. */
function parsePlainly(text: string, overload: number): Root {
  const plain = unified()
    .use(remarkParse)
    .data('micromarkExtensions', [{ disable: { null: COSTLY } }])
    .data('fromMarkdownExtensions', [places]);
  const root = plain.parse(text);
  root.data = { ...root.data, overload };
  return root;
}

/** CommonMark and tables; without its marks where they are too many or nest too deep. */
export function parseMarkdown(text: string, { overload, mayNest } = loadOf(text)): Root {
  if (overload !== null) return parsePlainly(text, overload);
  const root = parseMarked(text);
  return mayNest !== null && nestsTooDeep(root) ? parsePlainly(text, mayNest) : root;
}

/**
 * The same for a text whose load is known to be small. The table extension makes parsing dearer by almost a half, so
 * that only texts with a table pay for it.
 */
export function parseMarked(text: string): Root {
  return (text.includes('|') && hasDelimiterRow(text) ? parserWithTables : parser).parse(text);
}

/** Nodes in one another: a list in a list is two. */
const MOST_NODES = 3 * DEEPEST;

/** Whoever walks the tree goes down with it, and the stack ends somewhere. */
function nestsTooDeep(root: Root): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_NODES) return true;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return false;
}

/** Whether a line holds nothing but bars, dashes, colons and white space (and `>` of a quote), as a table's second line does. */
function hasDelimiterRow(text: string): boolean {
  return text.split('\n').some((line) => {
    let bar = false;
    let dash = false;
    for (const sign of line) {
      if (sign === '|') bar = true;
      else if (sign === '-') dash = true;
      else if (sign !== ':' && sign !== ' ' && sign !== '\t' && sign !== '\r' && sign !== '>') return false;
    }
    return bar && dash;
  });
}

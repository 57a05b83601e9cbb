import type { Root } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../text/span.js';
import { findOverload } from './overload.js';

/** Where the target of a link, image or definition stands, in offsets of the parsed text. */
declare module 'mdast' {
  interface Data {
    target?: Span;
    label?: Span;
    /** Of a tree whose text was too much to read marks in: the offset where it became so. */
    overload?: number;
  }
}

/** Keeps the places of targets and labels, which the tree alone does not have. */
const targetPlaces: Extension = {
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
  },
};

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

const parser = unified().use(remarkParse).data('fromMarkdownExtensions', [targetPlaces]).freeze();
const parserWithTables = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [gfmTable()])
  .data('fromMarkdownExtensions', [gfmTableFromMarkdown(), targetPlaces])
  .freeze();

/** What takes a time that grows with the square of its number. */
const COSTLY = [
  'attention',
  'blockQuote',
  'codeText',
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
    .data('micromarkExtensions', [{ disable: { null: COSTLY } }]);
  const root = plain.parse(text);
  root.data = { overload };
  return root;
}

/** CommonMark and tables. The table extension makes parsing dearer by almost a half, so that only texts with a table pay for it. */
export function parseMarkdown(text: string): Root {
  const overload = findOverload(text);
  if (overload !== null) return parsePlainly(text, overload);
  return (text.includes('|') && hasDelimiterRow(text) ? parserWithTables : parser).parse(text);
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

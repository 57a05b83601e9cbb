import type { Nodes, PhrasingContent } from 'mdast';
import { parseMarkdown } from '../brief/markdown.js';

/** What Markdown reads as the beginning of a block, once the line has no indentation. */
const HEADING = /^#{1,6}(?=[ \t]|$)/;
const LIST = /^(?:[-+*](?=[ \t]|$)|(\d{1,9})(?=[.)](?:[ \t]|$)))/;
const QUOTE = /^>/;
const FENCE = /^(?:`{3,}|~{3,})/;
const RULE = /^(?:[-*_=][ \t]*){2,}$/;
const DEFINITION = /^\[[^\]]*\]:/;
/** Signs that can be markup within a paragraph, in the order in which they are most often. */
const SIGNS: readonly RegExp[] = [/\*/g, /_/g, /</g, /\[/g, /`/g, /&(?=#?\w{1,31};)/g];
const BACKSLASH = /\\(?=[!-/:-@[-`{-~])/g;
const ANY_SIGN = /[*_<[`&\\]/;

/**
 * A paragraph of one line, escaped only as far as Markdown would otherwise read something else in it. `markup` says
 * that marks within the line are meant, so that only its beginning can be mistaken.
 */
export function escapeParagraph(text: string, markup: boolean): string {
  const inside = markup || !ANY_SIGN.test(text) ? text : escapeSigns(text);
  return escapeStart(inside);
}

function escapeStart(text: string): string {
  const list = LIST.exec(text);
  if (list?.[1] !== undefined) return `${list[1]}\\${text.slice(list[1].length)}`;
  const taken =
    list !== null ||
    HEADING.test(text) ||
    QUOTE.test(text) ||
    FENCE.test(text) ||
    RULE.test(text) ||
    DEFINITION.test(text);
  return taken ? `\\${text}` : text;
}

/** Escapes one kind of sign after the other until the paragraph reads as it stands. */
function escapeSigns(text: string): string {
  // Backslashes that were there are doubled before others are put in.
  let escaped = text.replace(BACKSLASH, '\\\\');
  for (const sign of SIGNS) {
    if (readsAs(escaped, text)) return escaped;
    escaped = escaped.replace(sign, '\\$&');
  }
  return escaped;
}

/** Whether the Markdown is one paragraph that reads as the text. `prefix` keeps its beginning from being a block's. */
function readsAs(markdown: string, text: string): boolean {
  const prefix = 'x ';
  const { children } = parseMarkdown(prefix + markdown);
  const only = children[0];
  if (children.length !== 1 || only?.type !== 'paragraph') return false;
  return only.children.map((node) => plainOf(node, prefix + markdown)).join('') === prefix + text;
}

/** Text as it is read; an address between `<` and `>` means the same in both. */
function plainOf(node: PhrasingContent, source: string): string | null {
  if (node.type === 'text') return node.value;
  if (node.type !== 'link') return null;
  const raw = source.slice(offset(node, 'start'), offset(node, 'end'));
  return raw.startsWith('<') ? raw : null;
}

function offset(node: Nodes, side: 'start' | 'end'): number {
  return node.position?.[side].offset ?? 0;
}

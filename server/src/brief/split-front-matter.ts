import type { Span } from '../text/span.js';

/** Where the front matter and the body of a text lie. */
export interface Split {
  readonly frontMatter: { readonly span: Span; readonly content: Span; readonly closed: boolean } | null;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
}

const FENCE = /^---[ \t]*$/;
const KEY_LINE = /^[\p{L}_"'][^:]*:(?:\s|$)/u;
/** A line that can belong to YAML: a comment, an item, an indented line, a key, a closing bracket. */
const YAML_LINE = /^(?:#|- |-$|\s|[}\]])/;

/**
 * Splits the front matter off by hand, since a fence that was never closed has to be recognised too:
 * CommonMark would read it as a thematic break, and the keys as a heading.
 */
export function splitFrontMatter(text: string): Split {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lineAt(text, bom);
  if (!FENCE.test(text.slice(bom, first.end))) return { frontMatter: null, bodyStart: bom };

  const contentStart = first.next;
  const second = lineAt(text, contentStart);
  const hasKeys = KEY_LINE.test(text.slice(contentStart, second.end));
  let yamlEnd = contentStart;
  let open = true;
  let afterBlank = false;
  let prose = false;
  for (let at = contentStart; at < text.length; ) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (FENCE.test(words)) {
      if (prose && hasKeys) break;
      const content = { start: contentStart, end: at };
      return { frontMatter: { span: { start: bom, end: line.end }, content, closed: true }, bodyStart: line.next };
    }
    const blank = words.trim() === '';
    const yaml = YAML_LINE.test(words) || KEY_LINE.test(words);
    if (open && !blank && yaml && !(afterBlank && words.startsWith('#'))) yamlEnd = line.next;
    else open = false;
    if (afterBlank && !blank && !yaml) prose = true;
    afterBlank = blank;
    at = line.next;
  }
  if (!hasKeys) return { frontMatter: null, bodyStart: bom };
  const content = { start: contentStart, end: yamlEnd };
  return { frontMatter: { span: { start: bom, end: yamlEnd }, content, closed: false }, bodyStart: yamlEnd };
}

function lineAt(text: string, start: number): { end: number; next: number } {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const next =
    text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length);
  return { end, next };
}

import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';

/** Where the front matter and the body of a text lie. */
export interface Split {
  readonly frontMatter: {
    readonly span: Span;
    readonly content: Span;
    readonly closed: boolean;
    /** Null where the opening fence is as it should be; else what stands in its place, without a width where nothing does. */
    readonly badOpening: Span | null;
    /** The keys of further YAML documents right behind the first, each between fences too: `span` takes them in. */
    readonly further: readonly Span[];
  } | null;
  /** Where the Markdown begins. */
  readonly bodyStart: number;
}

const FENCE = /^---[ \t]*$/;
const KEY_LINE = new LetterPattern(String.raw`^[\p{L}_"'][^:]*:(?:\s|$)`);
/** One word, as keys are: “Poland: a new start” may be a heading between breaks. */
const FURTHER_KEY = /^[a-z_][\w-]*:(?:\s|$)/;
/** What is left of a fence that lost or won a dash, was indented, or came out of a word processor. */
const DAMAGED_FENCE = /^[ \t]*(?:-+|[–—]+-?)[ \t]*$/;
const KNOWN_KEY_LINE = /^(?:date|format|title|authors?|number|series|lang|status):(?:\s|$)/;
/** No front matter is longer; further down a known key proves nothing. */
const MAX_LINES = 100;
/** A line that can belong to YAML: a comment, an item, an indented line, a key, a closing bracket. */
const YAML_LINE = /^(?:#|- |-$|\s|[}\]])/;

/**
 * Splits the front matter off by hand, since a fence that was never closed has to be recognised too:
 * CommonMark would read it as a thematic break, and the keys as a heading.
 */
export function splitFrontMatter(text: string): Split {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = lineAt(text, bom);
  if (!FENCE.test(text.slice(bom, first.end))) return splitBadlyOpened(text, bom);

  const contentStart = first.next;
  const second = lineAt(text, contentStart);
  const hasKeys = KEY_LINE.test(text.slice(contentStart, second.end));
  let yamlEnd = contentStart;
  let damagedFence: number | null = null;
  let open = true;
  let afterBlank = false;
  let prose = false;
  for (let at = contentStart; at < text.length; ) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (FENCE.test(words)) {
      if (prose && hasKeys) break;
      const content = { start: contentStart, end: at };
      const { further, end, bodyStart } = furtherDocuments(text, line, !hasKeysIn(text, content));
      const span = { start: bom, end };
      return { frontMatter: { span, content, closed: true, badOpening: null, further }, bodyStart };
    }
    const blank = words.trim() === '';
    if (open && DAMAGED_FENCE.test(words)) {
      damagedFence = line.next;
      open = false;
    }
    const yaml = YAML_LINE.test(words) || KEY_LINE.test(words);
    // A comment with no key behind it is the title, right below keys that no fence closes.
    if (open && !blank && yaml && !(afterBlank && words.startsWith('#')))
      yamlEnd = words.startsWith('#') ? yamlEnd : line.next;
    else open = false;
    if (afterBlank && !blank && !yaml) prose = true;
    afterBlank = blank;
    at = line.next;
  }
  if (!hasKeys) return { frontMatter: null, bodyStart: bom };
  const content = { start: contentStart, end: yamlEnd };
  const end = damagedFence ?? yamlEnd;
  const span = { start: bom, end };
  return { frontMatter: { span, content, closed: false, badOpening: null, further: [] }, bodyStart: end };
}

interface Line {
  readonly end: number;
  readonly next: number;
}

/** A line without keys (`%YAML 1.2`, nothing at all) above the closing fence: then that fence opens what follows. */
function hasKeysIn(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at = lineAt(text, at).next) {
    const words = text.slice(at, lineAt(text, at).end);
    if (words.trim() !== '' && !/^[#%]/.test(words)) return true;
  }
  return false;
}

/**
 * Blocks of keys between fences right behind a closing fence: documents of YAML that nobody reads. A `---` with
 * anything else behind it is a thematic break. `opened`: the closing fence opens the first of them.
 */
function furtherDocuments(
  text: string,
  fence: Line,
  opened: boolean,
): { readonly further: readonly Span[]; readonly end: number; readonly bodyStart: number } {
  const further: Span[] = [];
  let closing = fence;
  for (let open = opened; ; open = false) {
    const document = documentAfter(text, closing.next, open);
    if (document === null) return { further, end: closing.end, bodyStart: closing.next };
    further.push(document.content);
    closing = document.closing;
  }
}

function documentAfter(text: string, from: number, opened: boolean): { content: Span; closing: Line } | null {
  let start = skipBlankLines(text, from);
  if (!opened) {
    const opening = lineAt(text, start);
    if (!FENCE.test(text.slice(start, opening.end))) return null;
    start = skipBlankLines(text, opening.next);
  }
  if (!FURTHER_KEY.test(text.slice(start, lineAt(text, start).end))) return null;
  for (let at = start, lines = 0; at < text.length && lines < MAX_LINES; lines++) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (FENCE.test(words)) return { content: { start, end: at }, closing: line };
    if (words !== '' && !YAML_LINE.test(words) && !KEY_LINE.test(words)) return null;
    at = line.next;
  }
  return null;
}

function skipBlankLines(text: string, from: number): number {
  let at = from;
  for (let line = lineAt(text, at); at < text.length && text.slice(at, line.end).trim() === ''; line = lineAt(text, at))
    at = line.next;
  return at;
}

/** Front matter whose opening fence is missing, damaged or not on the first line: known keys, then a closing fence. */
function splitBadlyOpened(text: string, bom: number): Split {
  const none: Split = { frontMatter: null, bodyStart: bom };
  let start = bom;
  while (start < text.length && text.slice(start, lineAt(text, start).end).trim() === '')
    start = lineAt(text, start).next;
  const first = lineAt(text, start);
  const fence = DAMAGED_FENCE.test(text.slice(start, first.end));
  const contentStart = fence ? first.next : start;
  if (!KNOWN_KEY_LINE.test(text.slice(contentStart, lineAt(text, contentStart).end))) return none;
  for (let at = contentStart, lines = 0; at < text.length && lines < MAX_LINES; lines++) {
    const line = lineAt(text, at);
    const words = text.slice(at, line.end);
    if (FENCE.test(words)) {
      const content = { start: contentStart, end: at };
      const badOpening = { start, end: fence ? first.end : start };
      return {
        frontMatter: { span: { start, end: line.end }, content, closed: true, badOpening, further: [] },
        bodyStart: line.next,
      };
    }
    if (!YAML_LINE.test(words) && !KEY_LINE.test(words)) return none;
    at = line.next;
  }
  return none;
}

function lineAt(text: string, start: number): Line {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  const next =
    text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : Math.min(end + 1, text.length);
  return { end, next };
}

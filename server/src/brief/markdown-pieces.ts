import type { Root } from 'mdast';
import { LetterPattern } from '../text/letter-pattern.js';
import { parseMarkdown, parseMarked } from './markdown.js';
import type { Memory } from './memory.js';
import { loadOf } from './overload.js';
import { readProse } from './prose.js';

/** A part of the body that was parsed by itself: its tree, whose offsets begin at `shift` of the text. */
export interface Piece {
  readonly root: Root;
  readonly shift: number;
}

/** Of light pieces together: the parser's time grows faster than the lines with quotes in one text. */
const MOST_LINES = 128;

/**
 * The body that starts at `from` of a text, parsed piece by piece where that cannot make a difference: plain prose is
 * read as such, and a memory gives the other pieces that have not changed. Else the whole is one piece.
 */
export function parsePieces(text: string, from: number, memory?: Memory): Piece[] {
  const body = text.slice(from);
  if (reachesFar(body)) return [{ root: parseMarkdown(body), shift: from }];
  const pieces: Piece[] = [];
  // Where what prose is not began: the parser costs less for one long text than for several short ones.
  let open = -1;
  let lines = 0;
  const close = (end: number): void => {
    if (open !== -1) pieces.push({ root: parseMarked(body.slice(open, end)), shift: from + open });
    open = -1;
    lines = 0;
  };
  for (const { piece, at } of cut(body)) {
    let root = readProse(piece) ?? memory?.recall(parseMarkdown, piece, () => parseMarkdown(piece)) ?? null;
    if (root === null) {
      const load = loadOf(piece);
      // What is heavy is read alone, as with a memory, so that both find the same in it too much.
      if (load.lines <= MOST_LINES && load.overload === null && load.mayNest === null) {
        if (open === -1) open = at;
        lines += load.lines;
        if (lines > MOST_LINES) close(at + piece.length);
        continue;
      }
      root = parseMarkdown(piece, load);
    }
    close(at);
    pieces.push({ root, shift: from + at });
  }
  close(body.length);
  return pieces;
}

/** Fences, definitions, and HTML that blank lines do not end: what they mean shows elsewhere in the text. */
const FAR = /```|~~~|\]:|<(?:\?|!(?!--)|script|pre|style|textarea)/i;

function reachesFar(body: string): boolean {
  if (FAR.test(body)) return true;
  for (let at = body.indexOf('<!--'); at !== -1; ) {
    const close = body.indexOf('-->', at + 4);
    if (close === -1 || /[\r\n]/.test(body.slice(at, close))) return true;
    at = body.indexOf('<!--', close);
  }
  return false;
}

/**
 * Behind a blank line, a line that begins at the margin with what opens no list item begins a new block, whatever stood
 * before it.
 */
const BEGINNING = new LetterPattern(String.raw`\n[ \t]*\r?\n(?=[\p{L}#("'“‘[!>])`, 'g');

function cut(body: string): { piece: string; at: number }[] {
  const pieces: { piece: string; at: number }[] = [];
  let at = 0;
  for (const match of body.matchAll(BEGINNING.for(body))) {
    const next = match.index + match[0].length;
    pieces.push({ piece: body.slice(at, next), at });
    at = next;
  }
  pieces.push({ piece: body.slice(at), at });
  return pieces;
}

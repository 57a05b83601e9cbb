import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Span } from '../text/span.js';
import { type Piece, PlainText } from './plain-text.js';

/** Puts a plain text together out of pieces of the source. */
export class PlainTextBuilder {
  private count = 0;
  /** The text of each piece. Joined at the end: each look into a string that grows would put it together anew. */
  private readonly values: string[] = [];
  private readonly pieces: Piece[] = [];
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  get length(): number {
    return this.count;
  }

  /** Adds `value`, which the source span stands for: letter by letter where that can be told, else as a whole. */
  add(value: string, span: Span): void {
    if (value === '') return;
    const raw = this.source.slice(span.start, span.end);
    if (raw === value) this.push(value, span.start, value.length);
    else if (!this.align(value, raw, span.start)) this.push(value, span.start, span.end - span.start);
  }

  /** What was added after `length` was `from`. */
  since(from: number): string {
    let first = this.pieces.length;
    while ((this.pieces[first - 1]?.at ?? -1) >= from) first--;
    return this.values.slice(first).join('');
  }

  build(): PlainText {
    return new PlainText(this.values.join(''), this.pieces);
  }

  private push(value: string, source: number, sourceLength: number): void {
    this.pieces.push({ at: this.count, source, length: value.length, sourceLength });
    this.values.push(value);
    this.count += value.length;
  }

  /**
   * Walks value and source side by side: over escapes, entities, and what a quote or list puts before a continued
   * line. False, and nothing added, where they do not fit.
   */
  private align(value: string, raw: string, base: number): boolean {
    const found: { value: string; source: number; sourceLength: number }[] = [];
    let from = 0;
    let rawFrom = 0;
    let at = 0;
    let rawAt = 0;
    const flush = () => {
      if (at > from) found.push({ value: value.slice(from, at), source: base + rawFrom, sourceLength: at - from });
    };
    while (at < value.length) {
      const reference = raw[rawAt] === '&' ? readReference(raw, rawAt) : null;
      if (reference !== null && value.startsWith(reference.value, at)) {
        flush();
        found.push({ value: reference.value, source: base + rawAt, sourceLength: reference.length });
        at += reference.value.length;
        rawAt += reference.length;
      } else if (raw[rawAt] === '\\' && value[at] === raw[rawAt + 1]) {
        flush();
        found.push({ value: value.slice(at, at + 1), source: base + rawAt, sourceLength: 2 });
        at++;
        rawAt += 2;
      } else if (raw[rawAt] === value[at] || (raw[rawAt] === '\0' && value[at] === '\ufffd')) {
        at++;
        rawAt++;
        continue;
      } else {
        flush();
        // What stands in the source only: white space at line ends, `>` of a quote, indentation.
        while (rawAt < raw.length && raw[rawAt] !== value[at] && raw[rawAt] !== '&' && raw[rawAt] !== '\\') rawAt++;
        if (rawAt >= raw.length) return false;
        if (raw[rawAt] !== value[at] && readReference(raw, rawAt) === null && raw[rawAt + 1] !== value[at]) rawAt++;
      }
      from = at;
      rawFrom = rawAt;
    }
    flush();
    for (const piece of found) this.push(piece.value, piece.source, piece.sourceLength);
    return true;
  }
}

/** The longest named reference has 31 letters. */
const REFERENCE = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,31}));/;

function readReference(raw: string, at: number): { value: string; length: number } | null {
  const match = REFERENCE.exec(raw.slice(at, at + 40));
  if (match === null) return null;
  const code =
    match[1] !== undefined ? Number(match[1]) : match[2] !== undefined ? Number.parseInt(match[2], 16) : null;
  const value = code === null ? decodeNamedCharacterReference(match[3] ?? '') : codePoint(code);
  return value === false ? null : { value, length: match[0].length };
}

function codePoint(code: number): string {
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return valid ? String.fromCodePoint(code) : '\ufffd';
}

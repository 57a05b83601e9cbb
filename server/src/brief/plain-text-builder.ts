import type { Span } from '../text/span.js';
import { referenceAt } from './character-references.js';
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

  /**
   * Adds `value`, which the source span stands for: letter by letter where that can be told, else as a whole. In what
   * is `literal`, as code is, escapes and references are none.
   */
  add(value: string, span: Span, literal = false): void {
    if (value === '') return;
    const raw = this.source.slice(span.start, span.end);
    if (raw === value) this.push(value, span.start, value.length);
    else if (!this.align(value, raw, span.start, literal)) this.push(value, span.start, span.end - span.start);
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
   * Walks value and source side by side: over escapes, character references, and what a quote or list puts before a
   * continued line. False, and nothing added, where they do not fit. Each turn leaves a unit of the source behind.
   */
  private align(value: string, raw: string, base: number, literal: boolean): boolean {
    const found: Piece[] = [];
    // Where letters that stand for themselves began, in both.
    let from = 0;
    let rawFrom = 0;
    let at = 0;
    const flush = (): void => {
      const length = at - from;
      if (length > 0) found.push({ at: this.count + from, source: base + rawFrom, length, sourceLength: length });
    };
    let width = 1;
    for (let rawAt = 0; rawAt < raw.length && at < value.length; rawAt += width) {
      width = 1;
      const sign = raw[rawAt];
      const short = !literal && (sign === '&' || sign === '\\') ? shorthandAt(raw, rawAt) : null;
      if (short !== null && value.startsWith(short.value, at)) {
        flush();
        const { length } = short.value;
        found.push({ at: this.count + at, source: base + rawAt, length, sourceLength: short.length });
        at += length;
        width = short.length;
      } else if (sign === value[at] || (sign === '\0' && value[at] === '\ufffd')) {
        at++;
        continue;
      } else {
        // What stands in the source only: white space at line ends, `>` of a quote, indentation.
        flush();
      }
      from = at;
      rawFrom = rawAt + width;
    }
    if (at < value.length) return false;
    flush();
    const start = this.count;
    for (const piece of found)
      this.push(value.slice(piece.at - start, piece.at - start + piece.length), piece.source, piece.sourceLength);
    return true;
  }
}

/** A character reference, or an escaped sign. */
function shorthandAt(raw: string, at: number): { readonly value: string; readonly length: number } | null {
  if (raw[at] === '&') return referenceAt(raw, at);
  return ESCAPED.test(raw[at + 1] ?? '') ? { value: raw.charAt(at + 1), length: 2 } : null;
}

const ESCAPED = /[!-/:-@[-`{-~]/;

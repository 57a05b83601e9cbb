import type { Token } from '../language/tokens.js';
import { plain } from './words.js';

export type Tokens = readonly Token[];

/** The word at a place in lower case with plain apostrophes; empty beyond the ends. */
export function low(tokens: Tokens, index: number): string {
  const token = tokens[index];
  return token === undefined ? '' : plain(token.lower);
}

export function startOf(tokens: Tokens, index: number): number {
  return tokens[index]?.start ?? 0;
}

/** End of the token before `next`. */
export function endBefore(tokens: Tokens, next: number): number {
  return tokens[next - 1]?.end ?? 0;
}

/** The place after the phrase, where its words stand at `index`, else null. */
export function skip(tokens: Tokens, index: number, words: readonly string[]): number | null {
  for (let at = 0; at < words.length; at++) {
    if (low(tokens, index + at) !== words[at]) return null;
  }
  return index + words.length;
}

export function isCapitalised(token: Token | undefined): boolean {
  if (token === undefined || token.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/** Phrases by their first word, longest first, so that one look-up per token finds the candidates. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, (readonly [readonly string[], T])[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const list = this.#byFirst.get(first) ?? [];
      list.push([words, value]);
      list.sort((a, b) => b[0].length - a[0].length);
      this.#byFirst.set(first, list);
    }
  }

  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase at a place. */
  match(tokens: Tokens, index: number): { readonly value: T; readonly next: number } | null {
    const list = this.#byFirst.get(low(tokens, index));
    if (list === undefined) return null;
    for (const [words, value] of list) {
      const next = skip(tokens, index, words);
      if (next !== null) return { value, next };
    }
    return null;
  }
}

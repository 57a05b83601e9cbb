import type { Token } from '../language/tokens.js';

/** A sentence's tokens, with plain apostrophes in `lower`. */
export type Tokens = readonly Token[];

/** Whether a hyphen stands in a word. A loop, as words are short and nearly every one is asked. */
export function isCompound(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) === HYPHEN) return true;
  return false;
}

const HYPHEN = 0x2d;

/** The word at a place in lower case; empty beyond the ends. */
export function low(tokens: Tokens, index: number): string {
  return tokens[index]?.lower ?? '';
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

type Entry<T> = readonly [rest: readonly string[], value: T];

/** Phrases by their first two words, longest first, so that a look-up or two find the candidates at a place. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { single: T | undefined; readonly bySecond: Map<string, Entry<T>[]> }>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const [first = '', second, ...rest] = phrase.split(' ');
      const group = this.#byFirst.get(first) ?? { single: undefined, bySecond: new Map<string, Entry<T>[]>() };
      this.#byFirst.set(first, group);
      if (second === undefined) {
        group.single = value;
        continue;
      }
      const list = group.bySecond.get(second) ?? [];
      list.push([rest, value]);
      list.sort((a, b) => b[0].length - a[0].length);
      group.bySecond.set(second, list);
    }
  }

  firstWords(): Iterable<string> {
    return this.#byFirst.keys();
  }

  /** The longest phrase at a place. */
  match(tokens: Tokens, index: number): { readonly value: T; readonly next: number } | null {
    const group = this.#byFirst.get(low(tokens, index));
    if (group === undefined) return null;
    const list = group.bySecond.get(low(tokens, index + 1));
    if (list !== undefined) {
      for (const [rest, value] of list) {
        const next = skip(tokens, index + 2, rest);
        if (next !== null) return { value, next };
      }
    }
    return group.single === undefined ? null : { value: group.single, next: index + 1 };
  }
}

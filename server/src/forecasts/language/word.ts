import { LetterPattern } from '../../text/letter-pattern.js';
import type { Token } from './tokens.js';
import type { Tag } from './words.js';

/** One token with its word class; `forms` are the verb forms it can still be, `base` their dictionary form. */
export interface Word extends Token {
  tag: Tag;
  base: string;
  forms: number;
  /** A finite verb of its own clause: what carries the tense. */
  finite: boolean;
}

const CAPITAL = new LetterPattern(String.raw`^\p{Lu}`);

/** A capital is what lower case changes; signs and scripts without case have none. */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text);
}

/** The previous word that is no adverb, sign of emphasis or negation. */
export function previousWord(words: readonly Word[], at: number): Word | undefined {
  let before = at - 1;
  for (let steps = 0; before >= 0 && steps < 4; before -= 1, steps += 1) {
    const tag = words[before]?.tag;
    if (tag !== 'adv' && tag !== 'neg') break;
  }
  return words[before];
}

export function isNominalNext(word: Word | undefined): boolean {
  return (
    word !== undefined && (word.tag === 'noun' || word.tag === 'verb' || word.tag === 'name' || word.tag === 'adj')
  );
}

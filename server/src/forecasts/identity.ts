import { wordsIn } from '../text/letters.js';

/**
 * A forecast's name that survives edits around it: made of the words of its sentence, so that markup, punctuation and
 * line breaks may change, and of a count where a brief says the same twice. `seen` counts within one brief.
 */
export function forecastId(sentence: string, seen: Map<string, number>): string {
  const words = wordsIn(sentence.normalize('NFC').toLowerCase());
  const id = hash(words.join(' '));
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

/** 52 bits in base 36, from two multiplicative hashes: enough that an archive of a million forecasts has no two alike. */
export function hash(text: string): string {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 0x5bd1e995);
    b = Math.imul(b ^ code, 0x01000193);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  return ((a >>> 0) * 0x100000 + ((b >>> 0) & 0xfffff)).toString(36).padStart(11, '0');
}

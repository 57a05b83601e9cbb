import type { Editor } from './editor.js';
import { difference } from './fix.js';
import { PLAIN, type Property, parse, quoted } from './property.js';
import { lostWords, plainWords, wordsOf } from './words.js';

/** Formatting changes no word and nothing that is read, and nothing at all the second time. */
export function format(editor: Editor): Property {
  return {
    name: 'format',
    every: 4,
    async check({ text }) {
      const once = await editor.format(text);
      if (once === text) return [];
      const problems: string[] = [];
      const twice = await editor.format(once);
      if (twice !== once) problems.push(`a second run changes ${difference(once, twice)}`);
      const [before, after] = [wordsOf(text).join(' '), wordsOf(once).join(' ')];
      if (before !== after) problems.push(`words change: ${difference(before, after)}`);
      const lost = lostWords(plainWords(parse(text, PLAIN)), plainWords(parse(once, PLAIN)));
      if (lost.length > 0) problems.push(`these words are no text any more: ${quoted(lost.join(' '))}`);
      return problems;
    },
  };
}

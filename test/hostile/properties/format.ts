import { formattingEdits } from '../../../server/src/language/features/formatting.js';
import { applyEdits } from '../../../server/src/text/edit.js';
import { difference } from './fix.js';
import { type Property, parse, quoted } from './property.js';
import { lostWords, plainWords, wordsOf } from './words.js';

/** Formatting changes no word and nothing that is read, and nothing at all the second time. */
export const format: Property = {
  name: 'format',
  every: 2,
  *check({ text, settings, brief }) {
    const once = applyEdits(text, formattingEdits(brief));
    if (once === text) return;
    const after = parse(once, settings);
    const twice = applyEdits(once, formattingEdits(after));
    if (twice !== once) yield `a second run changes ${difference(once, twice)}`;
    if (wordsOf(once).join(' ') !== wordsOf(text).join(' '))
      yield `words change: ${difference(wordsOf(text).join(' '), wordsOf(once).join(' '))}`;
    const lost = lostWords(plainWords(brief), plainWords(after));
    if (lost.length > 0) yield `these words are no text any more: ${quoted(lost.join(' '))}`;
  },
};

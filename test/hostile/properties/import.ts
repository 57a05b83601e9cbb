import { cleanPasted } from '../../../server/src/import/clean-pasted.js';
import { importText } from '../../../server/src/import/import-text.js';
import { difference } from './fix.js';
import { type Property, quoted } from './property.js';
import { decoded, furnitureWords, labelWords, lostWords, withoutAllowed, wordsOf } from './words.js';

/** Bringing a text in loses no word but sure furniture; bringing in the result again changes nothing. */
export const bringIn: Property = {
  name: 'import',
  every: 4,
  *check({ text, settings }) {
    const { furniture } = settings;
    const once = importText(text, { furniture });
    const twice = importText(once.text, { furniture });
    if (twice.text !== once.text) yield `a second import changes ${difference(once.text, twice.text)}`;
    const allowed = [...furnitureWords(text, furniture), ...labelWords(text), ...dateWords(text)];
    yield* gone(text, once.text, allowed);
  },
};

/** What is pasted keeps its words too. */
export const paste: Property = {
  name: 'paste',
  every: 8,
  *check({ text, settings }) {
    const { furniture } = settings;
    const cleaned = cleanPasted(text, { furniture });
    const allowed = [...furnitureWords(text, furniture), ...labelWords(text), ...dateWords(text)];
    yield* gone(text, cleaned, allowed);
  },
};

/** Words as they stand, or as character references show them: either way of reading the texts may be the one that was meant. */
function* gone(text: string, after: string, allowed: readonly string[]): Iterable<string> {
  const shown = decoded(text);
  const readings = [
    [text, after],
    [shown, after],
    [shown, decoded(after.replace(/\\&/g, '&'))],
  ] as const;
  const lost = readings.map(([from, to]) =>
    withoutAllowed(lostWords(wordsOf(readable(from)), wordsOf(readable(to))), allowed),
  );
  if (lost.every((words) => words.length > 0)) yield `these words are gone: ${quoted((lost[0] ?? []).join(' '))}`;
}

/** As the import reads characters: ligatures as letters, marks without width and control characters as nothing. */
export function readable(text: string): string {
  return (
    text
      .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/\ufb05/g, 'st')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what goes
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\u2060\ufeff]/g, '')
  );
}

/** A line that is a date goes into the front matter. */
export function dateWords(text: string): string[] {
  const lines = text.split(/[\r\n]+/).filter((line) => /\d{4}/.test(line) && line.trim().split(/\s+/).length <= 5);
  return lines.flatMap(wordsOf);
}

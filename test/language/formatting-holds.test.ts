import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markupEdits } from '../../server/src/brief/canonical.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { rules } from '../../server/src/rules/registry.generated.js';
import { applyEdits } from '../../server/src/text/edit.js';

const texts: (readonly [name: string, text: string])[] = [
  ...rules.flatMap(({ id, examples }) => examples.map(({ title, text }) => [`${id}: ${title}`, text] as const)),
  ...readdirSync('examples').map((name) => [name, readFileSync(`examples/${name}`, 'utf8')] as const),
  ...seeds('../shared/seeds'),
];

function seeds(directory: string): (readonly [string, string])[] {
  if (!existsSync(directory)) {
    console.warn(`Skipped: there are no texts in ${directory}.`);
    return [];
  }
  return readdirSync(directory).map((name) => [name, readFileSync(`${directory}/${name}`, 'utf8')] as const);
}

function formatted(text: string): string {
  return applyEdits(text, markupEdits(parseBrief(text)));
}

/** The words of a text, heading marks aside. */
function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => !/^#*$/.test(word));
}

describe('formatting', () => {
  it.each(texts)('%s: changes no word, and nothing the second time', (_, text) => {
    for (const version of [
      text,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '  \n'),
      text.replace(/\n/g, '\n\n\n'),
    ]) {
      const once = formatted(version);
      expect(words(once)).toEqual(words(version));
      expect(formatted(once)).toBe(once);
    }
  });
});

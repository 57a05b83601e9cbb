import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rules } from '../../../server/src/rules/registry.generated.js';
import { damaged, damages, lineEnds, withLineEnds } from './damage.js';

/** Texts that people wrote: the examples, those of the rules, and sentences of the corpus. `root` is the repository. */
export function ownTexts(root: string): string[] {
  const examples = readdirSync(join(root, 'examples')).filter((name) => name.endsWith('.md'));
  const sentences = readFileSync(join(root, 'test/corpus/dev.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  return [
    ...examples.map((name) => readFileSync(join(root, 'examples', name), 'utf8')),
    ...rules.flatMap((rule) => rule.examples.map(({ text }) => text)),
    ...Array.from({ length: 40 }, (_, nth) => sentences.slice(nth * 12, nth * 12 + 12).join('\n\n')),
  ];
}

/** The texts that lie beside the repository, where they do: whole briefs and small inputs that once failed. */
export function sharedTexts(root: string): string[] {
  const shared = join(root, '../shared');
  return ['corpus/briefs/a', 'corpus/briefs/b', 'corpus/briefs/pl', 'cases/briefs', 'cases/harm', 'cases/text']
    .map((folder) => join(shared, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /\.(?:md|txt)$/.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8')),
    );
}

/** A few blocks in a row out of one text, or out of two, damaged. */
export function mutations(texts: readonly string[]): fc.Arbitrary<string> {
  const parted = texts.map((text) => text.replaceAll('\r\n', '\n').split(/(?<=\n\n)/));
  const run = fc
    .record({
      text: fc.nat({ max: parted.length - 1 }),
      start: fc.oneof(fc.constant(0), fc.nat({ max: 999 })),
      length: fc.integer({ min: 1, max: 7 }),
    })
    .map(({ text, start, length }) => {
      const blocks = parted[text] ?? [];
      const first = Math.floor((blocks.length * start) / 1000);
      return blocks.slice(first, first + length).join('');
    });
  return fc
    .record({ runs: fc.array(run, { minLength: 1, maxLength: 2 }), blows: damages, ends: lineEnds })
    .map(({ runs, blows, ends }) => withLineEnds(damaged(runs.join('\n'), blows), ends));
}

import { describe, expect, it } from 'vitest';
import { Memory } from '../../server/src/brief/memory.js';
import type { Brief } from '../../server/src/brief/model.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { forecastsIn } from '../../server/src/forecasts/read-forecasts.js';
import { wrapExample } from '../../server/src/lint/examples.js';
import { rules } from '../../server/src/rules/registry.generated.js';
import { brief } from '../support/briefs.js';

/** Everything that a reader of the model can see, as text. */
function seen(read: Brief): string {
  const {
    source,
    once: _once,
    recall: _recall,
    reread: _reread,
    textBlocks,
    frontMatter: _frontMatter,
    ...parts
  } = read;
  const { forecasts, problems } = forecastsIn(read);
  const inside = new Set(['block', 'memory', 'split', 'counted', 'question']);
  return JSON.stringify(
    {
      parts,
      blocks: textBlocks.map(({ plain, content, words, sentences }) => ({
        text: plain.text,
        content,
        words,
        place: plain.source({ start: 0, end: plain.text.length }),
        sentences: sentences.map(({ text, span }) => ({ text, span })),
      })),
      forecasts: forecasts.map(({ text, span, cue, horizon, after }) => ({ text, span, cue, horizon, after })),
      problems,
    },
    (key, value: unknown) => (inside.has(key) ? undefined : value),
    1,
  );
}

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SCRAPS = [
  '\n',
  '\n\n',
  '\n \t\n',
  ' ',
  '    ',
  '\t',
  '\r\n',
  '\r\n\r\n',
  '# ',
  '## What?\n\n',
  '- ',
  '1. ',
  '> ',
  '*',
  '_',
  '`',
  '```\n',
  '~~~\n',
  '<!-- forecast: 2027-01-01 -->',
  '<!--',
  '-->',
  '<div>\n',
  '<pre>',
  '</pre>',
  '<?',
  '<!A',
  '[a](b)',
  '[a]',
  '[a]: /b\n',
  '| a |\n| - |\n',
  '---\n',
  '===\n',
  'It will rain in spring.',
  'é',
  '\u{1f600}',
  '\ufeff',
  '\0',
  '&amp;',
  '\\',
];

/** Without the scraps after which a text is always read as a whole. */
const TAME = SCRAPS.filter((scrap) => !/```|~~~|\]:|<[^!]|^<!(?:--)?$|<!A/.test(scrap));

const texts = [brief(), ...rules.flatMap((rule) => rule.examples.map(({ text, wrap }) => wrapExample(text, wrap)))];

describe('a memory', () => {
  it('makes no difference to what is read, whatever is typed', () => {
    const next = numbers(20261122);
    for (const [nth, first] of texts.entries()) {
      const memory = new Memory();
      const scraps = nth % 3 === 0 ? SCRAPS : TAME;
      let text = first;
      for (let turn = 0; turn < 12; turn++) {
        const fresh = seen(parseBrief(text));
        const remembered = seen(parseBrief(text, { memory }));
        if (remembered !== fresh)
          expect({ nth, turn, text, remembered }).toEqual({ nth, turn, text, remembered: fresh });
        const at = next(text.length + 1);
        text = text.slice(0, at) + (scraps[next(scraps.length)] ?? '') + text.slice(at + next(6));
      }
    }
  }, 120_000);

  it('spares what has not changed, and forgets what is gone', () => {
    const memory = new Memory();
    let made = 0;
    const ask = (...keys: string[]): void => {
      memory.turn();
      for (const key of keys) memory.recall('letters', key, () => ++made);
    };
    ask('a', 'b');
    ask('a', 'c');
    expect(made).toBe(3);
    ask('a', 'b');
    expect(made).toBe(4);
  });
});

import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { anyPattern } from '../../server/src/text/literal-pattern.js';
import { fixed } from '../rules/lint.js';
import { growingTexts } from './growing-texts.js';
import { growth, timeOf } from './growth.js';

describe('fixes', () => {
  it.each(['a list', 'quotes', 'page numbers', 'cut paragraphs', 'links'])(
    'are made in a time that grows with the length: %s',
    async (name) => {
      expect(await growth(growingTexts[name] ?? String, (text) => fixed(text))).toBe(0);
    },
    120_000,
  );
});

describe('patterns of furniture', () => {
  const lines = (count: number): string => 'A line of text that nothing matches.\n\n'.repeat(count);

  it('cost little however many there are', async () => {
    const patterns = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => [`Header ${at} *`, `* of ${at}`, `*x${at}*`, `Foot ${at}`]).flat();
    const text = lines(1000);
    const few = await timeOf(() => parseBrief(text, { furniture: patterns(25) }));
    const many = await timeOf(() => parseBrief(text, { furniture: patterns(1000) }));
    expect(many / Math.max(few, 50)).toBeLessThan(8);
  });

  it('match as they did one by one', () => {
    const matches = anyPattern(['a*b', '*c*d*', 'e', '', 'aba*ba', '**', 'f*'].filter((each) => each !== '**'));
    const all = ['ab', 'axb', 'a', 'xcxdx', 'cd', 'dc', 'e', 'ee', '', 'ababa', 'aba', 'abaxba', 'f', 'fx', 'xf'];
    expect(all.filter(matches)).toEqual(['ab', 'axb', 'xcxdx', 'cd', 'e', '', 'ababa', 'abaxba', 'f', 'fx']);
    expect(anyPattern(['**'])('anything')).toBe(true);
    expect(anyPattern([])('')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../server/src/forecasts/language/tokens.js';
import { findTimeExpressions } from '../../../server/src/forecasts/time/find.js';
import { resolve } from '../../../server/src/forecasts/time/resolve.js';
import { resolvedWording } from '../../../server/src/forecasts/time/rewrite.js';
import { find, first, marked } from './marked.js';

it('finds several expressions in document order, without overlaps', () => {
  const sentence =
    'The pause agreed [on 9 April] lasts [until early July], and, [after the holidays], talks resume [in the coming weeks].';
  expect(marked(sentence.replace(/[[\]]/g, ''))).toBe(sentence);
});

it('keeps offsets in UTF-16 units and texts as they stand', () => {
  const text = '“🇵🇱 Zgoda” will come by the year’s end.';
  const [expression] = find(text);
  expect(expression?.text).toBe('by the year’s end');
  expect(text.slice(expression?.start, expression?.end)).toBe('by the year’s end');
});

it('reads typographic and plain apostrophes alike', () => {
  expect(first('It ends in two years’ time.').text).toBe('in two years’ time');
  expect(first("It ends in two years' time.").text).toBe("in two years' time");
});

it('tells the tokens that an expression covers', () => {
  const text = 'Talks will resume in early May.';
  const { firstToken, nextToken } = first(text);
  expect(
    tokenize(text)
      .slice(firstToken, nextToken)
      .map((token) => token.text),
  ).toEqual(['in', 'early', 'May']);
});

it('marks what only describes a noun', () => {
  expect(
    find('The April election follows the scheme of 2015.').map(({ text, attributive }) => [text, attributive]),
  ).toEqual([
    ['April', true],
    ['of 2015', true],
  ]);
});

it('finds nothing in an empty text', () => {
  expect(find('')).toEqual([]);
});

it.each([
  'on 5 May 2027 ',
  'after the vote of the ',
  'the end of ',
  'in the first half of ',
  'until the next ',
  'once the vote ',
  '2027–',
  'of the of ',
  'a few ',
  'not until before after ',
  'May, June, ',
])('reads each word of a long row of %j a bounded number of times', (unit) => {
  const readsPerWord = (count: number): number => {
    let reads = 0;
    const words = tokenize(unit.repeat(count));
    const counted = new Proxy(words, {
      get(target, key) {
        reads += 1;
        return Reflect.get(target, key);
      },
    });
    findTimeExpressions(counted, '');
    return reads / words.length;
  };
  expect(readsPerWord(2000)).toBeLessThan(readsPerWord(200) * 1.2);
});

describe('any row of words', () => {
  const VOCABULARY =
    `the a of in on by until before after from to and or not no next this last early mid late end first second half quarter year years week
    weeks month months day May March Monday winter 2027 2027-05-01 12 31 5th 2030s 2024/2025 mid-2027 year-end FY2027 Q3 30 February 29 , . – ( ) within six
    several few election summit once when as soon as will is out at the latest earliest Easter New Year's turn decade century ago now rest fiscal between`.split(
      /\s+/,
    );

  it('gives ordered spans with their texts, and days in order', () => {
    // A small generator of its own, so that a failure can be repeated.
    let seed = 7;
    const pick = (): string => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return VOCABULARY[seed % VOCABULARY.length] ?? '';
    };
    for (let round = 0; round < 1500; round++) {
      const text = Array.from({ length: 12 }, pick).join(' ');
      let end = 0;
      for (const expression of find(text)) {
        expect([text, expression.start >= end]).toEqual([text, true]);
        expect(expression.text).toBe(text.slice(expression.start, expression.end));
        end = expression.end;
        for (const published of ['0001-01-01', '2024-02-29', '9999-12-31']) {
          const { from, to } = resolve(expression.meaning, published);
          expect([text, expression.text, from === null || to === null || from <= to]).toEqual([
            text,
            expression.text,
            true,
          ]);
          resolvedWording(expression, text, published);
        }
      }
    }
  });
});

import { expect, it } from 'vitest';
import { tokenize } from '../../../server/src/forecasts/language/tokens.js';
import { findTimeExpressions } from '../../../server/src/forecasts/time/find.js';
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
])('reads a long row of %j in linear time', (unit) => {
  const time = (length: number): number => {
    const tokens = tokenize(unit.repeat(Math.ceil(length / unit.length)));
    const start = performance.now();
    findTimeExpressions(tokens, '');
    return performance.now() - start;
  };
  time(10_000);
  // Ten times the text may take some forty times as long on a busy machine, but never a hundred times.
  expect(time(200_000)).toBeLessThan(Math.max(time(20_000), 5) * 40);
});

import { describe, expect, it } from 'vitest';
import { resolve } from '../../../server/src/forecasts/time/resolve.js';
import { first, marked, PUBLISHED, unmarked } from './marked.js';

const ROWS: readonly (readonly [sentence: string, kind: string, from: string | null, to: string | null])[] = [
  ['It opened [last May].', 'relative', '2020-05-01', '2020-05-31'],
  ['It closed [in May last year].', 'relative', '2020-05-01', '2020-05-31'],
  ['It happened [three years ago].', 'relative', '2018-04-22', '2018-04-22'],
  ['It has fallen [since March].', 'relative', '2021-03-01', null],
  ['It fell [in recent months].', 'vague', null, null],
  ['It fell [yesterday].', 'relative', '2021-04-21', '2021-04-21'],
  ['It fell [over the past two years].', 'relative', '2019-04-22', '2021-04-22'],
  ['It fell [in the last decade].', 'relative', '2011-04-22', '2021-04-22'],
  ['It was the lowest [in two decades].', 'relative', '2001-04-22', '2021-04-22'],
  ['[Until now], nobody has won.', 'vague', null, null],
  ['[In July of that year] both agreed.', 'relative', '2020-07-01', '2020-07-31'],
  ["[Last year's] harvest was poor.", 'relative', '2020-01-01', '2020-12-31'],
  ['The price will rise for the first time [in a decade].', 'relative', '2011-04-22', '2021-04-22'],
  ['The price will be the highest [since 2008].', 'absolute', '2008-01-01', null],
  ['The price rose 2.5% [last quarter].', 'relative', '2021-01-01', '2021-03-31'],
  ['It has been so [for the past three years].', 'relative', '2018-04-22', '2021-04-22'],
  ['It was so [in previous years].', 'vague', null, null],
  ['It was so [years ago].', 'vague', null, null],
  ['It was [earlier this year] that it began.', 'relative', '2021-01-01', '2021-12-31'],
];

describe('expressions that look back by their own words', () => {
  it.each(ROWS)('%s', (sentence, kind, from, to) => {
    const { text } = unmarked(sentence);
    expect(marked(text)).toBe(sentence);
    const expression = first(text);
    expect([expression.class, expression.past]).toEqual([kind, true]);
    expect(resolve(expression.meaning, PUBLISHED)).toEqual({ from, to });
  });
});

describe('a bare month or day in a report of the past', () => {
  it.each([
    ['Both sides met in March.', '2021-03-01', '2021-03-31'],
    ['Both sides met in November.', '2020-11-01', '2020-11-30'],
    ['Both sides met on 30 April.', '2020-04-30', '2020-04-30'],
    ['Both sides met on Friday.', '2021-04-16', '2021-04-16'],
  ])('%s', (text, from, to) => {
    expect(resolve(first(text).meaning, PUBLISHED, 'back')).toEqual({ from, to });
  });
});

import { describe, expect, it } from 'vitest';
import { resolve } from '../../../server/src/forecasts/time/resolve.js';
import { resolvedWording } from '../../../server/src/forecasts/time/rewrite.js';
import { find, first, PUBLISHED, unmarked } from './marked.js';

/** The sentence with its phrase in brackets, and the sentence an author would have written with the year in it. */
const ROWS: readonly (readonly [sentence: string, dated: string])[] = [
  ['[This autumn], the Sejm will vote on it.', 'In autumn 2021, the Sejm will vote on it.'],
  ['The Sejm will vote on it [this autumn].', 'The Sejm will vote on it in autumn 2021.'],
  ['It starts [in September].', 'It starts in September 2021.'],
  ['The summit is held [on 9 May].', 'The summit is held on 9 May 2021.'],
  ['It must be done [within six months].', 'It must be done by 22 October 2021.'],
  ['The reform starts [next year].', 'The reform starts in 2022.'],
  ['It grew faster than [last year].', 'It grew faster than in 2020.'],
  ["[Last year's] budget was large.", 'The 2020 budget was large.'],
  ["They will win [next year's] election.", 'They will win the 2022 election.'],
  ['It must be done [by the end of the year].', 'It must be done by the end of 2021.'],
  ['The talks will last [until autumn].', 'The talks will last until autumn 2021.'],
  ['The talks will last [until this autumn].', 'The talks will last until autumn 2021.'],
  ['Talks resume [in the autumn].', 'Talks resume in autumn 2021.'],
  ['It ends [in the third quarter].', 'It ends in the third quarter of 2021.'],
  ['The vote is [in Q3].', 'The vote is in Q3 2021.'],
  ['It will come [early next year].', 'It will come in early 2022.'],
  ['[Early next year], it will come.', 'In early 2022, it will come.'],
  ['It will come [later this month].', 'It will come later in April 2021.'],
  ['It comes [by next winter].', 'It comes by winter 2021/2022.'],
  ['It comes [this winter].', 'It comes in winter 2021/2022.'],
  ['It comes [tomorrow].', 'It comes on 23 April 2021.'],
  ['It will come [by tomorrow].', 'It will come by 23 April 2021.'],
  ['It came [yesterday].', 'It came on 21 April 2021.'],
  ['[This year] will be hard.', '2021 will be hard.'],
  ['[This year], exports will fall.', 'In 2021, exports will fall.'],
  ['It comes [this year and next].', 'It comes in 2021 and 2022.'],
  ['It comes [this month or next].', 'It comes in April 2021 or May 2021.'],
  ['It comes [in Q1 next year].', 'It comes in Q1 2022.'],
  ['It comes [in the third quarter next year].', 'It comes in the third quarter of 2022.'],
  ['It comes [this coming March].', 'It comes in March 2022.'],
  ['It comes [in May or June].', 'It comes in May or June 2021.'],
  ['It runs [from November to February].', 'It runs from November 2021 to February 2022.'],
  ['It takes place [between May and July].', 'It takes place between May and July 2021.'],
  ['It comes [before the year is out].', 'It comes before 2021 is out.'],
  ['It comes [by year-end].', 'It comes by the end of 2021.'],
  ['It comes [by mid-decade].', 'It comes by the mid-2020s.'],
  ['It comes [by the middle of the next decade].', 'It comes by the middle of the 2030s.'],
  ['It comes [towards the end of this decade].', 'It comes towards the end of the 2020s.'],
  ['It will last [until the new year].', 'It will last until the end of 2021.'],
  ['It will come [in the new year].', 'It will come in 2022.'],
  ["Hungary's [April] election is near.", "Hungary's April 2021 election is near."],
  ['Malta votes [in the election of 3–5 June].', 'Malta votes in the election of 3–5 June 2021.'],
  ['It was moved [to next week].', 'It was moved to the week of 26 April 2021.'],
  ['It comes [next week].', 'It comes in the week of 26 April 2021.'],
  ['It comes [in two years].', 'It comes in 2023.'],
  ["It comes [in two years' time].", 'It comes in 2023.'],
  ['It comes [over the next three years].', 'It comes by 22 April 2024.'],
  ['It lasts [for another two years].', 'It lasts until 22 April 2023.'],
  ['It happened [three years ago].', 'It happened in 2018.'],
  ['It has grown [since March].', 'It has grown since March 2021.'],
  ['It was agreed [in November last year].', 'It was agreed in November 2020.'],
  ['It was agreed [last November].', 'It was agreed in November 2020.'],
  ['It comes [on Thursday].', 'It comes on 22 April 2021.'],
  ['It comes [on Sept. 5].', 'It comes on Sept. 5, 2021.'],
  ['It comes [on May 5].', 'It comes on May 5, 2021.'],
  ['[After the Council of 15–16 October], talks resume.', 'After the Council of 15–16 October 2021, talks resume.'],
  ["[Before next year's election], the party may split.", 'Before the 2022 election, the party may split.'],
  ['It comes [by Christmas].', 'It comes by Christmas 2021.'],
  ['It comes [as early as November].', 'It comes as early as November 2021.'],
  ['It comes [in the second half of October].', 'It comes in the second half of October 2021.'],
  ['It comes [sometime next year].', 'It comes sometime in 2022.'],
  ['It stays [for the rest of the year].', 'It stays for the rest of 2021.'],
  ['It comes [before the end of next month].', 'It comes before the end of May 2021.'],
  ['It is due [this weekend].', 'It is due on the weekend of 24 April 2021.'],
  ["[This month's] vote will be close.", 'The April 2021 vote will be close.'],
  ['Both [last year and this year] it failed.', 'Both in 2020 and 2021 it failed.'],
  ['[Starting in January], duties apply.', 'Starting in January 2022, duties apply.'],
  ['[Not before spring] will it open.', 'Not before spring 2022 will it open.'],
  ['It will be ready [mid-year].', 'It will be ready in mid-2021.'],
  ['It opens [in mid-September].', 'It opens in mid-September 2021.'],
  ['It will not be ready [for at least 12 months].', 'It will not be ready until at least 22 April 2022.'],
  ['That marks [the end of the decade].', 'That marks the end of the 2020s.'],
  ['The vote [next month] will be close.', 'The vote in May 2021 will be close.'],
  ['It will open [next Wednesday].', 'It will open on 28 April 2021.'],
  ['“[This autumn], we shall see.”', '“In autumn 2021, we shall see.”'],
  ['It will open [in the next quarter].', 'It will open in the third quarter of 2021.'],
];

/** No wording is certain to be right, or none is needed. */
const LEFT_ALONE = [
  '[This year] marks a turn.',
  'It happened [two weeks ago].',
  "[Tomorrow's] vote will be close.",
  'It will be done [by Monday] evening.',
  'It will be ready [by 2027].',
  'It will be ready [soon].',
  'It will be ready [after the vote].',
  'It will be ready [this or next year].',
  'It will be ready [in the next fiscal year].',
  'It fell [over the past two years].',
  '[The next three years] will be decisive.',
];

describe('a relative phrase with its year written out', () => {
  it.each(ROWS)('%s', (sentence, dated) => {
    const { text, start, end } = unmarked(sentence);
    const wording = resolvedWording(first(text), text, PUBLISHED);
    expect(wording === null ? null : text.slice(0, start) + wording + text.slice(end)).toBe(dated);
  });

  it('puts a day that is running behind “on”', () => {
    const text = 'It comes later today.';
    expect(resolvedWording(first(text), text, PUBLISHED)).toBe('later on 22 April 2021');
  });

  it.each([
    'By this time next year, it will be ready.',
    'It comes at the turn of the year.',
    'It comes this year or next spring.',
    'It comes this winter and next.',
    'It will be next year before it comes.',
    'It comes in the second quarter or the third.',
    'The upcoming May vote will be close.',
  ])('has no certain wording in “%s”', (text) => {
    const expression = find(text).find(({ class: kind }) => kind === 'relative');
    expect(expression && resolvedWording(expression, text, PUBLISHED)).toBeNull();
  });

  it('needs no date any more and means the same days', () => {
    for (const [sentence, dated] of ROWS) {
      const { text, start } = unmarked(sentence);
      const expression = first(text);
      if (expression.meaning.kind === 'length') continue;
      const written = find(dated).find((other) => other.end > start);
      expect([dated, written?.class]).toEqual([dated, 'absolute']);
      const days = resolve(expression.meaning, PUBLISHED, expression.past ? 'back' : 'ahead');
      expect([dated, written === undefined ? null : resolve(written.meaning, null)]).toEqual([dated, days]);
    }
  });

  it('takes a day before publication in a report of the past', () => {
    const text = 'It was agreed on Monday and signed in March.';
    expect(find(text).map((expression) => resolvedWording(expression, text, PUBLISHED, 'back'))).toEqual([
      'on 19 April 2021',
      'in March 2021',
    ]);
  });
});

describe('phrases left alone', () => {
  it.each(LEFT_ALONE)('%s', (sentence) => {
    const { text } = unmarked(sentence);
    expect(resolvedWording(first(text), text, PUBLISHED)).toBeNull();
  });
});

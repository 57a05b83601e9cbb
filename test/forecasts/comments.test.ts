import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { forecastsIn } from '../../server/src/forecasts/read-forecasts.js';

/** The forecasts of a brief whose last answer is `text`, published on 26 April 2021. */
function read(text: string) {
  const whole = `---\ndate: 2021-04-26\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed again.\n\n## What next?\n\n${text}\n`;
  const brief = parseBrief(whole);
  const { forecasts, problems } = forecastsIn(brief);
  return {
    dates: forecasts.map(({ horizon, outcome }) => [horizon?.text ?? null, outcome]),
    problems: problems.map(({ span }) => brief.source.slice(span)),
    mended: problems.map(({ fix }) => fix?.edits.map((edit) => edit.text) ?? null),
  };
}

describe('a forecast comment', () => {
  it('dates the sentence before it on its line', () => {
    const { dates, problems } = read('A second ship will sail. <!-- forecast: 2021-11-30 --> A third will follow.');
    expect(dates).toEqual([
      ['2021-11-30', null],
      [null, null],
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['*It will sail.* It held.', '*It will sail.*'],
    ['It will sail.[^1] It held.', 'It will sail.[^1]'],
    ['It will sail.\\\nIt held.', 'It will sail.'],
    ['It will sail.  \nIt held.', 'It will sail.'],
  ])('has its place behind the markup of its sentence and before a break of the line: %j', (text, before) => {
    const brief = parseBrief(`# Ferries\n\nJan Nowak\n\nThey sail.\n\n## What next?\n\n${text}\n`);
    const [forecast] = forecastsIn(brief).forecasts;
    const head = brief.source.text.slice(0, forecast?.after);
    expect(head.endsWith(`\n\n${before}`)).toBe(true);
  });

  it('dates the last forecast of the paragraph before it', () => {
    const text = 'A second ship will sail. A third will follow. It was built in 2019.';
    for (const comment of [
      '\n\n<!-- forecast: 2021-11-30 -->',
      '\n<!-- forecast: 2021-11-30 -->',
      ' <!-- forecast: 2021-11-30 -->',
    ]) {
      expect(read(text + comment)).toEqual({
        dates: [
          [null, null],
          ['2021-11-30', null],
        ],
        problems: [],
        mended: [],
      });
    }
  });

  it('may be an interval, and may carry outcome and source', () => {
    const comment = '<!-- forecast: 2021-09-01/2021-11-30; outcome: partly; source: https://www.gov.pl/a;b -->';
    expect(read(`A second ship will sail. ${comment}`).problems).toHaveLength(1);
    expect(read(`A second ship will sail. ${comment.replace(';b', '')}`)).toEqual({
      dates: [['2021-09-01/2021-11-30', 'partly']],
      problems: [],
      mended: [],
    });
  });

  it('comes before what the sentence itself says', () => {
    expect(read('A second ship will sail in autumn 2022. <!-- forecast: 2021-11-30 -->').dates).toEqual([
      ['2021-11-30', null],
    ]);
  });

  it.each([
    ['a day that does not exist', '2021-02-30', null],
    ['a day too many', '2021-11-30/2021-09-01', null],
    ['nothing', '', null],
    ['words', 'next autumn', null],
    ['a German day', '30.11.2021', ['forecast: 2021-11-30']],
    ['a day without its zero', '2021-9-5', ['forecast: 2021-09-05']],
    ['a month', '2021-09', ['forecast: 2021-09-01/2021-09-30']],
    ['an unknown outcome', '2021-11-30; outcome: maybe', null],
    ['a source that is no address', '2021-11-30; source: gov.pl', null],
    ['a misspelt key', '2021-11-30; outcom: yes', ['outcome']],
  ])('with %s is reported', (_name, inside, mended) => {
    const found = read(`A second ship will sail. <!-- forecast: ${inside} -->`);
    expect(found.problems).toHaveLength(1);
    expect(found.mended).toEqual([mended]);
    expect(found.dates).toEqual([[null, null]]);
  });

  it('with a slip in its name is reported, and one that only talks about forecasts is not', () => {
    expect(read('A second ship will sail. <!-- forcast: 2021-11-30 -->').mended).toEqual([['forecast: 2021-11-30']]);
    expect(read('A second ship will sail. <!-- forecasts to be checked by Anna -->').problems).toEqual([]);
  });

  it('that belongs to no forecast, or is the second of one, is reported', () => {
    expect(read('A ship sailed. <!-- forecast: 2021-11-30 -->').problems).toEqual(['<!-- forecast: 2021-11-30 -->']);
    const two = 'A second ship will sail. <!-- forecast: 2021-11-30 --> <!-- forecast: 2021-12-31 -->';
    expect(read(two).problems).toEqual(['<!-- forecast: 2021-12-31 -->']);
    expect(read(two).dates).toEqual([['2021-11-30', null]]);
  });

  it('at the start of a line is reported, and moves behind its sentence', () => {
    const first = read('<!-- forecast: 2021-11-30 --> A second ship will sail. It is Dutch.');
    expect(first.problems).toEqual(['<!-- forecast: 2021-11-30 -->']);
    const wrapped = read('A second ship will sail.\n<!-- forecast: 2021-11-30 --> It is Dutch.');
    expect(wrapped.problems).toEqual(['<!-- forecast: 2021-11-30 -->']);
    expect(wrapped.mended[0]?.[1]).toBe(' <!-- forecast: 2021-11-30 -->');
  });
});

describe('a sentence that a page break has cut', () => {
  it('is read as one, with its horizon where it stands', () => {
    const whole =
      '# Ferries Return\n\nJan Nowak\n\nThe ferries sailed.\n\n## What next?\n\nFurther strain in the relations of the towns and their larger\n\nPISM SPOTLIGHT\n\nneighbours can be expected by June 2022. It rained.\n';
    const brief = parseBrief(whole);
    const { forecasts } = forecastsIn(brief);
    expect(forecasts.map(({ text }) => text)).toEqual([
      'Further strain in the relations of the towns and their larger neighbours can be expected by June 2022.',
    ]);
    expect(brief.source.slice(forecasts[0]?.horizon?.span ?? { start: 0, end: 0 })).toBe('by June 2022');
  });
});

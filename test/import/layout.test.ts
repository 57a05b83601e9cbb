import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { importText } from '../../server/src/import/import-text.js';
import { canonicalText, paragraphs, wordsOf } from './brief-text.js';
import { type Layout, layOut } from './layout.js';

const unmarked = canonicalText.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('*', '');
const plainParagraphs = unmarked
  .trim()
  .split('\n\n')
  .map((paragraph) => paragraph.replace(/^#+ /, ''));

const widths = [55, 64, 72, 80, 90, 105];
const furnitures = [
  {},
  { header: 'PORTS AND TRADE SPOTLIGHT', footer: '#' },
  { header: 'The Institute of Coastal Affairs', footer: 'Page # of 4' },
  { header: 'Coastal Policy Brief No. 7 | #', footer: '- # -' },
];

function title(layout: Layout): string {
  return JSON.stringify(layout);
}

describe('importText undoes what a page did to a brief', () => {
  const exact: Layout[] = widths.flatMap((width) =>
    [false, true].flatMap((hyphenate) =>
      [0, 4].map((indent) => ({ width, blank: 'paragraphs' as const, hyphenate, indent })),
    ),
  );

  it.each(exact.map((layout) => [title(layout), layout] as const))(
    'to the letter where blank lines separate paragraphs: %s',
    (_, layout) => {
      expect(importText(layOut(paragraphs, layout)).text).toBe(canonicalText);
      expect(importText(layOut(plainParagraphs, layout)).text).toBe(unmarked);
      expect(importText(layOut(paragraphs, layout).replaceAll('\n', '\r\n')).text).toBe(
        canonicalText.replaceAll('\n', '\r\n'),
      );
    },
  );

  const rough: Layout[] = widths.flatMap((width) =>
    (['paragraphs', 'none', 'lines'] as const).flatMap((blank) =>
      furnitures.flatMap((furniture) =>
        [false, true].map((formFeed) => ({ width, blank, page: 23, formFeed, hyphenate: true, ...furniture })),
      ),
    ),
  );

  it.each(rough.map((layout) => [title(layout), layout] as const))(
    'with every word and part across pages: %s',
    (_, layout) => {
      const { text } = importText(layOut(paragraphs, layout));
      expect(wordsOf(text)).toEqual(wordsOf(canonicalText));
      const [got, want] = [parseBrief(text), parseBrief(canonicalText)];
      expect(got.title?.text).toBe(want.title?.text);
      expect(got.byline?.names.map((name) => name.text)).toEqual(want.byline?.names.map((name) => name.text));
      expect(got.questions.map((question) => question.text)).toEqual(want.questions.map((question) => question.text));
      expect(got.lead?.words).toBe(want.lead?.words);
      expect(got.cuts).toEqual([]);
      expect(got.furniture).toEqual([]);
      expect(importText(text).text).toBe(text);
    },
  );

  it('leaves a canonical brief as it is', () => {
    expect(importText(canonicalText)).toEqual({ text: canonicalText, notes: ['Not found: date.'] });
  });
});

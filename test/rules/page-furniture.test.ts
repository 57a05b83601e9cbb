import { describe, expect, it } from 'vitest';
import { importText } from '../../server/src/import/import-text.js';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, ofRule } from './lint.js';

const [first] = correctParts.sections;
const text = brief({ frontMatter: 'date: 2026-05-04\nseries: Baltic Notes' });
const answer = first?.[1] ?? '';
/** A paragraph of its own between two whole ones. */
const between = (line: string): string => text.replace(answer, () => `${answer}\n\n${line}\n\nThe crews were glad.`);
const half =
  'largest ports of the region. The harbour authority had lost patience with both sides long before the crews did.';
/** The same in the middle of a sentence. */
const inCut = (line: string): string =>
  text.replace(answer, () => `${answer}\n\nThe quarrel was one of the two\n\n${line}\n\n${half}`);
const marks = async (source: string): Promise<string[]> =>
  (await ofRule('page-furniture', source)).map((finding) => finding.marks);

describe('a copyright line', () => {
  it.each([
    '© Baltic Notes',
    '(c) Baltic Notes 2026',
    'Copyright 2026 Baltic Notes. All rights reserved.',
    'Copyright © Baltic Notes',
    'All rights reserved',
    '© 2026 Baltic Institute sp. z o.o. All rights reserved.',
  ])('is “%s”', async (line) => {
    expect(await marks(between(line))).toEqual([line]);
  });

  it.each([
    '(c) parts for the ships of the northern line;',
    'Copyright is at the heart of the dispute.',
    'Copyright law was reformed in 2019.',
    'All rights reserved for the state were lost.',
    '© 2026 Baltic Notes. The office is closed on Mondays.',
  ])('is not “%s”', async (line) => {
    expect(await marks(between(line))).toEqual([]);
  });
});

describe('a line between the halves of a cut paragraph', () => {
  it.each([
    'Baltic Institute',
    'Baltic Institute Review No. 12',
    '4 May 2026',
    'www.baltic.pl',
    'Baltic Institute\n\n2',
    'PORTS WEEKLY\n2',
  ])('is furniture whatever its letters: “%s”', async (line) => {
    const source = inCut(line);
    expect(await marks(source)).toEqual(line.split(/\n+/));
    expect(await fixed(source)).toContain(`one of the two ${half}`);
  });

  it.each(['Trade', 'Source: Eurostat', '- a list', '> a quote', '[a link](https://www.gov.pl/)'])(
    'is none where it may be the author’s: “%s”',
    async (line) => {
      expect(await marks(inCut(line))).toEqual([]);
    },
  );

  it.each(['Photo: Anna Kot', 'Figure 2 Freight between the ports'])(
    'is not joined to the half behind it where it is a caption: “%s”',
    async (line) => {
      expect(await fixed(inCut(line))).toBe(inCut(line));
    },
  );

  it('is none in a text whose every line is a paragraph', async () => {
    const source = inCut('Baltic Institute').replace(half, 'largest ports of the region.');
    expect(await marks(source)).toEqual([]);
  });

  it('is not the byline over a lead that begins in lower case', async () => {
    const source = brief({ lead: correctParts.lead.replace(/^./, 'i') });
    expect(await marks(source)).toEqual([]);
  });
});

describe('the name of the series', () => {
  it.each(['Baltic Notes', 'BALTIC NOTES', 'Baltic Notes 41', 'Baltic Notes, No. 41', '3 | Baltic Notes'])(
    'is furniture on a line of its own: “%s”',
    async (line) => {
      expect(await marks(between(line))).toEqual([line]);
    },
  );

  it.each(['Baltic Notes is a series.', 'The Baltic Notes', 'Baltic Notes of a Traveller'])(
    'stays in “%s”',
    async (line) => {
      expect(await marks(between(line))).toEqual([]);
    },
  );
});

describe('a list that a page has cut', () => {
  const cut = (line: string, gap = '\n'): string =>
    between(`- a dam${gap}- a port\n\n${line}\n\n- a bridge${gap}- a road`);

  it.each(['© 2026 Baltic Notes', '© Baltic Notes\n\nPage 3 of 8'])(
    'stays one tight list without “%s”',
    async (line) => {
      expect(await fixed(cut(line))).toContain('- a dam\n- a port\n- a bridge\n- a road\n');
    },
  );

  it('keeps its blank lines where it has some', async () => {
    expect(await fixed(cut('© 2026 Baltic Notes', '\n\n'))).toContain('- a port\n\n- a bridge\n\n- a road\n');
  });

  it('comes to rest at the first import', () => {
    const first = importText('Anna Nowak\n- a dam\n- a port\n© 2026 Baltic Notes\n- a bridge\n- a road').text;
    expect(first).toContain('- a dam\n- a port\n- a bridge\n- a road\n');
    expect(importText(first).text).toBe(first);
  });
});

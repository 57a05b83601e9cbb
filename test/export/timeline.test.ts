import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { timelineSvg } from '../../server/src/export/timeline.js';
import { type RegisterEntry, registerOf } from '../../server/src/forecasts/register/entry.js';
import { brief } from '../support/briefs.js';

const today = '2026-11-22';

function entriesOf(answer: string, path = 'a.brief.md'): RegisterEntry[] {
  return registerOf(path, path, parseBrief(brief({ sections: [['What comes next?', answer]] })));
}

function bars(
  svg: string,
): { readonly hint: string; readonly fill: string; readonly x: number; readonly width: number }[] {
  const found = svg.matchAll(
    /<g data-id="[^"]+"><title>([^<]*)<\/title>\n<rect x="([-\d.]+)" y="[\d.]+" width="([\d.]+)" [^>]*fill="([^"]+)"/g,
  );
  return [...found].map(([, hint = '', x, width, fill = '']) => ({ hint, fill, x: Number(x), width: Number(width) }));
}

describe('the timeline', () => {
  it('has a bar for each forecast with a day, in the order of the days, which says what it is', () => {
    const svg = timelineSvg(entriesOf('A vote will be held on 3 May 2028. It will end on 1 May 2027.'), { today });
    const [first, second] = bars(svg);
    expect(first?.hint).toBe('1 May 2027 (still open): It will end on 1 May 2027. – A Shared Railway for the Coast');
    expect(first?.x).toBeLessThan(second?.x ?? 0);
  });

  it('fades where a horizon is open', () => {
    const answer = 'It will end by 1 May 2027. It will last from 2 May 2027 on. It will rain in June 2027.';
    expect(bars(timelineSvg(entriesOf(answer), { today })).map(({ fill }) => fill)).toEqual([
      'url(#timeline-open-left)',
      'url(#timeline-open-right)',
      'var(--timeline-open,#3f7fd0)',
    ]);
  });

  it('marks what is due and what has an outcome', () => {
    const answer =
      'It will end on 1 June 2026. It will open on 2 July 2026. <!-- forecast: 2026-07-02; outcome: yes -->';
    const svg = timelineSvg(entriesOf(answer), { today });
    expect(bars(svg).map(({ hint }) => /\((.*?)\)/.exec(hint)?.[1])).toEqual(['due, no outcome noted', 'came true']);
    expect(svg).toContain('>due, no outcome noted</text>');
  });

  it('counts what has no day', () => {
    const svg = timelineSvg(entriesOf('It will fail. It will rain soon. It will end on 1 May 2027.'), { today });
    expect(svg).toContain('2 forecasts without a day: 1 undated, 1 vague');
  });

  it('has a name and a description', () => {
    const svg = timelineSvg(entriesOf('It will end on 1 May 2027.'), { today });
    expect(svg).toContain('role="img" aria-labelledby="timeline-title timeline-desc"');
    expect(svg).toContain('>1 forecast: 1 with a day, from 2027-05-01 to 2027-05-01; 0 due; 0 without a day.</desc>');
    expect(timelineSvg([], { today })).toContain('No forecast with a day yet');
  });

  it.each([1, 10, 24, 25, 100, 300])('of %d forecasts keeps every bar in the picture', (count) => {
    const sentences = Array.from(
      { length: count },
      (_, at) => `Part ${at} will open on ${(at % 27) + 1} May ${2027 + (at % 9)}.`,
    );
    const entries = sentences.flatMap((sentence, at) => entriesOf(sentence, `${at % 20}.brief.md`));
    const svg = timelineSvg(entries, { today });
    expect(bars(svg)).toHaveLength(count);
    for (const { x, width } of bars(svg)) {
      expect(x).toBeGreaterThan(0);
      expect(x + width).toBeLessThanOrEqual(960);
    }
  });

  it('is not pressed together by one day far away', () => {
    const near = Array.from({ length: 12 }, (_, at) => `Part ${at} will open on 3 May ${2027 + (at % 3)}.`).join(' ');
    const all = bars(timelineSvg(entriesOf(`${near} It will end in 2090.`), { today }));
    expect((all.at(-2)?.x ?? 0) - (all[0]?.x ?? 0)).toBeGreaterThan(300);
    expect(all.at(-1)?.fill).toBe('url(#timeline-open-right)');
  });

  it('is well-formed whatever a brief says', () => {
    const [entry] = entriesOf('It will end on 1 May 2027.');
    if (entry === undefined) throw new Error('no forecast');
    const title = '"><script>alert(1)</script>';
    const svg = timelineSvg([{ ...entry, title, id: title }], { today });
    expect(JSON.stringify(fromHtml(svg, { fragment: true }))).not.toContain('"tagName":"script"');
    expect(() => timelineSvg([{ ...entry, path: '__proto__' }], { today: '9999-12-31' })).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, ofRule, suggested } from './lint.js';

const { title } = correctParts;
const titled = (text: string): string => brief({ title: text });

describe('title-missing', () => {
  it('marks the beginning of the first block, after the front matter', async () => {
    const text = brief({ title: '' });
    const [finding] = await ofRule('title-missing', text);
    expect(finding?.span).toEqual({ start: text.indexOf('Hanna'), end: text.indexOf('Hanna') });
  });

  it.each([
    ['a paragraph', title],
    ['a heading of level 2', `## ${title}`],
    ['a heading of level 3 with closing marks', `### ${title} ###`],
    ['an underlined heading of level 2', `${title}\n-----`],
    ['marks without a space', `#${title}`],
  ])('makes a title of %s', async (_, written) => {
    const text = brief().replace(`# ${title}`, written);
    const [finding] = await ofRule('title-missing', text);
    const result = suggested(text, finding);
    expect(await ofRule('title-missing', result)).toEqual([]);
    expect(result.replace(/ #$/m, '').replace(`${title}\n=====`, `# ${title}`)).toBe(brief());
  });

  it('moves a title that has slid down back to the top', async () => {
    const text = `${brief({ title: '' })}\n# ${title}\n`;
    const [finding] = await ofRule('title-missing', text);
    expect(finding?.related?.span).toEqual({ start: text.indexOf(title), end: text.indexOf(title) + title.length });
    expect(suggested(text, finding)).toBe(brief());
  });

  it('is content with a title in the front matter', async () => {
    expect(
      await ofRule('title-missing', brief({ frontMatter: `date: 2026-05-04\ntitle: ${title}`, title: '' })),
    ).toEqual([]);
  });
});

describe('title-format', () => {
  it.each([
    ['an abbreviation', 'New Ships from the U.S.'],
    ['an initial', 'The World of Jan B.'],
    ['a company', 'The Ships of Baltic Lines Inc.'],
    ['an ellipsis', 'And the Ships Sail on...'],
    ['an acronym alone', 'NATO'],
    ['two acronyms in a title', 'NATO and the EU'],
    ['a script without capitals', '波罗的海 的 渡轮'],
    ['ninety characters', `${'a'.repeat(44)} ${'b'.repeat(45)}`],
    ['ninety characters beyond the basic plane', '𝒶'.repeat(90)],
    ['letters with combining marks', 'é'.normalize('NFD').repeat(90)],
  ])('leaves %s alone', async (_, text) => {
    expect(await ofRule('title-format', titled(text))).toEqual([]);
  });

  it.each([['FERRIES RETURN'], ['ŁÓDŹ I GDAŃSK'], ['BELARUS-RUSSIA'], [`${'a'.repeat(45)} ${'b'.repeat(45)}`]])(
    'reports %s',
    async (text) => {
      expect((await ofRule('title-format', titled(text))).map((finding) => finding.marks)).toEqual([text]);
    },
  );

  it('finds the full stop inside markup, and takes it alone', async () => {
    const text = titled('The **Ferries [Return.](https://ferries.eu/a.b)**');
    const [finding] = await ofRule('title-format', text);
    expect(finding?.span.start).toBe(text.indexOf('.]('));
    expect(await fixed(text)).toBe(titled('The **Ferries [Return](https://ferries.eu/a.b)**'));
  });

  it('finds the full stop of a title in the front matter', async () => {
    const text = brief({ frontMatter: 'date: 2026-05-04\ntitle: "A Railway."', title: '' });
    expect(await fixed(text)).toBe(brief({ frontMatter: 'date: 2026-05-04\ntitle: "A Railway"', title: '' }));
  });

  it.each([
    ["title: 'the coast’s “shared” railway – now'", 'The Coast\'s "Shared" Railway — Now'],
    ['title: The Coast.', 'The Coast'],
  ])('takes %s and %s for the same', async (line, text) => {
    expect(await ofRule('title-format', brief({ frontMatter: `date: 2026-05-04\n${line}`, title: text }))).toEqual([]);
  });

  it('says where the other title stands', async () => {
    const text = brief({ frontMatter: 'date: 2026-05-04\ntitle: "Another Railway"' });
    const [finding] = await ofRule('title-format', text);
    const { start, end } = finding?.related?.span ?? { start: 0, end: 0 };
    expect([finding?.marks, text.slice(start, end)]).toEqual([title, 'Another Railway']);
  });
});

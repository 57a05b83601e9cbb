import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, ofRule, suggested } from './lint.js';

const { title, byline, lead } = correctParts;
const authors = ['Hanna Lindqvist', 'Jan van der Berg', 'Łucja Żak-Nowak'];
const signed = (names: string, lang = 'en'): string =>
  brief({ frontMatter: `date: 2026-05-04\nlang: ${lang}`, byline: names });

describe('byline-missing', () => {
  it('marks the end of the title and offers the known authors', async () => {
    const text = brief({ byline: '' });
    const [finding] = await ofRule('byline-missing', text, { authors });
    const end = text.indexOf(title) + title.length;
    expect(finding?.span).toEqual({ start: end, end });
    expect(finding?.suggestions.map((each) => each.title)).toEqual(
      authors.map((author) => `Add the byline “${author}”`),
    );
    expect(suggested(text, finding)).toBe(brief({ byline: 'Hanna Lindqvist' }));
  });

  it('puts the byline below an underlined title, with the line ends of the file', async () => {
    const text = brief({ byline: '' }).replace(`# ${title}`, `${title}\n=====`).replaceAll('\n', '\r\n');
    const [finding] = await ofRule('byline-missing', text, { authors });
    expect(suggested(text, finding)).toContain('=====\r\n\r\nHanna Lindqvist\r\n\r\nThe governments');
  });

  it.each([
    ['before the title', brief().replace(`# ${title}\n\n${byline}`, `${byline}\n\n# ${title}`)],
    ['after the lead', brief().replace(`${byline}\n\n${lead}`, `${lead}\n\n${byline}`)],
    ['in a heading', brief().replace(byline, `### ${byline}`)],
  ])('brings a byline %s to its place', async (_, text) => {
    const [finding] = await ofRule('byline-missing', text);
    expect(suggested(text, finding)).toBe(brief());
  });

  it('is content with an author in the front matter', async () => {
    expect(
      await ofRule('byline-missing', brief({ frontMatter: 'date: 2026-05-04\nauthor: Jan Nowak', byline: '' })),
    ).toEqual([]);
  });
});

describe('byline-format', () => {
  it.each([
    ['Anna Maria Dyner', 'en'],
    ['J. R. R. van der Meer, Łucja Żak-Nowak, Seán Ó Briain & María del Mar López', 'en'],
    ['*Hanna Lindqvist*', 'en'],
    ['Hanna Lindqvist i Jan Nowak', 'pl'],
    ['Hanna Lindqvist oraz Łucja Żak-Nowak', 'pl'],
    ['Conan O’Brien Jr.', 'en'],
  ])('leaves %s alone', async (names, lang) => {
    expect(await ofRule('byline-format', signed(names, lang))).toEqual([]);
  });

  it('marks `By` with its space and the full stop, and removes both', async () => {
    const findings = await ofRule('byline-format', signed('By *Jan Nowak*.'));
    expect(findings.map((finding) => finding.marks)).toEqual(['By ', '.']);
    expect(await fixed(signed('By *Jan Nowak*.'))).toBe(signed('*Jan Nowak*'));
  });

  it('marks the one part that is no name', async () => {
    const findings = await ofRule('byline-format', signed('Hanna Lindqvist, Senior Analyst'));
    expect(findings.map((finding) => finding.marks)).toEqual(['Senior Analyst']);
  });

  it('compares names with the front matter in any order', async () => {
    const both = (list: string) => brief({ frontMatter: `date: 2026-05-04\nauthors: ${list}` });
    expect(await ofRule('byline-format', both('[Jan van der Berg, Hanna Lindqvist]'))).toEqual([]);
    expect((await ofRule('byline-format', both('[Jan van der Berg]'))).map(({ marks }) => marks)).toEqual([byline]);
  });
});

describe('byline-unknown-author', () => {
  it('replaces the whole name by the nearest one', async () => {
    const text = signed('Jan van den Berg and **Lucja Zak-Nowk**');
    const findings = await ofRule('byline-unknown-author', text, { authors });
    expect(findings.map(({ marks }) => marks)).toEqual(['Jan van den Berg', 'Lucja Zak-Nowk']);
    expect(findings[0]?.message).toBe(
      '“Jan van den Berg” is not among the known authors; did you mean “Jan van der Berg”?',
    );
    expect(suggested(text, findings[1])).toBe(signed('Jan van den Berg and **Łucja Żak-Nowak**'));
  });

  it('looks at the authors of the front matter too, inside their quotes', async () => {
    const text = brief({ frontMatter: 'date: 2026-05-04\nauthors: ["Hana Lindqvist", Jan van der Berg]' });
    const findings = await ofRule('byline-unknown-author', text, { authors });
    expect(findings.map(({ marks }) => marks)).toEqual(['Hana Lindqvist']);
    expect(suggested(text, findings[0])).toContain('authors: ["Hanna Lindqvist", Jan van der Berg]');
  });

  it('takes a name without its accents for a misspelt one', async () => {
    const text = signed('Lucja Zak-Nowak');
    const [finding] = await ofRule('byline-unknown-author', text, { authors });
    expect(suggested(text, finding)).toBe(signed('Łucja Żak-Nowak'));
    expect(await ofRule('byline-unknown-author', signed('Łucja Żak-Nowak'.normalize('NFD')), { authors })).toEqual([]);
  });

  it('offers nothing where no name is near', async () => {
    const [finding] = await ofRule('byline-unknown-author', signed('Piotr Zielinski'), { authors });
    expect(finding?.suggestions).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, ofRule } from './lint.js';

const term = (preferred: string, variants: readonly string[], emphasis = false) => ({ preferred, variants, emphasis });
const terms = [
  term('Lukashenka', ['Lukashenko', 'Lukaschenko']),
  term('Union State', ['union state', 'State of the Union']),
  term('European Union', ['Union of Europe']),
  term('People’s Assembly', ['Peoples Assembly', "Peoples' Assembly"]),
  term('Zapad', ['Sapad'], true),
  term('de facto', ['de-facto'], true),
  term('Łódź', ['Lodz']),
];
const [, answer] = correctParts.sections[0] ?? ['', ''];
const saying = (sentence: string): string => brief().replace(answer, `${answer} ${sentence}`);
const spelling = async (sentence: string) =>
  (await ofRule('term-spelling', saying(sentence), { terms })).map((finding) => finding.marks);
const emphasis = async (sentence: string) =>
  (await ofRule('term-emphasis', saying(sentence), { terms })).map((finding) => finding.marks);

describe('term-spelling', () => {
  it.each([
    ['Lukashenko’s visit', 'Lukashenka’s visit'],
    ['the Lukashenko-era laws', 'the Lukashenka-era laws'],
    ['LUKASHENKO spoke', 'LUKASHENKA spoke'],
    ['the union state', 'the Union State'],
    ['the union\nstate', 'the Union\nState'],
    ['Union state law', 'Union State law'],
    ["the Peoples' Assembly", 'the People’s Assembly'],
    ['the Peoples’ Assembly', 'the People’s Assembly'],
    ['in [Lodz](https://lodz.pl/Lodz)', 'in [Łódź](https://lodz.pl/Lodz)'],
    ['**Lukashenko** spoke', '**Lukashenka** spoke'],
  ])('%s → %s', async (written, preferred) => {
    expect(await fixed(saying(`It was ${written}.`), { terms })).toBe(saying(`It was ${preferred}.`));
  });

  it.each([
    'The Lukashenkos are many.',
    'It says `Lukashenko`.',
    'It is at <https://news.by/Lukashenko>.',
    'It is at https://news.by/Lukashenko today.',
    'It is so. <!-- Lukashenko -->',
    'The Union State and the European Union agree.',
  ])('has nothing to say about: %s', async (sentence) => {
    expect(await spelling(sentence)).toEqual([]);
  });

  it('leaves the authors’ names alone', async () => {
    expect(await ofRule('term-spelling', brief({ byline: 'Anna Lukashenko' }), { terms })).toEqual([]);
  });

  it('reads the title and headings', async () => {
    const text = brief({ title: 'Lukashenko in Sochi' });
    expect((await ofRule('term-spelling', text, { terms })).map(({ marks }) => marks)).toEqual(['Lukashenko']);
  });

  const titled = (frontMatter: string, title: string): string =>
    brief({ title, frontMatter: `date: 2026-05-04\ntitle: ${frontMatter}` });

  it.each([
    ['The Lukashenko Visit', 'The Lukashenka Visit'],
    ['"The Lukashenko Visit"', '"The Lukashenka Visit"'],
    ["'The Lukashenko Visit' # short", "'The Lukashenka Visit' # short"],
    ['Lukashenko: A Visit', 'Lukashenko: A Visit'],
  ])('mends the title in the front matter with the heading: %s', async (written, preferred) => {
    const text = titled(written, written.includes('The') ? 'The Lukashenko Visit' : 'Lukashenko, a Visit');
    const after = await fixed(text, { terms });
    expect(after).toContain(`title: ${preferred}\n`);
    if (written !== preferred) expect(after).toContain('# The Lukashenka Visit\n');
  });

  it('leaves both titles, and reports them, where the front matter cannot be mended', async () => {
    const odd = [term('Lukashenka: "A"', ['Lukashenko'])];
    const plain = titled('The Lukashenko Visit', 'The Lukashenko Visit');
    const escaped = titled('"The \\u004cukashenko Visit"', 'The Lukashenko Visit');
    for (const [text, known, count] of [
      [plain, odd, 2],
      [escaped, terms, 1],
    ] as const) {
      expect(await fixed(text, { terms: known })).toBe(text);
      expect(await ofRule('term-spelling', text, { terms: known })).toHaveLength(count);
    }
  });

  it('offers no fix where markup lies inside the words', async () => {
    const [finding] = await ofRule('term-spelling', saying('The union *state* is.'), { terms });
    expect([finding?.marks, finding?.fix]).toEqual(['union *state', null]);
  });
});

describe('term-emphasis', () => {
  it.each([
    ['The Zapad drills.', ['Zapad']],
    ['The Zapad-2021 drills and Zapad’s end.', ['Zapad-2021', 'Zapad']],
    ['De facto it is over.', ['De facto']],
    ['The *Zapad* drills, **de facto** and _Zapad-2021_.', []],
    ['The *whole Zapad series*.', []],
    ['The `Zapad` drills.', []],
  ])('%s', async (sentence, marks) => {
    expect(await emphasis(sentence)).toEqual(marks);
  });

  it('leaves titles and headings alone, in both forms', async () => {
    const text = brief({ title: 'Zapad and After' });
    expect(await ofRule('term-emphasis', text, { terms })).toEqual([]);
    expect(await ofRule('term-emphasis', text.replace(/^#+ /gm, ''), { terms })).toEqual([]);
  });

  it('uses the marker of the author', async () => {
    expect(await fixed(saying('The Zapad drills.'), { terms })).toBe(saying('The *Zapad* drills.'));
    expect(await fixed(saying('_Zapad_ or Zapad?'), { terms })).toBe(saying('_Zapad_ or _Zapad_?'));
  });
});

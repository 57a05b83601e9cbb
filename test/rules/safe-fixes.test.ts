import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { fixed, lint, ofRule } from './lint.js';

const TERMS = [
  { preferred: 'Zapad', variants: [], emphasis: true },
  { preferred: 'Lukashenka', variants: ['Lukashenko'], emphasis: false },
];
const [first = ['', ''], ...others] = correctParts.sections;
const withAnswer = (answer: string): string => brief({ sections: [[first[0], `${first[1]}\n\n${answer}`], ...others] });

/** What a rule offers for its first finding: a safe fix, or something for the author to choose. */
async function offer(rule: string, text: string): Promise<'fix' | 'choice' | 'nothing' | 'no finding'> {
  const [finding] = await ofRule(rule, text, { terms: TERMS });
  if (finding === undefined) return 'no finding';
  return finding.fix !== null ? 'fix' : finding.suggestions.length > 0 ? 'choice' : 'nothing';
}

describe('a byline without its first word', () => {
  it.each([
    ['By Hanna Lindqvist', 'fix'],
    ['Written by: Hanna Lindqvist and Jan Nowak', 'fix'],
    ['Written by: the editors', 'fix'],
    ['**By** Hanna Lindqvist', 'choice'],
    ['By - Hanna Lindqvist', 'choice'],
  ])('%s: %s', async (byline, what) => {
    expect(await offer('byline-format', brief({ byline }))).toBe(what);
  });

  it('is the author’s choice where nobody would take the rest for a byline', async () => {
    const text = '# The Ferries Return\n\nBy anna\n';
    expect(await offer('byline-format', text)).toBe('choice');
    expect(await fixed(text)).toBe(text);
  });
});

describe('marks that make no heading', () => {
  it.each([
    ['##Who else pays?\n\nThe fund does.', 'fix'],
    ['####### Who else pays?\n\nThe fund does.', 'fix'],
    ['    ## Who else pays?\n\nThe fund does.', 'fix'],
    ['####### Note\n\nThe fund pays.', 'choice'],
    ['##Note\n\nThe fund pays.', 'choice'],
    ['##Who else pays?', 'choice'],
    ['###Money\n\nThe fund pays.', 'fix'],
  ])('%j: %s', async (answer, what) => {
    expect(await offer('heading-level', withAnswer(answer))).toBe(what);
  });

  it('are set right with all else in a brief in plain form', async () => {
    const plain = brief()
      .replace(/^#+ /gm, '')
      .replace('Who pays', '##Who pays')
      .replace('What comes', '####### What comes');
    expect(await offer('heading-level', plain)).toBe('choice');
    expect(await fixed(plain)).toBe(brief());
  });
});

describe('a term that gets marks of emphasis', () => {
  it.each([
    ['The Zapad drills.', 'fix'],
    ['The \\Zapad drills.', 'nothing'],
    ['The \\*Zapad drills.', 'nothing'],
    ['The Zapad\\* drills.', 'fix'],
    ['The Zapad* drills.', 'nothing'],
    ['The [Zapad] drills.\n\n[Zapad]: https://a.eu/zapad', 'nothing'],
    ['The [Zapad drills][z].\n\n[z]: https://a.eu/zapad', 'fix'],
  ])('%j: %s', async (answer, what) => {
    const text = withAnswer(answer);
    expect(await offer('term-emphasis', text)).toBe(what);
    const after = await fixed(text, { terms: TERMS });
    expect((await lint(after, { terms: TERMS })).filter(({ rule }) => rule === 'link-invalid')).toEqual([]);
    if (what === 'fix') expect(await offer('term-emphasis', after)).toBe('no finding');
  });

  it('is not spelt otherwise where it is a label', async () => {
    expect(await offer('term-spelling', withAnswer('[Lukashenko] came.\n\n[Lukashenko]: https://a.eu/x'))).toBe(
      'nothing',
    );
    expect(await offer('term-spelling', withAnswer('[Lukashenko][x] came.\n\n[x]: https://a.eu/x'))).toBe('fix');
  });
});

describe('a comment that hides the words behind it', () => {
  it.each([
    ['forecast-comment-invalid', '<!-- forecast: 2027-11-30 --> A second line will open.', 'fix'],
    ['forecast-comment-invalid', '<!-- forecast: 2027-11-30 --> ## A second line', 'choice'],
    ['forecast-comment-invalid', '<!-- forecast: 2027-11-30 --> See [that][].', 'choice'],
    ['suppression-unused', '<!-- spotlight-disable-next-line link-text --> ## A second line', 'choice'],
    ['suppression-unused', '<!-- spotlight-disable-next-line link-text -->\n\nA second line.', 'fix'],
  ])('%s, %j: %s', async (rule, answer, what) => {
    expect(await offer(rule, withAnswer(answer))).toBe(what);
  });

  it('is not moved into a heading above it', async () => {
    const text = brief({
      sections: [...correctParts.sections, ['Will it last?', '']],
    }).replace(
      '## Will it last?\n',
      '## Will it last?\n<!-- forecast: 2027-11-30 --> A second line will open by 2027.\n',
    );
    expect(await fixed(text)).toContain(
      '## Will it last?\nA second line will open by 2027. <!-- forecast: 2027-11-30 -->\n',
    );
  });
});

describe('the whole brief in canonical form', () => {
  it('is a fix where title, names, lead and questions stay what they are', async () => {
    expect(await offer('markup-plain', brief().replace(/^#+ /gm, ''))).toBe('fix');
  });

  it('is no fix where no headings come of it', async () => {
    expect(await offer('markup-plain', '- one\n- two\n')).toBe('nothing');
  });
});

describe('a title without its full stop', () => {
  it('is the author’s choice where a paragraph would then be another part', async () => {
    const repeated =
      '---\ntitle: The Ferries Return.\n---\n\nThe Ferries Return.\n\nHanna Lindqvist\n\nLead.\n\n## Why?\n\nSo.\n';
    expect(await offer('title-format', repeated)).toBe('choice');
    expect(await offer('title-format', repeated.replace('The Ferries Return.\n\n', ''))).toBe('fix');
  });
});

import { describe, expect, it } from 'vitest';
import { ofRule } from '../rules/lint.js';
import { brief, correctParts } from '../support/briefs.js';
import { REMOVERS, words } from './words-kept.js';

const [first] = correctParts.sections;
const answer = first?.[1] ?? '';
const [before, after] = [
  'The quarrel was one of the two that the ministers had never brought to an end, and it divided the',
  'largest ports of the region. The harbour authority had lost patience with both sides long before the crews did.',
];
const whole = 'The quarrel went on for years.';
const later = 'The crews were glad, and so were the mayors of all three towns.';
const withAnswer = (...blocks: readonly string[]): string =>
  brief().replace(answer, () => `${answer}\n\n${blocks.join('\n\n')}`);

/** Lines that surely no author wrote, between the halves of a sentence or beside each other. */
const SURE: Readonly<Record<string, readonly string[]>> = {
  'a page number': [whole, '3', later],
  'a named page number': [whole, 'Page 3 of 8', later],
  'a page number between dashes': [whole, '– 3 –', later],
  'a copyright notice': [whole, '© 2026 Institute of Coastal Affairs', later],
  'a header in the middle of a sentence': [before, 'COAST NOTES WEEKLY', after],
  'a header in small letters there': [before, 'Review of the Coast', after],
  'a header and a number there': [before, '3', 'Review of the Coast', after],
  'a header beside a page number': [whole, 'COAST NOTES WEEKLY', '3', later],
  'a header beside a named page number': [whole, 'Review of the Coast', 'Page 3 of 8', later],
  'a header beside a notice': [whole, 'Review of the Coast', '© 2026 Institute of Coastal Affairs', later],
  'a header that stands in the middle of a sentence elsewhere': [
    before,
    'Coast Notes',
    after,
    whole,
    'Coast Notes',
    later,
  ],
  'the same with other page numbers': [before, 'Coast Notes | 3', after, whole, 'Coast Notes | 4', later],
};
const expected = (blocks: readonly string[]): string =>
  withAnswer(
    ...(blocks.includes(before)
      ? [`${before} ${after}`, ...(blocks.includes(whole) ? [whole, later] : [])]
      : [whole, later]),
  );

describe.each(Object.entries(SURE))('%s', (_, blocks) => {
  it.each(Object.keys(REMOVERS))('is left out in %s', async (name) => {
    const result = (await REMOVERS[name]?.(withAnswer(...blocks))) ?? '';
    const want = expected(blocks);
    if (name === 'export to Markdown' || name === 'lint --fix' || name === 'import') expect(result).toBe(want);
    else expect(words(result)).toEqual(words(want.replace(/^---[\s\S]*?---/, '')));
  });

  it('stays where the author suppresses the rules', async () => {
    const region = '<!-- spotlight-disable page-furniture -->';
    const text = withAnswer(region, ...blocks);
    for (const remove of Object.values(REMOVERS)) {
      if (remove === REMOVERS['import of the plain form']) continue;
      expect(words(await remove(text)).join(' ')).toContain(words(blocks.join(' ')).join(' '));
    }
    expect(await ofRule('page-furniture', text)).toEqual([]);
    expect(await ofRule('suppression-unused', text)).toEqual([]);
  });

  it('stays where one comment names the line', async () => {
    const lines = blocks.filter((block) => ![before, after, whole, later].includes(block));
    const text = withAnswer(
      ...blocks.map((block) =>
        lines.includes(block) ? `<!-- spotlight-disable-next-line page-furniture -->\n${block}` : block,
      ),
    );
    for (const remove of Object.values(REMOVERS)) {
      if (remove === REMOVERS['import of the plain form']) continue;
      expect(words(await remove(text)).join(' ')).toContain(words(lines[0] ?? '').join(' '));
    }
  });

  it('stays where the rules are off', async () => {
    const off = new Set(['page-furniture', 'paragraph-broken']);
    for (const remove of Object.values(REMOVERS)) {
      expect(words(await remove(withAnswer(...blocks), { off })).join(' ')).toContain(
        words(blocks.join(' ')).join(' '),
      );
    }
  });
});

describe('a cut whose rule is suppressed or off', () => {
  const text = withAnswer(before, after);

  it('stays in two', async () => {
    const off = new Set(['paragraph-broken']);
    const suppressed = withAnswer('<!-- spotlight-disable-next-line paragraph-broken -->', before, after);
    for (const [name, remove] of Object.entries(REMOVERS)) {
      if (/HTML|plain/.test(name)) continue;
      expect(await remove(text, { off })).toContain(`${before}\n\n${after}`);
      expect(await remove(suppressed)).toContain(`${before}\n\n${after}`);
      expect(await remove(text)).toContain(`${before} ${after}`);
    }
  });
});

describe('a byline and a title', () => {
  it.each([
    ['title', correctParts.title],
    ['author', 'Hanna Lindqvist'],
    ['authors', correctParts.byline],
    ['authors in capitals', correctParts.byline.toUpperCase()],
  ])('are no furniture, whatever stands in the middle of a sentence: the %s', async (part, line) => {
    const text = withAnswer(before, line, after);
    const result = await (REMOVERS['lint --fix']?.(text) ?? '');
    expect(result).toContain(`# ${correctParts.title}\n\n${correctParts.byline}\n`);
    if (part !== 'title') expect(result).toContain(`\n\n${line}`);
  });

  it('stay where the configuration names them', async () => {
    const furniture = [correctParts.byline, correctParts.title];
    for (const remove of [REMOVERS['lint --fix'], REMOVERS['export to Markdown']]) {
      expect(await remove?.(brief(), { furniture })).toBe(brief());
    }
  });
});

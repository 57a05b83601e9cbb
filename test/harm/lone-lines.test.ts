import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ofRule } from '../rules/lint.js';
import { brief, correctParts } from '../support/briefs.js';
import { REMOVERS, words } from './words-kept.js';

const [first] = correctParts.sections;
const answer = first?.[1] ?? '';
/** Lines of their own between two whole paragraphs of an answer. */
const among = (...lines: readonly string[]): string =>
  brief().replace(answer, () => `${answer}\n\n${lines.join('\n\n')}\n\nThe crews were glad, and so were the mayors.`);

/** Lines that look like what a page leaves behind, and are the author's. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'a source': ['Source: Eurostat | own calculations'],
  'a source in the middle of its line': ['Eurostat 2026 • own calculations'],
  'a photo': ['Photo: Anna Kot • Reuters'],
  'a caption': ['Figure 2 Freight between the two ports, No. 4'],
  'a legal basis': ['Council Decision no. 14'],
  'a masthead-like line': ['Polish | German | Danish | Swedish'],
  'a sentence without its stop': ['The mayors called it the bargain of the decade, issue 3'],
  'rows of a table without pipes at their ends': ['Country | Share 2026', 'Poland | 27', 'Italy | 12'],
  'rows of a table in one paragraph': ['Country | Share 2026\nPoland | 27\nItaly | 12'],
  'cells that stand below each other': ['Poland', '27', 'Italy', '12', 'Norway', '31'],
  'a label and its figure': ['Ships lost', '27'],
  'a label and its figure twice': ['Ships lost', '27', 'It was a bad year.', 'Ships lost', '31'],
  'figures below each other': ['27', '12', '31'],
  'a shouting sub-heading': ['NORTH RESPONSE'],
  'two shouting sub-headings': ['NORTH RESPONSE', 'The north will sue.', 'SOUTH RESPONSE', 'The south will wait.'],
  'a bold line twice': ['**Conclusion**', 'So far so good.', '**Conclusion**'],
  'a short line twice': ['Outcome - Loss', 'Some text on it follows.', 'Outcome - Loss'],
  'an author in capitals': ['HANNA LINDQVIST'],
  'a name': ['Ewa Zielinska'],
  'a signature': ['Ewa Zielinska', 'Editor of the series'],
  'a glossary': ['ABCD – Anti-Ballistic Carrier Device', 'EFG – Eastern Fleet Group'],
  'a numbered glossary': ['1. ABCD, the device', '2. EFG, the group'],
  'a definition': ['Headquarters: Zenda Air Base, Ruritania'],
  'a list in paragraphs': ['One ship of the northern line', 'Two quays', 'Three cranes and a crane driver'],
  'a poem': [
    'The ships come in at night',
    'the harbour holds its breath',
    'AND NOBODY IS LEFT',
    'to count the lights.',
  ],
  'an address': ['Institute of Coastal Affairs', 'Harbour Street 12', '00-950 Kalvik'],
  'an address beside a notice': ['Harbour Street 12', '00-950 Kalvik', 'Office hours: 9–16'],
  'a paragraph in Arabic': ['الشعب يريد إسقاط النظام'],
  'a line in Hebrew twice': ['משרד התחבורה', 'It was the ministry.', 'משרד התחבורה'],
  'a line in Chinese': ['交通部 | 第三号'],
  'a line in Georgian': ['საქართველოს პარლამენტი'],
  'a year': ['1995'],
  'a score': ['24/7'],
  'a negative number': ['-12'],
  'a quotation': ['“WE WILL NOT GO”'],
  'a question of capitals': ['WHO WILL PAY NOW'],
  'a date': ['4 May 2026'],
};

describe.each(Object.entries(KINDS))('%s', (_, lines) => {
  const text = among(...lines);

  it.each(Object.entries(REMOVERS))('keeps every word in %s', async (name, remove) => {
    const before = words(
      name === 'export to HTML' || name.endsWith('plain form') ? text.replace(/^---[\s\S]*?---/, '') : text,
    );
    expect(words(await remove(text))).toEqual(before);
  });

  it('has no finding', async () => {
    expect(await ofRule('page-furniture', text)).toEqual([]);
  });
});

describe('an answer that is a number', () => {
  it.each(['12', '[3]', '3/8'])('%s', async (number) => {
    const text = brief().replace(answer, () => number);
    for (const remove of Object.values(REMOVERS))
      expect(words(await remove(text)).join(' ')).toContain(words(number).join(' '));
  });
});

describe('the inputs that once lost words', () => {
  const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

  it.each([
    'lone-lines.brief.md',
    'lone-lines-suppressed.brief.md',
    'sub-headings-not-furniture.brief.md',
    'caseless-script.brief.md',
    'table-rows.txt',
  ])('%s', async (name) => {
    const text = read(name);
    const shown = words(text.replace(/^---[\s\S]*?---/, '').replace(/<!--[\s\S]*?-->/g, ''));
    for (const remove of Object.values(REMOVERS)) {
      const result = (await remove(text)).replace(/^---[\s\S]*?---/, '').replace(/<!--[\s\S]*?-->/g, '');
      expect(words(result)).toEqual(shown);
    }
  });
});

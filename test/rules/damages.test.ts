import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { grave } from './lint.js';

const { title, byline, lead, sections } = correctParts;
const [first, second, third, last] = sections;
if (first === undefined || second === undefined || third === undefined || last === undefined)
  throw new Error('four sections');
const settings = {
  authors: ['Hanna Lindqvist', 'Jan van der Berg', 'Eva Nowak'],
  terms: [{ preferred: 'programme', variants: ['program'], emphasis: false }],
};

const text = brief();
/** The brief with the first `from` in it replaced; a damage that is none must not pass for one. */
const swap = (from: string, to: string, within = text): string => {
  if (!within.includes(from)) throw new Error(`“${from}” does not occur`);
  return within.replace(from, () => to);
};
const section = (index: number, question: string, answer: string): string =>
  brief({ sections: sections.map((kept, at) => (at === index ? [question, answer] : kept)) });
const without = (block: string): string => swap(`${block}\n\n`, '');
const after = (block: string, added: string, within = text): string => swap(block, `${block}\n\n${added}`, within);
const frontMatter = (yaml: string): string => brief({ frontMatter: yaml });
const [q1] = first;
const [q2, a2] = second;
const [q4, a4] = last;
const half = a2.indexOf(' while ');

/** One damage to a correct brief, and every error and warning it brings about. */
const damages: readonly (readonly [damage: string, text: string, findings: readonly string[]])[] = [
  // Title
  ['title deleted', without(`# ${title}`), ['title-missing: ']],
  ['title emptied', swap(`# ${title}`, '#'), ['title-missing: ']],
  ['title no heading', swap(`# ${title}`, title), [`title-missing: ${title}`]],
  ['title on level 2', swap(`# ${title}`, `## ${title}`), [`title-missing: ${title}`]],
  ['title on level 3', swap(`# ${title}`, `### ${title}`), [`title-missing: ${title}`]],
  ['title without a space after its mark', swap(`# ${title}`, `#${title}`), [`title-missing: #${title}`]],
  ['title at the end', `${without(`# ${title}`)}\n# ${title}\n`, ['title-missing: ']],
  ['title after the byline', swap(`# ${title}\n\n${byline}`, `${byline}\n\n# ${title}`), ['byline-missing: ']],
  ['title with a full stop', swap(title, `${title}.`), ['title-format: .']],
  ['title in capitals', swap(title, title.toUpperCase()), [`title-format: ${title.toUpperCase()}`]],
  [
    'title too long',
    swap(title, `${title} and for the Islands, the Hills and All the Other Places That Wish for One`),
    [`title-format: ${title} and for the Islands, the Hills and All the Other Places That Wish for One`],
  ],
  ['title doubled', after(`# ${title}`, `# ${title}`), [`title-format: ${title}`]],
  [
    'second level-1 heading at the end',
    `${text}\n# Notes\n\nThe text of the programme is public.\n`,
    ['title-format: Notes'],
  ],
  [
    'title unlike the front matter',
    frontMatter('date: 2026-05-04\ntitle: A Railway for the Hills'),
    [`title-format: ${title}`],
  ],
  // Byline
  ['byline deleted', without(byline), ['byline-missing: ']],
  ['byline before the title', swap(`# ${title}\n\n${byline}`, `${byline}\n\n# ${title}`), ['byline-missing: ']],
  ['byline after the lead', swap(`${byline}\n\n${lead}`, `${lead}\n\n${byline}`), ['byline-missing: ']],
  ['byline at the end', `${without(byline)}\n${byline}\n`, ['byline-missing: ']],
  ['byline with By', swap(byline, `By ${byline}`), ['byline-format: By ']],
  ['byline with a full stop', swap(byline, `${byline}.`), ['byline-format: .']],
  [
    'byline of five names',
    swap(byline, 'Hanna Lindqvist, Eva Nowak, Jan van der Berg, Hanna Lindqvist and Eva Nowak'),
    ['byline-format: Hanna Lindqvist, Eva Nowak, Jan van der Berg, Hanna Lindqvist and Eva Nowak'],
  ],
  ['byline in lower case', swap(byline, 'hanna lindqvist'), ['byline-format: hanna lindqvist']],
  ['byline of an office', swap(byline, 'The Editorial Office'), ['byline-format: The Editorial Office']],
  ['byline with a title of office', swap(byline, 'Hanna Lindqvist, Senior Analyst'), ['byline-format: Senior Analyst']],
  ['byline with a misspelt name', swap('Lindqvist', 'Lindqist'), ['byline-unknown-author: Hanna Lindqist']],
  ['byline with a stranger', swap('Jan van der Berg', 'Piotr Zielinski'), ['byline-unknown-author: Piotr Zielinski']],
  ['byline unlike the front matter', frontMatter('date: 2026-05-04\nauthor: Eva Nowak'), [`byline-format: ${byline}`]],
  [
    'author in the front matter misspelt',
    frontMatter('date: 2026-05-04\nauthors: [Hanna Lindqvst, Jan van der Berg]'),
    ['byline-unknown-author: Hanna Lindqvst'],
  ],
  [
    'byline of an institute',
    swap(byline, 'Institute of Coastal Affairs'),
    ['byline-format: Institute of Coastal Affairs'],
  ],
  ['byline of digits', swap(byline, '12345'), ['byline-format: 12345']],
  ['byline of a name twice', swap(byline, 'Eva Nowak, Eva Nowak'), ['byline-format: Eva Nowak']],
  ['byline doubled', after(byline, byline), [`lead-length: ${byline}\n\n${lead}`]],
  ['byline a heading', swap(byline, `## ${byline}`), [`byline-missing: ${byline}`]],
  // Date and front matter
  ['front matter deleted', brief({ frontMatter: '' }), ['date-missing: ']],
  ['front matter emptied', swap('date: 2026-05-04\n', ''), ['date-missing: ']],
  ['date deleted', frontMatter('lang: en'), ['date-missing: ']],
  ['date emptied', frontMatter('date:'), ['date-missing: ']],
  ['date emptied in quotes', frontMatter('date: ""'), ['date-missing: ""']],
  ['date on a day that is none', frontMatter('date: 2026-02-30'), ['date-invalid: 2026-02-30']],
  ['date in another form', frontMatter('date: 4.05.2026'), ['date-invalid: 4.05.2026']],
  ['date in words', frontMatter('date: May 4, 2026'), ['date-invalid: May 4, 2026']],
  ['date without leading zeros', frontMatter('date: 2026-5-4'), ['date-invalid: 2026-5-4']],
  ['date with a time', frontMatter('date: 2026-05-04T10:00:00Z'), ['date-invalid: 2026-05-04T10:00:00Z']],
  ['date of letters', frontMatter('date: soon'), ['date-invalid: soon']],
  ['date a year alone', frontMatter('date: 2026'), ['date-invalid: 2026']],
  ['date a list', frontMatter('date: [2026-05-04]'), ['front-matter-invalid: [2026-05-04]']],
  ['date key misspelt', frontMatter('dat: 2026-05-04'), ['date-missing: ', 'front-matter-unknown-key: dat']],
  ['front matter never closed', swap('date: 2026-05-04\n---', 'date: 2026-05-04'), ['front-matter-invalid: ---']],
  ['front matter never opened', swap('---\ndate', 'date'), ['front-matter-invalid: ']],
  [
    'broken YAML: an open bracket',
    frontMatter('date: 2026-05-04\nauthors: [Hanna Lindqvist'),
    ['front-matter-invalid: authors: [Hanna Lindqvist'],
  ],
  [
    'broken YAML: an open quote',
    frontMatter('date: 2026-05-04\nseries: "Coast'),
    ['front-matter-invalid: series: "Coast'],
  ],
  [
    'broken YAML: a colon in a value',
    frontMatter('date: 2026-05-04\nseries: Coast: North'),
    ['front-matter-invalid: Coast: North'],
  ],
  ['a key twice', frontMatter('date: 2026-05-04\nlang: en\nlang: en'), ['front-matter-invalid: lang']],
  ['status unknown', frontMatter('date: 2026-05-04\nstatus: ready'), ['front-matter-invalid: ready']],
  ['format unknown', frontMatter('date: 2026-05-04\nformat: spotligth'), ['front-matter-invalid: spotligth']],
  ['number a fraction', frontMatter('date: 2026-05-04\nnumber: 1.5'), ['front-matter-invalid: 1.5']],
  ['authors a text', frontMatter(`date: 2026-05-04\nauthors: ${byline}`), [`front-matter-invalid: ${byline}`]],
  ['key misspelt', frontMatter('date: 2026-05-04\nserie: Coast'), ['front-matter-unknown-key: serie']],
  [
    'front matter twice',
    text.replace(/^---[^#]*/, (found) => found + found),
    ['front-matter-invalid: date: 2026-05-04'],
  ],
  [
    'front matter below the title',
    after(`# ${title}`, '---\ndate: 2026-05-04\n---', brief({ frontMatter: '' })),
    ['date-missing: ', 'front-matter-invalid: date: 2026-05-04'],
  ],
  ['opening fence indented', ` ${text}`, ['front-matter-invalid:  ---']],
  ['closing fence of two dashes', swap('05-04\n---', '05-04\n--'), ['front-matter-invalid: ---']],
  ['colon deleted', frontMatter('date 2026-05-04'), ['front-matter-invalid: date 2026-05-04']],
  // Lead
  ['lead deleted', without(lead), ['lead-missing: ']],
  ['lead cut down to a few words', swap(lead, 'The railway comes.'), ['lead-length: The railway comes.']],
  [
    'lead of two paragraphs',
    swap('30 April. It', '30 April.\n\nIt'),
    [`lead-length: ${lead.replace('30 April. It', '30 April.\n\nIt')}`],
  ],
  [
    'lead of five sentences',
    swap(
      lead,
      'It rains now. It pours too. It snows here. It hails there. And it storms in all of these many old places, as people say.',
    ),
    [
      'lead-length: It rains now. It pours too. It snows here. It hails there. And it storms in all of these many old places, as people say.',
    ],
  ],
  ['lead doubled', after(lead, lead), [`lead-length: ${lead}\n\n${lead}`]],
  ['lead before the byline', swap(`${byline}\n\n${lead}`, `${lead}\n\n${byline}`), ['byline-missing: ']],
  ['lead a list', swap(lead, lead.replace(/^/, '- ')), [`lead-length: - ${lead}`]],
  // Questions
  [
    'two questions left',
    brief({
      sections: [
        [q1, `${a2}\n\n${a2}`],
        [q4, `${a2}\n\n${a4}`],
      ],
    }),
    ['question-count: '],
  ],
  [
    'seven questions',
    brief({
      sections: [
        ...sections.slice(0, 3).map(([q]) => [q, a2] as const),
        ['Who objects?', first[1]],
        ['Who agrees?', a2],
        ['Who pays?', a2],
        [q4, a4],
      ],
    }),
    [`question-count: ${q4}`],
  ],
  ['question mark deleted', swap(q1, q1.slice(0, -1)), [`question-format: ${q1.slice(0, -1)}`]],
  ['question ends in a full stop', swap(q1, `${q1.slice(0, -1)}.`), [`question-format: ${q1.slice(0, -1)}.`]],
  ['question replaced by a topic', swap(q2, 'Background'), ['question-format: Background']],
  ['question emptied', swap(`## ${q2}`, '##'), ['question-format: ##']],
  ['question doubled', section(2, q1, third[1]), [`question-duplicate: ${q1}`]],
  [
    'question doubled in other case',
    section(2, q1.toUpperCase(), third[1]),
    [`question-duplicate: ${q1.toUpperCase()}`],
  ],
  ['question on level 3', swap(`## ${q2}`, `### ${q2}`), [`heading-level: ${q2}`]],
  ['question on level 1', swap(`## ${q2}`, `# ${q2}`), [`heading-level: ${q2}`]],
  ['question on level 4', swap(`## ${q2}`, `#### ${q2}`), [`heading-level: ${q2}`]],
  ['first question on level 3', swap(`## ${q1}`, `### ${q1}`), [`heading-level: ${q1}`]],
  ['question without marks', swap(`## ${q2}`, q2), [`heading-level: ${q2}`]],
  ['first question without marks', swap(`## ${q1}`, q1), [`heading-level: ${q1}`]],
  ['question in bold instead of marks', swap(`## ${q2}`, `**${q2}**`), [`heading-level: **${q2}**`]],
  ['question without a space after its marks', swap(`## ${q2}`, `##${q2}`), [`heading-level: ##${q2}`]],
  ['sub-heading skips a level', swap(a2, `#### Money\n\n${a2}`), ['heading-level: Money']],
  // Answers
  ['answer deleted', section(1, q2, ''), [`answer-missing: ${q2}`]],
  ['last answer deleted', section(3, q4, ''), ['answer-missing: What comes next?']],
  ['answer replaced by a comment', section(1, q2, '<!-- to do -->'), [`answer-missing: ${q2}`]],
  // Layout
  [
    'running header beside a page number',
    swap(`## ${q2}`, `Page 2 of 3\n\nCOAST NOTES WEEKLY\n\n## ${q2}`),
    ['page-furniture: Page 2 of 3', 'page-furniture: COAST NOTES WEEKLY'],
  ],
  ['page number between paragraphs', swap(`## ${q2}`, `Page 2 of 3\n\n## ${q2}`), ['page-furniture: Page 2 of 3']],
  ['page number alone', swap(`## ${q2}`, `2\n\n## ${q2}`), ['page-furniture: 2']],
  ['copyright line at the end', `${text}\n© 2026 Coast Notes\n`, ['page-furniture: © 2026 Coast Notes']],
  [
    'paragraph cut in two',
    section(1, q2, `${a2.slice(0, half)}\n\n${a2.slice(half + 1)}`),
    ['paragraph-broken: budgets,\n\nwhile'],
  ],
  [
    'whole brief in plain form',
    brief({ frontMatter: 'date: 2026-05-04' }).replace(/^#+ /gm, ''),
    [`markup-plain: ${title}`],
  ],
  // Terms
  ['term in another spelling', swap('outline of the programme', 'outline of the program'), ['term-spelling: program']],
  [
    'term in another spelling in a heading',
    swap('What does the programme', 'What does the program'),
    ['term-spelling: program'],
  ],
];

/** The same brief without marks; what is expected stands beside the finding of plain form. */
const plain = text.replace(/^#+ /gm, '');
const plainDamages: readonly (readonly [damage: string, text: string, findings: readonly string[]])[] = [
  ['title deleted', swap(`${title}\n\n`, '', plain), ['title-missing: ']],
  ['title doubled', after(title, title, plain), [`page-furniture: ${title}`]],
  ['byline deleted', swap(`${byline}\n\n`, '', plain), ['byline-missing: ']],
  ['byline before the title', swap(`${title}\n\n${byline}`, `${byline}\n\n${title}`, plain), ['byline-missing: ']],
  ['byline with `By`', swap(byline, `By ${byline}`, plain), ['byline-format: By ']],
  ['byline misspelt', swap('Lindqvist', 'Lindqist', plain), ['byline-unknown-author: Hanna Lindqist']],
  ['lead deleted', swap(`${lead}\n\n`, '', plain), ['lead-missing: ']],
  ['question mark deleted', swap(q2, q2.slice(0, -1), plain), [`question-format: ${q2.slice(0, -1)}`]],
  ['question mark a full stop', swap(q2, `${q2.slice(0, -1)}.`, plain), [`question-format: ${q2.slice(0, -1)}.`]],
  ['question doubled', swap(q2, q1, plain), [`question-duplicate: ${q1}`]],
  ['answer deleted', section(1, q2, '').replace(/^#+ /gm, ''), [`answer-missing: ${q2}`]],
  [
    'term in another spelling',
    swap('outline of the programme', 'outline of the program', plain),
    ['term-spelling: program'],
  ],
];

describe('a correct brief', () => {
  it('has no finding', async () => {
    expect(await grave(text, settings)).toEqual([]);
  });
});

describe('one damage is reported by the rule meant for it', () => {
  it.each(damages)('%s', async (_, damaged, expected) => {
    expect(damaged).not.toBe(text);
    expect(await grave(damaged, settings)).toEqual(expected);
  });
});

describe('one damage to a brief in plain form', () => {
  it.each(plainDamages)('%s', async (_, damaged, expected) => {
    const found = await grave(damaged, settings);
    expect(found.filter((finding) => !finding.startsWith('markup-plain'))).toEqual(expected);
    expect(found).toHaveLength(expected.length + 1);
  });
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { importText } from '../../server/src/import/import-text.js';
import { wordsOf } from './brief-text.js';

const LEAD =
  'The ministers of transport of both coastal states opened a ferry line between Kalvik and Port Ennis on 3 May, and a dispute of ten years is over.';

/** A brief in plain form with one answer of our choice. */
function plain(answer: string): string {
  return `A Ferry Line\n\nHanna Lindqvist\n\n${LEAD}\n\nWhat does it say?\n\n${answer}\n`;
}

function canonical(answer: string): string {
  return `# A Ferry Line\n\nHanna Lindqvist\n\n${LEAD}\n\n## What does it say?\n\n${answer}\n`;
}

describe('plain text that Markdown would misread', () => {
  it.each([
    ['#1 in the list is Kalvik.', '#1 in the list is Kalvik.'],
    ['It costs 3 * 4 * 5 crowns.', 'It costs 3 * 4 * 5 crowns.'],
    ['He wrote *not to be seen at all, and *left.', 'He wrote *not to be seen at all, and *left.'],
    ['The file name snake_case_name stays.', 'The file name snake_case_name stays.'],
    ['The tag <b> and the arrow -> stay.', 'The tag \\<b> and the arrow -> stay.'],
    ['If a < b and b > c, so be it.', 'If a < b and b > c, so be it.'],
    ['Write to <office@kalvik.test> today.', 'Write to <office@kalvik.test> today.'],
    ['AT&T and R&D stay; so does &amp; here.', 'AT&T and R&D stay; so does \\&amp; here.'],
    ['An author’s 3 \\* 4 stays escaped.', 'An author’s 3 \\* 4 stays escaped.'],
    ['The path C:\\temp stays.', 'The path C:\\temp stays.'],
    ['[sic] He said “[no]”.', '[sic] He said “[no]”.'],
    ['`Quoted’ like TeX` does.', '\\`Quoted’ like TeX\\` does.'],
    ['> 5 per cent is a lot.', '\\> 5 per cent is a lot.'],
    ['- 5 degrees was measured.', '\\- 5 degrees was measured.'],
    ['+ 5 degrees was measured.', '\\+ 5 degrees was measured.'],
    ['2021. The year of change.', '2021\\. The year of change.'],
    ['1) It is the only point.', '1\\) It is the only point.'],
    ['    An indented paragraph is no code.', 'An indented paragraph is no code.'],
    ['\tA tab before it neither.', 'A tab before it neither.'],
    ['It ended.\n---\nIt began.', 'It ended.\n\nIt began.'],
    ['It ended.\n=====\nIt began.', 'It ended.\n\nIt began.'],
    ['~~~ is a line of waves here', '\\~~~ is a line of waves here'],
  ])('%j', (answer, expected) => {
    const { text } = importText(plain(answer));
    expect(text).toBe(canonical(expected));
    // What a reader sees is what stood in the text.
    const shown = parseBrief(text).questions[0]?.answer.blocks.flatMap((block) =>
      block.texts.map((part) => part.plain.text),
    );
    const seen = answer
      .replace(/\n[-=]+\n/, ' ')
      .replace(/<(office@kalvik\.test)>/, '$1')
      .replace('\\*', '*');
    expect(shown?.join(' ')).toBe(seen.trim());
  });

  it('keeps a wrapped line from becoming a list, a heading or a quote', () => {
    const answer =
      'The programme lists nine projects, and the first of them, the bridge, has number\n1. The other projects were ordered by cost, from the least to the most expensive\n- that is how the ministry wants it - and the last one on the list is a tunnel,\n# 9 in the table that the office published in the spring, at a price of 4 million\n> which is more than all the others taken together, as the auditors have noted.';
    expect(importText(plain(answer)).text).toBe(canonical(answer.replaceAll('\n', ' ')));
  });
});

describe('lists', () => {
  it.each([
    ['• One ship\n• Two quays\n• Three lines', '- One ship\n- Two quays\n- Three lines'],
    ['It holds:\n- one ship\n- two quays', 'It holds:\n\n- one ship\n- two quays'],
    ['– One ship\n– Two quays', '- One ship\n- Two quays'],
    ['1. One ship\n2. Two quays', '1. One ship\n2. Two quays'],
    ['* One ship\n* Two quays\n\nThen it ends.', '* One ship\n* Two quays\n\nThen it ends.'],
    ['◦ One ship that has\n#3 on its side.', '- One ship that has\n\n#3 on its side.'],
  ])('%j', (answer, expected) => {
    expect(importText(plain(answer)).text).toBe(canonical(expected));
  });
});

describe('characters', () => {
  it('writes ligatures as letters, drops soft hyphens and control characters, keeps quotes', () => {
    const { text } = importText(plain('The ﬁrst ﬂight of the o\u00adﬃce was “\u00a0never\u200b” on\u0000 time.'));
    expect(text).toBe(canonical('The first flight of the office was “ never” on time.'));
  });

  it('keeps fixed spaces where the author writes Markdown', () => {
    const brief = canonical('The ﬁrst 5\u00a0km.');
    expect(importText(brief).text).toBe(brief.replace('ﬁ', 'fi'));
  });

  it('keeps line ends and a byte order mark', () => {
    const { text } = importText(`\uFEFF${canonical('Yes.').replace('## ', '')}`.replaceAll('\n', '\r\n'));
    expect(text).toBe(`\uFEFF${canonical('Yes.')}`.replaceAll('\n', '\r\n'));
  });
});

describe('paragraphs without blank lines', () => {
  it('takes each line for a paragraph, as Word copies them', () => {
    const long = 'The programme lists nine projects. '.repeat(8).trim();
    const text = `A Ferry Line\nHanna Lindqvist\n${LEAD}\nWhat does it say?\n${long}\n${long}\nWhat comes next?\n${long}`;
    expect(importText(text).text).toBe(
      `# A Ferry Line\n\nHanna Lindqvist\n\n${LEAD}\n\n## What does it say?\n\n${long}\n\n${long}\n\n## What comes next?\n\n${long}\n`,
    );
  });

  it('joins paragraphs that have a line for each sentence', () => {
    const text = plain(
      'The first sentence stands here.\nThe second one stands there.\n\nA new paragraph begins.\nIt has two lines.',
    );
    expect(parseBrief(importText(text).text).questions[0]?.answer.blocks).toHaveLength(2);
  });
});

describe('the day of publication', () => {
  it.each([
    ['26 April 2021', '2021-04-26'],
    ['April 26, 2021', '2021-04-26'],
    ['26.04.2021', '2021-04-26'],
    ['2021-04-26', '2021-04-26'],
  ])('takes a line that is %s', (line, expected) => {
    const { text, notes } = importText(plain('Yes.').replace('\n\nHanna', `\n\n${line}\n\nHanna`));
    expect(text).toBe(`---\ndate: ${expected}\n---\n\n${canonical('Yes.')}`);
    expect(notes).toContain(`Took ${expected} for the day of publication: please check.`);
  });

  it('takes the only date of a masthead', () => {
    const text = `No. 7 (30) | 26 April 2021 | Editors: Jan Nowak, Ewa Lis\n\n${plain('Yes.')}`;
    // The editors stand nowhere else.
    const masthead = 'No. 7 (30) | 26 April 2021 | Editors: Jan Nowak, Ewa Lis';
    expect(importText(text).text).toBe(`---\ndate: 2021-04-26\n---\n\n${masthead}\n\n${canonical('Yes.')}`);
  });

  it.each([
    ['SPOTLIGHT ON PORTS NO. 7, 26 APRIL 2021', 'series: SPOTLIGHT ON PORTS\nnumber: 7\n'],
    ['Ports Weekly | No. 7/2021 | 26 April 2021', 'series: Ports Weekly\nnumber: "7/2021"\n'],
    ['No. 7 | 26 April 2021', 'number: 7\n'],
  ])('moves a masthead that says nothing but series, number and day to the front matter: %s', (line, keys) => {
    const { text, notes } = importText(`${line}\n\n${plain('Yes.')}`);
    expect(text).toBe(`---\ndate: 2021-04-26\n${keys}---\n\n${canonical('Yes.')}`);
    expect(notes).toContain(`Moved “${line}” to the front matter.`);
  });

  it.each([
    '04/05/2021',
    'April 2021',
    'On 26 April 2021 the ministers met in Kalvik to sign the programme for the ports.',
  ])('guesses nothing from %j', (line) => {
    expect(parseBrief(importText(`${plain('Yes.')}\n${line}\n`).text).date).toBeNull();
  });

  it('is the one that is asked for', () => {
    expect(importText(plain('Yes.'), { date: '2021-04-26' }).text).toBe(
      `---\ndate: 2021-04-26\n---\n\n${canonical('Yes.')}`,
    );
    const own = `---\ndate: 2020-01-01\n---\n\n${canonical('Yes.')}`;
    expect(importText(own, { date: '2021-04-26' }).text).toBe(own);
    const other = `---\nnumber: 7\n---\n\n${canonical('Yes.')}`;
    expect(importText(other, { date: '2021-04-26' }).text).toBe(other.replace('---\n', '---\ndate: 2021-04-26\n'));
  });
});

describe('other things', () => {
  it('writes the language and reads names by it', () => {
    const text = plain('Tak.').replace('Hanna Lindqvist', 'Hanna Lindqvist i Jan Nowak');
    const result = importText(text, { lang: 'pl' });
    expect(result.text.startsWith('---\nlang: pl\n---\n\n# A Ferry Line')).toBe(true);
    expect(parseBrief(result.text).byline?.names).toHaveLength(2);
  });

  it('removes configured furniture', () => {
    const text = plain('It began here.\n\nPort News 12\n\nIt ended.');
    expect(importText(text, { furniture: ['Port News *'] }).text).toBe(canonical('It began here.\n\nIt ended.'));
  });

  it('keeps an address that a line end has cut', () => {
    const answer =
      'The report of the auditors stands on https://audit.test/reports/2021/ferry-\nline.pdf, where it can be read by everyone who wants to, and it is also sold in the\noffice of the company in Kalvik for a small price that covers the cost of printing\nand of the paper, as the auditors write.';
    expect(importText(plain(answer)).text).toContain('https://audit.test/reports/2021/ferry-line.pdf, where');
  });

  it.each(['', '\n\n', '\f', '\uFEFF', 'One line', '?', '---\n', '- ', '#', '\u0000', 'A\n\nB\n\nC'])(
    'survives %j',
    (text) => {
      const once = importText(text).text;
      expect(wordsOf(once.replaceAll('\\', ''))).toEqual(wordsOf(text));
      expect(importText(once).text).toBe(once);
    },
  );

  it.each([
    'a\n',
    '• a\n',
    '1. a\n',
    '*a*\n',
    '<a> ',
    '\\* ',
    'What?\n',
    '[a](b)\n\n',
    '\f1\n',
    '* ',
    '_a ',
    '`',
    '[',
    '&a; ',
    'a-\nb',
    'A B\n',
  ])('takes time in step with the text: %j', (piece) => {
    expect(importText(piece.repeat(20_000 / piece.length)).notes).toBeInstanceOf(Array);
  });
});

const seeds = fileURLToPath(new URL('../../../shared/seeds', import.meta.url));

describe.skipIf(!existsSync(seeds))('the published briefs', () => {
  const names = existsSync(seeds) ? readdirSync(seeds) : [];

  it.each(names)('%s becomes canonical with the same words', (name) => {
    const source = readFileSync(`${seeds}/${name}`, 'utf8');
    const { text, notes } = importText(source);
    const brief = parseBrief(text);
    expect(brief.form).toBe('canonical');
    expect(brief.questions).toHaveLength(4);
    expect([...brief.gaps, ...brief.cuts, ...brief.furniture]).toEqual([]);
    expect(wordsOf(text)).toEqual(wordsOf(source.replace('PISM SPOTLIGHT', '')));
    expect(brief.links).toHaveLength(parseBrief(source).links.length);
    expect(notes).toContain('Removed 1 line of page furniture.');
    expect(notes).toContain('Removed: “PISM SPOTLIGHT”.');
    expect(importText(text).text).toBe(text);
  });
});

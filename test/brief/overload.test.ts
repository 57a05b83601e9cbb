import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { ofRule } from '../rules/lint.js';

const brief = (body: string): string =>
  `---\ndate: 2026-05-04\n---\n\n# Ferries Return to the Baltic\n\nJan Nowak\n\n${body}\n`;

/** Each takes a time that grows with the square of its length, or more stack than there is, where it is read as Markdown. */
const overloads: Readonly<Record<string, string>> = {
  'emphasis that opens and never closes': '_a*'.repeat(40_000),
  'emphasis without end': '*a* '.repeat(40_000),
  'reference links': '[a][b] '.repeat(20_000),
  brackets: '['.repeat(100_000),
  'links that are never closed': '[a](<'.repeat(20_000),
  'comments that are never closed': 'x <!-- '.repeat(20_000),
  instructions: 'a <? '.repeat(20_000),
  'underlined headings without blank lines': 'a\n=\n'.repeat(20_000),
  'quotes in quotes': '> '.repeat(50_000),
  'lists in lists': '- '.repeat(50_000),
  'numbers in numbers': '1. '.repeat(30_000),
  'lists that step in': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'),
};

describe('a text that would take for ever', () => {
  it.each(Object.entries(overloads))('is read without its marks, and that is said: %s', async (_, body) => {
    const [finding] = await ofRule('internal-error', brief(body));
    expect(finding?.message).toMatch(/were not read/);
  });

  it('has its title and its words all the same', () => {
    const { title, overload, source } = parseBrief(brief('*a* '.repeat(4000)));
    expect(title?.text).toBe('Ferries Return to the Baltic');
    expect(overload?.start).toBe(source.text.indexOf('*a*'));
  });
});

describe('a text with many marks', () => {
  it.each([
    ['a long table of links', `|a|b|\n|-|-|\n${'|[port](https://www.gov.pl/)|*open*|\n'.repeat(100)}`],
    ['a list of four levels', '- a\n  - b\n    - c\n      - d'],
    ['a line of dashes', '- - - - - - - - - - - - - - - - - - - -'],
    ['many paragraphs', 'The *port* is [open](https://www.gov.pl/).\n\n'.repeat(2000)],
    ['a page of HTML', `<table>\n${'<tr><td>a</td></tr>\n'.repeat(2000)}</table>`],
    ['Windows line ends', 'The *port* is [open](https://www.gov.pl/).\r\n\r\n'.repeat(2000)],
    ['old line ends', 'The *port* is [open](https://www.gov.pl/).\r\r'.repeat(2000)],
  ])('is read whole: %s', (_, body) => {
    expect(parseBrief(brief(body)).overload).toBeNull();
  });
});

describe('front matter that is never closed', () => {
  it('is read in a time that grows with its length alone', async () => {
    expect(await ofRule('front-matter-invalid', `---\n${'a: b\n'.repeat(30_000)}`)).not.toEqual([]);
  });
});

describe('one thing a hundred thousand times', () => {
  it('is read as often as it stands there: addresses', () => {
    const { links } = parseBrief(brief('www.gov.pl '.repeat(130_000)));
    expect(links).toHaveLength(130_000);
  });

  it('is read as often as it stands there: addresses beside links', () => {
    const { links } = parseBrief(brief('<https://www.gov.pl> www.gov.pl '.repeat(60_000)));
    expect(links).toHaveLength(120_000);
  });

  it('is reported: a key', async () => {
    const text = `---\n${'a: 1\n'.repeat(150_000)}---\n`;
    expect(await ofRule('front-matter-invalid', text)).toHaveLength(149_999);
  });

  it('is reported: a bracket that nothing opened', async () => {
    expect(await ofRule('front-matter-invalid', `---\ntitle: ${']'.repeat(200_000)}\n---\n`)).toHaveLength(1);
  });
});

describe('one sign over and over', () => {
  const day = 'date: 2026-05-04';
  it.each([
    ['title-format', 'a title', `# ${'a'.repeat(400_000)} b.\n`, 1],
    ['front-matter-invalid', 'a comment of the front matter', `---\n${day}\n#${'\t'.repeat(20_000)}\u2028x\n---\n`, 0],
    [
      'front-matter-invalid',
      'a value of the front matter',
      `---\n${day}\ntitle:${' '.repeat(200_000)}\u2028x\n---\n`,
      0,
    ],
    ['forecast-comment-invalid', 'a comment', brief(`It may rain. <!-- forecast${' '.repeat(200_000)}x -->`), 0],
  ])('is read in a time that grows with its length alone: %s, %s', async (rule, _, text, findings) => {
    // What grows faster runs into the runner's time limit.
    expect(await ofRule(rule, text)).toHaveLength(findings);
  });
});

describe('front matter that nests too deep', () => {
  it.each([
    ['brackets', `a: ${'['.repeat(20_000)}`],
    ['lists', `a:\n  ${'- '.repeat(20_000)}`],
    ['keys', '? '.repeat(20_000)],
    ['maps', `a: ${'{a: '.repeat(20_000)}`],
  ])('is reported, and does not end the process: %s', async (_, yaml) => {
    const [finding] = await ofRule('front-matter-invalid', `---\n${yaml}\n---\n\n# Ferries\n`);
    expect(finding?.message).toMatch(/nested too deep/);
  });
});

import { describe, expect, it } from 'vitest';
import { brief } from '../support/briefs.js';
import { ofRule, suggested } from './lint.js';

const withFrontMatter = (frontMatter: string): string => brief({ frontMatter });

describe('date-missing', () => {
  it('puts today into front matter that is there', async () => {
    const text = withFrontMatter('lang: en');
    const [finding] = await ofRule('date-missing', text);
    expect(finding?.span).toEqual({ start: 4, end: 4 });
    expect(suggested(text, finding)).toBe(withFrontMatter('date: 2026-11-22\nlang: en'));
  });

  it('puts front matter before the text, after a byte order mark, with its line ends', async () => {
    const text = `\ufeff${brief({ frontMatter: '' }).replaceAll('\n', '\r\n')}`;
    const [finding] = await ofRule('date-missing', text);
    expect(finding?.span).toEqual({ start: 1, end: 1 });
    expect(suggested(text, finding)).toBe(`\ufeff${withFrontMatter('date: 2026-11-22').replaceAll('\n', '\r\n')}`);
  });

  it.each(['date:', 'date: ', 'date: # to do', 'date:  # to do', 'date: ""', "date: ''"])(
    'fills in `%s`',
    async (line) => {
      const text = withFrontMatter(`${line}\nlang: en`);
      const [finding] = await ofRule('date-missing', text);
      expect(await ofRule('date-missing', suggested(text, finding))).toEqual([]);
      expect(await ofRule('date-invalid', suggested(text, finding))).toEqual([]);
    },
  );
});

describe('date-invalid', () => {
  const suggestion = async (date: string, lang = 'en') => {
    const [finding] = await ofRule('date-invalid', withFrontMatter(`date: ${date}\nlang: ${lang}`));
    expect(finding?.marks).toBe(date.replace(/^["']|["']$/g, ''));
    return finding?.suggestions[0]?.edits[0]?.text ?? null;
  };

  it.each([
    ['26.04.2021', '2021-04-26'],
    ['4.5.2021', '2021-05-04'],
    ['26/04/2021', '2021-04-26'],
    ['04/26/2021', '2021-04-26'],
    ['04/04/2021', '2021-04-04'],
    ['26-04-2021', '2021-04-26'],
    ['2021-4-6', '2021-04-06'],
    ['2021/04/26', '2021-04-26'],
    ['2021.04.26', '2021-04-26'],
    ['20210426', '2021-04-26'],
    ['2021-04-26T10:00:00Z', '2021-04-26'],
    ['2021-04-26 10:00', '2021-04-26'],
    ['April 26, 2021', '2021-04-26'],
    ['Monday, 26th of April 2021', '2021-04-26'],
    ['26 Apr 2021', '2021-04-26'],
    ['"26 April 2021"', '2021-04-26'],
  ])('reads %s as %s', async (date, day) => {
    expect(await suggestion(date)).toBe(day);
  });

  it.each([
    ['26 kwietnia 2021 r.', 'pl', '2021-04-26'],
    ['26 kwiecień 2021', 'pl', '2021-04-26'],
    ['26. April 2021', 'de', '2021-04-26'],
    ['1er février 2021', 'fr', '2021-02-01'],
    ['26 April 2021', 'no-such-language', '2021-04-26'],
  ])('reads %s in %s', async (date, lang, day) => {
    expect(await suggestion(date, lang)).toBe(day);
  });

  it.each(['2021-02-30', '2021-13-04', '04/05/2021', '30.02.2021', '2021', 'spring 2021', 'April 2021', '26 April 21'])(
    'has no single reading for %s',
    async (date) => {
      expect(await suggestion(date)).toBeNull();
    },
  );

  it('keeps the quotes', async () => {
    const text = withFrontMatter("date: '26.04.2021'");
    const [finding] = await ofRule('date-invalid', text);
    expect(suggested(text, finding)).toBe(withFrontMatter("date: '2021-04-26'"));
  });
});

describe('front-matter-invalid', () => {
  const marks = async (text: string) => (await ofRule('front-matter-invalid', text)).map((finding) => finding.marks);

  it.each([
    ['title: 12', '12'],
    ['title: [A]', '[A]'],
    ['title:', ''],
    ['author: [Jan Nowak]', '[Jan Nowak]'],
    ['authors: Jan Nowak', 'Jan Nowak'],
    ['authors: [Jan Nowak, 3]', '[Jan Nowak, 3]'],
    ['authors: []', '[]'],
    ['number: 1.5', '1.5'],
    ['number: true', 'true'],
    ['series: 3', '3'],
    ['lang: false', 'false'],
    ['format: brief', 'brief'],
    ['status: Draft', 'Draft'],
  ])('reports %s', async (line, expected) => {
    expect(await marks(withFrontMatter(`date: 2026-05-04\n${line}`))).toEqual([expected]);
  });

  it.each([
    'number: 12',
    'number: "12/2026"',
    'number: 66 (2162)',
    'status: draft',
    'format: spotlight',
    'lang: en-GB',
  ])('accepts %s', async (line) => {
    expect(await marks(withFrontMatter(`date: 2026-05-04\n${line}`))).toEqual([]);
  });

  it('says once for a line that it cannot be read', async () => {
    expect(await marks(withFrontMatter('  date: 2026-05-04\nlang: en'))).toHaveLength(1);
    expect(await marks(withFrontMatter('date: 2026-05-04\n\tlang: en'))).toHaveLength(1);
  });

  it.each([
    ['lost', brief().replace('---\ndate', 'date'), ''],
    ['short of a dash', brief().replace('---\ndate', '--\ndate'), '--'],
    ['below a blank line', `\n${brief()}`, '---'],
  ])('reports an opening fence that is %s', async (_, text, expected) => {
    expect(await marks(text)).toEqual([expected]);
  });

  it.each([
    ['lost', brief().replace('05-04\n---', '05-04')],
    ['short of a dash', brief().replace('05-04\n---', '05-04\n--')],
    ['of four dashes', brief().replace('05-04\n---', '05-04\n----')],
  ])('reports a closing fence that is %s, at the opening one', async (_, text) => {
    expect(await marks(text)).toEqual(['---']);
  });
});

describe('front-matter-unknown-key', () => {
  it.each([
    ['athor', 'author'],
    ['tittle', 'title'],
    ['Lang', 'lang'],
    ['stauts', 'status'],
  ])('knows what %s means', async (key, meant) => {
    const text = withFrontMatter(`date: 2026-05-04\n${key}: x`);
    const [finding] = await ofRule('front-matter-unknown-key', text);
    expect(finding?.marks).toBe(key);
    expect(suggested(text, finding)).toBe(withFrontMatter(`date: 2026-05-04\n${meant}: x`));
  });

  it('offers nothing that is far off or there already', async () => {
    const findings = await ofRule('front-matter-unknown-key', withFrontMatter('date: 2026-05-04\nlayout: x\ndates: y'));
    expect(findings.map(({ marks, suggestions }) => [marks, suggestions.length])).toEqual([
      ['layout', 0],
      ['dates', 0],
    ]);
  });
});

describe('a second YAML document', () => {
  const invalid = async (frontMatter: string) =>
    (await ofRule('front-matter-invalid', `${frontMatter}\n${brief({ frontMatter: '' })}`)).map(({ marks }) => marks);

  it.each([
    ['---\ndate: 2026-05-04\n---\n---\nseries: Notes\n---\n', ['series: Notes']],
    ['---\r\ndate: 2026-05-04\r\n---\r\n\r\n---\r\nanything: x\r\n---\r\n', ['anything: x']],
    [
      '---\ndate: 2026-05-04\n---\n---\nauthors:\n  - Jan Nowak\n\ntags:\n- a\n---\n',
      ['authors:\n  - Jan Nowak\n\ntags:\n- a'],
    ],
    ['---\na: 1\n---\n---\nb: 2\n---\n---\nc: 3\n---\n', ['b: 2', 'c: 3']],
    ['---\n---\nanything: x\n---\n', ['anything: x']],
    ['---\n%YAML 1.2\n---\nanything: x\n---\n', ['%YAML 1.2', 'anything: x']],
    ['---\ndate: 2026-05-04\n...\nseries: Notes\n---\n', ['series: Notes']],
    ['---\ndate: 2026-05-04\n--- series: Notes\n---\n', ['--- series: Notes']],
    ['---\ndate: 2026-05-04\n---\ndate: 2026-05-05\n---\n', ['date: 2026-05-05']],
  ])('is reported: %j', async (frontMatter, marks) => {
    expect((await invalid(frontMatter)).sort()).toEqual([...marks].sort());
  });

  it.each([
    '---\ndate: 2026-05-04\n---\n---\n',
    '---\ndate: 2026-05-04\n---\n\n---\n\n',
    '---\ndate: 2026-05-04\n...\n---\n',
    '---\ndate: 2026-05-04\n---\n---\nPoland: A New Start\n---\n',
    '---\ndate: 2026-05-04\n---\n---\nnote: the ferries sail.\n\nThey sail again, at last.\n\n---\n',
  ])('is not what a thematic break begins: %j', async (frontMatter) => {
    expect(await invalid(frontMatter)).toEqual([]);
  });

  it('is none behind the last answer, where a note of the author stands', async () => {
    expect(await ofRule('front-matter-invalid', `${brief()}\n---\nauthor: a man\n---\n`)).toHaveLength(1);
    expect(await ofRule('front-matter-invalid', `${brief()}\n---\n\nJan Nowak is an analyst.\n\n---\n`)).toEqual([]);
  });
});

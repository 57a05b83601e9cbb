import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { brief, correctParts } from '../support/briefs.js';

describe('a canonical brief', () => {
  const text = brief();
  const model = parseBrief(text);

  it('has all its parts, and no gap', () => {
    expect(model.form).toBe('canonical');
    expect(model.date).toBe('2026-05-04');
    expect(model.title?.text).toBe(correctParts.title);
    expect(model.byline?.names.map((name) => name.text)).toEqual(['Hanna Lindqvist', 'Jan van der Berg']);
    expect(model.lead?.text).toBe(correctParts.lead);
    expect(model.questions.map((question) => question.text)).toEqual(
      correctParts.sections.map(([question]) => question),
    );
    expect(model.gaps).toEqual([]);
    expect(model.cuts).toEqual([]);
    expect(model.furniture).toEqual([]);
  });

  it('knows where each part stands', () => {
    const at = (span: { start: number; end: number } | undefined) => text.slice(span?.start, span?.end);
    expect(at(model.title?.span)).toBe(correctParts.title);
    expect(at(model.byline?.span)).toBe(correctParts.byline);
    expect(model.byline?.names.map((name) => at(name.span))).toEqual(['Hanna Lindqvist', 'Jan van der Berg']);
    expect(at(model.lead?.span)).toBe(correctParts.lead);
    expect(model.questions.map((question) => at(question.span))).toEqual(
      correctParts.sections.map(([question]) => question),
    );
    expect(model.frontMatter?.entries.map((entry) => [at(entry.keySpan), at(entry.valueSpan)])).toEqual([
      ['date', '2026-05-04'],
    ]);
  });

  it('is the same with Windows line ends and a byte order mark, the places moved', () => {
    const windows = `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const other = parseBrief(windows);
    expect(other.source.lineEnd).toBe('\r\n');
    expect(other.date).toBe('2026-05-04');
    expect(other.gaps).toEqual([]);
    expect(other.words).toBe(model.words);
    expect(other.questions.map((question) => windows.slice(question.span.start, question.span.end))).toEqual(
      correctParts.sections.map(([question]) => question),
    );
    expect(other.source.position(other.title?.span.start ?? 0)).toEqual({
      ...model.source.position(model.title?.span.start ?? 0),
      offset: 33,
    });
  });
});

describe('the same brief in plain form', () => {
  it('gives the same parts', () => {
    const plain = brief({ frontMatter: '' }).replaceAll(/^#+ /gm, '');
    const model = parseBrief(plain);
    expect(model.form).toBe('plain');
    expect(model.title?.text).toBe(correctParts.title);
    expect(model.byline?.names).toHaveLength(2);
    expect(model.lead?.text).toBe(correctParts.lead);
    expect(model.questions.map((question) => question.text)).toEqual(
      correctParts.sections.map(([question]) => question),
    );
    expect(model.gaps).toEqual([]);
  });
});

describe('parts that are missing or stand elsewhere', () => {
  const gaps = (text: string) =>
    parseBrief(text).gaps.map(({ part, place, found }) => [
      part,
      parseBrief(text).source.position(place.start).line,
      found === null ? null : text.slice(found.span.start, found.span.end).slice(0, 12),
    ]);

  it.each<[string, Parameters<typeof brief>[0], unknown]>([
    ['no title', { title: '' }, [['title', 5, null]]],
    ['no byline', { byline: '' }, [['byline', 5, null]]],
    ['no lead', { lead: '' }, [['lead', 7, null]]],
    [
      'neither title nor byline',
      { title: '', byline: '' },
      [
        ['title', 5, null],
        ['byline', 5, null],
      ],
    ],
    [
      'neither byline nor lead',
      { byline: '', lead: '' },
      [
        ['byline', 5, null],
        ['lead', 5, null],
      ],
    ],
  ])('%s', (_name, parts, expected) => {
    expect(gaps(brief(parts))).toEqual(expected);
  });

  it.each<[string, string[], unknown]>([
    ['the byline before the title', ['byline', 'title', 'lead'], [['byline', 3, 'Hanna Lindqv']]],
    ['the byline after the lead', ['title', 'lead', 'byline'], [['byline', 1, 'Hanna Lindqv']]],
    ['the lead before the title', ['lead', 'title', 'byline'], [['lead', 5, 'The governme']]],
    ['the title after the lead', ['byline', 'lead', 'title'], [['title', 1, '# A Shared R']]],
  ])('%s', (_name, order, expected) => {
    const part: Record<string, string> = {
      title: `# ${correctParts.title}`,
      byline: correctParts.byline,
      lead: correctParts.lead,
    };
    const rest = brief({ frontMatter: '', title: '', byline: '', lead: '' });
    expect(gaps(`${order.map((name) => part[name]).join('\n\n')}\n\n${rest}`)).toEqual(expected);
  });

  it('takes a title without its mark, or with another one, for a title that is missing, and knows the line', () => {
    expect(gaps(brief().replace('# A Shared', 'A Shared'))).toEqual([['title', 5, 'A Shared Rai']]);
    expect(gaps(brief().replace('# A Shared', '## A Shared'))).toEqual([['title', 5, '## A Shared ']]);
  });

  it('lets the front matter stand in for title and byline', () => {
    expect(gaps(brief({ frontMatter: 'title: A Title\nauthors: [Anna Nowak]', title: '', byline: '' }))).toEqual([]);
  });
});

describe('text that is no brief', () => {
  it.each([
    ['nothing', ''],
    ['white space', ' \n\t\n'],
    ['a byte order mark', '\ufeff'],
    ['an open front matter', '---\ndate: 2026-05-04\ntitle: x'],
    ['broken YAML', '---\na: [1\nb: {\n---\n\n# T\n'],
    ['NUL and lone surrogates', 'a\0b \ud800 c\n\n# \udfff\n'],
    ['an open comment', '# T\n\n<!-- never closed\n\n## Q?\n'],
    ['a title that is a map', '---\ntitle: {a: [b]}\n---\n\nText\n'],
    ['only headings', '# A\n# B\n## C\n###### D\n'],
    ['nested quotes and lists', '> > - 1. > # x\n'],
  ])('%s gives a model', (_name, text) => {
    const model = parseBrief(text);
    expect(model.source.text).toBe(text);
    expect(model.words).toBeGreaterThanOrEqual(0);
  });
});

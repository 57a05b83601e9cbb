import { describe, expect, it } from 'vitest';
import { brief, correctParts } from '../support/briefs.js';
import { grave, ofRule, suggested } from './lint.js';

const { title } = correctParts;
const text = brief();
const question = correctParts.sections[1]?.[0] ?? '';
/** A text with a line end in the place of the last but one space. */
const broken = (words: string, lineEnd = '\n'): string => words.replace(/ (\S+ \S+)$/, (_, rest) => lineEnd + rest);

describe('a heading broken over two lines', () => {
  it.each(['\n', '\r\n'])('is one finding where it is the title, and can be joined', async (lineEnd) => {
    const whole = text.replaceAll('\n', lineEnd);
    const source = whole.replace(title, broken(title, lineEnd));
    const rest = title.split(' ').slice(-2).join(' ');
    expect(await grave(source)).toEqual([`title-format: ${rest}`]);
    expect(suggested(source, (await ofRule('title-format', source))[0])).toBe(whole);
  });

  it('can be joined where it is a question', async () => {
    const source = text.replace(question, broken(question));
    expect((await grave(source)).map((finding) => finding.split(':')[0])).toEqual(['question-format']);
    expect(suggested(source, (await ofRule('question-format', source))[0])).toBe(text);
  });

  it('is no such thing where the byline stands right below', async () => {
    expect(await grave(text.replace(`${title}\n\n`, `${title}\n`))).toEqual([]);
  });
});

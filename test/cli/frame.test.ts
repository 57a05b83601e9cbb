import { describe, expect, test } from 'vitest';
import { SourceText } from '../../server/src/brief/source.js';
import { frameOf } from '../../server/src/cli/text/frame.js';
import { visible } from '../../server/src/text/visible.js';

/** The line with the underlined part between bars, cut out by columns as a terminal with these characters shows it. */
function frame(text: string, words: string) {
  const start = text.indexOf(words);
  const { text: line, indent, underline } = frameOf(new SourceText(text), { start, end: start + words.length });
  return { line, indent: indent.length, underline: underline.length };
}

describe('the place is underlined by display width', () => {
  test.each([
    ['plain', 'one two three', 'two', 4, 3],
    ['accents', 'Łódź – “to” jest', 'jest', 12, 4],
    ['combining marks', 'cafe\u0301 au lait', 'lait', 8, 4],
    ['a marked combining word', 'cafe\u0301 au lait', 'cafe\u0301', 0, 4],
    ['wide characters', '東京は大きい city', 'city', 13, 4],
    ['marked wide characters', 'the 東京 city', '東京', 4, 4],
    ['emoji of several characters', '👩‍👩‍👧 and 🚆 here', 'here', 10, 4],
    ['a tab', '\tone two', 'two', 8, 3],
    ['control characters', 'a\u0007b two', 'two', 4, 3],
    ['invisible characters', 'a\u200bb two', 'two', 11, 3],
    ['an empty line', '\n', '', 0, 1],
  ])('%s', (_name, text, words, indent, underline) => {
    expect(frame(text, words)).toMatchObject({ indent, underline });
  });
});

describe('long lines', () => {
  const long = `${'before '.repeat(100)}here ${'after '.repeat(100)}`;

  test('are cut to what is around the place', () => {
    const { line, indent, underline } = frame(long, 'here');
    expect(line.startsWith('…') && line.endsWith('…')).toBe(true);
    expect(line.length).toBeLessThanOrEqual(102);
    expect(line.slice(indent, indent + underline)).toBe('here');
  });

  test('show more of what stands before where little follows', () => {
    const { line, indent } = frame(`${'before '.repeat(100)}here`, 'here');
    expect(line.slice(indent)).toBe('here');
    expect(line.length).toBeGreaterThan(95);
  });

  test('a place longer than what is shown is underlined as far as it is shown', () => {
    const { line, indent, underline } = frame(long, long.trim());
    expect(indent + underline).toBeLessThanOrEqual(line.length);
  });

  test('a place over several lines is underlined to the end of its first', () => {
    expect(frame('one two\nthree', 'two\nthree')).toEqual({ line: 'one two', indent: 4, underline: 3 });
  });

  test('a megabyte of line takes no time', () => {
    const text = `${'😀 e\u0301 '.repeat(200_000)}here`;
    const source = new SourceText(text);
    for (let at = 0; at < 200; at++) {
      expect(frameOf(source, { start: text.length - 4, end: text.length }).text.length).toBeLessThan(1000);
    }
  });
});

test('what cannot be seen is shown', () => {
  expect(visible('a\u001b[1m\r\n\u202eb\u0085\ud800c\u{e0041}')).toBe('a␛[1m␍␊\\u{202e}b\\u{85}\\u{d800}c\\u{e0041}');
  expect(visible('Łódź “é” 東京 🚆')).toBe('Łódź “é” 東京 🚆');
});

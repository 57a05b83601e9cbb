import { describe, expect, it } from 'vitest';
import { emptinessOf } from '../../server/src/links/link-text.js';

describe('emptinessOf', () => {
  it.each([
    ['here', 'phrase'],
    ['Here', 'phrase'],
    ['“here”', 'phrase'],
    ['Click  here »', 'phrase'],
    ['this link', 'phrase'],
    ['[link]', 'phrase'],
    ['Read more…', 'phrase'],
    ['Source:', 'phrase'],
    ['website', 'phrase'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['…', 'empty'],
    ['→', 'empty'],
    ['https://www.pism.pl/x?y', 'address'],
    ['HTTP://pism.pl', 'address'],
    ['www.pism.pl', 'address'],
  ])('finds that %j says nothing', (text, emptiness) => {
    expect(emptinessOf(text, 'en', [])).toBe(emptiness);
    expect(emptinessOf(text, 'pl', [])).toBe(emptiness);
  });

  it.each([
    'here to stay',
    'the link between gas and politics',
    'read more widely',
    'more sanctions',
    'open-source software',
    'PISM’s website',
    'Source code of the model',
    'this report',
    'pism.pl',
    '2021',
    '1',
    '白俄罗斯',
    'Łódź',
    '€2bn',
    'doi:10.1093/ia/iiab033',
    'what https://pism.pl says',
    'here '.repeat(40),
  ])('finds that %j says something', (text) => {
    expect(emptinessOf(text, 'en', [])).toBeNull();
  });

  it('knows phrases of the brief’s language', () => {
    expect(emptinessOf('Kliknij tutaj', 'pl', [])).toBe('phrase');
    expect(emptinessOf('więcej…', 'pl-PL', [])).toBe('phrase');
    expect(emptinessOf('tu', 'en', [])).toBeNull();
  });

  it('takes further phrases, whatever their case', () => {
    expect(emptinessOf('our Archive', 'en', ['Our archive.'])).toBe('phrase');
    expect(emptinessOf('our archives', 'en', ['Our archive.'])).toBeNull();
  });

  it('stays linear on long texts', () => {
    for (const piece of ['.', ' ', 'www.', '. x'])
      expect(() => emptinessOf(piece.repeat(200_000), 'en', [])).not.toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { tokenize } from '../../server/src/forecasts/language/tokens.js';

describe('words, numbers and signs', () => {
  const texts = (sentence: string) => tokenize(sentence).map(({ text }) => text);

  it.each([
    ['a joined word', 'Zapad-2021 and the 2024/2025 season', ['Zapad-2021', 'and', 'the', '2024/2025', 'season']],
    ['decimals and thousands', 'by 4.7% to 160,000.', ['by', '4.7', '%', 'to', '160,000', '.']],
    ['initials', 'the U.S. Congress, e.g. J. Smith', ['the', 'U.S.', 'Congress', ',', 'e.g.', 'J.', 'Smith']],
    ['possessives', "Warsaw's and the parties’ aims", ["Warsaw's", 'and', 'the', 'parties', '’', 'aims']],
    ['ranges', '8–9 February', ['8', '–', '9', 'February']],
    ['accents and other scripts', 'Łódź, Київ', ['Łódź', ',', 'Київ']],
    ['nothing', '', []],
  ])('%s', (_what, sentence, expected) => {
    expect(texts(sentence)).toEqual(expected);
  });

  it('keeps UTF-16 offsets behind astral characters and combining marks', () => {
    const sentence = '𝒜 e\u0301tat will act';
    for (const { text, start, end } of tokenize(sentence)) expect(sentence.slice(start, end)).toBe(text);
  });

  it('spells a typographic apostrophe straight in lower case', () => {
    expect(tokenize('It won’t')[1]?.lower).toBe("won't");
  });
});

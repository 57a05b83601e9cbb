import { describe, expect, it } from 'vitest';
import { LetterPattern } from '../../server/src/text/letter-pattern.js';
import { isLetterOrMark, isNumber, isWordCharacter, wordsIn } from '../../server/src/text/letters.js';

describe('kinds of characters', () => {
  it('are those of Unicode, for every character', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code);
      if (isLetterOrMark(code) !== /[\p{L}\p{M}]/u.test(character)) expect.fail(`U+${code.toString(16)}`);
      if (isNumber(code) !== /\p{N}/u.test(character)) expect.fail(`U+${code.toString(16)}`);
    }
  });

  it('part a text into the same words as a regular expression would', () => {
    const text = '“Łódź’s 3½ quotas”, 𝒜𝟙 said—naïve e\u0301tat, 北京 и Київ…';
    expect(wordsIn(text)).toEqual(text.match(/[\p{L}\p{M}\p{N}]+/gu));
    expect(wordsIn('')).toEqual([]);
    expect(isWordCharacter('é'.charCodeAt(0))).toBe(true);
  });
});

const patternOf = ({ source, flags }: RegExp) => new LetterPattern(source, flags.replace('u', ''));

describe('a letter pattern', () => {
  it('knows in every class what Unicode has there', () => {
    for (const name of ['L', 'Lu', 'Ll', 'Lt', 'Lo', 'M', 'N', 'Script=Han']) {
      const inside = new RegExp(`^[\\p{${name}}\\-]$`, 'u');
      const alone = new RegExp(`^\\p{${name}}$`, 'u');
      for (let code = 0; code < 0x2200; code++) {
        const character = String.fromCharCode(code);
        for (const full of [inside, alone]) {
          expect(patternOf(full).test(character), `${full.source} U+${code.toString(16)}`).toBe(full.test(character));
        }
      }
    }
  });

  it('keeps classes that say what is not meant, look-aheads and flags', () => {
    const patterns = [/[^\p{L}\d]+(?=\p{Lu})/u, /^(?!\p{Script=Georgian})\p{Ll}\[/u, /(\p{L}+)\W*$/u, /\p{Lu}x?/iu];
    for (const full of patterns) {
      for (const text of ['', 'ab- Ż', 'ż[', 'ტ[', 'long word, ', 'ſ', 'K', 'Ǆx', '—Éa', 'ÿX']) {
        expect(patternOf(full).exec(text)).toEqual(full.exec(text));
      }
    }
    expect(new LetterPattern(String.raw`\p{L}`, 'g').replace('aÓ1ж', '.')).toBe('..1.');
  });
});

import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/**
 * What the numbers 128 to 159 mean where a person wrote them: Windows-1252, as HTML has it. Unicode has control
 * characters there, which nobody means. Spaces stand for the five that Windows leaves empty.
 */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const FIRST_WINDOWS = 128;

/** What a numeric reference to Windows-1252 (`&#146;`) was meant to show; null for every other number. */
export function windowsCharacter(code: number): string | null {
  const character = WINDOWS[code - FIRST_WINDOWS] ?? ' ';
  return character === ' ' ? null : character;
}

/**
 * What a numeric reference shows. As the Markdown parser has it, U+FFFD for controls (the five empty places of
 * Windows-1252 among them), surrogates, noncharacters and what lies beyond Unicode; only Windows-1252 is our own.
 */
export function numericCharacter(digits: string, base: 10 | 16): string {
  return windowsCharacter(Number.parseInt(digits, base)) ?? decodeNumericCharacterReference(digits, base);
}

/** The longest named reference has 31 letters; so many digits the Markdown parser takes. */
const REFERENCE = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,30}));/;
const LONGEST = 40;

/** The character reference at an offset, with what it shows and its length in the text; null where there is none. */
export function referenceAt(text: string, at: number): { readonly value: string; readonly length: number } | null {
  if (text[at] !== '&') return null;
  const match = REFERENCE.exec(text.slice(at, at + LONGEST));
  if (match === null) return null;
  const [whole, decimal, hexadecimal, name = ''] = match;
  const value =
    decimal !== undefined
      ? numericCharacter(decimal, 10)
      : hexadecimal !== undefined
        ? numericCharacter(hexadecimal, 16)
        : decodeNamedCharacterReference(name);
  return value === false ? null : { value, length: whole.length };
}

import fc from 'fast-check';
import { CODE_POINTS, NAMED_REFERENCES, SENTENCES, TOKENS, WORDS } from './scraps.js';

/** `&#1;`, `&#x0000A0`, `&NotEqualTilde;`: references of every class, right and wrong. */
export const references: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      fc.oneof(fc.constantFrom(...CODE_POINTS), fc.integer({ min: 0, max: 0x110010 })),
      fc.constantFrom(
        (code: number) => `&#${code};`,
        (code: number) => `&#x${code.toString(16)};`,
        (code: number) => `&#X${code.toString(16).toUpperCase()};`,
        (code: number) => `&#${code}`,
        (code: number) => `&#000${code};`,
      ),
    )
    .map(([code, write]) => write(code)),
  fc.constantFrom(...NAMED_REFERENCES),
);

/** Any one character, control characters and lone surrogates among them. */
const characters: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...CODE_POINTS.filter((code) => code <= 0x10ffff)).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
);

const token: fc.Arbitrary<string> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...SENTENCES) },
  { weight: 1, arbitrary: references },
  { weight: 1, arbitrary: characters },
);

export function tokens(least: number, most: number): fc.Arbitrary<string> {
  return fc.array(token, { minLength: least, maxLength: most }).map((pieces) => pieces.join(''));
}

/** Now and then one token many times over: a long line, or deep nesting. */
const repeated: fc.Arbitrary<string> = fc
  .tuple(token, fc.integer({ min: 2, max: 60 }))
  .map(([piece, times]) => piece.repeat(times));

/** Tokens of Markdown, YAML and HTML in any order: nothing closed that was opened, and the other way round. */
export const soups: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 14, arbitrary: token }, { weight: 1, arbitrary: repeated }), { maxLength: 60, size: 'max' })
  .map((pieces) => pieces.join(''));

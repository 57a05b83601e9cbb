import fc from 'fast-check';
import { tokens } from './soup.js';

/** One blow at a text; the places are parts of its length, so that they hold while a text shrinks. */
export interface Damage {
  readonly kind: 'cut' | 'put' | 'copy' | 'indent' | 'join' | 'lower' | 'split';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('cut', 'put', 'copy', 'indent', 'join', 'lower', 'split'),
    at: fc.integer({ min: 0, max: 999 }),
    length: fc.integer({ min: 0, max: 40 }),
    piece: tokens(1, 3),
  }),
  { maxLength: 4 },
);

export function damaged(text: string, blows: readonly Damage[]): string {
  return blows.reduce(strike, text);
}

function strike(text: string, { kind, at, length, piece }: Damage): string {
  const start = Math.floor((text.length * at) / 1000);
  const end = Math.min(text.length, start + length);
  const [before, middle, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'cut':
      return before + after;
    case 'put':
      return before + piece + middle + after;
    case 'copy':
      return before + middle + middle + after;
    case 'indent':
      return atLine(text, start, (line) => piece + line);
    case 'join':
      return before + middle.replace(/\s+/g, ' ') + after;
    case 'lower':
      return before + middle.toLowerCase() + after;
    case 'split':
      return `${before}\n\n${middle}${after}`;
  }
}

function atLine(text: string, at: number, change: (line: string) => string): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(0, start) + change(text.slice(start));
}

/** Line ends as a whole text may have them: the second and the third mixed where asked. */
export const lineEnds: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(['\n']) },
  { weight: 2, arbitrary: fc.constant(['\r\n']) },
  { weight: 1, arbitrary: fc.constant(['\r']) },
  { weight: 1, arbitrary: fc.constant(['\n', '\r\n', '\n', '\r']) },
);

export function withLineEnds(text: string, ends: readonly string[]): string {
  if (ends.length === 1 && ends[0] === '\n') return text;
  let nth = 0;
  return text.replace(/\n/g, () => ends[nth++ % ends.length] ?? '\n');
}

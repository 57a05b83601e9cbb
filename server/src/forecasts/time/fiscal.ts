import { wordSet } from '../../text/word-set.js';
import { low, type Tokens } from './cursor.js';
import { possessive } from './words.js';

/** When a state's fiscal year begins, and whether "2027" is the year in which it begins or ends. */
export interface FiscalYear {
  readonly month: number;
  readonly named: 'first' | 'last';
}

const ROWS: readonly (readonly [words: string, year: FiscalYear])[] = [
  ['japan japanese tokyo', { month: 4, named: 'first' }],
  ['india indian delhi canada canadian ottawa britain british uk london', { month: 4, named: 'last' }],
  ['us u.s. usa america american washington congress pentagon thailand thai bangkok', { month: 10, named: 'last' }],
  [
    `egypt egyptian cairo pakistan pakistani islamabad australia australian canberra bangladesh bangladeshi dhaka kenya kenyan nairobi uganda ugandan
    tanzania tanzanian ethiopia ethiopian addis nepal nepalese`,
    { month: 7, named: 'last' },
  ],
];

const BY_WORD: ReadonlyMap<string, FiscalYear> = new Map(
  ROWS.flatMap(([words, year]) => [...wordSet(words)].map((word): [string, FiscalYear] => [word, year])),
);

/** How far around the phrase its state is looked for, in tokens. */
const BEFORE = 40;
const AFTER = 20;

/** The fiscal year of the first state that the sentence names around a place; null where it names none of the table. */
export function fiscalYearAround(tokens: Tokens, index: number): FiscalYear | null {
  for (let at = Math.max(0, index - BEFORE); at < index + AFTER; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    // Only names: "us" is a pronoun in lower case.
    if (token.kind !== 'word' || token.text.charAt(0) === token.lower.charAt(0)) continue;
    const year = BY_WORD.get(possessive(low(tokens, at)));
    if (year !== undefined) return year;
  }
  return null;
}

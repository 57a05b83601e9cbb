import { describe, expect, it } from 'vitest';
import { readSentence } from '../../server/src/forecasts/read-sentence.js';
import { PUBLISHED } from './reading-table.js';

const PIECES = {
  'one modal after the other': 'the minister will meet the king, and ',
  'nested relatives': 'the plan which the man who ',
  'ten thousand dates': 'in May 2027, ',
  'open quotation marks': '"will “ ',
  'open brackets': '(will ( ',
  'right-to-left text': 'שלום עולם ',
  'one endless word': 'willwillwill',
  'lone surrogates': '\ud83d will ',
};

/** The least of some runs: other work on the machine only ever adds time. */
function leastTime(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    readSentence(text, PUBLISHED);
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('hostile sentences', () => {
  it.each(Object.entries(PIECES))('%s: ten times the text costs no more than thirty times the time', (_what, piece) => {
    const short = piece.repeat(Math.ceil(20_000 / piece.length));
    leastTime(short);
    const ratio = leastTime(short.repeat(10)) / leastTime(short);
    expect(ratio).toBeLessThan(30);
  });

  it('reads a megabyte in one sentence and finds the forecast at its beginning', () => {
    const text = `The port will reopen in May 2027 and ${'so on and '.repeat(100_000)}`;
    expect(readSentence(text, PUBLISHED)).toMatchObject({
      forecast: true,
      cue: { text: 'will reopen' },
      horizon: { to: '2027-05-31' },
    });
  });

  it.each(['', '   ', '…', '?!', '\u0000', 'يجب', '2027', '—', ')))((('])('gives a reading for %j', (text) => {
    expect(readSentence(text, PUBLISHED).forecast).toBe(false);
  });
});

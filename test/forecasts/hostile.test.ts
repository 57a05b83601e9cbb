import { describe, expect, it } from 'vitest';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { passagesOf } from '../../server/src/forecasts/passages.js';
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

describe('hostile sentences', () => {
  it.each(Object.entries(PIECES))('%s, a megabyte of it, is read', (_what, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    // What grows faster than the text runs into the runner's time limit.
    const { cue, horizon } = readSentence(text, PUBLISHED);
    for (const span of [cue, horizon]) if (span !== null) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(readSentence(text, PUBLISHED)).toEqual(readSentence(text, PUBLISHED));
  });

  it('reads a megabyte in one sentence and finds the forecast at its beginning', () => {
    const text = `The port will reopen in May 2027 and ${'so on and '.repeat(100_000)}`;
    expect(readSentence(text, PUBLISHED)).toMatchObject({
      forecast: true,
      cue: { text: 'will reopen' },
      horizon: { to: '2027-05-31' },
    });
  });

  it('finds the places after sentences without spaces between them in one pass', () => {
    const sentence = '下雨。';
    const head = '# 天氣\n\n王明\n\n今天。\n\n## 明天？\n\n';
    const passages = passagesOf(parseBrief(`${head}${sentence.repeat(200_000)}\n`));
    expect(passages.at(-1)?.after).toBe(head.length + sentence.length * 200_000);
  });

  it.each(['', '   ', '…', '?!', '\u0000', 'يجب', '2027', '—', ')))((('])('gives a reading for %j', (text) => {
    expect(readSentence(text, PUBLISHED).forecast).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { importText } from '../../server/src/import/import-text.js';

const LINES = [
  'The ministers of transport of both coastal states opened the line',
  'between the two largest ports of the region on the third of May,',
  'and with it a dispute of more than ten years came to its end at a',
  'ceremony that neither the mayors nor the crews had thought would',
];
const REST = [
  'ever come about. The harbour authority had lost its patience long',
  'before that, and so had the passengers on either coast.',
];
const page = (between: readonly string[]): string =>
  ['A Ferry Line', '', 'Hanna Lindqvist', '', ...LINES, '', ...between, '', ...REST, ''].join('\n');

describe('a header that stands in a text only once', () => {
  it('goes with the page number beside it where a sentence goes on around both', () => {
    const { text } = importText(page(['Page 1', 'Baltic Notes']));
    expect(text).toContain('thought would ever come about.');
  });

  it('stays where no page number stands beside it and nothing else tells', () => {
    const source = page(['Baltic Notes']).replace('ever come', 'Nobody had come');
    expect(importText(source).text).toContain('Baltic Notes');
  });
});

import { describe, expect, it } from 'vitest';
import { lastQuestionLine } from '../../client/src/commands/last-question.js';

describe('where a new question goes', () => {
  it('is before the last of several questions', () => {
    expect(lastQuestionLine(['# T', '', '## A?', 'a', '## B?', 'b'])).toBe(4);
  });

  it('is the end where there is one question or none', () => {
    expect(lastQuestionLine(['# T', '## A?'])).toBeNull();
    expect(lastQuestionLine([''])).toBeNull();
  });

  it('is not moved by headings in code or of other levels', () => {
    const fenced = ['## A?', '## B?', '````', '## C?', '```', '## D?', '````', '### E?'];
    expect(lastQuestionLine(fenced)).toBe(1);
  });
});

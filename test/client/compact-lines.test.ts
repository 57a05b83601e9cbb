import { describe, expect, it } from 'vitest';
import { compactLines, hasError } from '../../client/src/tasks/compact-lines.js';

const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 5 } };

describe('the lines of the task', () => {
  it('are those of the format compact', () => {
    const reports = [{ uri: 'file:///a', items: [{ range, severity: 2 as const, message: 'Two\n words', code: 'x' }] }];
    expect(compactLines(reports, () => 'a.brief.md')).toEqual(['a.brief.md:1:5: warning: Two words [x]']);
    expect(hasError(reports)).toBe(false);
  });

  it('move no cursor and turn no text round, whatever a brief or its name holds', () => {
    const evil = '\u001b]8;;https://evil.test\u0007\u009b\r\u007f\u202e';
    const lines = compactLines([{ uri: 'x', items: [{ range, message: `M${evil}`, code: evil }] }], () => `n${evil}\n`);
    expect(lines).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(lines[0]).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
  });

  it('fail on an error alone, and not on a name that looks like one', () => {
    const item = { range, message: 'a:1:1: error: x' };
    expect(hasError([{ uri: 'b:1:1: error: ', items: [{ ...item, severity: 2 }] }])).toBe(false);
    expect(hasError([{ uri: 'b', items: [{ ...item, severity: 1 }] }])).toBe(true);
  });
});

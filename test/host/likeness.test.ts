import { describe, expect, it } from 'vitest';
import { likeness, piecesOf } from '../../server/src/host/likeness.js';
import { brief } from '../support/briefs.js';

function alike(a: string, b: string): number {
  return likeness(piecesOf(a), piecesOf(b));
}

describe('how much two texts are alike', () => {
  const text = brief();
  it.each<[string, string, string, number, number]>([
    ['the same', text, text, 1, 1],
    ['the same with other line ends', text, text.replaceAll('\n', '\r\n'), 1, 1],
    ['a word in each paragraph', text, text.replaceAll('agreed on', 'settled'), 0.6, 0.99],
    ['twice as long', text, `${text}\n${'Another sentence stands here. '.repeat(200)}`, 0, 0.49],
    ['nothing in common', 'One.\nTwo.\n', 'Six.\nTen.\n', 0, 0],
    ['empty', '', '', 0, 0],
    ['a piece often in one and once in the other', 'So. So. So. So. No.', 'So. So. No. It. Is.', 0.5, 0.7],
  ])('%s', (_, a, b, least, most) => {
    expect(alike(a, b)).toBeGreaterThanOrEqual(least);
    expect(alike(a, b)).toBeLessThanOrEqual(most);
    expect(alike(b, a)).toBe(alike(a, b));
  });
});

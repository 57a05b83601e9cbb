import { expect, it } from 'vitest';
import { fileNameFor } from '../../client/src/commands/file-name.js';

it.each([
  ['The Harbour’s New Rules: What They Change', 'the-harbours-new-rules-what-they-change'],
  ['  Żółte światło dla Łodzi? ', 'zolte-swiatlo-dla-lodzi'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Харків 2026', 'харків-2026'],
  ['?!', 'brief'],
  ['', 'brief'],
])('the file for “%s” is called %s', (title, name) => {
  expect(fileNameFor(title).normalize('NFC')).toBe(name.normalize('NFD').replace(/\p{M}/gu, ''));
});

it('a long title gets a name that ends with a word', () => {
  const name = fileNameFor('word '.repeat(40));
  expect(name.length).toBeLessThanOrEqual(60);
  expect(name).toMatch(/-word$/);
  expect(fileNameFor('x'.repeat(500))).toHaveLength(60);
});

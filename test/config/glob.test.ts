import { expect, test } from 'vitest';
import { compileGlob, matchesGlobs } from '../../server/src/config/glob.js';

const matches = (glob: string, path: string) => matchesGlobs([compileGlob(glob)], path);

test.each([
  ['*.md', 'a.md'],
  ['*.md', 'deep/down/a.md'],
  ['briefs/*.md', 'briefs/a.md'],
  ['briefs/**', 'briefs/deep/a.md'],
  ['briefs/**/a.md', 'briefs/a.md'],
  ['**/a.md', 'a.md'],
  ['briefs/', 'deep/briefs/a.md'],
  ['./a.md', 'a.md'],
  ['/a.md', 'a.md'],
  ['a?.md', 'ab.md'],
  ['[a-c]1.md', 'b1.md'],
  ['[!a-c]1.md', 'd1.md'],
  ['{a,b}.{md,markdown}', 'b.markdown'],
  ['a\\*.md', 'a*.md'],
  ['**/x*y*z/**/*.md', 'p/xaybz/q/r/s.md'],
  ['brief (1).md', 'brief (1).md'],
  ['a+b|c.md', 'a+b|c.md'],
  ['{a}.md', '{a}.md'],
])('%s matches %s', (glob, path) => {
  expect(matches(glob, path)).toBe(true);
});

test.each([
  ['*.md', 'a.txt'],
  ['briefs/*.md', 'briefs/deep/a.md'],
  ['briefs/*.md', 'other/briefs/a.md'],
  ['./a.md', 'deep/a.md'],
  ['/a.md', 'deep/a.md'],
  ['a?.md', 'a.md'],
  ['[a-c]1.md', 'd1.md'],
  ['a\\*.md', 'ab.md'],
  ['**/b/*.md', 'b/c/a.md'],
])('%s does not match %s', (glob, path) => {
  expect(matches(glob, path)).toBe(false);
});

test('the last glob that matches decides', () => {
  const globs = ['*.md', '!a.md', 'deep/a.md'].map(compileGlob);
  expect(matchesGlobs(globs, 'b.md')).toBe(true);
  expect(matchesGlobs(globs, 'a.md')).toBe(false);
  expect(matchesGlobs(globs, 'deep/a.md')).toBe(true);
});

test('no glob can be made slow', () => {
  expect(matches(`${'*a'.repeat(200)}b`, 'a'.repeat(4000))).toBe(false);
  expect(matches(`${'**/a/'.repeat(90)}b`, 'a/'.repeat(2000))).toBe(false);
});

test('too long a glob is refused', () => {
  expect(() => compileGlob('a'.repeat(501))).toThrow('500 characters at most');
});

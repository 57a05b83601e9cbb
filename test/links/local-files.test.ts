import { describe, expect, it } from 'vitest';
import { type Files, isThere, nearestFile } from '../../server/src/links/local-files.js';

/** A directory tree as a list of paths. */
function filesOf(...paths: readonly string[]): Files {
  const directories = new Set(paths.map((path) => path.slice(0, Math.max(path.lastIndexOf('/'), 0)) || '.'));
  return {
    exists: async (path) => paths.includes(path) || directories.has(path),
    list: async (directory) => {
      const start = directory === '.' ? '' : `${directory}/`;
      return paths
        .filter((path) => path.startsWith(start) && !path.slice(start.length).includes('/'))
        .map((path) => path.slice(start.length));
    },
  };
}

describe('isThere', () => {
  const files = filesOf('a b.md', 'data/50%.csv', 'data/x%20y.csv', 'zażółć.md');

  it.each([
    'a b.md',
    'a%20b.md',
    'data',
    'data/',
    'data/50%.csv',
    'data/50%25.csv',
    'data/x%20y.csv',
    'za%C5%BC%C3%B3%C5%82%C4%87.md',
  ])('finds %s', async (path) => {
    expect(await isThere(files, path)).toBe(true);
  });

  it.each(['b.md', 'data/50.csv', '../a.md', '%00'])('does not find %s', async (path) => {
    expect(await isThere(files, path)).toBe(false);
  });
});

describe('nearestFile', () => {
  const files = filesOf('belarus.brief.md', 'data/ferries 2021.csv', 'data/50%.csv', 'README.md');

  it.each([
    ['belaruss.brief.md', 'belarus.brief.md'],
    ['Belarus.brief.md', 'belarus.brief.md'],
    ['data/feries%202021.csv', 'data/ferries%202021.csv'],
    ['data/5%.csv', 'data/50%25.csv'],
    ['docs/README.md', 'README.md'],
    ['belarusbrief.md', 'belarus.brief.md'],
    ['belarus.md', 'belarus.brief.md'],
    ['poland.brief.md', null],
    ['data/', null],
    ['..', null],
  ])('suggests for %s %s', async (path, near) => {
    expect(await nearestFile(files, path)).toBe(near);
  });
});

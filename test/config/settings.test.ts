import { describe, expect, test } from 'vitest';
import { isBriefFile, isExcluded, saysSpotlight } from '../../server/src/config/brief-file.js';
import { resolveSettings } from '../../server/src/config/configuration.js';
import { configuration, find, finder, settings } from './memory.js';

describe('finding a configuration', () => {
  test('the nearest one upwards holds', async () => {
    const files = {
      '/archive/.spotlightrc.yaml': 'authors: [A B]',
      '/archive/guests/.spotlightrc.json': '{"authors":["C D"]}',
    };
    expect((await find(files, '/archive/deep/down/a.brief.md')).configuration?.settings.authors).toEqual(['A B']);
    expect((await find(files, '/archive/guests/a.brief.md')).configuration?.settings.authors).toEqual(['C D']);
  });

  test('of several in one directory the first name counts', async () => {
    const files = {
      '/archive/.spotlightrc.yml': 'authors: [A B]',
      '/archive/.spotlightrc.json': '{"authors":["C D"]}',
    };
    expect((await find(files)).configuration?.path).toBe('/archive/.spotlightrc.yml');
  });

  test('the key of a package.json counts, a package.json without it does not', async () => {
    const files = {
      '/archive/package.json': '{ "spotlight": { "authors": ["A B"] } }',
      '/archive/inner/package.json': '{ "name": "spotlight" }',
    };
    expect((await find(files, '/archive/inner/a.brief.md')).configuration?.settings.authors).toEqual(['A B']);
  });

  test('nothing above the repository counts', async () => {
    const files = { '/.spotlightrc.yaml': 'authors: [A B]', '/archive/.git/HEAD': '' };
    expect((await find(files)).configuration?.path).toBeNull();
  });

  test('an untrusted workspace looks at nothing above it, repository or not', async () => {
    const files = { '/archive/.spotlightrc.yaml': 'authors: [A B]', '/archive/.git/HEAD': '' };
    const confined = finder(files, { workspace: '/archive/inner', confined: true });
    expect((await confined.find('/archive/inner/a.brief.md')).configuration?.path).toBeNull();
  });

  test('an empty file is a configuration without settings', async () => {
    expect((await configuration('# nothing yet\n')).settings.rules).toEqual({});
  });
});

describe('putting settings together', () => {
  test('authors come from a list or a text file', async () => {
    const file = '\uFEFF# Our authors\r\nAnna Nowak # since 2020\r\n\r\n  Jan van der Berg\r\n';
    const { settings: found } = await configuration('authors: people/names.txt', { '/archive/people/names.txt': file });
    expect(found.authors).toEqual(['Anna Nowak', 'Jan van der Berg']);
  });

  test('what extends comes last; lists are joined, rules set one by one', async () => {
    const base =
      'authors: [A B]\nrules: { link-text: off, answer-length: [info, { max: 200 }] }\nterms: [{ preferred: Kyiv }]';
    const own =
      'extends: shared/base.yaml\nauthors: [C D]\nrules: { link-text: error, answer-length: warning }\nterms: [{ preferred: Kyiv, variants: [Kiev] }]';
    const { settings: found, files } = await configuration(own, { '/archive/shared/base.yaml': base });
    expect(found.authors).toEqual(['A B', 'C D']);
    expect(found.rules).toEqual({
      'link-text': { severity: 'error' },
      'answer-length': { severity: 'warning', options: { min: 40, max: 200 } },
    });
    expect(found.terms).toEqual([{ preferred: 'Kyiv', variants: ['Kiev'], emphasis: false }]);
    expect(files).toEqual(['/archive/.spotlightrc.yaml', '/archive/shared/base.yaml']);
  });

  test('overrides hold for the files of their globs, later ones last', async () => {
    const yaml = [
      'rules: { link-text: error }',
      'overrides:',
      '  - { files: guests/**, rules: { link-text: off } }',
      '  - { files: ["guests/special.brief.md", "*.draft.md"], rules: { link-text: hint } }',
    ].join('\n');
    const severity = async (path: string) => (await settings(yaml, path)).rules['link-text']?.severity;
    expect(await severity('/archive/a.brief.md')).toBe('error');
    expect(await severity('/archive/guests/a.brief.md')).toBe('off');
    expect(await severity('/archive/guests/special.brief.md')).toBe('hint');
    expect(await severity('/archive/deep/down/x.draft.md')).toBe('hint');
  });

  test('overrides may also stand under their globs', async () => {
    const yaml = 'overrides:\n  "guests/**": { rules: { link-text: off } }\n';
    expect((await settings(yaml, '/archive/guests/a.brief.md')).rules).toEqual({ 'link-text': { severity: 'off' } });
  });

  test('numbers about links are replaced one by one', async () => {
    const { links } = await settings('links: { online: true, perHost: 2, ignore: ["https://intranet.*"] }');
    expect(links).toMatchObject({ online: true, perHost: 2, timeout: 10_000, ignore: ['https://intranet.*'] });
  });

  test('equal settings are one object for all files', async () => {
    const found = await configuration('authors: [A B]');
    expect(resolveSettings(found, '/archive/a.brief.md')).toBe(resolveSettings(found, '/archive/b.brief.md'));
  });
});

describe('which files are briefs', () => {
  const front = (text: string) => `---\n${text}\n---\n\n# T\n`;

  test('by name, front matter or include', async () => {
    const found = await configuration('include: [policy/*.md]');
    expect(isBriefFile('/archive/a.brief.md', '', found)).toBe(true);
    expect(isBriefFile('/archive/a.md', '# T', found)).toBe(false);
    expect(isBriefFile('/archive/a.md', front('format: spotlight'), found)).toBe(true);
    expect(isBriefFile('/archive/policy/a.md', '', found)).toBe(true);
    expect(isBriefFile('/archive/policy/deeper/a.md', '', found)).toBe(false);
  });

  test.each([
    'format: spotlight',
    'format: "spotlight"',
    "format:   'spotlight'  # ours",
    'date: 2026-01-01\r\nformat: spotlight',
  ])('front matter that says so: %s', (yaml) => {
    expect(saysSpotlight(front(yaml))).toBe(true);
    expect(saysSpotlight(`\uFEFF${front(yaml)}`)).toBe(true);
  });

  test.each(['format: spotlights', 'form: spotlight', '  format: spotlight', '# format: spotlight'])(
    'front matter that does not: %s',
    (yaml) => {
      expect(saysSpotlight(front(yaml))).toBe(false);
    },
  );

  test('a line in the text is no front matter', () => {
    expect(saysSpotlight('# T\n\nformat: spotlight\n')).toBe(false);
    expect(saysSpotlight('---\ntitle: T\n---\n\nformat: spotlight\n')).toBe(false);
  });

  test('what is excluded, directories with all they hold', async () => {
    const found = await configuration('exclude: [drafts, "old/*.md", "!old/keep.md"]');
    expect(isExcluded('/archive/drafts/a.brief.md', found)).toBe(true);
    expect(isExcluded('/archive/deep/drafts/b/a.brief.md', found)).toBe(true);
    expect(isExcluded('/archive/old/a.md', found)).toBe(true);
    expect(isExcluded('/archive/old/keep.md', found)).toBe(false);
    expect(isExcluded('/archive/a.brief.md', found)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { addToConfiguration, newConfiguration } from '../../server/src/config/add-to-configuration.js';
import { applyEdits } from '../../server/src/text/edit.js';

const ADDRESS = 'https://www.pism.pl/a?b=1&c=*';
const ADDITION = { list: 'ignore', item: ADDRESS } as const;

/** The configuration with the address among the ignored ones; null where it cannot be added. */
function added(text: string, path = '/w/.spotlightrc.yaml'): string | null {
  const found = addToConfiguration(path, text, ADDITION);
  return found !== null && 'edit' in found ? applyEdits(text, [found.edit]) : null;
}

describe('an address is added to those that are ignored', () => {
  it.each([
    ['an empty file', '', `links:\n  ignore:\n    - "${ADDRESS}"\n`],
    ['a file without links', 'authors: [A B]\n', `authors: [A B]\nlinks:\n  ignore:\n    - "${ADDRESS}"\n`],
    [
      'links without the list, comments kept',
      '# ours\nlinks: # all\n  online: true # yes\n\nauthors: [A B]\n',
      `# ours\nlinks: # all\n  online: true # yes\n  ignore:\n    - "${ADDRESS}"\n\nauthors: [A B]\n`,
    ],
    [
      'links whose last value has several lines',
      'links:\n  cacheDays:\n    ok: 3\n    dead: 1\n# end\n',
      `links:\n  cacheDays:\n    ok: 3\n    dead: 1\n  ignore:\n    - "${ADDRESS}"\n# end\n`,
    ],
    [
      'a list in lines',
      'links:\n  ignore:\n    - x.pl # no\n',
      `links:\n  ignore:\n    - x.pl # no\n    - "${ADDRESS}"\n`,
    ],
    ['a list in brackets', 'links: { ignore: [x.pl] }\n', `links: { ignore: [x.pl, "${ADDRESS}"] }\n`],
    ['links in braces', 'links: { online: true }\n', `links: { online: true, ignore: ["${ADDRESS}"] }\n`],
    [
      'links of which nothing is said yet',
      'links:\nauthors: [A B]\n',
      `links:\n  ignore:\n    - "${ADDRESS}"\nauthors: [A B]\n`,
    ],
    ['a list of which nothing is said yet', 'links:\n  ignore:\n', `links:\n  ignore:\n    - "${ADDRESS}"\n`],
    [
      'lines that end as in Windows',
      'links:\r\n  retries: 1\r\n',
      `links:\r\n  retries: 1\r\n  ignore:\r\n    - "${ADDRESS}"\r\n`,
    ],
    ['a list of the same name elsewhere', 'ignore: [x]\n', `ignore: [x]\nlinks:\n  ignore:\n    - "${ADDRESS}"\n`],
  ])('in %s', (_, before, after) => {
    expect(added(before)).toBe(after);
  });

  it.each([
    ['{}', `{"links": { "ignore": ["${ADDRESS}"] }}`],
    ['{"links": {}}', `{"links": {"ignore": ["${ADDRESS}"]}}`],
    ['{"links": {"online": true}}', `{"links": {"online": true, "ignore": ["${ADDRESS}"]}}`],
  ])('in JSON: %s', (before, after) => {
    expect(added(before, '/w/.spotlightrc.json')).toBe(after);
  });

  it('in a package.json', () => {
    expect(added('{"spotlight": {"links": {"ignore": []}}}', '/w/package.json')).toBe(
      `{"spotlight": {"links": {"ignore": ["${ADDRESS}"]}}}`,
    );
  });

  it('in a file of its own', () => {
    expect(newConfiguration(ADDITION)).toBe(`links:\n  ignore:\n    - "${ADDRESS}"\n`);
  });

  it.each(['links: 3\n', 'links: [a]\n', 'links:\n  ignore: x.pl\n', 'a: [\n'])(
    'but not where that would break what is there: %j',
    (text) => {
      expect(added(text)).toBeNull();
    },
  );
});

import { describe, expect, test } from 'vitest';
import { find, problems } from './memory.js';

describe('mistakes in a configuration', () => {
  test('an unknown key is named with the nearest one, at the key', async () => {
    expect(await problems('exlude: [a]\n')).toEqual(['1:1 exlude: “exlude” is no key here; did you mean “exclude”?']);
  });

  test('an unknown rule is named with the nearest one', async () => {
    expect(await problems('rules:\n  link-placholder: error\n')).toEqual([
      '2:3 link-placholder: “link-placholder” is no rule; did you mean “link-placeholder”?',
    ]);
  });

  test('a severity that is none', async () => {
    expect(await problems('rules:\n  link-text: warn\n')).toEqual([
      '2:14 warn: “link-text” must be one of off, hint, info, warning, error, not “warn”; did you mean “warning”?',
    ]);
  });

  test('an option that the rule does not have', async () => {
    expect(await problems('rules:\n  answer-length: [info, { maxx: 3 }]\n')).toEqual([
      '2:27 maxx: “maxx” is no key here; did you mean “max”?',
    ]);
  });

  test('an option of the wrong type', async () => {
    expect(await problems('rules:\n  answer-length: [info, { max: many }]\n')).toEqual([
      '2:32 many: “max” must be a number, not “many”',
    ]);
  });

  test('more than a severity and options', async () => {
    expect(await problems('rules:\n  answer-length: [info, { max: 300 }, 7]\n')).toEqual([
      '2:39 7: this is one entry too many here',
    ]);
  });

  test('wrong types say what is expected', async () => {
    expect(await problems('authors: 5\nfurniture: a line\nlinks: [a, b]\nrules: error\n')).toEqual([
      '1:10 5: “authors” must be text, or a list, not 5',
      '2:12 a line: “furniture” must be a list, not “a line”',
      '3:8 [a, b]: “links” must be keys with their values, not a list',
      '4:8 error: “rules” must be keys with their values, not “error”',
    ]);
  });

  test('a key without a value', async () => {
    expect(await problems('rules:\nauthors: # none yet\n')).toEqual([
      '1:1 rules: “rules” has no value: it must be keys with their values',
      '2:1 authors: “authors” has no value: it must be text, or a list',
    ]);
  });

  test('an entry of a list is named as one, at its place', async () => {
    expect(await problems('authors:\n  - Anna Nowak\n  - 7\n')).toEqual([
      '3:5 7: an entry of “authors” must be text, not 7',
    ]);
  });

  test('a missing key is said at what lacks it', async () => {
    expect(await problems('terms:\n  - variants: [Kiev]\n')).toEqual([
      '2:5 variants: [Kiev]: “preferred” is missing here',
    ]);
  });

  test('numbers out of bounds', async () => {
    expect(await problems('links: { timeout: 1, retries: 1.5, perHost: 1000 }')).toEqual([
      '1:19 1: “timeout” must be at least 100',
      '1:31 1.5: “retries” must be a whole number',
      '1:45 1000: “perHost” must be at most 16',
    ]);
  });

  test('all mistakes are reported at once, in overrides too', async () => {
    const text =
      'excludes: [a]\noverrides:\n  - files: a\n    rule: { link-text: off }\n  - rules: { title-missing: maybe }\n';
    expect(await problems(text)).toEqual([
      '1:1 excludes: “excludes” is no key here; did you mean “exclude”?',
      '4:5 rule: “rule” is no key here; did you mean “rules”?',
      '5:5 rules: { title-missing: maybe }: “files” is missing here',
      '5:29 maybe: “title-missing” must be one of off, hint, info, warning, error, not “maybe”',
    ]);
  });

  test('nobody lets a repository reach private addresses', async () => {
    const [message] = await problems('links: { allowAddress: [127.0.0.1] }');
    expect(message).toContain('“allowAddress” is no key here');
  });

  test('keys that mean something to JavaScript are no keys', async () => {
    expect(await problems('__proto__: { polluted: true }\nconstructor: 1\nrules: { toString: off }\n')).toEqual([
      '1:1 __proto__: “__proto__” is no key here',
      '2:1 constructor: “constructor” is no key here',
    ]);
    expect(await problems('rules: { toString: off }\n')).toEqual(['1:10 toString: “toString” is no rule']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a key given twice', async () => {
    expect(await problems('include: [a]\ninclude: [b]\n')).toEqual(['2:1 include: “include” stands here twice']);
  });

  test('YAML that cannot be read', async () => {
    const found = await problems('rules:\n  link-text: [off\n');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^3:1 /);
  });

  test('JSON is read by the same eyes', async () => {
    expect(await problems('{\n  "include": ["*.md"],\n  "exlude": []\n}\n', '.spotlightrc.json')).toEqual([
      '3:3 "exlude": “exlude” is no key here; did you mean “exclude”?',
    ]);
  });

  test('the key of a package.json', async () => {
    const text = '{\n  "name": "briefs",\n  "spotlight": { "exlude": [] }\n}\n';
    expect(await problems(text, 'package.json')).toEqual([
      '3:18 "exlude": “exlude” is no key here; did you mean “exclude”?',
    ]);
  });

  test('a glob that stands for too many', async () => {
    const glob = '{a,b,c,d,e}'.repeat(4);
    expect(await problems(`include: ["${glob}"]`)).toEqual([
      `1:11 "${glob}": the braces of a glob may stand for 64 globs at most`,
    ]);
  });
});

describe('hostile configurations', () => {
  test('aliases that multiply end in a message', async () => {
    const levels = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const lines = levels.map((name, index) => {
      const items = index === 0 ? Array(10).fill('x') : Array(10).fill(`*${levels[index - 1]}`);
      return `${name}: &${name} [${items.join(', ')}]`;
    });
    expect((await problems(`${lines.join('\n')}\nauthors: *j\n`)).join('\n')).toContain(
      'too large or nested too deeply',
    );
  });

  test('an alias to itself ends in a message', async () => {
    expect((await problems('authors: &a [*a]\n')).length).toBeGreaterThan(0);
  });

  test.each([500, 100_000])('nesting %i levels deep ends in a message', async (depth) => {
    expect((await problems(`authors: ${'['.repeat(depth)}${']'.repeat(depth)}`)).length).toBeGreaterThan(0);
  });

  test('a huge file is refused', async () => {
    expect((await problems(`# ${'x'.repeat(400_000)}\n`)).join()).toContain('characters at most');
  });

  test('twenty thousand keys take no longer than they should', async () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n');
    expect((await problems(keys)).length).toBeGreaterThan(0);
  });

  test('tags that ask for more than data are refused', async () => {
    expect((await problems('authors: !!js/function "return 1"\n')).length).toBeGreaterThan(0);
  });
});

describe('what a configuration is built on', () => {
  test('a file that is not there is reported where it is named', async () => {
    expect(await problems('extends: house.yaml\nauthors: names.txt\n')).toEqual([
      '1:10 house.yaml: there is no file house.yaml',
      '2:10 names.txt: there is no file names.txt; one author alone is written as a list: [names.txt]',
    ]);
  });

  test('paths stay inside the workspace', async () => {
    expect(await problems('extends: ../house.yaml\nauthors: /etc/passwd\n', undefined, { '/house.yaml': '' })).toEqual([
      '1:10 ../house.yaml: this path leads out of the workspace: a configuration may only name files inside it',
      '2:10 /etc/passwd: this path leads out of the workspace: a configuration may only name files inside it',
    ]);
  });

  test('a circle is named', async () => {
    const found = await find({
      '/archive/.spotlightrc.yaml': 'extends: [a.yaml]',
      '/archive/a.yaml': 'extends: b/b.yaml',
      '/archive/b/b.yaml': 'authors: [X Y]\nextends: ../a.yaml',
    });
    expect(found.problems.map(({ path, line, column, message }) => `${path}:${line}:${column} ${message}`)).toEqual([
      '/archive/b/b.yaml:2:10 “extends” goes round in a circle: a.yaml → b/b.yaml → a.yaml',
    ]);
  });

  test('a mistake in an extended file is reported there', async () => {
    const found = await find({ '/archive/.spotlightrc.yaml': 'extends: a.yaml', '/archive/a.yaml': 'autors: []' });
    expect(found.configuration).toBeNull();
    expect(found.problems.map(({ path, message }) => `${path} ${message}`)).toEqual([
      '/archive/a.yaml “autors” is no key here; did you mean “authors”?',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Brief } from '../../server/src/brief/model.js';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { rule as anchorMissing } from '../../server/src/rules/link-anchor-missing.js';
import { rule as fileMissing } from '../../server/src/rules/link-file-missing.js';
import { rule as insecure } from '../../server/src/rules/link-insecure.js';
import { rule as invalid } from '../../server/src/rules/link-invalid.js';
import { rule as placeholder } from '../../server/src/rules/link-placeholder.js';
import { rule as linkText } from '../../server/src/rules/link-text.js';
import type { FileView, Report, Rule } from '../../server/src/rules/rule.js';
import { applyEdits } from '../../server/src/text/edit.js';
import { brief as correctBrief } from '../support/briefs.js';

const RULES: readonly Rule[] = [placeholder, invalid, insecure, linkText, fileMissing, anchorMissing];

interface Files {
  readonly [path: string]: readonly string[] | null;
}

/** Files beside the brief: path → anchors, null for what is no Markdown. */
function view(files: Files): FileView {
  return {
    exists: async (path) => path in files,
    anchors: async (path) => files[path] ?? null,
    list: async (directory) => (directory === '.' ? Object.keys(files).filter((path) => !path.includes('/')) : []),
  };
}

interface Found {
  readonly rule: string;
  readonly words: string;
  readonly report: Report;
}

async function findIn(brief: Brief, files: Files | null): Promise<readonly Found[]> {
  const context = {
    brief,
    authors: [],
    terms: [],
    files: files === null ? null : view(files),
    links: null,
    today: '2026-11-22',
    asOf: null,
  };
  const found: Found[] = [];
  for (const rule of RULES) {
    const options = rule === (linkText as Rule) ? { words: [] } : {};
    for (const report of (await rule.check({ ...context, options })) ?? []) {
      found.push({ rule: rule.id, words: brief.source.slice(report.span), report });
    }
  }
  return found;
}

/** `rule: marked words` for a text put into an answer. */
async function find(
  text: string,
  files: Files | null = null,
  frontMatter = 'date: 2026-05-04',
): Promise<readonly string[]> {
  const brief = parseBrief(inBrief(text, frontMatter));
  return (await findIn(brief, files)).map(({ rule, words }) => `${rule}: ${words}`);
}

function inBrief(text: string, frontMatter = 'date: 2026-05-04'): string {
  const sections = [
    ['What happened?', text],
    ['Why now?', 'Because of it.'],
    ['What next?', 'More of it.'],
  ] as const;
  return correctBrief({ frontMatter, sections });
}

/** The text after the first suggestion of its only finding. */
async function mend(text: string, files: Files | null = null): Promise<string> {
  const whole = inBrief(text);
  const found = await findIn(parseBrief(whole), files);
  expect(found).toHaveLength(1);
  const edits = found[0]?.report.suggestions?.[0]?.edits ?? [];
  const changed = applyEdits(whole, edits);
  expect(await findIn(parseBrief(changed), files)).toEqual([]);
  const start = whole.indexOf(text);
  return changed.slice(start, changed.length - (whole.length - start - text.length));
}

describe('the rules about links', () => {
  it.each([
    'See [the text](https://www.pism.pl/a_(b)?c=d&amp;e#f "Its title") and [**bold** words](<https://pism.pl/x>).',
    'See [the *new* text][one], [one], [One][] and [the other][].\n\n[one]: https://pism.pl/a "Title"\n[the other]: <https://pism.pl/b>',
    'An escaped [parenthesis](https://pism.pl/a\\(b) and [an entity](https://pism.pl/?a=1&amp;b=2).',
    'Write to <desk@pism.pl> or [the desk](mailto:desk@pism.pl?subject=A%20brief).',
    '[![A map of the ports](https://pism.pl/map.png)](https://pism.pl/map) shows them.',
    'An image that carries itself: ![A dot](data:image/png;base64,iVBORw0KGgo=).',
    'No links: \\[text](a b), `[text](a b)`, [sic], [1][2], f(x)[0], x[i] (j).',
    'Back to [the start](#top), [that question](#why-now), [its words](#:~:text=Because).',
    'A [page of the site](/briefs/2021/), a [short code]({{< ref "x.md" >}}), a [base]({{site.url}}/x).',
    'Code:\n\n    [here](#)\n\n```\n[here](TODO)\n```',
  ])('say nothing about %j', async (text) => {
    expect(await find(text, {})).toEqual([]);
  });

  it('report a placeholder once, and nothing else about its target', async () => {
    expect(await find('[One](#), [two](TODO), [three](<insert link here>), [four](http://example.com/x).', {})).toEqual(
      [
        'link-placeholder: #',
        'link-placeholder: TODO',
        'link-placeholder: insert link here',
        'link-placeholder: http://example.com/x',
      ],
    );
    expect(await find('[One]() and [two](<>) and ![A map]().', {})).toEqual([
      'link-placeholder: [One]()',
      'link-placeholder: [two](<>)',
      'link-placeholder: ![A map]()',
    ]);
    expect(await find('The [third](insert link here) strike.', {})).toEqual(['link-placeholder: insert link here']);
  });

  it('report a shared definition once', async () => {
    expect(await find('[One][x], [two][x], [x].\n\n[x]: <#>')).toEqual(['link-placeholder: #']);
    expect(await find('[One][x], [two][x].\n\n[x]: http://pism.pl')).toEqual(['link-insecure: http://pism.pl']);
  });

  it('report references without a definition', async () => {
    expect(await find('[One][eins] and [two][].\n\n[one]: https://pism.pl')).toEqual([
      'link-invalid: eins',
      'link-invalid: [two][]',
    ]);
  });

  it('report links that Markdown does not take for links', async () => {
    expect(await find('The [report](https://pism.pl/a b.pdf) came out.')).toEqual([
      'link-invalid: https://pism.pl/a b.pdf',
    ]);
    expect(await find('The [report](https://pism.pl/a came out.')).toEqual(['link-invalid: https://pism.pl/a']);
    expect(await find('The [report](https://pism.pl/a_(b) came out.')).toEqual(['link-invalid: https://pism.pl/a_(b)']);
    expect(await find('The [report](https:// pism.pl) came out.')).toEqual(['link-invalid: https:// pism.pl']);
    expect(await find('The [report](in Polish) by [M.](he was there. Then) and [it](see x).')).toEqual([]);
    expect(await find('The [report](my report.pdf) and [**that** one](c/d e).')).toEqual([
      'link-invalid: my report.pdf',
      'link-invalid: c/d e',
    ]);
  });

  it('report text that says nothing, in the language of the brief and in English', async () => {
    const text =
      '[Here](https://pism.pl/a), [**tutaj**](https://pism.pl/b), [](https://pism.pl/c), <https://pism.pl/d>, https://pism.pl/e.';
    expect(await find(text, null, 'date: 2026-05-04\nlang: pl')).toEqual([
      'link-text: Here',
      'link-text: **tutaj**',
      'link-text: [](https://pism.pl/c)',
      'link-text: https://pism.pl/d',
      'link-text: https://pism.pl/e',
    ]);
  });

  it('look for files only where there are any', async () => {
    expect(await find('The [data](data.csv).', null)).toEqual([]);
    expect(await find('The [data](data.csv).', {})).toEqual(['link-file-missing: data.csv']);
    expect(await find('The [data](data.csv#row=4).', { 'data.csv': null })).toEqual([]);
    expect(await find('The [data](../../../etc/passwd).', {})).toEqual(['link-file-missing: ../../../etc/passwd']);
  });

  it('believe the workspace where a file is named like a host', async () => {
    expect(await find('The [notes](notes.org).', { 'notes.org': null })).toEqual([]);
    expect(await find('The [notes](notes.org).', {})).toEqual(['link-invalid: notes.org']);
  });

  it('look for headings in this and in other files', async () => {
    expect(await find('[One](#why-not), [two](a.md#x), [three](a.md#y), [four](b.md#x).', { 'a.md': ['y'] })).toEqual([
      'link-file-missing: b.md#x',
      'link-anchor-missing: #why-not',
      'link-anchor-missing: a.md#x',
    ]);
  });

  it.each([
    ['[One](www.pism.pl/a_\\(b)).', '[One](https://www.pism.pl/a_\\(b)).'],
    ['[One](htps://www.pism.pl/?a&amp;b "T").', '[One](https://www.pism.pl/?a&amp;b "T").'],
    ['[One](https://https://pism.pl/).', '[One](https://pism.pl/).'],
    ['[One](<https://pism.pl/a b (c)>).', '[One](<https://pism.pl/a%20b%20(c)>).'],
    ['[One](https://pism.pl/a b).', '[One](https://pism.pl/a%20b).'],
    ['[One](https:// pism.pl/a).', '[One](https://pism.pl/a).'],
    ['[One](https://pism.pl/a\n/b).', '[One](https://pism.pl/a/b).'],
    ['[One](www.pism.pl/a b).', '[One](https://www.pism.pl/a%20b).'],
    ['[One][x].\n\n[x]: pism.pl/x', '[One][x].\n\n[x]: https://pism.pl/x'],
    ['[One][pissm].\n\n[pism]: https://pism.pl/x', '[One][pism].\n\n[pism]: https://pism.pl/x'],
    ['[One](http://pism.pl/a\\_b).', '[One](https://pism.pl/a\\_b).'],
    ['[One](desk@pism.pl).', '[One](mailto:desk@pism.pl).'],
    ['[One](docs\\a.md).', '[One](docs/a.md).'],
  ])('mend %s', async (text, mended) => {
    expect(await mend(text)).toBe(mended);
  });

  it.each([
    ['[One](belaruss.md).', '[One](belarus.md).'],
    ['[One](belaruss.md?raw#x "T").', '[One](belarus.md?raw#x "T").'],
    ['[One](<report (2).pdf>).', '[One](<report (1).pdf>).'],
    ['[One](report%20\\(2\\).pdf).', '[One](report%20\\(1\\).pdf).'],
    ['[One](reporty.pdf).', '[One](report_y.pdf).'],
    ['[One](rep&amp;ort__y.pdf).', '[One](report_y.pdf).'],
    ['[One](#wy-now).', '[One](#why-now).'],
    ['[One](belarus.md#xz1).', '[One](belarus.md#xyz1).'],
  ])('find the nearest file or heading for %s', async (text, mended) => {
    const files = { 'belarus.md': ['x', 'xyz1'], 'report (1).pdf': null, 'report_y.pdf': null };
    expect(await mend(text, files)).toBe(mended);
  });

  it('report the four placeholders of a text in plain form', async () => {
    const text =
      'Ferries Return\n\nJan Nowak\n\nThe [ferries](#) sail.\n\nWhy now?\n\nThe [strike](#) ended. See [why](#why-now).\n';
    const found = await findIn(parseBrief(text), null);
    expect(found.map(({ rule }) => rule)).toEqual(['link-placeholder', 'link-placeholder']);
  });
});

import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver';
import { type LspClient, PULLING } from './client.js';
import { edited, startsClients, withCursor, wordsAt } from './support.js';

const start = startsClients();

interface Completed {
  readonly text: string;
  readonly items: readonly CompletionItem[];
  readonly labels: readonly string[];
}

async function complete(client: LspClient, marked: string, path = `a${Math.random()}.brief.md`): Promise<Completed> {
  const { text, position } = withCursor(marked);
  const uri = await client.open(path, text);
  const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position });
  return { text, items, labels: items.map(({ label }) => label) };
}

/** The text after an item was chosen. */
function chosen({ text, items }: Completed, label: string): string {
  const item = items.find((each) => each.label === label);
  if (item?.textEdit === undefined) throw new Error(`no item ${label}: ${items.map((each) => each.label).join(', ')}`);
  return edited(text, [item.textEdit as TextEdit]);
}

/** What an editor compares the letters typed with. */
function filters({ text, items }: Completed): readonly (readonly [typed: string, filter: string | undefined])[] {
  return items.map(({ textEdit, filterText }) => [wordsAt(text, (textEdit as TextEdit).range), filterText]);
}

const today = (() => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
})();
const NO_SNIPPETS = { ...PULLING, textDocument: { ...PULLING.textDocument, completion: {} } };
const head = '---\ndate: 2021-04-26\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed again.\n\n';
const files = {
  '.spotlightrc.yaml': 'authors: [Jan Nowak, Anna Maria Dyner]\n',
  'ports.brief.md': '---\ndate: 2021-04-26\nseries: Baltic Notes\n---\n\n# Ports\n\nJan Nowak\n\n## Why not?\n\nSo.\n',
  'deep/b (1).brief.md': '# On Ships\n\nEwa Lis\n\n## Who sails?\n\nAll.\n',
  'data.csv': 'a\n',
};

describe('completion in the front matter', () => {
  it('proposes the keys that are not there yet', async () => {
    const client = await start({ files });
    const found = await complete(client, '---\ndate: 2021-04-26\nst‸\n---\n\n# A\n');
    expect(found.labels).not.toContain('date');
    expect(found.labels).toContain('status');
    expect(chosen(found, 'status')).toBe('---\ndate: 2021-04-26\nstatus: \n---\n\n# A\n');
    expect(filters(found)[0]?.[0]).toBe('st');
    expect(chosen(await complete(client, '---\nda‸te: 2021-04-26\n---\n'), 'series')).toBe(
      '---\nseries: 2021-04-26\n---\n',
    );
  });

  it('proposes values: today, known authors, series in use, and what a key can say', async () => {
    const client = await start({ files });
    expect(chosen(await complete(client, '---\ndate: ‸\n---\n'), today)).toBe(`---\ndate: ${today}\n---\n`);
    expect(chosen(await complete(client, '---\ndate:‸\n---\n'), today)).toBe(`---\ndate: ${today}\n---\n`);
    expect((await complete(client, '---\nstatus: d‸\n---\n')).labels).toEqual(['draft', 'final']);
    expect(chosen(await complete(client, '---\nstatus: d‸raft # yet\n---\n'), 'final')).toBe(
      '---\nstatus: final # yet\n---\n',
    );
    expect((await complete(client, '---\nauthor: ‸\n---\n')).labels).toEqual(['Jan Nowak', 'Anna Maria Dyner']);
    expect((await complete(client, '---\nauthors:\n  - ‸\n---\n')).labels).toEqual(['Jan Nowak', 'Anna Maria Dyner']);
    expect((await complete(client, '---\nseries: ‸\n---\n')).labels).toEqual(['Baltic Notes']);
    expect(chosen(await complete(client, '---\nseries: "Ba‸"\n---\n'), 'Baltic Notes')).toBe(
      '---\nseries: "Baltic Notes"\n---\n',
    );
  });

  it('proposes a whole front matter at the top of a brief without one', async () => {
    const client = await start({ capabilities: NO_SNIPPETS });
    const found = await complete(client, '--‸\n\n# A\n');
    expect(chosen(found, 'front matter')).toBe(`---\ndate: ${today}\nstatus: draft\n---\n\n\n\n# A\n`);
    expect(found.items[0]?.insertTextFormat).toBeUndefined();
    const withSnippets = await complete(await start(), '‸\n\n# A\n');
    expect(withSnippets.items[0]?.insertTextFormat).toBe(2);
    expect(chosen(withSnippets, 'front matter')).toContain(`date: \${1:${today}}`);
  });
});

describe('completion of the byline', () => {
  it('proposes known authors that are not in it yet', async () => {
    const client = await start({ files });
    const found = await complete(
      client,
      '# Ferries Return\n\nJan Nowak and An‸\n\nThe ferries sailed.\n\n## Why?\n\nSo.\n',
    );
    expect(found.labels).toEqual(['Anna Maria Dyner']);
    expect(chosen(found, 'Anna Maria Dyner')).toContain('\n\nJan Nowak and Anna Maria Dyner\n\n');
    expect(filters(found)).toEqual([['An', 'Anna Maria Dyner']]);
  });

  it('proposes them where the byline is missing', async () => {
    const client = await start({ files });
    expect((await complete(client, '# Ferries Return\n\n‸\n\n## Why?\n\nSo.\n')).labels).toEqual([
      'Jan Nowak',
      'Anna Maria Dyner',
    ]);
  });

  it('takes the names of other briefs where none are configured', async () => {
    const { '.spotlightrc.yaml': _, ...rest } = files;
    const client = await start({ files: rest });
    expect((await complete(client, '# Ferries Return\n\n‸\n\n## Why?\n\nSo.\n')).labels).toEqual([
      'Ewa Lis',
      'Jan Nowak',
    ]);
  });
});

describe('completion of sections', () => {
  it('proposes openings after ##, but none that is there', async () => {
    const client = await start();
    const found = await complete(client, `${head}## What has happened?\n\nMuch.\n\n## Wh‸\n`);
    expect(found.labels).not.toContain('What has happened?');
    expect(chosen(found, 'What comes next?')).toContain('\n## What comes next?$0\n');
    expect(chosen(found, 'How will …?')).toMatch(/\n## How will \$\{1:the neighbours respond\}\?\$0\n/);
    expect(filters(found)[0]).toEqual(['Wh', 'Why now?']);
    const plain = await complete(await start({ capabilities: NO_SNIPPETS }), `${head}## ‸\n`);
    expect(chosen(plain, 'What comes next?')).toContain('\n## What comes next?\n');
    expect((await complete(client, `---\nlang: pl\n---\n\n# Promy\n\n## ‸\n`)).labels).toContain('Co dalej?');
  });

  it('proposes the part that belongs here', async () => {
    const client = await start({ capabilities: NO_SNIPPETS });
    const labels = async (marked: string) => (await complete(client, marked)).labels;
    expect(await labels('---\ndate: 2021-04-26\n---\n\n‸\n')).toEqual(['title']);
    expect(await labels('# Ferries Return\n\nJan Nowak\n\n‸\n\n## Why?\n\nSo.\n')).toEqual(['lead']);
    expect(await labels(`${head}‸\n`)).toEqual(['question']);
    expect(await labels(`${head}## Why?\n\nSo.\n\n## How?\n\nThus.\n\nou‸\n`)).toEqual(['question', 'outlook']);
    expect(await labels(`${head}## Why?\n\nSo ‸it is.\n`)).toEqual([]);
    const found = await complete(client, `${head}## Why?\n\nSo.\n\nques‸\n`);
    expect(chosen(found, 'question')).toContain('So.\n\n## What has happened?\n\nGive the facts');
  });
});

describe('completion of links', () => {
  it('proposes files, directories, other briefs and the own headings', async () => {
    const client = await start({ files });
    const found = await complete(client, `${head}## Why?\n\nSee [there](‸)\n`, 'a.brief.md');
    expect(found.labels).toEqual([
      'data.csv',
      'deep/',
      'ports.brief.md',
      'deep/b%20%281%29.brief.md',
      '#ferries-return',
      '#why',
    ]);
    expect(chosen(found, 'ports.brief.md')).toContain('[there](ports.brief.md)');
    expect(chosen(found, 'deep/b%20%281%29.brief.md')).toContain('[there](deep/b%20%281%29.brief.md)');
    expect(found.items[3]?.detail).toBe('On Ships');
  });

  it('replaces the target that is there, inside a directory too', async () => {
    const client = await start({ files });
    const found = await complete(client, `${head}See [there](deep/‸old.md "title")\n`, 'a.brief.md');
    expect(found.labels).toEqual(['b (1).brief.md']);
    expect(chosen(found, 'b (1).brief.md')).toContain('[there](deep/b%20%281%29.brief.md "title")');
    expect((await complete(client, `${head}See [there](../../‸)\n`, 'b.brief.md')).labels).toEqual([]);
    expect((await complete(client, `${head}See [there](https://‸)\n`, 'c.brief.md')).labels).toEqual([]);
  });

  it('proposes headings behind #, of this file and of others, in definitions too', async () => {
    const client = await start({ files });
    const own = await complete(client, `${head}## Why?\n\nSee [there](#w‸)\n`, 'a.brief.md');
    expect(own.labels).toEqual(['#ferries-return', '#why']);
    expect(filters(own)[1]).toEqual(['#w', '#why']);
    const other = await complete(client, `${head}[x]: ports.brief.md#‸\n`, 'b.brief.md');
    expect(chosen(other, '#why-not')).toContain('[x]: ports.brief.md#why-not\n');
  });
});

describe('completion of comments', () => {
  const forecast = `${head}## What next?\n\nThe line will open this autumn.`;

  it('proposes what a comment can be, from its first character on', async () => {
    const client = await start({ capabilities: NO_SNIPPETS });
    const found = await complete(client, `${forecast} <‸\n`);
    expect(found.labels).toEqual(['forecast', 'spotlight-disable-next-line', 'spotlight-disable', 'spotlight-enable']);
    expect(chosen(found, 'forecast')).toBe(`${forecast} <!-- forecast: 2021-09-01/2021-11-30 -->\n`);
    expect(filters(found)[0]).toEqual(['<', '<!-- forecast']);
    expect(chosen(await complete(client, `${forecast} <!-- fore‸ -->\n`), 'forecast')).toBe(
      `${forecast} <!-- forecast: 2021-09-01/2021-11-30 -->\n`,
    );
  });

  it('proposes days: the sentence’s own first, then distances from publication', async () => {
    const client = await start();
    const found = await complete(client, `${forecast} <!-- forecast: ‸ -->\n`);
    expect(found.labels).toEqual([
      '2021-09-01/2021-11-30',
      '2021-11-30',
      '2021-07-26',
      '2021-10-26',
      '2022-04-26',
      '2023-04-26',
      '2021-12-31',
      '2022-12-31',
    ]);
    expect(chosen(found, '2021-12-31')).toBe(`${forecast} <!-- forecast: 2021-12-31 -->\n`);
    expect(chosen(await complete(client, `${forecast} <!-- forecast: 2021‸-01-01-->\n`), '2021-12-31')).toBe(
      `${forecast} <!-- forecast: 2021-12-31-->\n`,
    );
    expect((await complete(client, `${forecast} <!-- forecast: 2021-12-31; ‸ -->\n`)).labels).toEqual([
      'outcome:',
      'source:',
    ]);
    expect((await complete(client, `${forecast} <!-- forecast: 2021-12-31; outcome: ‸ -->\n`)).labels).toEqual([
      'yes',
      'no',
      'partly',
    ]);
  });

  it('proposes rules to keep silent, those with findings first, in the front matter too', async () => {
    const client = await start();
    const found = await complete(client, `${head}<!-- spotlight-disable-next-line ‸ -->\n[here](https://www.gov.pl)\n`);
    expect(found.labels.slice(0, 8)).toContain('link-text');
    expect(chosen(found, 'link-text')).toContain('<!-- spotlight-disable-next-line link-text -->');
    const second = await complete(client, `${head}<!-- spotlight-disable link-text, li‸ -->\n`);
    expect(second.labels).not.toContain('link-text');
    expect(filters(second)[0]?.[0]).toBe('li');
    expect((await complete(client, '---\n# spotlight-disable-next-line ‸\nfoo: 1\n---\n')).labels).toContain(
      'front-matter-unknown-key',
    );
    expect((await complete(client, `${head}<!-- spotlight-disable link-text -- because ‸ -->\n`)).labels).toEqual([]);
  });

  it('proposes nothing in prose', async () => {
    const client = await start();
    expect((await complete(client, `${head}## Why?\n\nSo it is, ‸and so on.\n`)).items).toEqual([]);
  });
});

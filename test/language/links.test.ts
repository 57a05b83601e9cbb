import { describe, expect, it } from 'vitest';
import type { DocumentLink, Location, Range } from 'vscode-languageserver';
import type { LspClient } from './client.js';
import { rangeOf, startsClients, withCursor, wordsAt } from './support.js';

const start = startsClients();

const head = '---\ndate: 2021-04-26\n---\n\n# Ferries Return\n\nJan Nowak\n\nThe ferries sailed again.\n\n';
const text = [
  `${head}## What happened?`,
  '',
  'A [port](https://www.gov.pl/a) and [another](deep/b.brief.md#what-next), [a table](data.csv), [below](#what-comes-next).',
  'See [the plan][plan], <https://www.gov.pl/c>, [mail](mailto:a@gov.pl), [nobody](../../outside.md) and [todo](TODO).',
  '',
  '## What comes next?',
  '',
  'The line will open by May 2022.',
  '',
  '[plan]: https://www.gov.pl/plan "The plan"',
  '',
].join('\n');
const other = `${head}## What next?\n\nAs [there](../a.brief.md#what-comes-next) and in [that brief](../a.brief.md).\n`;
const files = {
  'a.brief.md': text,
  'deep/b.brief.md': other,
  'data.csv': 'a,b\n',
  'index.md': '# Index\n\n- [Next](a.brief.md#what-comes-next)\n',
};

async function definition(client: LspClient, uri: string, words: string): Promise<Location | null> {
  return client.request('textDocument/definition', { textDocument: { uri }, position: rangeOf(text, words).start });
}

async function references(
  client: LspClient,
  uri: string,
  position: Range['start'],
  includeDeclaration = false,
): Promise<string[]> {
  const found = await client.request<Location[] | null>('textDocument/references', {
    textDocument: { uri },
    position,
    context: { includeDeclaration },
  });
  return (found ?? []).map(({ uri: at, range }) => {
    const path = Object.keys(files).find((name) => client.uri(name) === at) as keyof typeof files;
    return `${path}: ${wordsAt(files[path], range)}`;
  });
}

describe('document links', () => {
  it('lead to addresses, files and headings', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    expect(links.map(({ range, target }) => [wordsAt(text, range), target])).toEqual([
      ['https://www.gov.pl/a', 'https://www.gov.pl/a'],
      ['deep/b.brief.md#what-next', undefined],
      ['data.csv', client.uri('data.csv')],
      ['#what-comes-next', `${uri}#L16`],
      ['[the plan][plan]', 'https://www.gov.pl/plan'],
      ['https://www.gov.pl/c', 'https://www.gov.pl/c'],
      ['mailto:a@gov.pl', 'mailto:a@gov.pl'],
      ['https://www.gov.pl/plan', 'https://www.gov.pl/plan'],
    ]);
    const resolved = await client.request<DocumentLink>('documentLink/resolve', links[1]);
    expect(resolved.target).toBe(`${client.uri('deep/b.brief.md')}#L11`);
  });
});

describe('definition', () => {
  it('is the heading, the file or the definition that a link names', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    const at = (found: Location | null, source: string) => found && [found.uri, wordsAt(source, found.range)];
    expect(at(await definition(client, uri, '#what-comes-next'), text)).toEqual([uri, 'What comes next?']);
    expect(at(await definition(client, uri, 'below'), text)).toEqual([uri, 'What comes next?']);
    expect(at(await definition(client, uri, 'deep/b'), other)).toEqual([client.uri('deep/b.brief.md'), 'What next?']);
    expect(await definition(client, uri, 'data.csv')).toEqual({
      uri: client.uri('data.csv'),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    });
    expect(at(await definition(client, uri, 'the plan'), text)).toEqual([
      uri,
      '[plan]: https://www.gov.pl/plan "The plan"',
    ]);
    expect(await definition(client, uri, 'https://www.gov.pl/a')).toBeNull();
    expect(await definition(client, uri, '../../outside')).toBeNull();
    expect(await definition(client, uri, 'The ferries')).toBeNull();
  });

  it('is looked for in the text of the editor', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    const b = await client.open('deep/b.brief.md', `\n\n${other}`);
    await client.change(b, { text: `${head}\n\n\n## What next?\n\nMore.\n` });
    expect(await definition(client, uri, 'deep/b')).toEqual({
      uri: b,
      range: { start: { line: 13, character: 3 }, end: { line: 13, character: 13 } },
    });
  });
});

describe('references', () => {
  it('of a heading are the links of the whole workspace to it', async () => {
    const client = await start({ files });
    const uri = await client.open('a.brief.md', text);
    const position = rangeOf(text, 'What comes next?').start;
    expect(await references(client, uri, position)).toEqual([
      'a.brief.md: #what-comes-next',
      'deep/b.brief.md: ../a.brief.md#what-comes-next',
      'index.md: a.brief.md#what-comes-next',
    ]);
    expect(await references(client, uri, position, true)).toContain('a.brief.md: What comes next?');
  });

  it('are the same from a link to the heading; from a link to the file, all links to the file', async () => {
    const client = await start({ files });
    const b = await client.open('deep/b.brief.md', other);
    expect(await references(client, b, rangeOf(other, '../a.brief.md#what').start, true)).toEqual([
      'a.brief.md: What comes next?',
      'deep/b.brief.md: ../a.brief.md#what-comes-next',
      'a.brief.md: #what-comes-next',
      'index.md: a.brief.md#what-comes-next',
    ]);
    expect(await references(client, b, rangeOf(other, '../a.brief.md)').start)).toEqual([
      'deep/b.brief.md: ../a.brief.md#what-comes-next',
      'deep/b.brief.md: ../a.brief.md',
      'a.brief.md: #what-comes-next',
      'index.md: a.brief.md#what-comes-next',
    ]);
  });

  it('of prose are none', async () => {
    const client = await start({ files });
    const { text: marked, position } = withCursor(text.replace('The ferries', 'The fer‸ries'));
    const uri = await client.open('a.brief.md', marked);
    const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
    expect(await client.request('textDocument/references', params)).toBeNull();
  });
});

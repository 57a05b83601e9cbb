import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { rules } from '../../server/src/rules/registry.generated.js';
import { brief, correctParts } from '../support/briefs.js';
import { type ClientOptions, type LspClient, PULLING, PUSHED } from './client.js';
import { startsClients } from './support.js';

const RESOLVING: ClientCapabilities = {
  ...PULLING,
  textDocument: {
    ...PULLING.textDocument,
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    ...PULLING.workspace,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

const start = startsClients();

interface Asked {
  readonly client: LspClient;
  readonly uri: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function open(text: string, options: ClientOptions = {}): Promise<Asked> {
  const client = await start({ capabilities: RESOLVING, ...options });
  const uri = await client.open('a.brief.md', text);
  return { client, uri, text, diagnostics: await client.pull(uri) };
}

/** Asks at the words, with the diagnostics that lie on them. */
function actions(
  { client, uri, text, diagnostics }: Asked,
  words: string,
  only?: readonly string[],
): Promise<CodeAction[]> {
  const range = rangeOf(text, words);
  return ask(
    client,
    uri,
    range,
    diagnostics.filter((diagnostic) => touches(diagnostic.range, range)),
    only,
  );
}

function ask(
  client: LspClient,
  uri: string,
  range: Range,
  diagnostics: readonly Diagnostic[],
  only?: readonly string[],
): Promise<CodeAction[]> {
  return client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics, only },
  });
}

function rangeOf(text: string, words: string): Range {
  const document = TextDocument.create('', '', 1, text);
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`no such words: ${words}`);
  return { start: document.positionAt(start), end: document.positionAt(start + words.length) };
}

function touches(a: Range, b: Range): boolean {
  const before = (p: Range['start'], q: Range['start']) =>
    p.line < q.line || (p.line === q.line && p.character <= q.character);
  return before(a.start, b.end) && before(b.start, a.end);
}

/** The text after an edit, which has to be one of the document at `uri` and its version. */
function applied(text: string, uri: string, version: number | null, edit: WorkspaceEdit | undefined): string {
  const [change, ...others] = edit?.documentChanges ?? [];
  if (change === undefined || !('edits' in change) || others.length > 0) throw new Error('not one change');
  expect(change.textDocument).toEqual({ uri, version });
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), change.edits as TextEdit[]);
}

function named(found: readonly CodeAction[], title: string): CodeAction {
  const action = found.find((each) => each.title === title);
  if (action === undefined) throw new Error(`no “${title}” among: ${found.map((each) => each.title).join(' | ')}`);
  return action;
}

const faulty = brief({ title: 'A Shared Railway for the Coast.' });

describe('quick fixes', () => {
  it('come from the diagnostic; a safe one is preferred', async () => {
    const asked = await open(faulty);
    const found = await actions(asked, 'Coast.');
    const [fix] = found;
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'title-format' }] });
    expect(applied(faulty, asked.uri, 1, fix?.edit)).toBe(brief());
    expect(found.filter(({ isPreferred }) => isPreferred)).toHaveLength(1);
  });

  it('that leave as much to mend as before are not preferred, and stay to be chosen', async () => {
    // The first comment that goes is of no use either way: the second one is left without its beginning.
    const unused = '<!-- spotlight-disable --> <!-- spotlight-enable --> x';
    const text = `${brief()}\n${unused}\n`;
    const asked = await open(text);
    const found = await actions(asked, '<!-- spotlight-disable -->');
    const fixes = found.filter(({ title }) => title.startsWith('Remove'));
    expect(fixes.length).toBeGreaterThan(0);
    expect(found.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('that the author has to choose are not preferred', async () => {
    const text = brief({ byline: 'Hanna Lindqvist and Jan van der Burg' });
    const asked = await open(text, {
      files: { '.spotlightrc.yaml': 'authors: [Hanna Lindqvist, Jan van der Berg]\n' },
    });
    const action = named(await actions(asked, 'Jan van der Burg'), 'Change to “Jan van der Berg”');
    expect(action.isPreferred).toBeUndefined();
    expect(applied(text, asked.uri, 1, action.edit)).toBe(brief());
  });

  it('are not made from diagnostics of an older version', async () => {
    const asked = await open(faulty);
    await asked.client.change(asked.uri, { text: `\n${faulty}` });
    expect(await ask(asked.client, asked.uri, rangeOf(faulty, 'Coast.'), asked.diagnostics, ['quickfix'])).toEqual([]);
  });

  it('reach a client that drops the data of diagnostics', async () => {
    const asked = await open(faulty);
    const bare = asked.diagnostics.map(({ data: _, ...diagnostic }) => diagnostic);
    const found = await ask(asked.client, asked.uri, rangeOf(faulty, 'Coast.'), bare);
    expect(applied(faulty, asked.uri, 1, found[0]?.edit)).toBe(brief());
  });

  it('survive whatever stands in the data', async () => {
    const asked = await open(faulty);
    for (const data of [
      null,
      1,
      'x',
      [],
      {},
      { version: 1 },
      { version: 1, fix: {}, suggestions: [] },
      { version: 1, fix: null, suggestions: [null] },
    ]) {
      const diagnostics = asked.diagnostics.map((diagnostic) => ({ ...diagnostic, data }));
      expect(await ask(asked.client, asked.uri, rangeOf(faulty, 'Coast.'), diagnostics, ['quickfix'])).toEqual([]);
    }
  });

  it('reach a client that knows no versions in edits', async () => {
    const client = await start({ capabilities: PUSHED });
    const uri = await client.open('a.brief.md', faulty);
    const { diagnostics } = await client.pushed(uri);
    const [fix] = await ask(client, uri, rangeOf(faulty, 'Coast.'), diagnostics);
    expect(fix?.edit).toEqual({ changes: { [uri]: [{ range: diagnostics[0]?.range, newText: '' }] } });
  });

  it('are only those that the client asks for', async () => {
    const asked = await open(faulty);
    expect((await actions(asked, 'Coast.', ['quickfix'])).map(({ kind }) => kind)).toEqual([
      'quickfix',
      'quickfix',
      'quickfix',
    ]);
    expect(await actions(asked, 'Coast.', ['refactor.rewrite'])).toEqual([]);
    expect((await actions(asked, 'Coast.', ['source'])).map(({ kind }) => kind)).toEqual(['source.fixAll.spotlight']);
    expect(await actions(asked, 'Coast.', ['source.organizeImports'])).toEqual([]);
  });

  it('are none for unknown documents and places outside', async () => {
    const asked = await open(faulty);
    const far = { start: { line: 9999, character: 0 }, end: { line: 10000, character: 5 } };
    expect(await ask(asked.client, asked.client.uri('other.brief.md'), far, [])).toEqual([]);
    expect(await ask(asked.client, asked.uri, far, [], ['quickfix'])).toEqual([]);
  });
});

const many = brief({
  title: 'A Shared Railway for the Coast.',
  sections: [
    [
      'What does the programme contain?',
      `The organization of the project.\n\nPage 2 of 3\n\n${correctParts.sections[0]?.[1]}`,
    ],
    ...correctParts.sections.slice(1, 3),
    ['What comes next?', `${correctParts.sections[3]?.[1]} The organization is new.`],
  ],
});
const TERMS = { '.spotlightrc.yaml': 'terms:\n  - preferred: organisation\n    variants: [organization]\n' };

describe('fixing all', () => {
  it('of one rule is offered where there is more than one, and worked out when chosen', async () => {
    const asked = await open(many, { files: TERMS });
    const action = named(await actions(asked, 'organization'), 'Fix all 2 findings of term-spelling');
    expect(action.edit).toBeUndefined();
    const resolved = await asked.client.request<CodeAction>('codeAction/resolve', action);
    expect(applied(many, asked.uri, 1, resolved.edit)).toBe(many.replaceAll('organization', 'organisation'));
  });

  it('of the file makes every safe fix, with small edits', async () => {
    const asked = await open(many, { files: TERMS });
    for (const only of [['source.fixAll.spotlight'], ['source.fixAll']]) {
      const [action, ...others] = await actions(asked, 'Who pays', only);
      expect(others).toEqual([]);
      const text = applied(many, asked.uri, 1, action?.edit);
      expect(text).toBe(
        many.replaceAll('organization', 'organisation').replace('Coast.', 'Coast').replace('Page 2 of 3\n\n', ''),
      );
      const change = action?.edit?.documentChanges?.[0];
      expect(change !== undefined && 'edits' in change ? change.edits.length : 0).toBe(4);
    }
  });

  it('converts a plain brief, and what is left to fix after that', async () => {
    const plain = brief({ frontMatter: '' }).replace(/^#+ /gm, '');
    const asked = await open(plain);
    const [action] = await actions(asked, 'Who pays', ['source.fixAll']);
    const text = applied(plain, asked.uri, 1, action?.edit);
    await asked.client.change(asked.uri, { text });
    const left = await asked.client.pull(asked.uri);
    expect(left.map(({ code }) => code)).toEqual(['date-missing']);
    expect(await ask(asked.client, asked.uri, rangeOf(text, 'Who pays'), left, ['source.fixAll'])).toEqual([]);
  });

  it('is not offered where nothing can be fixed', async () => {
    const asked = await open(brief());
    expect(await actions(asked, 'Who pays', ['source.fixAll'])).toEqual([]);
  });

  it('is refused when the document has changed before it is chosen', async () => {
    const asked = await open(many, { files: TERMS });
    const action = named(await actions(asked, 'organization'), 'Fix all 2 findings of term-spelling');
    await asked.client.change(asked.uri, { text: `${many}\n` });
    await expect(asked.client.request('codeAction/resolve', action)).rejects.toMatchObject({ code: -32801 });
  });

  it('is worked out at once for a client that cannot resolve', async () => {
    const asked = await open(many, { files: TERMS, capabilities: PULLING });
    const action = named(await actions(asked, 'organization'), 'Fix all 2 findings of term-spelling');
    expect(applied(many, asked.uri, 1, action.edit)).toBe(many.replaceAll('organization', 'organisation'));
  });
});

describe('suppressing', () => {
  it('puts a comment before the block, or at the top of the file', async () => {
    const asked = await open(faulty);
    const found = await actions(asked, 'Coast.');
    const here = applied(faulty, asked.uri, 1, named(found, 'Suppress title-format here').edit);
    expect(here).toBe(faulty.replace('# A', '<!-- spotlight-disable-next-line title-format -->\n\n# A'));
    const file = applied(faulty, asked.uri, 1, named(found, 'Suppress title-format in this file').edit);
    expect(file).toBe(faulty.replace('# A', '<!-- spotlight-disable title-format -->\n\n# A'));
  });

  it('adds to the comment that is there', async () => {
    const text = faulty.replace('# A', '<!-- spotlight-disable-next-line brief-length -- it is short -->\n# A');
    const asked = await open(text);
    const here = named(await actions(asked, 'Coast.'), 'Suppress title-format here');
    expect(applied(text, asked.uri, 1, here.edit)).toBe(
      text.replace('brief-length --', 'brief-length title-format --'),
    );
  });

  it('puts a YAML comment before the key in the front matter', async () => {
    const text = brief({ frontMatter: 'series: A\ndate: 2026-05-04\ncolour: red' });
    const asked = await open(text);
    const here = named(await actions(asked, 'colour'), 'Suppress front-matter-unknown-key here');
    expect(applied(text, asked.uri, 1, here.edit)).toBe(
      text.replace('colour', '# spotlight-disable-next-line front-matter-unknown-key\ncolour'),
    );
  });

  it('keeps the line ends of the file', async () => {
    const text = faulty.replaceAll('\n', '\r\n');
    const asked = await open(text);
    const here = named(await actions(asked, 'Coast.'), 'Suppress title-format here');
    expect(applied(text, asked.uri, 1, here.edit)).toContain('title-format -->\r\n\r\n# A');
  });

  it('silences every finding that the examples of the rules bring up, here and in the file', async () => {
    const client = await start({ capabilities: RESOLVING });
    const loud: string[] = [];
    let tried = 0;
    for (const [nth, rule] of rules.entries()) {
      for (const [index, example] of rule.examples.entries()) {
        if (example.wrap !== undefined && example.wrap !== 'none') continue;
        const uri = await client.open(`${nth}-${index}.brief.md`, example.text);
        for (const diagnostic of await client.pull(uri)) {
          const found = await ask(client, uri, diagnostic.range, [diagnostic], ['quickfix']);
          for (const action of found.filter(({ title }) => title.startsWith('Suppress '))) {
            const text = applied(example.text, uri, 1, action.edit);
            const probe = await client.open(`probe-${++tried}.brief.md`, text);
            const left = await client.pull(probe);
            const before = (await client.pull(uri)).filter(({ code }) => code === diagnostic.code).length;
            const after = left.filter(({ code }) => code === diagnostic.code).length;
            const gone = action.title.endsWith('in this file') ? after === 0 : after < before;
            if (!gone || left.some(({ code }) => code === 'suppression-unused'))
              loud.push(`${rule.id} ${index}: ${action.title}\n${text}`);
            await client.close(probe);
          }
        }
        await client.close(uri);
      }
    }
    expect(tried).toBeGreaterThan(100);
    expect(loud).toEqual([]);
  }, 120_000);
});

describe('the configuration', () => {
  const text = brief({ byline: 'Hanna Lindqvist and Maria Nowak' });
  const add = async (files: Record<string, string>, title: string, edited: string): Promise<string> => {
    const asked = await open(text, { files });
    const action = named(await actions(asked, 'Maria Nowak'), title);
    return applied(files[edited] ?? '', asked.client.uri(edited), null, action.edit);
  };

  it('gets a new author, with its comments and its order left as they are', async () => {
    const yaml =
      '# Ours\nrules:\n  link-text: off # for now\nauthors:\n  # the founders\n  - Hanna Lindqvist # since 1999\n\nfurniture: []\n';
    expect(
      await add(
        { '.spotlightrc.yaml': yaml },
        'Add “Maria Nowak” to the known authors (.spotlightrc.yaml)',
        '.spotlightrc.yaml',
      ),
    ).toBe(yaml.replace('# since 1999\n', '# since 1999\n  - Maria Nowak\n'));
  });

  it.each([
    ['authors: [Hanna Lindqvist]\n', 'authors: [Hanna Lindqvist, Maria Nowak]\n'],
    ['authors: [\n  Hanna Lindqvist, # one\n]\n', 'authors: [\n  Hanna Lindqvist,\n  Maria Nowak, # one\n]\n'],
    ['authors:\n- Hanna Lindqvist', 'authors:\n- Hanna Lindqvist\n- Maria Nowak'],
  ])('gets a new author in %j', async (yaml, expected) => {
    expect(
      await add(
        { '.spotlightrc.yaml': yaml },
        'Add “Maria Nowak” to the known authors (.spotlightrc.yaml)',
        '.spotlightrc.yaml',
      ),
    ).toBe(expected);
  });

  it('in JSON gets a new author on a line of its own', async () => {
    const json = '{\n  "authors": [\n    "Hanna Lindqvist"\n  ],\n  "rules": {}\n}\n';
    expect(
      await add(
        { '.spotlightrc.json': json },
        'Add “Maria Nowak” to the known authors (.spotlightrc.json)',
        '.spotlightrc.json',
      ),
    ).toBe(json.replace('"Hanna Lindqvist"\n', '"Hanna Lindqvist",\n    "Maria Nowak"\n'));
  });

  it('that names a list of authors has the author added there', async () => {
    const files = {
      '.spotlightrc.yaml': 'authors: people/authors.txt\n',
      'people/authors.txt': '# ours\nHanna Lindqvist',
    };
    expect(await add(files, 'Add “Maria Nowak” to the known authors (authors.txt)', 'people/authors.txt')).toBe(
      '# ours\nHanna Lindqvist\nMaria Nowak\n',
    );
  });

  it('gets a new term from the selection, as a foreign one where it is in emphasis', async () => {
    const yaml = 'authors: []\n# end\n';
    const prose = brief({
      sections: [
        ...correctParts.sections.slice(0, 3),
        ['What comes next?', `${correctParts.sections[3]?.[1]} It is *de facto* over.`],
      ],
    });
    const asked = await open(prose, { files: { '.spotlightrc.yaml': yaml } });
    const action = named(await actions(asked, 'de facto'), 'Add “de facto” to the terms (.spotlightrc.yaml)');
    expect(applied(yaml, asked.client.uri('.spotlightrc.yaml'), null, action.edit)).toBe(
      'authors: []\n# end\nterms:\n  - preferred: de facto\n    emphasis: true\n',
    );
  });

  it('is made in the workspace folder where there is none', async () => {
    const asked = await open(brief(), { settings: () => ({ authors: ['Hanna Lindqvist'] }) });
    const action = named(
      await actions(asked, 'Jan van der Berg'),
      'Add “Jan van der Berg” to the known authors (.spotlightrc.yaml)',
    );
    const uri = asked.client.uri('.spotlightrc.yaml');
    expect(action.edit?.documentChanges).toEqual([
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      {
        textDocument: { uri, version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: 'authors:\n  - Jan van der Berg\n',
          },
        ],
      },
    ]);
  });

  it('is changed as it stands in the editor where it is open', async () => {
    const asked = await open(text, { files: { '.spotlightrc.yaml': 'authors: [Hanna Lindqvist]\n' } });
    const uri = await asked.client.open('.spotlightrc.yaml', '# new\nauthors: [Hanna Lindqvist]\n', 'yaml');
    const action = named(
      await actions(asked, 'Maria Nowak'),
      'Add “Maria Nowak” to the known authors (.spotlightrc.yaml)',
    );
    expect(applied('# new\nauthors: [Hanna Lindqvist]\n', uri, 1, action.edit)).toBe(
      '# new\nauthors: [Hanna Lindqvist, Maria Nowak]\n',
    );
    expect(readFileSync(join(asked.client.directory, '.spotlightrc.yaml'), 'utf8')).not.toContain('Nowak');
  });
});

describe('a forecast', () => {
  const outlook = (sentence: string): string =>
    brief({
      sections: [
        ...correctParts.sections.slice(0, 3),
        ['What comes next?', `${correctParts.sections[3]?.[1]} ${sentence}`],
      ],
    });

  it('without a date gets a comment behind its sentence', async () => {
    const text = outlook('The towns will buy a second train.');
    const asked = await open(text);
    const found = await actions(asked, 'will buy');
    const dated = found.filter(({ title }) => title.startsWith('Date it with a comment'));
    expect(dated).toHaveLength(1);
    expect(applied(text, asked.uri, 1, dated[0]?.edit)).toMatch(
      /a second train\. <!-- forecast: \d{4}-\d\d-\d\d -->\n$/,
    );
  });

  it('with a relative date can be dated for good', async () => {
    const text = outlook('The towns will buy a second train in autumn.');
    const asked = await open(text);
    const dated = named(
      await actions(asked, 'second train', ['refactor.rewrite']),
      'Date it with a comment: 30 November 2026',
    );
    expect(applied(text, asked.uri, 1, dated.edit)).toContain('in autumn. <!-- forecast: 2026-09-01/2026-11-30 -->');
  });

  it('has its outcome noted in its comment, and changed there', async () => {
    const text = outlook('The towns will buy a second train. <!-- forecast: 2026-06-30 -->');
    const asked = await open(text);
    const noted = named(await actions(asked, 'second train', ['refactor.rewrite']), 'Note the outcome: in part');
    const after = applied(text, asked.uri, 1, noted.edit);
    expect(after).toContain('<!-- forecast: 2026-06-30; outcome: partly -->');
    await asked.client.change(asked.uri, { text: after });
    const changed = await ask(asked.client, asked.uri, rangeOf(after, 'second train'), [], ['refactor.rewrite']);
    expect(changed.map(({ title }) => title)).toEqual(['Change the outcome to “yes”', 'Change the outcome to “no”']);
    expect(applied(after, asked.uri, 2, changed[1]?.edit)).toContain('<!-- forecast: 2026-06-30; outcome: no -->');
  });

  it('that lies ahead has no outcome yet', async () => {
    const asked = await open(outlook('The towns will buy a second train by the end of 2090.'));
    expect(await actions(asked, 'second train', ['refactor.rewrite'])).toEqual([]);
  });
});

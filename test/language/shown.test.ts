import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Hover } from 'vscode-languageserver';
import { brief } from '../support/briefs.js';
import { PULLING, PUSHED } from './client.js';
import { startsClients } from './support.js';

const start = startsClients();

const EVIL = '\u001b]8;;https://evil.test\u0007\u009b\u007f\u000b\u202e\u2066\u200b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const HARMFUL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\u200b]/;
/** Parts of documents, and what comes back to the server. */
const DOCUMENTS = new Set([
  'newText',
  'textEdit',
  'textEdits',
  'edit',
  'edits',
  'data',
  'placeholder',
  'filterText',
  'uri',
  'target',
  'html',
  'svg',
]);

/** Every string in an answer that people see. */
function* texts(value: unknown, key = ''): Iterable<string> {
  if (DOCUMENTS.has(key)) return;
  if (typeof value === 'string') yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, item] of Object.entries(value)) yield* texts(item, Array.isArray(value) ? key : name);
}

const hostile = brief({
  frontMatter: `date: 2026-02-30\nseries: "s${EVIL.replaceAll('\u000b', '')}"\nbad: [`,
  title: `T ${EVIL} title.`,
  byline: `Anna ${EVIL} Nowak`,
  sections: [
    [
      `What ${EVIL} is it?`,
      `It may ${EVIL} rain soon ${EVIL} by the ${EVIL} summit, this autumn. [x](file-${EVIL}.md#${EVIL})`,
    ],
    [
      `Why ${EVIL}?`,
      `Rain will fall on Lukashenko ${EVIL} in June 2027 <!-- spotlight-disable no-${EVIL} -->. [y](#x${EVIL})`,
    ],
  ],
});

const FILES = {
  'a.brief.md': hostile,
  'b.brief.md': hostile,
  '.spotlightrc.yaml':
    'authors: ["Jan\\u001bKowalski"]\nterms: [{ preferred: "Luka\\u001bshenka", variants: [Lukashenko] }]\n',
  'broken/.spotlightrc.yaml': `"k\\u001b\\u202e": 1\n`,
  'broken/a.brief.md': hostile,
};

describe('what editors show of hostile texts', () => {
  it('has no character in it that does anything', async () => {
    const client = await start({ files: FILES, capabilities: { ...PULLING, window: { workDoneProgress: true } } });
    const said: unknown[] = [];
    client.connection.onNotification('textDocument/publishDiagnostics', (params: unknown) => {
      said.push(params);
    });
    const uri = await client.open('a.brief.md', hostile);
    const textDocument = { uri };
    const diagnostics = await client.pull(uri);
    expect(diagnostics.some(({ message }) => String(message).includes('\\u{202e}'))).toBe(true);
    const lines = hostile.split('\n');
    const whole = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
    const answers: unknown[] = [
      diagnostics,
      await client.request('textDocument/codeAction', { textDocument, range: whole, context: { diagnostics } }),
    ];
    for (const method of ['documentSymbol', 'codeLens', 'inlayHint', 'foldingRange', 'documentLink'])
      answers.push(await client.request(`textDocument/${method}`, { textDocument, range: whole }));
    answers.push(await client.request('workspace/symbol', { query: '' }));
    answers.push(await client.request('workspace/diagnostic', { previousResultIds: [] }));
    answers.push(await client.request('spotlight/outline', textDocument));
    answers.push(await client.request('spotlight/register', {}));
    answers.push(await client.request('spotlight/import', { base64: btoa('PK\u0003\u0004\u001b[2J') }));
    for (const [line, text] of lines.entries())
      for (const word of ['rain', 'file-', 'soon', 'autumn', 'x]', 'no-', 'T ', 'Anna', '## ', 'series: ', '](', '#x'])
        if (text.includes(word)) {
          const position = { line, character: text.indexOf(word) + word.length - 1 };
          for (const method of ['hover', 'completion'])
            answers.push(await client.request(`textDocument/${method}`, { textDocument, position }));
          answers.push(
            await client.request('textDocument/completion', {
              textDocument,
              position: { line, character: position.character + 1 },
            }),
          );
        }
    const shown = [...answers, ...said, client.log].flatMap((answer) => [...texts(answer)]);
    expect(shown.length).toBeGreaterThan(200);
    expect(shown.filter((text) => HARMFUL.test(text))).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
  }, 60_000);

  it('is pushed so too', async () => {
    const client = await start({ capabilities: PUSHED });
    const { diagnostics } = await client.pushed(await client.open('a.brief.md', hostile));
    expect(diagnostics.some(({ message }) => String(message).includes('\\u{202e}'))).toBe(true);
    expect([...texts(diagnostics)].filter((text) => HARMFUL.test(text))).toEqual([]);
  });

  it('changes no character of the edits, and an edit finds its forecast again', async () => {
    const client = await start({
      files: { '.spotlightrc.yaml': 'terms: [{ preferred: "Luka\\u001bshenka", variants: [Lukashenko] }]\n' },
    });
    const uri = await client.open('a.brief.md', hostile);
    const textDocument = { uri };
    const diagnostics = await client.pull(uri);
    const term = diagnostics.filter(({ code }) => code === 'term-spelling');
    // A client that keeps no data asks with what it has shown.
    const context = { diagnostics: term.map(({ data: _, ...rest }: Diagnostic) => rest) };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range: term[0]?.range,
      context,
    });
    expect(JSON.stringify(actions.map(({ edit }) => edit))).toContain('Luka\\u001bshenka');
    expect(actions[0]?.title).toContain('Luka␛shenka');
    const { items } = await client.request<{ items: { text: string; range: { start: object } }[] }>(
      'spotlight/register',
      {},
    );
    for (const { text, range } of items) {
      expect(text).toContain('\\u{202e}');
      const params = { textDocument, position: range.start, text, days: '2027-06-30' };
      expect(await client.request('spotlight/forecastEdit', params)).not.toBeNull();
    }
    expect(items.length).toBeGreaterThan(0);
  });

  it('keeps the lines of hovers and logs', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', brief({ title: 'A title.' }));
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri },
      position: { line: 4, character: 9 },
    });
    expect(JSON.stringify(hover.contents)).toContain('\\n\\n');
    await client.request('textDocument/hover', { textDocument: { uri } });
    expect(client.log.some((line) => /^hover: TypeError.*\n +at /.test(line))).toBe(true);
  });
});

describe('an older state of a brief', () => {
  it('is looked at beside the brief, and takes nothing from it', async () => {
    const faulty = brief({ title: 'A title.' });
    const client = await start({ files: { 'a.brief.md': faulty } });
    const past = `${client.uri('a.brief.md').replace('file:', 'git:')}?%7B%22ref%22%3A%22HEAD%22%7D`;
    await client.open(past, faulty);
    expect(await client.pull(past)).toEqual([]);
    const reported = async (): Promise<string[]> => {
      const { items } = await client.request<{ items: { uri: string }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      });
      return items.map(({ uri }) => uri);
    };
    expect(await reported()).toEqual([client.uri('a.brief.md')]);
    const names = async (): Promise<string[]> => {
      const symbols = await client.request<{ location: { uri: string } }[]>('workspace/symbol', { query: 'A title' });
      return [...new Set(symbols.map(({ location }) => location.uri))];
    };
    expect(await names()).toEqual([client.uri('a.brief.md')]);
    await client.open('a.brief.md', faulty);
    await client.close(past);
    // The brief itself is still open, and answers for itself.
    expect(await reported()).toEqual([]);
  });

  it('is pushed nothing', async () => {
    const client = await start({ capabilities: PUSHED });
    const { diagnostics } = await client.pushed(await client.open('git:/a.brief.md?x', brief({ title: 'A title.' })));
    expect(diagnostics).toEqual([]);
  });
});

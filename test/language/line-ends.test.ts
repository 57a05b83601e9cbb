import { describe, expect, it } from 'vitest';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseBrief } from '../../server/src/brief/parse-brief.js';
import { changesBetween, toTextEdits } from '../../server/src/language/text-changes.js';
import { brief } from '../support/briefs.js';
import { startsClients } from './support.js';

const start = startsClients();
/** A text whose line ends are of all kinds, by turns. */
function mixed(text: string, kinds: readonly string[]): string {
  let count = 0;
  return text.replace(/\n/g, () => kinds[count++ % kinds.length] ?? '\n');
}

const FAULTS = brief()
  .replace('# A Shared Railway for the Coast', '# A Shared Railway for the Coast.')
  .replace('Hanna', 'By Hanna')
  .replace('## Who pays', '### Who pays')
  .replace(' Most of the money', '\n\n<!-- spotlight-disable-next-line link-text -->\n\nMost of the money');
const FIXED = brief().replace(' Most of the money', '\n\nMost of the money');

function edited(text: string, action: CodeAction | undefined): string {
  const change = action?.edit?.documentChanges?.[0];
  if (change === undefined || !('edits' in change)) throw new Error('the action has no edit');
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), change.edits as TextEdit[]);
}

describe.each([
  ['LF and CRLF', ['\n', '\r\n']],
  ['CRLF and CR', ['\r\n', '\r', '\r\n']],
  ['all three', ['\r', '\r\n', '\n']],
])('a text whose line ends are %s', (_, kinds) => {
  const text = mixed(FAULTS, kinds);

  it('keeps them where everything is fixed, and has the words that the command line gives', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const diagnostics = await client.pull(uri);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const [all] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics, only: ['source.fixAll.spotlight'] },
    });
    const result = edited(text, all);
    expect(result.replace(/\r\n?/g, '\n')).toBe(FIXED);
    // Nothing but the comment with its lines has gone.
    expect(text.split(/\r\n|\r|\n/).length - result.split(/\r\n|\r|\n/).length).toBe(2);
  });

  it('marks the words that are meant, and gets a comment with whole line ends where a rule is suppressed', async () => {
    const client = await start();
    const uri = await client.open('a.brief.md', text);
    const document = TextDocument.create('', '', 1, text);
    const diagnostics = await client.pull(uri);
    const marks = diagnostics.map(({ range }) => document.getText(range));
    expect(marks).toEqual(expect.arrayContaining(['.', 'By ', 'Who pays for the new line?', 'link-text']));
    for (const diagnostic of diagnostics.filter(({ code }) => code !== 'suppression-unused')) {
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      });
      for (const action of actions.filter(({ title }) => title.startsWith('Suppress'))) {
        const result = edited(text, action);
        const comment = `<!-- spotlight-disable${action.title.endsWith('here') ? '-next-line' : ''} ${diagnostic.code} -->`;
        const [before, after] = result.split(comment);
        const [end = ''] = /^(?:\r\n|\n)*/.exec(after ?? '') ?? [];
        expect(['\n\n', '\r\n\r\n']).toContain(end);
        expect(`${before}${after?.slice(end.length)}`).toBe(text);
      }
    }
  });

  it('keeps them where it is formatted, and gets line ends of the most frequent kind', async () => {
    const client = await start();
    const tight = mixed(brief().replace('---\n\n#', '---\n#').replaceAll('\n\n## ', '\n## '), kinds);
    const uri = await client.open('a.brief.md', tight);
    const edits = await client.request<TextEdit[]>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    const result = TextDocument.applyEdits(TextDocument.create('', '', 1, tight), edits);
    expect(result.replace(/\r\n?/g, '\n')).toBe(brief());
  });
});

describe('an edit between the signs of a line end', () => {
  it.each([
    ['a\r\nb\r\n', 'a\nb\r\n'],
    ['a\nb', 'a\r\nb'],
    ['a\r\nb', 'a\rb'],
    ['a\r\n\r\nb\r\n', 'a\n\nc\r\n'],
  ])('from %j to %j is one that the protocol can place', (before, after) => {
    const edits = toTextEdits(parseBrief(before).source, changesBetween(before, after));
    expect(TextDocument.applyEdits(TextDocument.create('', '', 1, before), edits)).toBe(after);
  });
});

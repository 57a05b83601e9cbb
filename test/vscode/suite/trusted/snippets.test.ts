import { assert } from 'chai';
import { commands, DiagnosticSeverity, languages, Range, Selection, type TextDocument, window } from 'vscode';
import { fileUri, showNew } from '../support/documents.js';
import { until } from '../support/until.js';

describe('snippets', () => {
  it('make a brief without an error', async () => {
    await commands.executeCommand('spotlight.newBrief', undefined, 'A New Łódź: “Harbour” & Quay');
    const document = window.activeTextEditor?.document;
    assert(document);
    assert.match(document.getText(), /^---\ndate: \d{4}-\d\d-\d\d\n/);
    assert.include(document.getText(), '\n# A New Łódź: “Harbour” & Quay\n');
    assert.equal(document.getText(window.activeTextEditor?.selection), 'Jane Smith');
    assert.equal(document.languageId, 'spotlight-brief');
    assert.equal(document.uri.scheme, 'untitled');
    assert.equal(document.uri.path, fileUri('a-new-lodz-harbour-quay.brief.md').path);
    await until('the length of the answers is remarked on', () => codes(document).includes('answer-length'));
    const errors = languages.getDiagnostics(document.uri).filter((each) => each.severity === DiagnosticSeverity.Error);
    assert.deepEqual(errors, []);
  });

  for (const comment of ['Forecast date', 'Forecast outcome']) {
    it(`make up a whole brief one by one, with “${comment}”`, async () => {
      const { document } = await showNew('');
      await add('Front matter');
      await add('Head');
      await add('Question with answer');
      await add('Link');
      await add('Suppress next block', 'answer-length');
      await add('Question with answer', 'Why now');
      await add('Table');
      await add('Suppress a passage', 'link-text');
      await add('Outlook');
      await add(comment, undefined, ' ');
      await until('the length of the answers is remarked on', () => codes(document).includes('answer-length'));
      const errors = languages
        .getDiagnostics(document.uri)
        .filter((each) => each.severity === DiagnosticSeverity.Error);
      assert.deepEqual(errors, [], document.getText());
    });
  }

  it('put a further question before the outlook', async () => {
    const editor = await showNew('# Harbour\n\n## What is new?\n\nMuch.\n\n## What comes next?\n\nA map will come.\n');
    await commands.executeCommand('spotlight.addQuestion');
    const headings = editor.document.getText().match(/^## .*$/gm);
    assert.deepEqual(headings, ['## What is new?', '## What has happened?', '## What comes next?']);
  });
});

/**
 * Inserts a snippet as a block at the end of the brief, or behind its last words, looks whether it waits at its first
 * tab stop, and takes what stands there, or types something else.
 */
async function add(name: string, words?: string, before = '\n\n'): Promise<void> {
  const editor = window.activeTextEditor;
  assert(editor);
  const { document } = editor;
  const text = document.getText();
  const end = document.positionAt(text.trimEnd().length);
  const rest = new Range(end, document.positionAt(text.length));
  await editor.edit((edit) => edit.replace(rest, text === '' ? '' : before), {
    undoStopBefore: true,
    undoStopAfter: false,
  });
  const place = document.positionAt(document.getText().length);
  editor.selection = new Selection(place, place);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'spotlight-brief', name });
  await until(`the first tab stop of “${name}”`, () => !editor.selection.isEmpty);
  if (words !== undefined) await commands.executeCommand('type', { text: words });
  await commands.executeCommand('leaveSnippet');
}

function codes(document: TextDocument): unknown[] {
  return languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

import { assert } from 'chai';
import { commands, DiagnosticSeverity, languages, type TextDocument, window } from 'vscode';
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

  it('put a further question before the outlook', async () => {
    const editor = await showNew('# Harbour\n\n## What is new?\n\nMuch.\n\n## What comes next?\n\nA map will come.\n');
    await commands.executeCommand('spotlight.addQuestion');
    const headings = editor.document.getText().match(/^## .*$/gm);
    assert.deepEqual(headings, ['## What is new?', '## What has happened?', '## What comes next?']);
  });
});

function codes(document: TextDocument): unknown[] {
  return languages.getDiagnostics(document.uri).map(({ code }) => (typeof code === 'object' ? code.value : code));
}

import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import { commands, Uri, window, workspace } from 'vscode';
import { paragraph, wordDocument } from '../../../import/word-document.js';
import { fileUri, show } from '../support/documents.js';
import { until } from '../support/until.js';

describe('texts from elsewhere and for elsewhere', () => {
  it('a Word document becomes a brief', async () => {
    const body = [
      paragraph('A New Quay for the Ferries', 'Title'),
      paragraph('Marta Lind'),
      paragraph('The board signed.'),
    ];
    const uri = fileUri('quay.docx');
    await workspace.fs.writeFile(uri, await wordDocument({ body }));
    await commands.executeCommand('spotlight.import', uri);
    const text = await until('the brief', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled === true && shown.languageId === 'spotlight-brief' ? shown.getText() : null;
    });
    assert.match(text, /^(?:---\n[^#]*---\n\n)?# A New Quay for the Ferries\n\nMarta Lind\n/);
  });

  it('a brief becomes a page', async () => {
    await show('harbour.brief.md');
    const target = Uri.joinPath(fileUri('harbour.brief.md'), '..', 'harbour.html');
    await commands.executeCommand('spotlight.exportHtml', undefined, target);
    const html = await readFile(target.fsPath, 'utf8');
    assert.match(html, /^<!doctype html>/);
    assert.include(html, 'New Rules for the Harbour');
  });
});

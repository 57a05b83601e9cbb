import { assert } from 'chai';
import { commands, type Hover, type Uri, window, workspace } from 'vscode';
import { paragraph, wordDocument } from '../../../import/word-document.js';
import { fileUri, show } from '../support/documents.js';
import { inPage } from '../support/page.js';
import { until } from '../support/until.js';

describe('documents in the browser', () => {
  afterEach(async () => {
    await commands.executeCommand('notifications.clearAll');
  });

  it('a text becomes a brief', async () => {
    const uri = await written('quay.txt', new TextEncoder().encode('A New Quay\n\nMarta Lind\n\nThe board signed.\n'));
    await commands.executeCommand('spotlight.import', uri);
    const text = await until('the brief', () => {
      const shown = window.activeTextEditor?.document;
      return shown?.isUntitled === true && shown.languageId === 'spotlight-brief' ? shown.getText() : null;
    });
    assert.match(text, /# A New Quay\n\nMarta Lind\n/);
  });

  it('a Word document does not, and the reason is said', async () => {
    const before = window.activeTextEditor?.document;
    const body = [paragraph('A New Quay', 'Title'), paragraph('The board signed.')];
    const uri = await written('quay.docx', await wordDocument({ body }));
    await commands.executeCommand('spotlight.import', uri);
    await said(/Word documents/);
    assert.equal(window.activeTextEditor?.document, before);
  });

  it('nor is it offered', async () => {
    void commands.executeCommand('spotlight.import');
    const choices = () => inPage({ action: 'text', selector: '.quick-input-list .monaco-list-row' });
    const offered = await until('the choices', async () => {
      const texts = String(await choices());
      return texts.includes('From a file') && texts;
    });
    assert.include(offered, 'PDF');
    assert.notInclude(offered, 'Word');
    await inPage({ action: 'press', key: 'Escape' });
  });

  it('a brief becomes a page', async () => {
    await show('harbour.brief.md');
    await commands.executeCommand('spotlight.exportHtml', undefined, fileUri('harbour.html'));
    const html = new TextDecoder().decode(await workspace.fs.readFile(fileUri('harbour.html')));
    assert.match(html, /^<!doctype html>/);
    assert.include(html, 'New Rules for the Harbour');
    await said(/harbour\.html/);
  });

  it('a forecast explains itself under the pointer', async () => {
    const { document } = await show('harbour.brief.md');
    const place = document.positionAt(document.getText().indexOf('will publish') + 1);
    const hovers = await until('a hover', async () => {
      const found = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, place);
      return found.length > 0 && found;
    });
    const text = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(text.join('\n'), /30 June 2026|2026-06-30/);
  });
});

async function written(name: string, bytes: Uint8Array): Promise<Uri> {
  const uri = fileUri(name);
  await workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** Waits for a message in the list of the window: whether it pops up as well depends on the focus of the browser. */
async function said(words: RegExp): Promise<void> {
  await commands.executeCommand('notifications.showList');
  const messages = () => inPage({ action: 'text', selector: '.notification-list-item-message' });
  await until(`a message with ${words}`, async () => words.test(String(await messages())));
}

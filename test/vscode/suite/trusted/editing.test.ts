import { assert } from 'chai';
import {
  type CompletionList,
  commands,
  type DocumentSymbol,
  Position,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { fileUri, showNew } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { until } from '../support/until.js';

const FAULTY = `---
date: 2026-03-02
---

# A New Quay for the Ferries.

By Marta Lind

On 1 March the harbour board signed a contract, which will give the ferries room of their own soon.

## What was signed

The board signed a [contract](http://www.europa.eu/contract) on 1 March.
`;

describe('writing', () => {
  it('fixes everything on save where that is wished', async () => {
    const uri = fileUri('saved.brief.md');
    const document = await written(uri, FAULTY);
    const settings = workspace.getConfiguration('editor', document);
    const wish = { 'source.fixAll.spotlight': 'explicit' };
    await settings.update('codeActionsOnSave', wish, false, true);
    const editor = await window.showTextDocument(document);
    await until('findings', () => codes(document).includes('title-format'));
    await editor.edit((edit) => edit.insert(new Position(12, 0), 'It did so in public.\n'));
    assert.isTrue(await document.save());
    assert.include(document.getText(), '# A New Quay for the Ferries\n');
    assert.isFalse(document.isDirty);
    await settings.update('codeActionsOnSave', undefined, false, true);
    await workspace.fs.delete(uri);
  });

  it('fills the outline', async () => {
    const { document } = await showNew(FAULTY);
    const symbols = await until('symbols', async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length > 0 && found;
    });
    assert.include(JSON.stringify(symbols), 'A New Quay for the Ferries');
    assert.include(JSON.stringify(symbols), 'What was signed');
  });

  it('completes the front matter', async () => {
    const { document } = await showNew('---\ndate: 2026-03-02\n\n---\n\n# Harbour\n');
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      new Position(2, 0),
    );
    assert.include(
      items.map(({ label }) => (typeof label === 'string' ? label : label.label)),
      'series',
    );
  });

  it('gives a plain brief its canonical form', async () => {
    const editor = await showNew('A New Quay\n\nMarta Lind\n\nThe board signed.\n\nWhat was signed?\n\nA contract.\n');
    await until('findings', () => codes(editor.document).length > 0);
    await commands.executeCommand('spotlight.convert');
    await until('the marks', () => editor.document.getText().startsWith('# A New Quay\n'));
    assert.include(editor.document.getText(), '\n## What was signed?\n');
  });
});

async function written(uri: Uri, text: string): Promise<TextDocument> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return workspace.openTextDocument(uri);
}

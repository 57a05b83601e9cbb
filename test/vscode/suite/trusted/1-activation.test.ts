import { assert } from 'chai';
import { commands } from 'vscode';
import { show } from '../support/documents.js';
import { ourExtension } from '../support/extension.js';
import { until } from '../support/until.js';

// These run first and in this order: an extension that is active stays so.
describe('activation', () => {
  it('does not come with the window', () => {
    assert.isFalse(ourExtension().isActive);
  });

  it('does not come with a file of another language', async () => {
    await show('table.csv');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.isFalse(ourExtension().isActive);
  });

  it('comes with a brief', async () => {
    const { document } = await show('harbour.brief.md');
    assert.equal(document.languageId, 'spotlight-brief');
    await until('the extension is active', () => ourExtension().isActive);
    assert.include(await commands.getCommands(true), 'spotlight.newBrief');
  });

  it('leaves the language Markdown alone', async () => {
    const { document } = await show('notes.md');
    assert.equal(document.languageId, 'markdown');
  });
});

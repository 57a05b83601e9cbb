import { assert } from 'chai';
import { commands, Position, Selection } from 'vscode';
import { show, showNew } from '../support/documents.js';
import { inPage, PAGE } from '../support/page.js';
import { until } from '../support/until.js';

const PARTS: Readonly<Record<string, string>> = {
  'New Rules for the Harbour': 'entity.name.section.title.spotlight-brief',
  'Marta Lind': 'entity.name.type.author.spotlight-brief',
  'What do the rules change?': 'entity.name.section.question.spotlight-brief',
  date: 'entity.name.tag.yaml',
};

describe('the language', () => {
  it('shows the parts of a brief', async function () {
    if (PAGE === undefined) return this.skip();
    const editor = await show('harbour.brief.md');
    for (const [text, scope] of Object.entries(PARTS)) {
      const place = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
      editor.selection = new Selection(place, place);
      await commands.executeCommand('editor.action.inspectTMScopes');
      await until(`${scope} on “${text}”`, async () => (await inspected()).includes(scope));
      await commands.executeCommand('editor.action.inspectTMScopes');
    }
  });

  it('continues a list on Enter', async () => {
    const editor = await showNew('- one');
    editor.selection = new Selection(0, 5, 0, 5);
    await commands.executeCommand('type', { text: '\n' });
    assert.equal(editor.document.getText().replace(/\r/g, ''), '- one\n- ');
    assert.isTrue(editor.selection.active.isEqual(new Position(1, 2)));
  });
});

async function inspected(): Promise<string> {
  return String(await inPage({ action: 'text', selector: '.token-inspect-widget' }));
}

import { assert } from 'chai';
import { commands } from 'vscode';
import { show } from '../support/documents.js';
import { inPage } from '../support/page.js';
import { lineIn } from '../support/tree.js';
import { until } from '../support/until.js';

const NOWHERE = 'nowhere.invalid';

// Last: they judge all that went before.
describe('the browser at the end', () => {
  it('shows what an author sees', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await show('harbour.brief.md');
    await commands.executeCommand('spotlight.outline.focus');
    await lineIn('Brief outline', /^Title: New Rules for the Harbour/);
    await commands.executeCommand('spotlight.openPreview');
    const title = () => inPage({ action: 'webviewText', selector: 'h1' }).catch(() => '');
    await until('the preview', async () => String(await title()) === 'New Rules for the Harbour');
    await inPage({ action: 'screenshot', name: 'web' });
  });

  it('has no complaint about us on its console', async () => {
    console.error('spotlight: this is heard');
    const heard = await until('the console', async () => {
      const complaints = ((await inPage({ action: 'complaints' })) as string[]).filter((each) =>
        /spotlight|[/]extensions[/]0[/]/i.test(each),
      );
      return complaints.some((each) => each.includes('this is heard')) && complaints;
    });
    assert.deepEqual(
      heard.filter((each) => !each.includes('this is heard')),
      [],
    );
  });

  it('was asked for nothing beyond the machine', async () => {
    await fetch(`https://${NOWHERE}/`).catch(() => null);
    const asked = (await inPage({ action: 'asked' })) as string[];
    assert.include(asked, `${NOWHERE}:443`);
    assert.deepEqual(
      asked.filter((host) => !host.startsWith(NOWHERE)),
      [],
    );
  });
});

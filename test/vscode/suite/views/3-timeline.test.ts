import { assert } from 'chai';
import { commands } from 'vscode';
import { inPage, PAGE } from '../support/page.js';
import { until } from '../support/until.js';

describe('the timeline', () => {
  it('shows the forecasts on an axis', async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('spotlight.showTimeline');
    const words = await until('the picture', async () => {
      const found = String(await inPage({ action: 'webviewText', selector: 'main' }).catch(() => ''));
      return found.includes('Ferries') ? found : undefined;
    });
    assert.include(words, 'today');
    // Whole, so that the report shows them all.
    assert.equal(((await inPage({ action: 'axe' })) as string[]).join('\n'), '');
  });
});

import { assert } from 'chai';
import { commands } from 'vscode';
import { inPage, PAGE } from '../support/page.js';
import { box } from '../support/quick-input.js';
import { until } from '../support/until.js';

describe('the timeline', () => {
  it('shows the forecasts on an axis', async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('spotlight.showTimeline');
    const words = await until('the picture', async () => {
      const found = await pictured();
      return found.includes('Ferries') ? found : undefined;
    });
    assert.include(words, 'today');
    // Whole, so that the report shows them all.
    assert.equal(((await inPage({ action: 'axe' })) as string[]).join('\n'), '');
  });

  it('follows the filter of the view', async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('spotlight.filterForecasts');
    await box('Filter forecasts');
    await inPage({ action: 'type', text: 'ferry' });
    await inPage({ action: 'press', key: 'Enter' });
    await until('one brief alone', async () => {
      const words = await pictured();
      return words.includes('Timeline of forecasts: “ferry”') && words.includes('ferry') && !words.includes('Museum');
    });
    await commands.executeCommand('spotlight.clearFilter');
    await until('all briefs again', async () => (await pictured()).includes('Museum'));
  });
});

/** Nothing while the page makes room for a new one. */
async function pictured(): Promise<string> {
  return String(await inPage({ action: 'webviewText', selector: 'main' }).catch(() => ''));
}

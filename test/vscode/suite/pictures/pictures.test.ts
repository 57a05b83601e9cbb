import { ConfigurationTarget, commands, Selection, workspace } from 'vscode';
import { show } from '../support/documents.js';
import { inPage, PAGE } from '../support/page.js';
import { lineIn } from '../support/tree.js';
import { until } from '../support/until.js';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

describe('pictures', () => {
  before(async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`of both views and the timeline, ${name}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      await inPage({ action: 'size', width: 1000, height: 750 });
      await commands.executeCommand('spotlight.forecasts.focus');
      await lineIn('Forecasts', /^Due, forecasts: 2/);
      const editor = await show('lighthouse.brief.md');
      const place = editor.document.positionAt(editor.document.getText().indexOf('planned?'));
      editor.selection = new Selection(place, place);
      await until('the part with the cursor is chosen', async () =>
        String(await inPage({ action: 'labels', selector: '.pane .monaco-list-row.selected' })).includes('planned?'),
      );
      await settled();
      await inPage({ action: 'screenshot', name: `views-${name}` });
      await inPage({ action: 'size', width: 1280, height: 420 });
      await commands.executeCommand('spotlight.showTimeline');
      await until('the timeline', async () =>
        String(await inPage({ action: 'webviewText', selector: 'main' }).catch(() => '')).includes('today'),
      );
      await settled();
      await inPage({ action: 'screenshot', name: `timeline-${name}`, selector: '.part.editor' });
      await commands.executeCommand('workbench.action.closeAllEditors');
    });
  }
});

/** Colours fade, and lists scroll, for a moment after everything is there. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}

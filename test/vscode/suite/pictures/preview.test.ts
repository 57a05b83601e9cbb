import { ConfigurationTarget, commands, workspace } from 'vscode';
import { show } from '../support/documents.js';
import { inPage, PAGE } from '../support/page.js';
import { until } from '../support/until.js';

const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern' };

describe('pictures', () => {
  before(function () {
    if (PAGE === undefined) this.skip();
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`of the preview, ${name}`, async () => {
      await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
      await commands.executeCommand('workbench.action.closeAuxiliaryBar');
      await commands.executeCommand('workbench.action.closeSidebar');
      await inPage({ action: 'size', width: 1280, height: 760 });
      await show('lighthouse.brief.md');
      await commands.executeCommand('spotlight.openPreview');
      await until('the preview', async () =>
        String(await inPage({ action: 'webviewText', selector: 'h1' }).catch(() => '')).includes('ighthouse'),
      );
      // Colours fade for a moment after everything is there.
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await inPage({ action: 'screenshot', name: `preview-${name}` });
      await commands.executeCommand('workbench.action.closeAllEditors');
    });
  }
});

import { ConfigurationTarget, commands, Selection, workspace } from 'vscode';
import { show } from '../support/documents.js';
import { inPage, PAGE } from '../support/page.js';
import { lineIn } from '../support/tree.js';
import { until } from '../support/until.js';

const LIGHT = 'Default Light Modern';
/** Galleries show one picture to all; those in other themes are for whoever works on the extension. */
const THEMES = [
  ['light', LIGHT, 'docs'],
  ['dark', 'Default Dark Modern', 'look'],
  ['high-contrast', 'Default High Contrast', 'look'],
] as const;

describe('pictures', () => {
  before(async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('workbench.action.closeAuxiliaryBar');
    await commands.executeCommand('spotlight.forecasts.focus');
    // What is resized is the editor: the views get what it loses.
    await commands.executeCommand('workbench.action.decreaseViewWidth');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  for (const [name, theme, place] of THEMES) {
    it(`of both views, ${name}`, async () => {
      await useTheme(theme);
      await showViews(1100, 720);
      await inPage({ action: 'screenshot', place, name: `views-${name}` });
    });

    it(`of the timeline, ${name}`, async () => {
      await useTheme(theme);
      await commands.executeCommand('workbench.action.closeSidebar');
      await showTimeline(1060, 420);
      await inPage({ action: 'screenshot', place, name: `timeline-${name}`, selector: '.part.editor' });
    });

    it(`of the preview, ${name}`, async () => {
      await useTheme(theme);
      await showPreview(1240, 720);
      await inPage({ action: 'screenshot', place, name: `preview-${name}`, selector: '.part.editor' });
    });
  }

  it('for the walkthrough, which has less room', async () => {
    await useTheme(LIGHT);
    await showViews(840, 560);
    await inPage({ action: 'screenshot', place: 'walkthrough', name: 'views' });
    await commands.executeCommand('workbench.action.closeSidebar');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await showPreview(900, 600);
    await inPage({ action: 'screenshot', place: 'walkthrough', name: 'preview', selector: '.part.editor' });
    await commands.executeCommand('workbench.action.closeAllEditors');
    await showTimeline(960, 400);
    await inPage({ action: 'screenshot', place: 'walkthrough', name: 'timeline', selector: '.part.editor' });
  });
});

async function useTheme(theme: string): Promise<void> {
  await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
}

/** A brief with problems, and the views beside it. */
async function showViews(width: number, height: number): Promise<void> {
  await inPage({ action: 'size', width, height });
  await commands.executeCommand('spotlight.forecasts.focus');
  await lineIn('Forecasts', /^Due, forecasts: 2/);
  const editor = await show('lighthouse.brief.md');
  const place = editor.document.positionAt(editor.document.getText().indexOf('## What is planned'));
  editor.selection = new Selection(place, place);
  await until('the part with the cursor is chosen', async () =>
    String(await inPage({ action: 'labels', selector: '.pane .monaco-list-row.selected' })).includes('planned?'),
  );
  await settled();
}

async function showTimeline(width: number, height: number): Promise<void> {
  await inPage({ action: 'size', width, height });
  await commands.executeCommand('spotlight.showTimeline');
  await until('the timeline', async () => (await shown('main')).includes('today'));
  await settled();
}

async function showPreview(width: number, height: number): Promise<void> {
  await inPage({ action: 'size', width, height });
  await show('harbour.brief.md');
  await commands.executeCommand('spotlight.openPreview');
  await until('the preview', async () => (await shown('h1')).includes('Harbour'));
  await settled();
}

/** Nothing while a page makes room for another one. */
async function shown(selector: string): Promise<string> {
  return String(await inPage({ action: 'webviewText', selector }).catch(() => ''));
}

/** Colours fade, and lists scroll, for a moment after everything is there. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1_500));
}

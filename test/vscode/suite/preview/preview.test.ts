import { assert } from 'chai';
import { ColorThemeKind, ConfigurationTarget, commands, Range, Selection, window, workspace } from 'vscode';
import { show, showNew } from '../support/documents.js';
import { inPage, PAGE } from '../support/page.js';
import { until } from '../support/until.js';

const THEMES: readonly (readonly [string, ColorThemeKind])[] = [
  ['Default Light Modern', ColorThemeKind.Light],
  ['Default Dark Modern', ColorThemeKind.Dark],
  ['Default High Contrast', ColorThemeKind.HighContrast],
  ['Default High Contrast Light', ColorThemeKind.HighContrastLight],
];

describe('the preview', () => {
  before(function () {
    if (PAGE === undefined) this.skip();
  });

  after(async () => {
    await useTheme(undefined);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('shows the brief beside its text', async () => {
    await show('harbour.brief.md');
    await commands.executeCommand('spotlight.openPreview');
    await until('the title', async () => (await shown('h1')) === 'New Rules for the Harbour');
    assert.equal(await shown('.byline'), 'Marta Lind and Jonas Weir');
    assert.include(await shown('.masthead'), '2 March 2026');
    assert.equal(window.tabGroups.all.length, 2);
  });

  it('follows what is typed, and the brief in front', async () => {
    const editor = await showNew('# First\n');
    await until('the other brief', async () => (await shown('h1')) === 'First');
    assert.include(await shown('.byline.missing'), 'names will stand here');
    await editor.edit((edit) => edit.replace(new Range(0, 2, 0, 7), 'Second <script>alert(1)</script>'));
    await until('the new title', async () => (await shown('h1')).startsWith('Second'));
    assert.deepEqual(await inPage({ action: 'webviewText', selector: 'main script' }), []);
  });

  it('scrolls with the text, and the text with it', async () => {
    const answer = 'A sentence that fills a line.\n\n'.repeat(60);
    const editor = await showNew(
      `# Long\n\nAnna Nowak\n\n## What is first?\n\n${answer}## What is last?\n\nThe end.\n`,
    );
    await until('the long brief', async () => (await shown('h1')) === 'Long');
    await commands.executeCommand('revealLine', { lineNumber: 80, at: 'top' });
    const top = await until(
      'the preview has scrolled',
      async () => Number(await inPage({ action: 'webviewTop' })) || null,
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    await inPage({ action: 'webviewScroll', top: 0 });
    await until('the editor has scrolled back', () => (editor.visibleRanges[0]?.start.line ?? 99) < 10);
    assert.isAbove(top, 200);
  });

  it('leads to the text by keyboard', async () => {
    const editor = await show('harbour.brief.md');
    editor.selection = new Selection(0, 0, 0, 0);
    await until('the brief', async () => (await shown('h1')) === 'New Rules for the Harbour');
    await commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await until('the preview is in front', () => window.activeTextEditor === undefined);
    const title = editor.document.getText().split('\n').indexOf('# New Rules for the Harbour');
    await until('the button of the title has the focus', async () => {
      await inPage({ action: 'press', key: 'Tab' });
      return ((await inPage({ action: 'webviewText', selector: '.source:focus' })) as string[]).length === 1;
    });
    await inPage({ action: 'press', key: 'Enter' });
    await until('the cursor is in the title', () => window.activeTextEditor?.selection.active.line === title);
  });

  for (const [theme, kind] of THEMES) {
    it(`is readable in “${theme}”`, async () => {
      await show('harbour.brief.md');
      await useTheme(theme);
      await until('the theme', () => window.activeColorTheme.kind === kind);
      await until('the brief', async () => (await shown('h1')) === 'New Rules for the Harbour');
      assert.deepEqual(await inPage({ action: 'axe' }), []);
    });
  }
});

/** Nothing while the page makes room for that of another brief. */
async function shown(selector: string): Promise<string> {
  const texts = await inPage({ action: 'webviewText', selector }).catch(() => []);
  return Array.isArray(texts) ? texts.join('\n').trim() : '';
}

async function useTheme(theme: string | undefined): Promise<void> {
  await workspace.getConfiguration('workbench').update('colorTheme', theme, ConfigurationTarget.Global);
}

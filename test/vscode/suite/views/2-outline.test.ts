import { assert } from 'chai';
import { commands, Position, Range, Selection, window } from 'vscode';
import { show } from '../support/documents.js';
import { inPage, PAGE } from '../support/page.js';
import { clickLine, lineIn, linesOf, noLineIn } from '../support/tree.js';
import { until } from '../support/until.js';

const VIEW = 'Brief outline';

describe('the outline of the brief', () => {
  before(async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('spotlight.outline.focus');
  });

  it('shows the parts, also those that are missing, each with its figures and problems', async () => {
    await show('lighthouse.brief.md');
    // In one look: the view may be drawn anew between two.
    const lines = await until('the parts', async () => {
      const found = await linesOf(VIEW);
      return found.includes('Byline: No byline, errors: 1') ? found : undefined;
    });
    assert.include(lines, 'Front matter: Published 2025-10-06');
    assert.include(lines, 'Title: A Museum in the Lighthouse., warnings: 1');
    assert.include(lines, 'Question: Who is against it?, words: 9');
    assert.include(lines, 'Link: plans');
    const asked = lines.find((line) => line.startsWith('Question: What is planned?')) ?? '';
    assert.match(asked, /words: 21, links: 1, errors: 1$/);
  });

  it('draws the number of problems beside a part', async () => {
    const selector = '.pane [aria-label^="Byline: No byline"] .monaco-icon-label';
    await until('a badge', async () => String(await inPage({ action: 'badges', selector })) === '"1"');
  });

  it('leads to a part', async () => {
    await clickLine(VIEW, /^Question: Who is against it\?/);
    await until('the question is selected', () => {
      const editor = window.activeTextEditor;
      return editor?.document.getText(editor.selection) === 'Who is against it?';
    });
  });

  it('follows the cursor', async () => {
    const editor = await show('lighthouse.brief.md');
    const place = editor.document.positionAt(editor.document.getText().indexOf('The number of visitors') + 4);
    editor.selection = new Selection(place, place);
    await until('the forecast is chosen', async () => {
      const chosen = await inPage({ action: 'labels', selector: '.pane .monaco-list-row.selected' });
      return String(chosen).includes('Forecast: The number of visitors');
    });
  });

  it('follows edits, and other briefs in front', async () => {
    const editor = await show('lighthouse.brief.md');
    const title = editor.document.getText().indexOf('.\n');
    const stop = editor.document.positionAt(title);
    await editor.edit((edit) => edit.delete(new Range(stop, stop.translate(0, 1))));
    await lineIn(VIEW, /^Title: A Museum in the Lighthouse$/);
    await editor.edit((edit) => edit.insert(new Position(6, 0), 'Ada Nyberg\n\n'));
    await lineIn(VIEW, /^Byline: Ada Nyberg$/);
    await show('ferries.brief.md');
    await lineIn(VIEW, /^Title: Ferries Without Diesel$/);
    await noLineIn(VIEW, /Lighthouse/);
  });

  it('says in the status bar how long the brief is, and how many forecasts have a date', async () => {
    await until('the figures', async () => {
      const items = await inPage({ action: 'labels', selector: '.statusbar-item .statusbar-item-label' });
      return /Spotlight Brief\s*words: \d+\s*findings: \d+, of them errors: 0\s*forecasts with a date: 3 of 3/.test(
        String(items),
      );
    });
  });

  it('makes room for a welcome when no brief is in front', async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await until('the welcome', async () =>
      String(await inPage({ action: 'text', selector: '.pane .welcome-view-content' })).includes('Open a brief'),
    );
  });
});

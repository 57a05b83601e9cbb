import { assert } from 'chai';
import { commands, Uri, window, workspace } from 'vscode';
import { fileUri } from '../support/documents.js';
import { ourExtension } from '../support/extension.js';
import { forgetMessages, message } from '../support/messages.js';
import { inPage, PAGE } from '../support/page.js';
import { answer, box, enterPath, nothingAsked, pick } from '../support/quick-input.js';
import { chooseInMenu, clickLine, lineIn, linesOf, noLineIn, pressInLine } from '../support/tree.js';
import { until } from '../support/until.js';

const VIEW = 'Forecasts';

describe('the forecasts of the workspace', () => {
  before(function () {
    if (PAGE === undefined) this.skip();
  });

  it('are read when the view opens, with no brief in front', async () => {
    assert.isFalse(ourExtension().isActive);
    assert.isUndefined(window.activeTextEditor);
    await commands.executeCommand('spotlight.forecasts.focus');
    await lineIn(VIEW, /^Due, forecasts: 2/);
    const groups = (await linesOf(VIEW)).filter((line) => line.includes(', forecasts: '));
    assert.deepEqual(groups, [
      ...['Due, forecasts: 2', 'Dated, forecasts: 3', 'Relative, forecasts: 1', 'Vague, forecasts: 2'],
      'Undated, forecasts: 1',
    ]);
  });

  it('stand in the order of their days, with sentence, outcome and brief for screen readers', async () => {
    const dated = (await linesOf(VIEW)).filter((line) => line.startsWith('Dated, ') && !line.includes('forecasts:'));
    assert.deepEqual(dated, [
      'Dated, 30 Apr 2026, It came true, The first electric ferry will sail by 30 April 2026., Ferries Without Diesel',
      'Dated, 31 Dec 2040, The old quay will be rebuilt by 31 December 2040., New Rules for the Harbour',
      'Dated, 31 Dec 2045, The number of visitors will reach half a million by 2045., A Museum in the Lighthouse.',
    ]);
  });

  it('count those that are due on the badge', async () => {
    await until('a badge of 2', async () => (await badges()).includes('2'));
  });

  it('say where none is chosen', async () => {
    await commands.executeCommand('spotlight.setForecastDate');
    await message('Choose a forecast');
    await forgetMessages();
  });

  it('lead to their sentence', async () => {
    await choose(/^Due, 1 Sep 2026/, 'The museum will open by 1 September 2026.');
    assert.isTrue(window.activeTextEditor?.document.uri.path.endsWith('/lighthouse.brief.md'));
  });

  it('are filtered while somebody types', async () => {
    await commands.executeCommand('spotlight.filterForecasts');
    await box('Filter forecasts');
    await inPage({ action: 'type', text: 'ferries electric' });
    const groups = async () => (await linesOf(VIEW)).map((line) => line.split(',')[0]).join(' ');
    await until('what is left', async () => (await groups()) === 'Dated Dated Relative Relative');
    await inPage({ action: 'press', key: 'Enter' });
    await nothingAsked();
    await commands.executeCommand('spotlight.clearFilter');
    await lineIn(VIEW, /Lighthouse/);
  });

  it('get a date', async () => {
    await choose(/^Undated, Ticket prices/, 'Ticket prices will not change.');
    void commands.executeCommand('spotlight.setForecastDate');
    await answer('By when can a reader check this?', '2041-06-30');
    await until('the comment', () => textOf('ferries').includes('not change. <!-- forecast: 2041-06-30 -->'));
    await lineIn(VIEW, /^Dated, 30 Jun 2041, Ticket prices/);
    await noLineIn(VIEW, /^Undated/);
  });

  it('get a date from the button in their line, whatever is chosen', async () => {
    await pressInLine(VIEW, /^Vague, .*The foundation will sell/, 'Set Date');
    await answer('By when can a reader check this?', '2027-03-31');
    await until('the comment', () => textOf('lighthouse').includes('next election. <!-- forecast: 2027-03-31 -->'));
    await lineIn(VIEW, /^Dated, 31 Mar 2027, The foundation will sell/);
  });

  it('get an outcome with its source, and are no longer due', async () => {
    await chooseInMenu(VIEW, /^Due, 1 Sep 2026/, 'Note Outcome');
    await pick('What became of this?', 'in part');
    await answer('Where can that be seen?', 'https://www.iala.int/');
    const comment = '<!-- forecast: 2026-09-01; outcome: partly; source: https://www.iala.int/ -->';
    await until('the comment', () => textOf('lighthouse').includes(`1 September 2026. ${comment}`));
    await lineIn(VIEW, /^Dated, 1 Sep 2026, It came true in part/);
    await until('a badge of 1', async () => (await badges()).includes('1'));
  });

  it('are exported to where the author says', async () => {
    const file = Uri.joinPath(fileUri('.'), 'register.csv');
    void commands.executeCommand('spotlight.exportRegister');
    await pick('Export the register of forecasts', 'Table');
    await enterPath(file.path);
    await message('The register was exported.');
    await forgetMessages();
    const text = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.match(text, /^id,path,line,title,.*\r\n.*Ferries Without Diesel/);
  });

  it('follow a brief that is edited, and one that is deleted', async () => {
    const editor = window.activeTextEditor;
    assert(editor);
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\nThe lamp will shine until 2050.\n'));
    await lineIn(VIEW, /The lamp will shine until 2050\./);
    await workspace.fs.delete(fileUri('harbour.brief.md'));
    await noLineIn(VIEW, /Harbour/);
  });

  it('are exported as a table and as a calendar', async () => {
    const exported = async (format: string) => {
      const file = Uri.joinPath(fileUri('.'), `forecasts.${format}`);
      await commands.executeCommand('spotlight.exportRegister', format, file);
      return new TextDecoder().decode(await workspace.fs.readFile(file));
    };
    assert.match(await exported('csv'), /^id,path,line,title,.*\r\n.*Ferries Without Diesel/);
    assert.match(await exported('ics'), /^BEGIN:VCALENDAR[\s\S]*DTSTART;VALUE=DATE:20410630/);
  });
});

/** Clicks a forecast, and waits until its sentence is selected in its brief: then the view knows what is chosen, too. */
async function choose(line: RegExp, sentence: string): Promise<void> {
  await clickLine(VIEW, line);
  await until(sentence, () => {
    const editor = window.activeTextEditor;
    return editor?.document.getText(editor.selection) === sentence;
  });
}

async function badges(): Promise<readonly string[]> {
  return (await inPage({ action: 'text', selector: '.activitybar .badge-content' })) as string[];
}

function textOf(name: string): string {
  const path = fileUri(`${name}.brief.md`).path;
  return workspace.textDocuments.find(({ uri }) => uri.path === path)?.getText() ?? '';
}

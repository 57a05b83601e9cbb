import { assert } from 'chai';
import { commands, DiagnosticSeverity, languages, type TextDocument, window, workspace } from 'vscode';
import { fileUri } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { inPage, PAGE } from '../support/page.js';
import { answer, choices, enterPath } from '../support/quick-input.js';
import { until } from '../support/until.js';

/** What goes into the tab stops of the template, behind the title. */
const WORDS = [
  'Marta Lind',
  'On 20 November the council of Lund adopted a ban on diesel engines in the old port. The vote ended three years of talks. Ticket prices will rise.',
  'What was decided',
  'The council voted by 21 to 4. The rules spare tugs and the ships of the navy.',
  'Why does it matter',
  'The port earns a third of its income from ferries, and their owners want more time.',
  'What comes next',
  'The county',
  'rule on the ban',
  '30 June 2027',
];

/** A person who knows VS Code and not us: the command palette, the keys of every editor, and what the screen says. */
describe('a first brief', () => {
  let document: TextDocument;

  before(async function () {
    if (PAGE === undefined) return this.skip();
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('begins in the command palette, with its title', async () => {
    await run('Brief: New Brief');
    await answer('New brief', 'A Port Without Diesel');
    document = await until('the template', () => {
      const { activeTextEditor } = window;
      const isThere = activeTextEditor?.document.getText(activeTextEditor.selection) === 'Jane Smith';
      return isThere ? activeTextEditor.document : undefined;
    });
    assert.include(document.getText(), '\n# A Port Without Diesel\n');
  });

  it('is written from one part to the next with Tab', async () => {
    for (const words of WORDS) {
      await inPage({ action: 'type', text: words });
      await until(words, () => document.getText().includes(words));
      // Tab would take a suggestion, where there is one.
      await commands.executeCommand('hideSuggestWidget');
      await inPage({ action: 'press', key: 'Tab' });
    }
    assert.include(document.getText(), 'The county will rule on the ban by 30 June 2027.');
    await until('a finding', () => codes(document).includes('forecast-undated'));
  });

  it('is mended with the light bulb', async () => {
    const forecast = languages.getDiagnostics(document.uri).find((each) => each.message.includes('will rise'));
    assert(forecast);
    const editor = await window.showTextDocument(document, { selection: forecast.range });
    await commands.executeCommand('editor.action.quickFix');
    await until('the menu', async () =>
      String(await inPage({ action: 'text', selector: '.action-widget' })).includes('Date it'),
    );
    await inPage({ action: 'press', key: 'Enter' });
    await until('the date', () => /will rise\. <!-- forecast: \d{4}-\d\d-\d\d -->/.test(editor.document.getText()));
    await until('no finding', () => !codes(document).includes('forecast-undated'));
    const wrong = languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity < DiagnosticSeverity.Information);
    assert.deepEqual(
      wrong.map(({ message }) => message),
      [],
    );
  });

  it('is saved without a question, under the name of its title', async () => {
    await inPage({ action: 'press', key: 'ControlOrMeta+S' });
    await until('the file', async () => (await names('.')).includes('a-port-without-diesel.brief.md'));
    // It takes the place of the untitled one, and the focus.
    await until('its editor', () => window.activeTextEditor?.document.uri.scheme === 'file');
  });

  it('is looked at, and becomes a page', async () => {
    await run('Brief: Open Preview');
    await until('the preview', async () =>
      String(await inPage({ action: 'webviewText', selector: 'h1' }).catch(() => '')).includes('A Port Without Diesel'),
    );
    await run('Brief: Export as HTML');
    await enterPath(fileUri('port.html').path);
    await until('the page', async () => (await names('.')).includes('port.html'));
    const page = new TextDecoder().decode(await workspace.fs.readFile(fileUri('port.html')));
    assert.match(page, /<h1>A Port Without Diesel<\/h1>/);
    assert.notInclude(page, '<!-- forecast');
  });
});

/** Runs the first command that the palette knows by these words. */
async function run(words: string): Promise<void> {
  await inPage({ action: 'press', key: 'F1' });
  await until('the palette', async () => (await choices()).length > 0);
  await inPage({ action: 'type', text: words });
  await until(words, async () => (await choices())[0]?.startsWith(words));
  await inPage({ action: 'press', key: 'Enter' });
}

async function names(folder: string): Promise<string[]> {
  return (await workspace.fs.readDirectory(fileUri(folder))).map(([name]) => name);
}

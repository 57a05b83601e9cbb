import { assert } from 'chai';
import { commands, Range, Selection, type TextEditor } from 'vscode';
import { showNew } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { inPage, PAGE } from '../support/page.js';
import { until } from '../support/until.js';

const ADDRESS = 'https://www.iala.int/quay';
const BRIEF = '# A New Quay\n\nMarta Lind\n\nThe board signed a contract.\n';

/** As it comes out of a PDF: cut lines, a cut word, and a running header and a copyright notice between the pages. */
const PAGES = [
  'The board of the harbour signed a contract with two build-',
  'ers for a second quay, which gives the ferries room of',
  'their own and',
  '',
  '© 2026 Harbour Institute',
  '',
  'HARBOUR NOTES No. 12, 1 March 2026',
  '',
  'ends a quarrel of ten years.',
].join('\n');
const CLEAN =
  'The board of the harbour signed a contract with two builders for a second quay, which gives the ferries room of ' +
  'their own and ends a quarrel of ten years.';

describe('pasting', () => {
  before(function () {
    if (PAGE === undefined) this.skip();
  });

  it('an address over selected words makes them a link', async () => {
    const editor = await selected('a contract');
    await paste(ADDRESS);
    await becomes(editor, BRIEF.replace('a contract', `[a contract](${ADDRESS})`));
  });

  it('an address where nothing is selected stays one', async () => {
    const editor = await selected('');
    await paste(ADDRESS);
    await becomes(editor, `${BRIEF}${ADDRESS}`);
  });

  it('text of a PDF joins what the page has cut', async () => {
    const editor = await selected('');
    await paste(PAGES);
    await becomes(editor, `${BRIEF}${CLEAN}`);
  });

  it('offers the text as it was, too', async () => {
    const editor = await selected('');
    await paste(PAGES);
    await becomes(editor, `${BRIEF}${CLEAN}`);
    const buttons = () => inPage({ action: 'labels', selector: '.post-edit-widget' });
    await until('the button of the paste', async () => ((await buttons()) as unknown[]).length > 0);
    await inPage({ action: 'press', key: 'ControlOrMeta+.' });
    const options = () => inPage({ action: 'text', selector: '.action-widget .monaco-list-row' });
    await until('the ways to paste', async () => String(await options()).includes('Paste as clean paragraphs'));
    await inPage({ action: 'click', selector: '.action-widget .monaco-list-row:has-text("Plain Text")' });
    await becomes(editor, `${BRIEF}${PAGES}`);
  });
});

/** A brief with these words selected, else with the cursor at its end. */
async function selected(words: string): Promise<TextEditor> {
  const editor = await showNew(BRIEF);
  const { document } = editor;
  await until('the server knows the brief', () => codes(document).length > 0);
  const start = words === '' ? BRIEF.length : BRIEF.indexOf(words);
  const range = new Range(document.positionAt(start), document.positionAt(start + words.length));
  editor.selection = new Selection(range.start, range.end);
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  return editor;
}

/** With the keys, as a person does. While suites run, `env.clipboard` is none that the keys know of. */
async function paste(text: string): Promise<void> {
  await inPage({ action: 'copy', text });
  await inPage({ action: 'press', key: 'ControlOrMeta+V' });
}

async function becomes({ document }: TextEditor, text: string): Promise<void> {
  await until('the text', () => document.getText() === text).catch(() => assert.equal(document.getText(), text));
}

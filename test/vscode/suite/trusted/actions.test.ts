import { assert } from 'chai';
import { commands, Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { choose, offered } from '../support/actions.js';
import { fileUri } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { until } from '../support/until.js';

const FOLDER = 'actions';

const CONFIGURATION = `authors: [Jan Nowak]
terms:
  - preferred: organisation
    variants: [organization]
rules:
  brief-length: off
  answer-length: off
`;

const TEXT = `---
date: 2026-03-02
---

# A New Quay for the Ferries.

Marta Lind

On 1 March the harbour board signed a contract for a second quay. Its organization gives the ferries room.

## What was signed?

The board and one organization signed a [contract](http://www.iala.int/contract) on 1 March.

## What comes next?

The ferries will move by 30 June 2026. The old quay will close by 31 December 2040. Ticket prices will not change.
`;

const NOTED = '<!-- forecast: 2026-06-30; outcome: yes -->';

/** What is offered: where the cursor stands, the kind, its words, and which words become which. */
const CHANGES: readonly (readonly [words: string, kind: string, title: string, before: string, after: string])[] = [
  [
    'http://www.iala.int/contract',
    'quickfix',
    'Suppress link-insecure here',
    'The board and one',
    '<!-- spotlight-disable-next-line link-insecure -->\n\nThe board and one',
  ],
  [
    'http://www.iala.int/contract',
    'quickfix',
    'Suppress link-insecure in this file',
    '# A New Quay',
    '<!-- spotlight-disable link-insecure -->\n\n# A New Quay',
  ],
  [
    'Ticket prices',
    'refactor.rewrite',
    'Date it with a comment: 2 March 2027',
    'will not change.',
    'will not change. <!-- forecast: 2027-03-02 -->',
  ],
  [
    'The ferries will',
    'refactor.rewrite',
    'Note the outcome: it came true',
    'by 30 June 2026.',
    `by 30 June 2026. ${NOTED}`,
  ],
];

describe('what the light bulb offers beside fixes', () => {
  before(async () => {
    await write('.spotlightrc.yaml', CONFIGURATION);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileUri(FOLDER), { recursive: true });
  });

  for (const [words, kind, title, before, after] of CHANGES) {
    it(title, async () => {
      const { document } = await open(title, TEXT);
      await take(document, words, kind, title);
      assert.equal(document.getText(), TEXT.replace(before, after));
    });
  }

  it('a suppression silences its rule, and nothing else', async () => {
    const { document } = await open('suppressed', TEXT);
    await until('findings', () => codes(document).includes('link-insecure'));
    await take(document, 'http://www.iala.int/contract', 'quickfix', 'Suppress link-insecure here');
    await until('silence', () => !codes(document).includes('link-insecure'));
    assert.includeMembers(codes(document), ['title-format', 'term-spelling']);
  });

  it('another outcome for one that was noted', async () => {
    const noted = TEXT.replace('by 30 June 2026.', `by 30 June 2026. ${NOTED}`);
    const { document } = await open('outcome', noted);
    await take(document, 'The ferries will', 'refactor.rewrite', 'Change the outcome to “partly”');
    assert.equal(document.getText(), noted.replace('outcome: yes', 'outcome: partly'));
  });

  it('all findings of one rule at once', async () => {
    const { document } = await open('rule', TEXT);
    await take(document, 'organization', 'quickfix', 'Fix all 2 findings of term-spelling');
    assert.equal(document.getText(), TEXT.replaceAll('organization', 'organisation'));
  });

  it('everything that has a safe fix', async () => {
    const { document } = await open('all', TEXT);
    await take(document, 'harbour', 'source.fixAll', 'Fix everything that has a safe fix');
    assert.equal(document.getText(), fixed());
  });

  it('the same from the command “Fix all”', async () => {
    const { document } = await open('command', TEXT);
    await until('findings', () => codes(document).includes('title-format'));
    await commands.executeCommand('spotlight.fixAll');
    await until('the fixed text', () => document.getText() === fixed());
  });

  it('a name for the known authors', async () => {
    const { document } = await open('author', TEXT);
    await take(document, 'Marta Lind', 'quickfix', 'Add “Marta Lind” to the known authors (.spotlightrc.yaml)');
    await saved(CONFIGURATION.replace('[Jan Nowak]', '[Jan Nowak, Marta Lind]'));
    await until('the name is known', () => !codes(document).includes('byline-unknown-author'));
  });

  it('selected words for the terms of the house', async () => {
    const { document } = await open('term', TEXT);
    await take(document, 'harbour board', 'refactor', 'Add “harbour board” to the terms (.spotlightrc.yaml)');
    const text = await saved(undefined);
    assert.match(text, / {2}- preferred: harbour board\n/);
  });
});

function fixed(): string {
  return TEXT.replace('Ferries.', 'Ferries').replaceAll('organization', 'organisation');
}

async function take(document: TextDocument, words: string, kind: string, title: string): Promise<void> {
  const start = document.getText().indexOf(words);
  const range = new Range(document.positionAt(start), document.positionAt(start + words.length));
  const action = await until(title, async () =>
    (await offered(document, range, kind)).find((each) => each.title === title),
  );
  await choose(action);
}

/** The configuration once it is as it should be, saved. */
async function saved(wanted: string | undefined): Promise<string> {
  const document = await workspace.openTextDocument(fileUri(`${FOLDER}/.spotlightrc.yaml`));
  if (wanted !== undefined) assert.equal(document.getText(), wanted);
  await document.save();
  return document.getText();
}

async function open(name: string, text: string): Promise<TextEditor> {
  const path = `${name.replace(/\W+/g, '-')}.brief.md`;
  await write(path, text);
  return window.showTextDocument(await workspace.openTextDocument(fileUri(`${FOLDER}/${path}`)));
}

async function write(path: string, text: string): Promise<void> {
  await workspace.fs.writeFile(fileUri(`${FOLDER}/${path}`), new TextEncoder().encode(text));
}

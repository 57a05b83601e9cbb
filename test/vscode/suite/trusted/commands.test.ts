import { assert } from 'chai';
import { commands, env, type TextDocument, Uri, window, workspace } from 'vscode';
import { paragraph, wordDocument } from '../../../import/word-document.js';
import { fileUri, show, showNew } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { forgetMessages, message, pressButton } from '../support/messages.js';
import { inPage, PAGE } from '../support/page.js';
import { enterPath, pick } from '../support/quick-input.js';
import { servers } from '../support/servers.js';
import { until } from '../support/until.js';

const PLAIN = 'A New Quay for the Ferries\n\nMarta Lind\n\nThe board signed.\n\nWhat was signed?\n\nA contract.\n';

describe('commands', () => {
  before(function () {
    if (PAGE === undefined) this.skip();
  });

  beforeEach(async () => {
    await forgetMessages();
  });

  it('“Import” takes the clipboard', async () => {
    await env.clipboard.writeText(PLAIN);
    void commands.executeCommand('spotlight.import');
    await pick('Import a brief', 'clipboard');
    const { text } = await imported('The board signed.');
    assert.match(text, /^(?:---\n[^#]*---\n\n)?# A New Quay for the Ferries\n\nMarta Lind\n/);
    assert.include(text, '\n## What was signed?\n');
  });

  it('“Import” takes a Word document', async () => {
    const body = [paragraph('A Bridge for Trams', 'Title'), paragraph('Marta Lind'), paragraph('The builders began.')];
    const uri = fileUri('bridge.docx');
    await workspace.fs.writeFile(uri, await wordDocument({ body }));
    void commands.executeCommand('spotlight.import');
    await pick('Import a brief', 'file');
    await enterPath(uri.path);
    const { text } = await imported('The builders began.');
    assert.match(text, /# A Bridge for Trams\n\nMarta Lind\n/);
  });

  it('“Export as HTML” asks where to, and says where it is', async () => {
    await show('harbour.brief.md');
    const uri = fileUri('exported/harbour.html');
    await workspace.fs.createDirectory(fileUri('exported'));
    void commands.executeCommand('spotlight.exportHtml');
    await enterPath(uri.path);
    await message('exported/harbour.html');
    const html = new TextDecoder().decode(await workspace.fs.readFile(uri));
    assert.match(html, /^<!doctype html>/);
    assert.include(html, 'New Rules for the Harbour');
  });

  it('“Check links now” says how the links do, and leads to the problems', async () => {
    const brief = `# A New Quay\n\nMarta Lind\n\nThe [plans](#nowhere) and the [contract](missing.md) are public.\n`;
    const uri = fileUri('links.brief.md');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(brief));
    const { document } = await show('links.brief.md');
    await until('findings', () => codes(document).includes('link-file-missing'));
    await commands.executeCommand('spotlight.checkLinks');
    await message('No links to the web. Other findings about links: 2.');
    await pressButton('Show problems');
    const rows = () => inPage({ action: 'labels', selector: '.markers-panel .monaco-list-row' });
    await until('the problems', async () => ((await rows()) as unknown[]).length > 0);
    await commands.executeCommand('workbench.action.closePanel');
    await workspace.fs.delete(uri);
  });

  it('“Show rules” leads to their pages', async () => {
    // The editor asks before it leads to a page that nobody has trusted, and no dialog opens while suites run.
    const trusted = new TextEncoder().encode('["https://github.com"]');
    await workspace.fs.writeFile(Uri.parse('trustedDomains:/Trusted Domains'), trusted);
    await commands.executeCommand('spotlight.showRules');
    await until('a page of the browser', async () =>
      String(await inPage({ action: 'opened' })).endsWith('/tree/main/docs/rules'),
    );
  });

  it('the status bar shows what can be done, such as to start the server afresh', async function () {
    if (process.platform === 'win32') return this.skip();
    await show('harbour.brief.md');
    const [before] = await until('a server', () => servers().length === 1 && servers());
    await inPage({ action: 'click', selector: '[id="spotlight-brief.spotlight-brief-vscode.spotlight.status"] a' });
    await pick('Spotlight Brief', 'Restart server');
    const after = await until('another server', () => servers().find((each) => each !== before));
    const { document } = await showNew('---\ndate: 2026-02-30\n---\n\n# Harbour\n');
    await until('a finding', () => codes(document).includes('date-invalid'));
    assert.deepEqual(servers(), [after]);
  });

  it('“Convert to canonical form” says where there is nothing to convert', async () => {
    const { document } = await show('harbour.brief.md');
    const before = document.getText();
    await commands.executeCommand('spotlight.convert');
    await message('canonical form already');
    assert.equal(document.getText(), before);
  });
});

/** The new brief that holds some words, once it is in front. */
async function imported(words: string): Promise<{ document: TextDocument; text: string }> {
  return until('the imported brief', () => {
    const document = window.activeTextEditor?.document;
    const text = document?.getText() ?? '';
    return document?.isUntitled && document.languageId === 'spotlight-brief' && text.includes(words)
      ? { document, text }
      : null;
  });
}

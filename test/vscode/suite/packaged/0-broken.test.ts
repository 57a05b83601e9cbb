import { assert } from 'chai';
import { commands, Uri, workspace } from 'vscode';
import { showNew } from '../support/documents.js';
import { ourExtension } from '../support/extension.js';
import { codes } from '../support/findings.js';
import { forgetMessages, messages, pressButton } from '../support/messages.js';
import { inPage, PAGE } from '../support/page.js';
import { until } from '../support/until.js';

// First: a server that runs goes on without its file.
describe('an installation without its server', () => {
  let bundle: Uri;
  let aside: Uri;

  before(async function () {
    if (PAGE === undefined) return this.skip();
    bundle = Uri.joinPath(ourExtension().extensionUri, 'server/dist/extension.cjs');
    aside = bundle.with({ path: `${bundle.path}.aside` });
    await workspace.fs.rename(bundle, aside);
  });

  it('says so once, with a button that shows why', async function () {
    this.timeout(60_000);
    await showNew('---\ndate: 2026-02-30\n---\n\n# Harbour\n');
    await until('the message', async () => (await messages()).includes('cannot be started'), 40_000);
    assert.notInclude(await messages(), "couldn't create connection");
    await pressButton('Show output');
    const channel = () => inPage({ action: 'text', selector: '.part.panel select option:checked' });
    await until('our output', async () => String(await channel()).includes('Spotlight Brief'));
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('and with one that tries again', async function () {
    this.timeout(60_000);
    await forgetMessages();
    void commands.executeCommand('spotlight.restartServer');
    await until('the message', async () => (await messages()).includes('cannot be started'), 40_000);
    await workspace.fs.rename(aside, bundle);
    await pressButton('Restart server');
    const { document } = await showNew('---\ndate: 2026-02-31\n---\n\n# Harbour\n');
    await until('a finding', () => codes(document).includes('date-invalid'));
    await forgetMessages();
  });

  after(async () => {
    // Where a case failed, the others still want their server.
    await workspace.fs.rename(aside, bundle).then(undefined, () => undefined);
  });
});

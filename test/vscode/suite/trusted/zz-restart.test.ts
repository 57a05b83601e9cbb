import { assert } from 'chai';
import { commands, type TextDocument, window } from 'vscode';
import { showNew } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { forgetMessages, message, messages, pressButton } from '../support/messages.js';
import { PAGE } from '../support/page.js';
import { servers } from '../support/servers.js';
import { until } from '../support/until.js';

/** As the restart policy has it: one crash more in three minutes, and the server is given up. */
const RESTARTS = 5;

describe('a server that is killed', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is started again, and goes on with the open briefs', async () => {
    const document = await checked();
    const before = kill();
    const after = await until('another server', () => servers().find((each) => each !== before));
    await mended(document);
    assert.deepEqual(servers(), [after]);
  });

  it('is also started again where it hangs, and the one that hung is gone', async function () {
    this.timeout(120_000);
    const document = await checked();
    const [before] = servers();
    assert(before);
    // A server that is stopped answers as little as one in an endless loop.
    process.kill(before, 'SIGSTOP');
    await until('another server', () => servers().some((each) => each !== before), 60_000);
    await until('no server but that one', () => servers().length === 1 && !servers().includes(before), 20_000);
    await mended(document);
  });

  it('and killed again and again is given up, which is said with a button that starts it afresh', async function () {
    if (PAGE === undefined) return this.skip();
    this.timeout(90_000);
    await commands.executeCommand('spotlight.restartServer');
    await forgetMessages();
    const document = await checked();
    for (let restart = 1; restart <= RESTARTS; restart++) {
      const before = kill();
      await until(`restart ${restart}`, () => servers().find((each) => each !== before), 20_000);
      assert.notInclude(await messages(), 'keeps ending');
    }
    kill();
    await message('cannot be started, or keeps ending');
    assert.deepEqual(servers(), []);
    await pressButton('Restart server');
    await until('a server', () => servers().length === 1);
    await mended(document);
  });
});

/** A brief with a finding, so that a server runs. */
async function checked(): Promise<TextDocument> {
  const { document } = await showNew('---\ndate: 2026-02-30\n---\n\n# Harbour\n');
  await until('a finding', () => codes(document).includes('date-invalid'));
  await until('one server', () => servers().length === 1);
  return document;
}

/** The finding goes with the fault, so the server knows the brief and its changes. */
async function mended(document: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(document);
  const at = document.positionAt(document.getText().indexOf('-30'));
  await editor.edit((edit) => edit.replace(document.validateRange(document.lineAt(at).range), 'date: 2026-02-28'));
  await until('no finding any more', () => !codes(document).includes('date-invalid'));
  await until('a finding of the new server', () => codes(document).includes('byline-missing'));
}

function kill(): number {
  const [server] = servers();
  assert(server);
  process.kill(server, 'SIGKILL');
  return server;
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assert } from 'chai';
import { commands, workspace } from 'vscode';
import { fileUri, show } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { forgetMessages, message } from '../support/messages.js';
import { PAGE } from '../support/page.js';
import { until } from '../support/until.js';

const FOLDER = 'online';

describe('links in Restricted Mode', () => {
  it('are never checked over the network, whatever the folder says and whoever asks', async function () {
    if (PAGE === undefined) return this.skip();
    this.timeout(60_000);
    let connections = 0;
    const server = createServer((_, response) => response.writeHead(404).end());
    server.on('connection', () => connections++);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    await forgetMessages();
    await workspace.fs.createDirectory(fileUri(FOLDER));
    await write(`${FOLDER}/.spotlightrc.yaml`, 'links:\n  online: true\n');
    await write(`${FOLDER}/a.brief.md`, `# A Quay\n\nMarta Lind\n\nIt [opened](http://127.0.0.1:${port}/dead).\n`);
    const { document } = await show(`${FOLDER}/a.brief.md`);
    await until('findings', () => codes(document).length > 0);
    void commands.executeCommand('spotlight.checkLinks');
    await message('nothing is asked over the network in a folder that is not trusted');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.equal(connections, 0);
    assert.notInclude(codes(document), 'link-dead');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(fileUri(FOLDER), { recursive: true });
    server.close();
  });
});

async function write(path: string, content: string): Promise<void> {
  await workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(content));
}

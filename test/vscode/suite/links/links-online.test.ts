import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assert } from 'chai';
import {
  ConfigurationTarget,
  commands,
  type Hover,
  type Position,
  Range,
  Selection,
  type TextEditor,
  workspace,
} from 'vscode';
import { choose, offered } from '../support/actions.js';
import { fileUri, show } from '../support/documents.js';
import { codes } from '../support/findings.js';
import { forgetMessages, message, messages, pressButton } from '../support/messages.js';
import { inPage, PAGE } from '../support/page.js';
import { pick } from '../support/quick-input.js';
import { until } from '../support/until.js';

const FOLDER = 'online';
const CONFIGURATION = `${FOLDER}/.spotlightrc.yaml`;
const BRIEF = `${FOLDER}/links.brief.md`;
const STATUS = '[id="status.languageStatus"]';
const ONLINE = ['link-dead', 'link-redirected', 'link-unreachable'];

/** A web server of our own. That it may be reached is a setting of the machine: see the scenario. */
const asked: string[] = [];
let sockets = 0;
let server: Server;
let site = '';

async function openSite(): Promise<void> {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (path.startsWith('/dead')) response.writeHead(404).end();
    else if (path === '/moved') response.writeHead(301, { location: '/news/lock' }).end();
    else if (!path.startsWith('/slow')) response.writeHead(200, { 'content-type': 'text/html' }).end('<p>News</p>');
  });
  server.on('connection', (socket) => {
    sockets++;
    socket.on('close', () => sockets--);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const text = () => `---
date: 2026-05-04
---

# A New Lock for the Canal

Marta Lind

The lock [opened](${site}/news/lock) in May, as [the board](${site}/moved) said. Its [plans](${site}/dead) were public.

## Who pays?

The [ministry](${site}/slow) and the [harbour](http://10.1.2.3/budget) pay for it.
`;

const online = (document: TextEditor['document']) =>
  codes(document)
    .filter((code) => ONLINE.includes(code))
    .sort();

describe('the check of links over the network', function () {
  // It waits for what must not happen, and for a server that does not answer.
  this.timeout(60_000);

  before(async function () {
    if (PAGE === undefined) return this.skip();
    await openSite();
    await workspace.fs.createDirectory(fileUri(FOLDER));
    await write(CONFIGURATION, '# Ours\nlinks:\n  timeout: 4000\n  retries: 0\n');
    await write(BRIEF, text());
    // What a folder allows, and may not.
    await workspace.fs.createDirectory(fileUri('.vscode'));
    await write('.vscode/settings.json', '{ "spotlight.allowAddresses": ["10.1.2.3", "10.0.0.0/8"] }\n');
    await until('the folder’s settings', () =>
      JSON.stringify(workspace.getConfiguration('spotlight').inspect('allowAddresses') ?? {}).includes('127.0.0.1'),
    );
    await forgetMessages();
  });

  after(async () => {
    await workspace.getConfiguration('spotlight').update('links.online', undefined, ConfigurationTarget.Workspace);
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const folder of [FOLDER, '.vscode']) await workspace.fs.delete(fileUri(folder), { recursive: true });
    server?.closeAllConnections();
    server?.close();
  });

  it('does not begin by itself, and the status says so', async () => {
    const { document } = await show(BRIEF);
    await until('findings', () => codes(document).length > 0);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    assert.deepEqual(asked, []);
    await statusSays('Links: not checked over the network');
    await inPage({ action: 'screenshot', name: 'links-off', place: 'look' });
  });

  it('ends where a person cancels it', async () => {
    await show(BRIEF);
    void commands.executeCommand('spotlight.checkLinks');
    await until('the slow address is asked for', () => asked.includes('/slow'));
    await until('progress', async () => (await messages()).includes('Checking links'));
    await pressButton('Cancel');
    await until('no socket is open', () => sockets === 0);
    assert.notInclude(await messages(), '5 links');
    await forgetMessages();
  });

  it('at a person’s word shows progress and ends in a summary, with the way to the problems', async () => {
    const { document } = await show(BRIEF);
    void commands.executeCommand('spotlight.checkLinks');
    await until('progress', async () => /\d of 5/.test(await messages()));
    await inPage({ action: 'screenshot', name: 'links-progress', place: 'look' });
    await message('5 links: 1 fine, 1 moved, 1 not found, 1 unverified, 1 refused.');
    await inPage({ action: 'screenshot', name: 'links-summary', place: 'look' });
    await pressButton('Show problems');
    const rows = () => inPage({ action: 'labels', selector: '.markers-panel .monaco-list-row' });
    await until('the problems', async () => ((await rows()) as unknown[]).length > 0);
    assert.deepEqual(online(document), ['link-dead', 'link-redirected', 'link-unreachable', 'link-unreachable']);
    await forgetMessages();
    await inPage({ action: 'screenshot', name: 'links-problems', place: 'look' });
    await commands.executeCommand('workbench.action.closePanel');
  });

  it('says in a hover what is known', async () => {
    const editor = await show(BRIEF);
    const { document } = editor;
    const said = async (words: string) => {
      const hovers = await commands.executeCommand<Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(editor, words),
      );
      return hovers
        .flatMap(({ contents }) => contents.map((each) => (typeof each === 'string' ? each : each.value)))
        .join('\n');
    };
    assert.match(await said('/dead'), /There is no such page\.\s+Answered 404 on \d+ /);
    assert.include(await said('/moved'), `Moved for good to \`${site}/news/lock\``);
    assert.include(await said('/slow'), 'Unverified: no answer in time.');
    assert.include(await said('10.1.2.3'), 'Not asked: a private address.');
    const place = at(editor, '/dead');
    editor.selection = new Selection(place, place);
    await commands.executeCommand('editor.action.showHover');
    await until('the hover', async () =>
      String(await inPage({ action: 'text', selector: '.monaco-hover-content' })).includes('no such page'),
    );
    await inPage({ action: 'screenshot', name: 'links-hover', place: 'look' });
    await inPage({ action: 'press', key: 'Escape' });
  });

  it('offers what mends a link, and asks again', async () => {
    const editor = await show(BRIEF);
    const { document } = editor;
    const dead = await offered(document, around(editor, '/dead'));
    const titles = dead.map(({ title }) => title);
    assert.isTrue(
      titles.some((title) => title.includes('web.archive.org')),
      titles.join(),
    );
    assert.include(titles, 'Ignore this address (.spotlightrc.yaml)');
    const before = asked.filter((path) => path === '/dead').length;
    const again = dead.find(({ title }) => title === 'Check this address again');
    assert(again);
    await choose(again);
    await message('1 link: 1 not found.');
    assert.isAbove(asked.filter((path) => path === '/dead').length, before);
    await forgetMessages();
    const fix = (await offered(document, around(editor, '/moved'))).find(({ isPreferred }) => isPreferred);
    assert(fix);
    await choose(fix);
    assert.equal(document.getText(), text().replace('/moved', '/news/lock'));
    await until('the moved link is mended', () => !codes(document).includes('link-redirected'));
    const ignore = (await offered(document, around(editor, '/dead'))).find(({ title }) => title.startsWith('Ignore'));
    assert(ignore);
    await choose(ignore);
    const configuration = await workspace.openTextDocument(fileUri(CONFIGURATION));
    assert.include(
      configuration.getText(),
      `# Ours\nlinks:\n  timeout: 4000\n  retries: 0\n  ignore:\n    - "${site}/dead"`,
    );
    await configuration.save();
    await until('the dead link is ignored', () => !codes(document).includes('link-dead'));
  });

  it('goes on by itself once it is allowed', async () => {
    const editor = await show(BRIEF);
    void commands.executeCommand('spotlight.allowLinkChecks');
    await pick('Check links over the network?', 'this workspace');
    await until('the setting', () => workspace.getConfiguration('spotlight').get('links.online') === true);
    const place = at(editor, ' pay for it');
    await editor.edit((edit) => edit.insert(place, `([news](${site}/dead/news)) `));
    await until('the new address is asked for', () => asked.includes('/dead/news'));
    await until('a finding', () => codes(editor.document).includes('link-dead'));
    await statusSays('Links: checked over the network');
    await inPage({ action: 'screenshot', name: 'links-on', place: 'look' });
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});

async function statusSays(words: string): Promise<void> {
  await until(`the status “${words}”`, async () => {
    await inPage({ action: 'hover', selector: STATUS });
    return String(await inPage({ action: 'text', selector: '.hover-language-status' })).includes(words);
  });
}

async function write(path: string, content: string): Promise<void> {
  await workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(content));
}

function at({ document }: TextEditor, words: string): Position {
  return document.positionAt(document.getText().indexOf(words) + 1);
}

function around(editor: TextEditor, words: string): Range {
  const place = at(editor, words);
  return new Range(place, place);
}

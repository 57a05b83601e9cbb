import { assert } from 'chai';
import { commands, ExtensionKind, env, UIKind } from 'vscode';
import { show } from '../support/documents.js';
import { ourExtension } from '../support/extension.js';
import { codes } from '../support/findings.js';
import { until } from '../support/until.js';

// These run first and in this order: an extension that is active stays so.
describe('activation in the browser', () => {
  it('has the package there, and no machine behind the page', () => {
    assert.equal(env.uiKind, UIKind.Web);
    assert.isUndefined(env.remoteName);
    assert.equal(ourExtension().extensionKind, ExtensionKind.UI);
    assert.match(ourExtension().extensionUri.toString(true), /^http:\/\/localhost:\d+\/static\/extensions\//);
    assert.isUndefined(globalThis.process?.versions?.node);
    // The page keeps extensions on an origin of their own.
    assert.match(globalThis.location.origin, /^http:\/\/v--\w+\.localhost:/);
  });

  it('does not come with the window', () => {
    assert.isFalse(ourExtension().isActive);
  });

  it('does not come with a file of another language', async () => {
    await show('table.csv');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.isFalse(ourExtension().isActive);
  });

  it('comes with a brief, and starts the server in a worker', async () => {
    const { document } = await show('harbour.brief.md');
    const shown = Date.now();
    assert.equal(document.languageId, 'spotlight-brief');
    assert.notEqual(document.uri.scheme, 'file');
    await until('the extension is active', () => ourExtension().isActive);
    const active = Date.now() - shown;
    await until('findings', () => codes(document).length > 0);
    console.log(`▏    after the brief was shown: active ${active} ms, first findings ${Date.now() - shown} ms`);
    assert.include(await commands.getCommands(true), 'spotlight.newBrief');
  });
});

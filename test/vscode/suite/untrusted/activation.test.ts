import { assert } from 'chai';
import { workspace } from 'vscode';
import { show } from '../support/documents.js';
import { ourExtension } from '../support/extension.js';
import { codes } from '../support/findings.js';
import { until } from '../support/until.js';

describe('Restricted Mode', () => {
  it('lets the extension work, in a limited way', async () => {
    assert.isFalse(workspace.isTrusted);
    const { document } = await show('harbour.brief.md');
    assert.equal(document.languageId, 'spotlight-brief');
    await until('the extension is active', () => ourExtension().isActive);
    await until('findings', () => codes(document).length > 0);
  });
});

import { assert } from 'chai';
import { extensions, Uri, workspace } from 'vscode';

const ID = 'spotlight-brief.spotlight-brief-vscode';

describe('activation', () => {
  it('is ready for briefs', async () => {
    const [folder] = workspace.workspaceFolders ?? [];
    assert(folder);
    const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, 'harbour.brief.md'));
    assert.equal(document.languageId, 'spotlight-brief');
    assert(extensions.getExtension(ID));
  });
});

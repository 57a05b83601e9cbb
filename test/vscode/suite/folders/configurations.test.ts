import { assert } from 'chai';
import { Uri, window, workspace } from 'vscode';
import { codes } from '../support/findings.js';
import { until } from '../support/until.js';

describe('two folders', () => {
  it('each have their own configuration', async () => {
    const north = await open('north');
    await until('findings in the north', () => codes(north).includes('title-format'));
    assert.notInclude(codes(north), 'byline-unknown-author');
    const south = await open('south');
    await until('findings in the south', () => codes(south).includes('byline-unknown-author'));
    assert.notInclude(codes(south), 'title-format');
  });
});

async function open(name: string) {
  const folder = workspace.workspaceFolders?.find((each) => each.name === name);
  assert(folder);
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, 'quay.brief.md'));
  await window.showTextDocument(document);
  return document;
}

import { assert } from 'chai';
import { languages, Range } from 'vscode';
import { showNew } from '../support/documents.js';
import { until } from '../support/until.js';

describe('diagnostics', () => {
  it('appear, and go when the text is mended', async () => {
    const { document, edit } = await brokenBrief();
    const missing = () => languages.getDiagnostics(document.uri).filter((each) => codeOf(each.code) === 'date-invalid');
    const finding = await until('a finding', () => missing()[0]);
    assert.equal(finding.source, 'spotlight-brief');
    await edit('2026-02-28');
    await until('no finding', () => missing().length === 0);
  });
});

async function brokenBrief() {
  const editor = await showNew('---\ndate: 2026-02-30\n---\n\n# Harbour\n');
  const edit = (day: string) => editor.edit((builder) => builder.replace(new Range(1, 6, 1, 16), day));
  return { document: editor.document, edit };
}

function codeOf(code: unknown): unknown {
  return typeof code === 'object' && code !== null && 'value' in code ? code.value : code;
}

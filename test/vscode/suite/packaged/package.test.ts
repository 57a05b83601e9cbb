import { assert } from 'chai';
import { DiagnosticSeverity, languages } from 'vscode';
import { showNew } from '../support/documents.js';
import { ourExtension } from '../support/extension.js';
import { until } from '../support/until.js';

describe('the package', () => {
  it('is what runs here, not the source', () => {
    assert.match(ourExtension().extensionPath, /[\\/]extensions[\\/]spotlight-brief\.spotlight-brief-vscode-\d/);
  });

  it('finds what is wrong in a brief', async () => {
    const { document } = await showNew('---\ndate: 2026-02-30\n---\n\n# Harbour\n');
    const error = await until('an error', () =>
      languages.getDiagnostics(document.uri).find(({ severity }) => severity === DiagnosticSeverity.Error),
    );
    assert.equal(error.source, 'spotlight-brief');
  });
});

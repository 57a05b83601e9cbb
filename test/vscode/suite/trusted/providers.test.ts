import { assert } from 'chai';
import {
  type CodeLens,
  commands,
  type DocumentLink,
  type FoldingRange,
  type InlayHint,
  type Location,
  type LocationLink,
  type Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type SymbolInformation,
  type TextDocument,
  type TextEdit,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { fileUri, show } from '../support/documents.js';
import { until } from '../support/until.js';

const BRIEF = `---
date: 2026-03-02
---

# A Quay for Everybody

Marta Lind

The council met on Monday. More [below](#what-comes-next).


## What is planned?

A wall of stone. It ends at the [pier](#what-comes-next).

## What comes next?

The wall will stand this autumn.
`;

/** What the language server answers to VS Code itself, asked as the editor asks. */
describe('what the editor asks the server for', () => {
  let document: TextDocument;

  before(async () => {
    await workspace.fs.writeFile(fileUri('wall.brief.md'), new TextEncoder().encode(BRIEF));
    document = (await show('wall.brief.md')).document;
    await until('the server knows the brief', async () => (await lenses()).length > 0);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.fs.delete(document.uri);
  });

  it('figures above each question', async () => {
    const titles = (await lenses()).map(({ command }) => command?.title);
    assert.deepEqual(titles, ['9 words · 1 link · no forecasts', '6 words · no links · 1/1 forecast dated']);
  });

  it('the days of a relative horizon', async () => {
    const whole = new Range(0, 0, document.lineCount, 0);
    const hints = await ask<InlayHint[]>('vscode.executeInlayHintProvider', whole);
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['⟨Sep–Nov 2026⟩'],
    );
  });

  it('folding', async () => {
    const ranges = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.include(
      ranges.map(({ start }) => start),
      lineOf('## What is planned?'),
    );
  });

  it('selections that grow', async () => {
    const [first] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', [placeOf('wall of')]);
    const grown: string[] = [];
    for (let range = first; range !== undefined; range = range.parent) grown.push(document.getText(range.range));
    assert.includeMembers(grown, ['A wall of stone.']);
  });

  it('links', async () => {
    const links = await ask<DocumentLink[]>('vscode.executeLinkProvider');
    assert.isAtLeast(links.length, 2);
  });

  it('where an anchor is, who leads there, and its new name everywhere', async () => {
    const [definition] = await ask<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      placeOf('#what-comes'),
    );
    assert(definition);
    const range = 'range' in definition ? definition.range : definition.targetRange;
    assert.equal(range.start.line, lineOf('## What comes next?'));
    const references = await ask<Location[]>('vscode.executeReferenceProvider', placeOf('What comes next?'));
    assert.isAtLeast(references.length, 2);
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      placeOf('What comes next?'),
      'What will follow?',
    );
    const texts = edit.get(document.uri).map(({ newText }) => newText);
    assert.isTrue(texts.some((text) => text.includes('What will follow?')));
    assert.lengthOf(
      texts.filter((text) => text.includes('what-will-follow')),
      2,
    );
  });

  it('formatting, of all and of a part', async () => {
    const options = { tabSize: 2, insertSpaces: true };
    const line = lineOf('## What is planned?') - 1;
    const whole = await ask<TextEdit[]>('vscode.executeFormatDocumentProvider', options);
    assert.deepEqual(
      whole.map(({ range, newText }) => [range.start.line, range.end.line, newText]),
      [[line, line + 1, '']],
    );
    const asRange = new Range(0, 0, document.lineCount, 0);
    assert.lengthOf(await ask<TextEdit[]>('vscode.executeFormatRangeProvider', asRange, options), 1);
    const other = new Range(0, 0, 3, 0);
    assert.isUndefined(await ask<TextEdit[] | undefined>('vscode.executeFormatRangeProvider', other, options));
  });

  it('colours', async () => {
    const tokens = await ask<SemanticTokens>('vscode.provideDocumentSemanticTokens');
    assert.isAtLeast(tokens.data.length, 10);
  });

  it('symbols of the workspace', async () => {
    const found = await until('a title of the workspace', async () => {
      const symbols = await commands.executeCommand<SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'new rules harbour',
      );
      return symbols.find(({ name }) => name === 'New Rules for the Harbour');
    });
    assert.isTrue(found.location.uri.path.endsWith('/harbour.brief.md'));
  });

  function lenses(): Promise<CodeLens[]> {
    return ask<CodeLens[]>('vscode.executeCodeLensProvider');
  }

  async function ask<Answer>(command: string, ...args: readonly unknown[]): Promise<Answer> {
    return commands.executeCommand<Answer>(command, document.uri, ...args);
  }

  function placeOf(words: string): Position {
    return document.positionAt(document.getText().indexOf(words) + 1);
  }

  function lineOf(words: string): number {
    return placeOf(words).line;
  }
});

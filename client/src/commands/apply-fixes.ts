import { type CodeAction, commands, Range, type TextDocument, workspace } from 'vscode';

const KIND = 'source.fixAll.spotlight';

/** Does what fixing on save does, and says whether there was anything to do. Waits for the end, unlike the editor's own command. */
export async function applyFixes(document: TextDocument): Promise<boolean> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    whole,
    KIND,
    1,
  );
  const edit = actions.find((action) => action.kind?.value === KIND)?.edit;
  return edit !== undefined && workspace.applyEdit(edit);
}

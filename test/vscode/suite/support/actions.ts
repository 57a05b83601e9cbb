import { type CodeAction, commands, type Range, type TextDocument, workspace } from 'vscode';

/** What the light bulb offers at a place, each with its edit. */
export async function offered(document: TextDocument, range: Range, kind = 'quickfix'): Promise<readonly CodeAction[]> {
  const found = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
    100,
  );
  return found ?? [];
}

/** Does what an action says, as the editor does when it is chosen. */
export async function choose({ edit, command, title }: CodeAction): Promise<void> {
  if (edit === undefined && command === undefined) throw new Error(`“${title}” does nothing`);
  if (edit !== undefined && !(await workspace.applyEdit(edit))) throw new Error(`“${title}” cannot be done`);
  if (command !== undefined) await commands.executeCommand(command.command, ...(command.arguments ?? []));
}

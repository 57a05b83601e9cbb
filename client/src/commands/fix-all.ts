import { commands } from 'vscode';

/** Does what fixing on save does. */
export async function fixAll(): Promise<void> {
  await commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.spotlight', apply: 'first' });
}

import { commands } from 'vscode';
import type { Services } from '../services.js';

/** Opens the steps from an empty file to a published brief. */
export async function showWalkthrough({ context }: Services): Promise<void> {
  await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#start`, false);
}

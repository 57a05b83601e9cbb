import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.js';
import { registerTasks } from './tasks/task-provider.js';

/** The entry on the desktop and on remote machines: the server is a process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('server/dist/extension.cjs');
  context.subscriptions.push(registerTasks(module));
  start(context, (_, options) => {
    return new LanguageClient(
      'spotlight',
      'Spotlight Brief',
      { module, args: ['lsp'], transport: TransportKind.ipc },
      options,
    );
  });
}

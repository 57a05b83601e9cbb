import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.js';

/** The entry on the desktop and on remote machines: the server is a process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('server/dist/extension.cjs');
  start(context, (_, options) => {
    return new LanguageClient('spotlight', 'Spotlight Brief', { module, transport: TransportKind.ipc }, options);
  });
}

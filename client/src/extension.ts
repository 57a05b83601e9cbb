import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { start } from './start.js';

/** The entry on the desktop and on remote machines: the server is a process. */
export function activate(context: ExtensionContext): void {
  start(context, (_, options) => {
    const module = context.asAbsolutePath('server/bin/spotlight-brief.cjs');
    return new LanguageClient(
      'spotlight',
      'Spotlight Brief',
      { module, args: ['lsp'], transport: TransportKind.ipc },
      options,
    );
  });
}

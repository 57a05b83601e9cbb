import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.js';

/** The entry in the browser: the server is a web worker, and asks this side for files. */
export function activate(context: ExtensionContext): void {
  start(context, (_, options) => {
    const worker = new globalThis.Worker(Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true));
    return new LanguageClient('spotlight', 'Spotlight Brief', worker, options);
  });
}

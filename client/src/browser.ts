import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { start } from './start.js';

/** The entry in the browser: the server is a web worker, and asks this side for files. */
export function activate(context: ExtensionContext): void {
  start(context, (_, options) => {
    const worker = new globalThis.Worker(Uri.joinPath(context.extensionUri, 'server/dist/browser.js').toString(true));
    const client = new LanguageClient('spotlight', 'Spotlight Brief', worker, options);
    // The library leaves the worker running, also one that hangs.
    const dispose = client.dispose.bind(client);
    client.dispose = (timeout) => dispose(timeout).finally(() => worker.terminate());
    return client;
  });
}

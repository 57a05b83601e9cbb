import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

interface FileRequest {
  readonly uri: string;
}

const MAX_BYTES = 4_000_000;

/**
 * Reads, stats and lists for a server that cannot: in a web worker, or where files lie in a virtual file system.
 * Only what lies in a folder of the workspace is answered.
 */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest('spotlight/readFile', async ({ uri }: FileRequest) => {
    const place = inWorkspace(uri);
    if (place === null || (await workspace.fs.stat(place)).size > MAX_BYTES) return null;
    return { text: new TextDecoder().decode(await workspace.fs.readFile(place)) };
  });
  client.onRequest('spotlight/stat', async ({ uri }: FileRequest) => {
    const place = inWorkspace(uri);
    return place === null ? null : { kind: kindOf((await workspace.fs.stat(place)).type) };
  });
  client.onRequest('spotlight/listDirectory', async ({ uri }: FileRequest) => {
    const place = inWorkspace(uri);
    if (place === null) return null;
    const entries = await workspace.fs.readDirectory(place);
    return { entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
  });
}

function inWorkspace(address: string): Uri | null {
  const uri = Uri.parse(address, true);
  const { path } = uri;
  return workspace.getWorkspaceFolder(uri) === undefined || path.split('/').includes('..') ? null : uri;
}

function kindOf(type: FileType): 'file' | 'directory' {
  return (type & FileType.Directory) === 0 ? 'file' : 'directory';
}

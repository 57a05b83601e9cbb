import type { Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Session } from '../session.js';

/** UTF-16 units from which on a document is not looked at after every key. */
const LARGE = 200_000;
const PAUSE = 300;
/** How long changes that keep arriving may put an answer off, in milliseconds. */
const LONGEST_WAIT = 100;

/** Milliseconds to wait for the next change: none, but for documents so large that looking at them can be felt. */
export function patienceFor(document: TextDocument | undefined): number {
  return document !== undefined && document.getText().length > LARGE ? PAUSE : 0;
}

/**
 * Pushes findings after each change. There is no timer: changes that arrive together are answered together, as soon
 * as one turn of the event loop has brought no further one.
 */
export function pushDiagnostics(session: Session, find: (uri: string) => Promise<Diagnostic[] | null>): void {
  const { connection, briefs, host, workspace, links } = session;
  const { documents } = briefs;
  const waiting = new Set<string>();
  const later = new Map<string, () => void>();
  let arrived = false;
  let since = 0;

  const publish = async (uri: string): Promise<void> => {
    const version = documents.get(uri)?.version;
    const revision = briefs.revision(uri);
    const diagnostics = version === undefined ? null : await find(uri);
    if (diagnostics === null || version === undefined || briefs.revision(uri) !== revision) return;
    await connection.sendDiagnostics({ uri, version, diagnostics });
  };
  const start = (uri: string): void => {
    publish(uri).catch((error: unknown) => connection.console.error(`diagnostics: ${String(error)}`));
  };
  const look = (): void => {
    if (arrived && host.now() - since < LONGEST_WAIT) {
      arrived = false;
      host.soon(look);
      return;
    }
    const uris = [...waiting];
    waiting.clear();
    arrived = false;
    for (const uri of uris) start(uri);
  };
  const ask = (uri: string): void => {
    arrived = true;
    if (waiting.size === 0) {
      since = host.now();
      host.soon(look);
    }
    waiting.add(uri);
  };
  const askLater = (uri: string, patience: number): void => {
    later.get(uri)?.();
    later.set(
      uri,
      host.after(patience, () => {
        later.delete(uri);
        start(uri);
      }),
    );
  };

  documents.onDidChangeContent(({ document }) => {
    // The first look is never put off.
    const patience = document.version === 1 ? 0 : patienceFor(document);
    if (patience > 0) askLater(document.uri, patience);
    else ask(document.uri);
  });
  documents.onDidClose(({ document }) => {
    waiting.delete(document.uri);
    later.get(document.uri)?.();
    later.delete(document.uri);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }).catch(() => undefined);
  });
  workspace.onDidChange(() => {
    for (const uri of documents.keys()) ask(uri);
  });
  links.onDidChange(({ uris }) => {
    for (const uri of uris) if (documents.get(uri) !== undefined) ask(uri);
  });
}

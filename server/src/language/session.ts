import {
  type CancellationToken,
  type Connection,
  ErrorCodes,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { Briefs } from './briefs.js';
import type { ClientTraits } from './client-traits.js';
import type { Files, LanguageHost } from './host.js';
import type { LinkChecks } from './links/link-checks.js';
import type { Words } from './words.js';
import type { Workspace } from './workspace.js';

/** What every feature works with. */
export interface Session {
  readonly connection: Connection;
  readonly host: LanguageHost;
  readonly client: ClientTraits;
  /** In the language of the editor. */
  readonly words: Words;
  readonly files: Files;
  /** Open documents that are briefs, each with its model and findings. */
  readonly briefs: Briefs;
  /** Folders, configurations, and the briefs that are not open. */
  readonly workspace: Workspace;
  /** What is known of links to the web, and the checks of them. */
  readonly links: LinkChecks;
  readonly folders: () => readonly WorkspaceFolder[];
  /** Calls back once the client has said that it is ready: only then the server may ask it and tell it things. */
  readonly whenReady: (call: () => void) => void;
  /** Whether the client has said goodbye: nothing is answered any more. */
  readonly isShutDown: () => boolean;
}

/**
 * Wraps a feature's handler: a cancelled request, and one whose document has changed meanwhile, ends as the protocol says, and an exception is logged with the
 * feature's name and answered with `empty`, so that one feature never takes another down.
 */
export function guarded<Params, Answer>(
  session: Session,
  feature: string,
  empty: Answer,
  handle: (params: Params, token: CancellationToken) => Promise<Answer> | Answer,
): (params: Params, token: CancellationToken) => Promise<Answer> {
  return async (params, token) => {
    if (session.isShutDown()) throw new ResponseError(ErrorCodes.InvalidRequest, 'the server was shut down');
    try {
      const revision = revisionOf(session, params);
      const answer = await handle(params, token);
      if (token.isCancellationRequested) throw cancelled();
      if (revision !== revisionOf(session, params)) throw contentModified();
      return answer;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      session.connection.console.error(`${feature}: ${reason}`);
      return empty;
    }
  };
}

/** The text of the document that a request is about, as a number; null where it is about none that is open. */
function revisionOf(session: Session, params: unknown): number | null {
  const { textDocument } = (params ?? {}) as { textDocument?: { uri?: unknown } };
  const uri = textDocument?.uri;
  return typeof uri === 'string' ? session.briefs.revision(uri) : null;
}

export function cancelled(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}

export function contentModified(): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'the document has changed');
}

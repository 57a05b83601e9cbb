import type { Connection } from 'vscode-languageserver';
import type { Entry, Files, LanguageHost } from './host.js';

/** The requests with which a server without a file system of its own asks its client; documented in docs/editors.md. */
export const READ_REQUEST = 'spotlight/readFile';
export const STAT_REQUEST = 'spotlight/stat';
export const LIST_REQUEST = 'spotlight/listDirectory';

/** The host's files where it has the address, else the client's, if it said in `initializationOptions` that it answers. */
export function filesFor(connection: Connection, host: LanguageHost, clientReads: boolean): Files {
  const client = clientReads ? clientFiles(connection) : noFiles;
  const at = (uri: string): Files => (host.files?.handles(uri) === true ? host.files : client);
  return {
    read: (uri) => at(uri).read(uri),
    stat: (uri) => at(uri).stat(uri),
    list: (uri) => at(uri).list(uri),
    resolve: (uri) => at(uri).resolve(uri),
  };
}

const noFiles: Files = {
  read: async () => null,
  stat: async () => null,
  list: async () => [],
  resolve: async () => null,
};

function clientFiles(connection: Connection): Files {
  const ask = async <Answer>(
    method: string,
    uri: string,
    check: (answer: unknown) => Answer | null,
  ): Promise<Answer | null> => {
    try {
      return check(await connection.sendRequest<unknown>(method, { uri }));
    } catch {
      // A file that cannot be read and a client that does not know the request look the same: nothing is there.
      return null;
    }
  };
  return {
    read: (uri) => ask(READ_REQUEST, uri, (answer) => (hasText(answer) ? answer.text : null)),
    stat: (uri) => ask(STAT_REQUEST, uri, (answer) => (hasKind(answer) ? answer.kind : null)),
    list: async (uri) => (await ask(LIST_REQUEST, uri, (answer) => (hasEntries(answer) ? answer.entries : null))) ?? [],
    // Where its own links lead is the client's to know and to guard.
    resolve: async (uri) => uri,
  };
}

function hasText(answer: unknown): answer is { text: string } {
  return isObject(answer) && typeof answer.text === 'string';
}

function hasKind(answer: unknown): answer is { kind: 'file' | 'directory' } {
  return isObject(answer) && (answer.kind === 'file' || answer.kind === 'directory');
}

function hasEntries(answer: unknown): answer is { entries: Entry[] } {
  return (
    isObject(answer) &&
    Array.isArray(answer.entries) &&
    answer.entries.every((entry) => isObject(entry) && typeof entry.name === 'string' && hasKind(entry))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../language/server.js';
import { nodeLanguageHost } from './language-host.js';

/**
 * Serves one client on the transport that the command line names (`--stdio`, `--socket=N`, `--pipe=NAME`,
 * `--node-ipc`; the library reads it there). The process ends when the client says so, goes away, or closes the stream.
 */
export function serve(version: string): void {
  const connection = createConnection();
  startServer(connection, nodeLanguageHost, { name: 'spotlight-brief', version });
  // A client that answers nonsense, or nothing, must not end the others' work: what nobody caught is logged.
  const survive = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('unhandledRejection', survive);
  process.on('uncaughtException', survive);
  connection.listen();
}

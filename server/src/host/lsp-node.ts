import { connect, type Socket } from 'node:net';
import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../language/server.js';
import { nodeLanguageHost } from './language-host.js';

/**
 * Serves one client on the transport that the command line names (`--stdio`, `--socket=N`, `--pipe=NAME`,
 * `--node-ipc`). The process ends when the client says so, goes away, or closes the stream.
 */
export function serve(version: string): void {
  const socket = socketTo(argument('socket'), argument('pipe'));
  const connection = socket === null ? createConnection() : createConnection(socket, socket);
  startServer(connection, nodeLanguageHost, { name: 'spotlight-brief', version });
  // A client that answers nonsense, or nothing, must not end the others' work: what nobody caught is logged.
  const survive = (error: unknown): void => {
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
  process.on('unhandledRejection', survive);
  process.on('uncaughtException', survive);
  process.on('disconnect', () => process.exit(1));
  connection.listen();
}

/** The library would take a socket that nobody answers, or that closes, for no reason to end. */
function socketTo(port: string | null, pipe: string | null): Socket | null {
  if (port === null && pipe === null) return null;
  const socket = pipe === null ? connect(Number(port), '127.0.0.1') : connect(pipe);
  return socket.once('error', (error) => {
    process.stderr.write(`The language server cannot reach its client: ${error.message}\n`);
    process.exit(1);
  });
}

/** `--name=value` or `--name value`; the command line has been checked before. */
function argument(name: string): string | null {
  const found = process.argv.findIndex((each) => each === `--${name}` || each.startsWith(`--${name}=`));
  const given = process.argv[found];
  if (found === -1 || given === undefined) return null;
  return given.includes('=') ? given.slice(given.indexOf('=') + 1) : (process.argv[found + 1] ?? null);
}

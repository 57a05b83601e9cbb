import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

/** A client that waits for diagnostics to be pushed, speaking to a server process over its streams. */
export async function startSession(command, args, directory) {
  const child = spawn(command, args, { cwd: directory, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stderr.resume();
  const failed = new Promise((_, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => reject(new Error(`the server ended with status ${status}`)));
  });
  failed.catch(() => undefined);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let answered = () => undefined;
  connection.onNotification('textDocument/publishDiagnostics', (params) => answered(params));
  connection.onRequest((method) => (method === 'workspace/configuration' ? [null] : null));
  connection.listen();
  const rootUri = pathToFileURL(directory).href;
  const initialize = connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'bench' }],
    capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } },
  });
  try {
    await Promise.race([initialize, failed, late()]);
  } catch (error) {
    child.kill();
    throw error;
  }
  await connection.sendNotification('initialized', {});

  const send = (method, params, uri, version) => {
    const answer = new Promise((resolve) => {
      answered = (published) => {
        if (published.uri === uri && (published.version == null || published.version >= version)) resolve();
      };
    });
    const start = performance.now();
    connection.sendNotification(method, params);
    return Promise.race([answer, failed, late()]).then(() => performance.now() - start);
  };
  return {
    /** Milliseconds until the diagnostics of a new document are there. */
    open: (uri, text) =>
      send('textDocument/didOpen', { textDocument: { uri, languageId: 'markdown', version: 1, text } }, uri, 1),
    /** Milliseconds from a change to its diagnostics. */
    change: (uri, version, contentChanges) =>
      send('textDocument/didChange', { textDocument: { uri, version }, contentChanges }, uri, version),
    notify: (method, params) => connection.sendNotification(method, params),
    child,
    async stop() {
      await Promise.race([connection.sendRequest('shutdown'), failed, late(2000)]).catch(() => undefined);
      connection.sendNotification('exit').catch(() => undefined);
      const timer = setTimeout(() => child.kill(), 2000);
      await failed.catch(() => undefined);
      clearTimeout(timer);
      connection.dispose();
    },
  };
}

function late(milliseconds = 10_000) {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), milliseconds).unref();
  });
}

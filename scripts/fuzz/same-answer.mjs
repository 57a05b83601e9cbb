// The command line and the language server, as real processes, say the same of the same texts.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];
const CAPABILITIES = { textDocument: { diagnostic: {} } };

/**
 * What differs, as failures, each with its text; no answer in time is different from one. `visible` shows a message as the
 * server does: JSON leaves characters as they are.
 */
export async function compareAnswers(root, texts, deadline, visible) {
  const program = join(root, 'server/bin/spotlight-brief.cjs');
  const folder = mkdtempSync(join(tmpdir(), 'spotlight-same-'));
  try {
    // As files hold them: half a character cannot be written down.
    const files = texts.map((text, nth) => ({ nth, text: Buffer.from(text).toString(), name: `${nth}.brief.md` }));
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const [printed, pulled] = await Promise.all([
      lintAll(program, folder, deadline, visible),
      pullAll(program, folder, files, deadline),
    ]);
    return files.flatMap(({ name, text }) => {
      const [ours, theirs] = [printed.get(name), pulled.get(name)];
      if (ours === theirs) return [];
      const message = `the command line says ${JSON.stringify(ours)}, the server ${JSON.stringify(theirs)}`;
      return [{ text, failure: { property: 'same-answer', message } }];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function lintAll(program, folder, deadline, visible) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, 'lint', '--format', 'json', '--exit-zero', '.'],
    {
      cwd: folder,
      timeout: deadline,
      maxBuffer: 1e9,
      env: { ...process.env, LANG: 'C', LC_ALL: 'C' },
    },
  ).catch((error) => error);
  const { files } = JSON.parse(stdout || '{"files":[]}');
  return new Map(
    files.map(({ path, findings }) => [
      path,
      findings
        .map(({ rule, severity, message, range: { start, end } }) =>
          [rule, severity, `${start.line}:${start.column}–${end.line}:${end.column}`, visible(message)].join(' '),
        )
        .join('\n'),
    ]),
  );
}

async function pullAll(program, folder, files, deadline) {
  const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const killer = setTimeout(() => child.kill('SIGKILL'), deadline);
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest(() => null);
  connection.listen();
  const answers = new Map();
  const gone = new Promise((done) => child.once('exit', done));
  const work = async () => {
    const folderUri = pathToFileURL(folder).href;
    const workspaceFolders = [{ uri: folderUri, name: 'same' }];
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folderUri,
      workspaceFolders,
      capabilities: CAPABILITIES,
    });
    await connection.sendNotification('initialized', {});
    for (const { name, text } of files) {
      const uri = `${folderUri}/${name}`;
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'spotlight-brief', version: 1, text },
      });
      const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
      answers.set(name, items.map(shown).join('\n'));
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    }
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    await gone;
  };
  await Promise.race([work().catch(() => undefined), gone]);
  clearTimeout(killer);
  child.kill('SIGKILL');
  connection.dispose();
  return answers;
}

function shown({ code, severity, message, range: { start, end } }) {
  const place = `${start.line + 1}:${start.character + 1}–${end.line + 1}:${end.character + 1}`;
  return [code, SEVERITIES[severity], place, message].join(' ');
}

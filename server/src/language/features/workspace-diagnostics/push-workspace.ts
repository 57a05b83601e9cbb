import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Session } from '../../session.js';
import { ClosedBriefs } from './closed-briefs.js';

/** Changes of files come in flocks (a branch is checked out, say): they are looked at together. */
const PAUSE = 200;

/** Pushes what is found in briefs that are not open, in slices, to a client that cannot ask for it. */
export function pushWorkspace(session: Session): void {
  const { connection, briefs, workspace, host } = session;
  const closed = new ClosedBriefs(session);
  const shown = new Map<string, string>();
  let ready = false;
  let planned = false;
  let running = false;
  let again = false;

  const send = async (
    uri: string,
    resultId: string,
    diagnostics: Parameters<typeof connection.sendDiagnostics>[0]['diagnostics'],
  ) => {
    if (shown.get(uri) === resultId || (diagnostics.length === 0 && !shown.has(uri))) return;
    if (diagnostics.length === 0) shown.delete(uri);
    else shown.set(uri, resultId);
    await connection.sendDiagnostics({ uri, diagnostics });
  };

  const run = async (): Promise<void> => {
    const progress = await progressOf(session);
    const seen = new Set<string>();
    const goOn = (): boolean => !again && progress?.token.isCancellationRequested !== true;
    try {
      await closed.check({
        goOn,
        async checked({ uri, resultId, diagnostics }, done, all) {
          seen.add(uri);
          progress?.report(Math.round((100 * done) / all), `${done} of ${all}`);
          await send(uri, resultId, [...diagnostics]);
        },
      });
      if (!goOn()) return;
      for (const uri of [...shown.keys()]) if (!seen.has(uri) && !briefs.isOpen(uri)) await send(uri, '', []);
    } finally {
      progress?.done();
    }
  };

  const plan = (): void => {
    if (running) again = true;
    if (planned || running || !ready) return;
    planned = true;
    host.after(PAUSE, () => {
      planned = false;
      running = true;
      again = false;
      run()
        .catch((error: unknown) => connection.console.error(`workspace diagnostics: ${String(error)}`))
        .finally(() => {
          running = false;
          if (again) plan();
        });
    });
  };

  workspace.onDidChange(plan);
  // What was shown for the file is replaced by what the document says, and the other way round.
  briefs.documents.onDidOpen(({ document }) => shown.delete(document.uri));
  briefs.documents.onDidClose(({ document }) => {
    closed.forgetFile(document.uri);
    plan();
  });
  session.whenReady(() => {
    ready = true;
    plan();
  });
}

async function progressOf({ client, connection }: Session): Promise<WorkDoneProgressServerReporter | null> {
  if (!client.progress) return null;
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin('Checking briefs', 0, undefined, true);
    return progress;
  } catch {
    return null;
  }
}

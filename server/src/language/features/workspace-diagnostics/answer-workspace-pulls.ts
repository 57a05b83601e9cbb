import {
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { cancelled, guarded, type Session } from '../../session.js';
import { type Checked, ClosedBriefs } from './closed-briefs.js';

/** Reports that go out together while the rest is still looked at. */
const BATCH = 20;

export function answerWorkspacePulls(session: Session): void {
  const { connection, briefs } = session;
  const closed = new ClosedBriefs(session);
  briefs.documents.onDidClose(({ document }) => closed.forgetFile(document.uri));

  connection.languages.diagnostics.onWorkspace((params, token, progress, results) =>
    guarded<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
      session,
      'workspace diagnostics',
      { items: [] },
      async () => {
        const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
        const seen = new Set<string>();
        let items: WorkspaceDocumentDiagnosticReport[] = [];
        progress.begin('Checking briefs', 0, undefined, true);
        await closed.check({
          goOn: () => !token.isCancellationRequested,
          checked(file, done, all) {
            seen.add(file.uri);
            items.push(reportOf(file, known.get(file.uri)));
            progress.report(Math.round((100 * done) / all), `${done} of ${all}`);
            if (results === undefined || items.length < BATCH) return;
            results.report({ items } satisfies WorkspaceDiagnosticReportPartialResult);
            items = [];
          },
        });
        progress.done();
        if (token.isCancellationRequested) throw cancelled();
        // A file that is gone takes its findings along; an open one answers for itself.
        for (const uri of known.keys()) if (!seen.has(uri) && !briefs.isOpen(uri)) items.push(nothing(uri));
        return { items };
      },
    )(params, token),
  );
}

function reportOf(
  { uri, resultId, diagnostics }: Checked,
  known: string | undefined,
): WorkspaceDocumentDiagnosticReport {
  return known === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [...diagnostics] };
}

function nothing(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] };
}

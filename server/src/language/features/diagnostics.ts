import {
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { SourceText } from '../../brief/source.js';
import type { Finding } from '../../lint/finding.js';
import type { Fix, Severity } from '../../rules/rule.js';
import type { OpenBrief } from '../briefs.js';
import { toRange, toTextEdit } from '../convert.js';
import type { Feature } from '../feature.js';
import { guarded, type Session } from '../session.js';

/** What a diagnostic carries for the code action that mends it: everything, so that no finding is looked for twice. */
export interface DiagnosticData {
  readonly version: number;
  readonly fix: FixData | null;
  readonly suggestions: readonly FixData[];
}

export interface FixData {
  readonly title: string;
  readonly edits: readonly { readonly range: Diagnostic['range']; readonly newText: string }[];
}

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Pulled where the client can pull, pushed otherwise, never both. */
export const diagnostics: Feature = {
  name: 'diagnostics',
  capabilities: {
    diagnosticProvider: { identifier: 'spotlight-brief', interFileDependencies: true, workspaceDiagnostics: true },
  },
  register(session) {
    if (session.client.pullsDiagnostics) answerPulls(session);
    else push(session);
  },
};

export function toDiagnostic(
  finding: Finding,
  source: SourceText,
  uri: string,
  version: number,
  related: boolean,
): Diagnostic {
  const data: DiagnosticData = {
    version,
    fix: finding.fix === null ? null : fixData(finding.fix, source),
    suggestions: finding.suggestions.map((suggestion) => fixData(suggestion, source)),
  };
  return {
    range: toRange(source, finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: { href: finding.url },
    source: 'spotlight-brief',
    message: finding.message,
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related &&
      finding.related !== null && {
        relatedInformation: [
          { location: { uri, range: toRange(source, finding.related.span) }, message: finding.related.message },
        ],
      }),
    data,
  };
}

function fixData(fix: Fix, source: SourceText): FixData {
  return { title: fix.title, edits: fix.edits.map((edit) => toTextEdit(source, edit)) };
}

export async function diagnosticsOf(session: Session, open: OpenBrief): Promise<Diagnostic[]> {
  const { findings } = await open.lint();
  return findings.map((finding) =>
    toDiagnostic(finding, open.brief.source, open.uri, open.version, session.client.relatedInformation),
  );
}

function answerPulls(session: Session): void {
  const { connection, briefs, workspace } = session;
  connection.languages.diagnostics.on(
    guarded<{ textDocument: { uri: string }; previousResultId?: string }, DocumentDiagnosticReport>(
      session,
      'diagnostics',
      { kind: DocumentDiagnosticReportKind.Full, items: [] },
      async ({ textDocument, previousResultId }) => {
        const open = await briefs.get(textDocument.uri);
        if (open === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const resultId = `${workspace.generation}.${open.version}`;
        if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items: await diagnosticsOf(session, open) };
      },
    ),
  );
}

/** Changes that arrive together are answered together: no timer, only the end of what is already in the queue. */
function push(session: Session): void {
  const { connection, briefs, host } = session;
  const waiting = new Set<string>();
  const publish = async (uri: string): Promise<void> => {
    const open = await briefs.get(uri);
    if (open === null) return;
    const found = await diagnosticsOf(session, open);
    if (briefs.documents.get(uri)?.version !== open.version) return;
    await connection.sendDiagnostics({ uri, version: open.version, diagnostics: found });
  };
  briefs.documents.onDidChangeContent(({ document }) => {
    if (waiting.size === 0) {
      host.soon(() => {
        const uris = [...waiting];
        waiting.clear();
        for (const uri of uris)
          publish(uri).catch((error: unknown) => connection.console.error(`diagnostics: ${String(error)}`));
      });
    }
    waiting.add(document.uri);
  });
  briefs.documents.onDidClose(({ document }) => {
    waiting.delete(document.uri);
    connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }).catch(() => undefined);
  });
}

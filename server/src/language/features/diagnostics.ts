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
import { cancelled, contentModified, guarded, type Session } from '../session.js';
import { configurationDiagnostics } from './configuration/configuration-diagnostics.js';
import { patienceFor, pushDiagnostics } from './push-diagnostics.js';

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
    else pushDiagnostics(session, (uri) => documentDiagnostics(session, uri));
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

/** What there is to say about an open document, brief or configuration file; null where it is neither. */
async function documentDiagnostics(session: Session, uri: string): Promise<Diagnostic[] | null> {
  if (session.workspace.isPast(uri)) return [];
  const open = await session.briefs.get(uri);
  return open === null ? configurationDiagnostics(session, uri) : diagnosticsOf(session, open);
}

interface Pull {
  readonly textDocument: { readonly uri: string };
  readonly previousResultId?: string;
}

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

function answerPulls(session: Session): void {
  const { connection, briefs, workspace, host, client, links } = session;
  connection.languages.diagnostics.on(
    guarded<Pull, DocumentDiagnosticReport>(session, 'diagnostics', NOTHING, async (params, token) => {
      const { uri } = params.textDocument;
      const document = briefs.documents.get(uri);
      if (document === undefined) return NOTHING;
      const revision = briefs.revision(uri);
      const resultId = `${workspace.generation}.${revision}.${links.revision(uri)}`;
      if (resultId === params.previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      const patience = patienceFor(document);
      if (patience > 0) {
        await new Promise<void>((done) => host.after(patience, done));
        if (token.isCancellationRequested) throw cancelled();
        if (briefs.revision(uri) !== revision) throw contentModified();
      }
      const items = await documentDiagnostics(session, uri);
      return items === null ? NOTHING : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
  const refresh = (): void => {
    if (client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(() => undefined);
  };
  workspace.onDidChange(refresh);
  links.onDidChange(({ uris }) => {
    if (uris.size > 0) refresh();
  });
}

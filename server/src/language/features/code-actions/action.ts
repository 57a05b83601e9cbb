import type { CancellationToken, CodeAction, CodeActionParams, Diagnostic, TextEdit } from 'vscode-languageserver';
import type { OpenBrief } from '../../briefs.js';
import type { Session } from '../../session.js';
import { workspaceEdit } from '../../text-changes.js';

/** One request for code actions. */
export interface ActionRequest {
  readonly session: Session;
  readonly open: OpenBrief;
  readonly range: CodeActionParams['range'];
  /** Our own diagnostics among those that the client names, made for this version of the document. */
  readonly findings: readonly NamedFinding[];
  readonly only: readonly string[] | undefined;
  readonly token: CancellationToken;
}

/** A diagnostic of ours with what mends it. */
export interface NamedFinding {
  readonly diagnostic: Diagnostic;
  readonly rule: string;
  readonly fix: FixData | null;
  readonly suggestions: readonly FixData[];
}

export interface FixData {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** Whether the client wants actions of a kind: `source` asks for `source.fixAll.spotlight` too. */
export function isWanted(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** An action that changes the brief that was asked about. */
export function changeOf(
  { session, open }: ActionRequest,
  title: string,
  kind: string,
  edits: readonly TextEdit[],
  more: Partial<CodeAction> = {},
): CodeAction {
  return { title, kind, edit: workspaceEdit(session, open.uri, open.version, edits), ...more };
}

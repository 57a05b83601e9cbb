import { type CancellationToken, type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { applyFixes } from '../../../lint/fix.js';
import type { OpenBrief } from '../../briefs.js';
import { cancelled, contentModified, type Session } from '../../session.js';
import { changesBetween, toTextEdits, workspaceEdit } from '../../text-changes.js';
import { type ActionRequest, isWanted } from './action.js';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.spotlight`;

/** What an action carries whose edit is worked out when it is chosen. */
interface Deferred {
  readonly uri: string;
  readonly version: number;
  /** Null for every rule. */
  readonly rule: string | null;
}

/** All safe fixes of the brief: on save, or by choice. */
export async function fixEverything(request: ActionRequest): Promise<CodeAction[]> {
  const { open, only } = request;
  if (!isWanted(only, FIX_ALL)) return [];
  const { findings } = await open.lint();
  if (!findings.some(({ fix }) => fix !== null)) return [];
  const action: CodeAction = { title: 'Fix everything that has a safe fix', kind: FIX_ALL };
  // Who asks for this kind alone is about to save, and would have to ask again.
  return complete(request, action, null, only !== undefined && !isWanted(only, CodeActionKind.QuickFix));
}

/** All safe fixes of each rule that the diagnostics name, where it has more than one. */
export async function fixAllOfRule(request: ActionRequest): Promise<CodeAction[]> {
  const { findings } = await request.open.lint();
  const actions: CodeAction[] = [];
  const seen = new Set<string>();
  for (const { rule, fix, diagnostic } of request.findings) {
    if (fix === null || seen.has(rule)) continue;
    seen.add(rule);
    const count = findings.filter((finding) => finding.rule === rule && finding.fix !== null).length;
    if (count < 2) continue;
    const action: CodeAction = {
      title: `Fix all ${count} findings of ${rule}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
    };
    actions.push(...(await complete(request, action, rule, false)));
  }
  return actions;
}

async function complete(
  { session, open, token }: ActionRequest,
  action: CodeAction,
  rule: string | null,
  now: boolean,
): Promise<CodeAction[]> {
  if (session.client.resolvesCodeActions && !now) {
    const data: Deferred = { uri: open.uri, version: open.version, rule };
    return [{ ...action, data }];
  }
  const edit = await fixesOf(session, open, rule, token);
  return edit === null ? [] : [{ ...action, edit }];
}

/** Adds the edit to an action that was sent without one; one for an older version of the document is refused. */
export async function resolveFixAll(
  session: Session,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  if (action.edit !== undefined || !isDeferred(action.data)) return action;
  const { uri, version, rule } = action.data;
  const open = await session.briefs.get(uri);
  if (open === null || open.version !== version) throw contentModified();
  const edit = await fixesOf(session, open, rule, token);
  return edit === null ? action : { ...action, edit };
}

async function fixesOf(
  session: Session,
  open: OpenBrief,
  rule: string | null,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const { uri, version, brief, settings } = open;
  const { source } = brief;
  const fixed = await applyFixes(
    source.text,
    (text) => (text === source.text ? brief : brief.reread(text)),
    (read) => {
      if (token.isCancellationRequested) throw cancelled();
      return read === brief ? open.lint() : session.workspace.lint(uri, read, settings);
    },
    rule === null ? {} : { rules: new Set([rule]) },
  );
  if (session.briefs.documents.get(uri)?.version !== version) throw contentModified();
  const edits = changesBetween(source.text, fixed.text);
  return edits.length === 0 ? null : workspaceEdit(session, uri, version, toTextEdits(source, edits));
}

function isDeferred(data: unknown): data is Deferred {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, rule } = data as Record<string, unknown>;
  return typeof uri === 'string' && typeof version === 'number' && (rule === null || typeof rule === 'string');
}

import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Feature } from '../../feature.js';
import { cancelled, guarded } from '../../session.js';
import { type ActionRequest, isWanted } from './action.js';
import { addAuthors, addTerm } from './configuration-actions.js';
import { FIX_ALL, fixAllOfRule, fixEverything, resolveFixAll } from './fix-all.js';
import { forecastActions } from './forecast-actions.js';
import { linkActions } from './link-actions.js';
import { namedFindings } from './named-findings.js';
import { quickFixes } from './quick-fixes.js';
import { suppressions } from './suppress.js';

type Provider = (request: ActionRequest) => readonly CodeAction[] | Promise<readonly CodeAction[]>;

/** In the order in which an editor shows them, each with the kind of its actions. */
const PROVIDERS: readonly (readonly [kind: string, provider: Provider])[] = [
  [CodeActionKind.QuickFix, quickFixes],
  [CodeActionKind.QuickFix, addAuthors],
  [CodeActionKind.QuickFix, linkActions],
  [CodeActionKind.QuickFix, fixAllOfRule],
  [CodeActionKind.QuickFix, suppressions],
  [CodeActionKind.RefactorRewrite, forecastActions],
  [CodeActionKind.Refactor, addTerm],
  [FIX_ALL, fixEverything],
];

export const codeActions: Feature = {
  name: 'code actions',
  capabilities: {
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, FIX_ALL],
      resolveProvider: true,
    },
  },
  register(session) {
    session.connection.onCodeAction(
      guarded<CodeActionParams, CodeAction[]>(session, 'code actions', [], async (params, token) => {
        const { textDocument, context, range } = params;
        const open = await session.briefs.get(textDocument.uri);
        if (open === null || session.workspace.isPast(open.uri)) return [];
        const { only } = context;
        const findings = isWanted(only, CodeActionKind.QuickFix)
          ? await namedFindings(session, open, context.diagnostics)
          : [];
        const request: ActionRequest = { session, open, range, findings, only, token };
        const actions: CodeAction[] = [];
        for (const [kind, provider] of PROVIDERS) {
          if (token.isCancellationRequested) throw cancelled();
          if (isWanted(only, kind)) actions.push(...(await provider(request)));
        }
        return withoutRepetition(actions);
      }),
    );
    session.connection.onCodeActionResolve(async (action, token) =>
      guarded<CodeAction, CodeAction>(session, 'code actions', action, () => resolveFixAll(session, action, token))(
        action,
        token,
      ),
    );
  },
};

/** A finding offers some of what the forecast under the cursor offers too. */
function withoutRepetition(actions: readonly CodeAction[]): CodeAction[] {
  const seen = new Set<string>();
  return actions.filter(({ edit, title }) => {
    const key = edit === undefined ? title : JSON.stringify(edit);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

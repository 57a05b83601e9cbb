import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type ActionRequest, changeOf } from './action.js';

/** The fix and the suggestions that each diagnostic carries. Only a safe fix is preferred: it runs without a question. */
export function quickFixes(request: ActionRequest): CodeAction[] {
  return request.findings.flatMap(({ diagnostic, fix, suggestions }) => {
    const action = (title: string, edits: Parameters<typeof changeOf>[3], isPreferred: boolean): CodeAction =>
      changeOf(request, title, CodeActionKind.QuickFix, edits, {
        diagnostics: [diagnostic],
        ...(isPreferred && { isPreferred }),
      });
    return [
      ...(fix === null ? [] : [action(fix.title, fix.edits, true)]),
      ...suggestions.map(({ title, edits }) => action(title, edits, false)),
    ];
  });
}

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { type ActionRequest, changeOf } from './action.js';
import { harmlessFixes } from './weigh-fix.js';

/**
 * The fix and the suggestions that each diagnostic carries. Only a safe fix that does no harm by itself is preferred: it runs without a
 * question.
 */
export async function quickFixes(request: ActionRequest): Promise<CodeAction[]> {
  const harmless = await harmlessFixes(request);
  return request.findings.flatMap((finding) => {
    const { diagnostic, fix, suggestions } = finding;
    const action = (title: string, edits: Parameters<typeof changeOf>[3], isPreferred: boolean): CodeAction =>
      changeOf(request, title, CodeActionKind.QuickFix, edits, {
        diagnostics: [diagnostic],
        ...(isPreferred && { isPreferred }),
      });
    return [
      ...(fix === null ? [] : [action(fix.title, fix.edits, harmless.has(finding))]),
      ...suggestions.map(({ title, edits }) => action(title, edits, false)),
    ];
  });
}

import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import { FAILURE_RULES } from '../../../lint/prepare.js';
import { suppressHere, suppressInFile } from '../../../lint/suppress.js';
import { toSpan, toTextEdit } from '../../convert.js';
import { type ActionRequest, changeOf } from './action.js';

/** A comment that keeps a rule silent, for the block or for the file. What the engine says about itself cannot be. */
export function suppressions(request: ActionRequest): CodeAction[] {
  const { brief } = request.open;
  const { source } = brief;
  return request.findings.flatMap(({ diagnostic, rule }) => {
    if (FAILURE_RULES.has(rule) || rule === 'suppression-unused') return [];
    const more = { diagnostics: [diagnostic] };
    const here = suppressHere(brief, rule, toSpan(source, diagnostic.range));
    const inFile = toTextEdit(source, suppressInFile(brief, rule));
    return [
      ...(here === null
        ? []
        : [changeOf(request, `Suppress ${rule} here`, CodeActionKind.QuickFix, [toTextEdit(source, here)], more)]),
      changeOf(request, `Suppress ${rule} in this file`, CodeActionKind.QuickFix, [inFile], more),
    ];
  });
}

import type { Diagnostic, TextEdit } from 'vscode-languageserver';
import { visible } from '../../../text/visible.js';
import type { OpenBrief } from '../../briefs.js';
import type { Session } from '../../session.js';
import { diagnosticsOf } from '../diagnostics.js';
import type { FixData, NamedFinding } from './action.js';

/**
 * What our diagnostics among those of a request carry. Those that were made for another version of the document are
 * left out: their places are wrong by now. A client that drops `data` gets it from the findings of this version.
 */
export async function namedFindings(
  session: Session,
  open: OpenBrief,
  diagnostics: readonly Diagnostic[],
): Promise<NamedFinding[]> {
  const own = diagnostics.filter(({ source, code }) => source === 'spotlight-brief' && typeof code === 'string');
  const known = own.some(({ data }) => data === undefined) ? await diagnosticsOf(session, open) : [];
  return own.flatMap((diagnostic) => {
    const data: unknown = diagnostic.data ?? known.find((other) => isSame(other, diagnostic))?.data;
    if (!isData(data) || data.version !== open.version) return [];
    return [{ diagnostic, rule: String(diagnostic.code), fix: data.fix, suggestions: data.suggestions }];
  });
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code && shown(a.message) === shown(b.message) && JSON.stringify(a.range) === JSON.stringify(b.range)
  );
}

/** What comes back has gone out as people see it. */
function shown(message: Diagnostic['message']): string {
  return visible(typeof message === 'string' ? message : message.value);
}

interface Data {
  readonly version: number;
  readonly fix: FixData | null;
  readonly suggestions: readonly FixData[];
}

/** What comes back from a client may have been anywhere. */
function isData(value: unknown): value is Data {
  return (
    isObject(value) &&
    typeof value.version === 'number' &&
    (value.fix === null || isFix(value.fix)) &&
    Array.isArray(value.suggestions) &&
    value.suggestions.every(isFix)
  );
}

function isFix(value: unknown): value is FixData {
  return (
    isObject(value) && typeof value.title === 'string' && Array.isArray(value.edits) && value.edits.every(isTextEdit)
  );
}

function isTextEdit(value: unknown): value is TextEdit {
  return isObject(value) && typeof value.newText === 'string' && isObject(value.range);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

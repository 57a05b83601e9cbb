import { diffArrays } from 'diff';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { SourceText } from '../brief/source.js';
import type { Edit } from '../text/edit.js';
import { toTextEdit } from './convert.js';
import type { Session } from './session.js';

/** Texts that differ more are replaced as a whole: comparing them would take longer than anybody waits. */
const MOST_CHANGES = 1000;

/** The edits that make one text of another: the lines that differ, without what their ends share. */
export function changesBetween(before: string, after: string): Edit[] {
  if (before === after) return [];
  const [old, wanted] = [linesOf(before), linesOf(after)];
  const parts = diffArrays(old, wanted, { maxEditLength: MOST_CHANGES }) as
    | { value: string[]; added?: boolean; removed?: boolean }[]
    | undefined;
  if (parts === undefined) return [trimmed(0, before, after)];
  const edits: Edit[] = [];
  let at = 0;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (part === undefined) break;
    const text = part.value.join('');
    if (part.added !== true && part.removed !== true) {
      at += text.length;
      continue;
    }
    const next = parts[index + 1];
    const both = part.removed === true && next?.added === true;
    const gone = part.removed === true ? text : '';
    const come = part.added === true ? text : both ? (next?.value.join('') ?? '') : '';
    if (both) index++;
    edits.push(trimmed(at, gone, come));
    at += gone.length;
  }
  return edits;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function trimmed(at: number, gone: string, come: string): Edit {
  const most = Math.min(gone.length, come.length);
  let start = 0;
  while (start < most && gone[start] === come[start]) start++;
  let end = 0;
  while (end < most - start && gone[gone.length - 1 - end] === come[come.length - 1 - end]) end++;
  return { span: { start: at + start, end: at + gone.length - end }, text: come.slice(start, come.length - end) };
}

/** A change of one document, in the form that the client understands; `version` is null where it is not open. */
export function workspaceEdit(
  session: Session,
  uri: string,
  version: number | null,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  if (!session.client.versionedEdits) return { changes: { [uri]: [...edits] } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [...edits] }] };
}

export function toTextEdits(source: SourceText, edits: readonly Edit[]): TextEdit[] {
  return edits.map((edit) => toTextEdit(source, edit));
}

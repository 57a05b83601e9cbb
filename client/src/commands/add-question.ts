import { commands, Position, Selection, window } from 'vscode';
import { activeBrief } from './active-brief.js';
import { lastQuestionLine } from './last-question.js';

/** Puts a question with room for its answer before the outlook, which stays the last one. */
export async function addQuestion(): Promise<void> {
  const found = await activeBrief();
  if (found === null) return;
  // A snippet goes where the focus is, which may be in the preview.
  const editor = await window.showTextDocument(found.document, found.viewColumn);
  const { document } = editor;
  const lines = document.getText().split(/\r\n|\r|\n/);
  const line = lastQuestionLine(lines);
  const outlook = line !== null;
  const place = outlook ? new Position(line, 0) : document.lineAt(document.lineCount - 1).range.end;
  const blank = outlook ? ['', '\n\n'] : [document.getText() === '' ? '' : '\n\n', '\n'];
  await editor.edit((edit) => edit.insert(place, blank.join('')), { undoStopBefore: true, undoStopAfter: false });
  const at = outlook ? place : document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new Selection(at, at);
  await commands.executeCommand('editor.action.insertSnippet', {
    langId: 'spotlight-brief',
    name: 'Question with answer',
  });
}

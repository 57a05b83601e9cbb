import { l10n, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { ForecastEditParams, RegisterItem } from '../../../server/src/language/protocol.js';
import { ask } from '../server/ask.js';
import type { Services } from '../services.js';

/** What the forecast's comment shall say from now on. */
export type Wanted = Pick<ForecastEditParams, 'days' | 'outcome' | 'source'>;

/** Lets the server write the comment of a forecast, and shows the sentence. The brief is not saved: the author looks first. */
export async function editForecast(services: Services, forecast: RegisterItem, wanted: Wanted): Promise<boolean> {
  const { uri, text, range } = forecast;
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const edits = await ask<TextEdit[]>(services, 'spotlight/forecastEdit', {
    textDocument: { uri },
    position: range.start,
    text,
    ...wanted,
  });
  if (edits === null) {
    void window.showWarningMessage(l10n.t('This could not be written: the forecast has changed or is gone.'));
    return false;
  }
  const change = new WorkspaceEdit();
  for (const edit of edits) change.replace(document.uri, rangeOf(edit.range), edit.newText);
  const done = await workspace.applyEdit(change);
  await window.showTextDocument(document, { selection: rangeOf(range), preview: false });
  return done;
}

function rangeOf({ start, end }: RegisterItem['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/** The forecast that a command of the view was called on: its line, or the chosen one. */
export function forecastOf({ forecasts }: Services, line: unknown): RegisterItem | null {
  const given = typeof line === 'object' && line !== null && 'horizon' in line;
  return given ? (line as RegisterItem) : forecasts.chosen;
}

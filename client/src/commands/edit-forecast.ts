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

/**
 * The forecast that a command was started on: the item of the view that it was given, else the chosen one. Says so
 * where there is none. `given` are the command's arguments.
 */
export async function forecastOf(
  { forecasts }: Pick<Services, 'forecasts'>,
  given: readonly unknown[],
): Promise<RegisterItem | null> {
  const [item] = given;
  // The editor gives nothing for an item that was clicked while the view was filled anew. Never take another for it.
  const forecast = given.length === 0 ? await forecasts.chosen() : isForecast(item) ? forecasts.current(item) : null;
  if (forecast !== null) return forecast;
  void window.showInformationMessage(
    given.length === 0
      ? l10n.t('Choose a forecast in the view “Forecasts” first.')
      : l10n.t('The forecasts have just been read anew. Please choose this one again.'),
  );
  return null;
}

function isForecast(item: unknown): item is RegisterItem {
  return typeof item === 'object' && item !== null && 'id' in item && 'horizon' in item;
}

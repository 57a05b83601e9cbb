import { commands, l10n, window } from 'vscode';
import type { Services } from '../services.js';

/** Asks for words, and filters the view while they are typed. Escape brings back what was there before. */
export async function filterForecasts({ forecasts }: Services): Promise<void> {
  await commands.executeCommand('spotlight.forecasts.focus');
  const before = forecasts.filter;
  const box = window.createInputBox();
  box.title = l10n.t('Filter forecasts');
  box.placeholder = l10n.t('Words of the sentence, its date, its question or its brief');
  box.value = before;
  let taken = false;
  box.onDidChangeValue((words) => {
    forecasts.filter = words;
  });
  box.onDidAccept(() => {
    taken = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!taken) forecasts.filter = before;
    box.dispose();
  });
  box.show();
}

export function clearFilter({ forecasts }: Services): void {
  forecasts.filter = '';
}

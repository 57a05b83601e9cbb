import { l10n, type QuickPickItem, window } from 'vscode';
import type { Outcome } from '../../../server/src/language/protocol.js';
import type { Services } from '../services.js';
import { outcomeText } from '../views/forecasts/items.js';
import { editForecast, forecastOf } from './edit-forecast.js';

interface Choice extends QuickPickItem {
  readonly outcome: Outcome | null;
}

/** Asks what became of a forecast and where that can be seen, and writes both into its comment. */
export async function noteOutcome(services: Services, ...given: readonly unknown[]): Promise<void> {
  const forecast = await forecastOf(services, given);
  if (forecast === null) return;
  const choices: Choice[] = (['yes', 'no', 'partly'] as const).map((outcome) => ({
    label: outcomeText(outcome),
    outcome,
  }));
  if (forecast.outcome !== null) choices.push({ label: l10n.t('Take the outcome back'), outcome: null });
  const choice = await window.showQuickPick(choices, {
    title: l10n.t('What became of this?'),
    placeHolder: forecast.text,
  });
  if (choice === undefined) return;
  if (choice.outcome === null) {
    await editForecast(services, forecast, { outcome: null, source: null });
    return;
  }
  const source = await window.showInputBox({
    title: l10n.t('Where can that be seen?'),
    prompt: l10n.t('An address, or nothing'),
    placeHolder: 'https://',
    validateInput: (value) =>
      /^(?:|https?:\/\/\S+)$/i.test(value.trim()) ? null : l10n.t('An address begins with https:// and has no spaces.'),
  });
  if (source === undefined) return;
  const address = source.trim();
  await editForecast(services, forecast, { outcome: choice.outcome, ...(address !== '' && { source: address }) });
}

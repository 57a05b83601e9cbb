import { l10n, window } from 'vscode';
import type { Services } from '../services.js';
import { today } from '../views/forecasts/days.js';
import { dayOf } from '../views/forecasts/register.js';
import { editForecast, forecastOf } from './edit-forecast.js';
import { isDays, yearAfter } from './iso-days.js';

/** Asks by when a reader can check the forecast, and writes it into the comment behind the sentence. */
export async function setForecastDate(services: Services, ...given: readonly unknown[]): Promise<void> {
  const forecast = await forecastOf(services, given);
  if (forecast === null) return;
  const days = await window.showInputBox({
    title: l10n.t('By when can a reader check this?'),
    prompt: forecast.text,
    value: dayOf(forecast) ?? yearAfter(forecast.published ?? today()),
    validateInput: (value) =>
      isDays(value.trim()) ? null : l10n.t('A day such as 2027-06-30, or two: 2027-04-01/2027-06-30'),
  });
  if (days !== undefined) await editForecast(services, forecast, { days: days.trim() });
}

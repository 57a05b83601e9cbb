import type { Brief } from '../../../brief/model.js';
import type { Forecast, ForecastHorizon } from '../../../forecasts/forecast.js';
import { forecastsIn } from '../../../forecasts/read-forecasts.js';
import type { HorizonClass } from '../../../forecasts/reading.js';
import { longDay } from '../../../forecasts/time/label.js';
import { escapeMarkdown } from '../../markdown-text.js';
import { type Hovered, isOn } from './hovered.js';

const CLASSES: Readonly<Record<HorizonClass, string>> = {
  absolute: 'a date of its own',
  relative: 'counted from the day of publication',
  event: 'hangs on an event without a date',
  vague: 'nobody can check it',
};

/** On the words that predict, on the horizon, and on the comment that dates it; on the whole sentence where no words stand out. */
export function hoveredForecast(brief: Brief, offset: number): Hovered[] {
  for (const forecast of forecastsIn(brief).forecasts) {
    const { cue, stated, comment, span } = forecast;
    const spans = [
      cue?.span ?? span,
      ...(stated === null ? [] : [stated.span]),
      ...(comment === null ? [] : [comment.span]),
    ];
    const here = spans.find((each) => isOn(each, offset));
    if (here !== undefined) return [{ span: here, markdown: forecastText(forecast) }];
  }
  return [];
}

function forecastText({ cue, stated, horizon, outcome }: Forecast): string {
  const lines = ['**Forecast**'];
  if (cue !== null) lines.push(`Predicts: “${escapeMarkdown(cue.text)}”`);
  if (stated !== null) lines.push(`Horizon: “${escapeMarkdown(stated.text)}” (${CLASSES[stated.class]})`);
  if (horizon === null) lines.push('No horizon: say by when, or date it with a comment behind the sentence');
  else if (horizon !== stated) lines.push('Dated by the comment behind it');
  const days = horizon && daysOf(horizon);
  if (days) lines.push(`Days: ${days}`);
  if (outcome !== null) lines.push(`Outcome: ${outcome}`);
  return lines.join('  \n');
}

function daysOf({ from, to }: ForecastHorizon): string | null {
  if (from === null && to === null) return null;
  if (from === null) return `until ${longDay(to ?? '')}`;
  if (to === null) return `from ${longDay(from)}`;
  return from === to ? longDay(from) : `${longDay(from)} – ${longDay(to)}`;
}

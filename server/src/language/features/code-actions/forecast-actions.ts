import { type CodeAction, CodeActionKind } from 'vscode-languageserver';
import type { Brief } from '../../../brief/model.js';
import type { Forecast } from '../../../forecasts/forecast.js';
import { forecastsIn } from '../../../forecasts/read-forecasts.js';
import { longDay } from '../../../forecasts/time/label.js';
import type { Fix } from '../../../rules/rule.js';
import { dateWithComment } from '../../../rules/support/forecast.js';
import { outcomesToNote } from '../../../rules/support/outcome.js';
import type { IsoDay } from '../../../text/day.js';
import { toSpan } from '../../convert.js';
import { toTextEdits } from '../../text-changes.js';
import { type ActionRequest, changeOf } from './action.js';

/** For the forecast at the cursor, reported or not: a comment that dates it, and what became of it. */
export function forecastActions(request: ActionRequest): CodeAction[] {
  const { brief } = request.open;
  const today = request.session.host.today();
  const { start, end } = toSpan(brief.source, request.range);
  return forecastsIn(brief)
    .forecasts.filter(({ span, after }) => span.start <= end && start <= Math.max(span.end, after))
    .flatMap((forecast) => [...dates(brief, forecast, today), ...outcomes(brief, forecast, today)])
    .map(({ title, edits }) =>
      changeOf(request, title, CodeActionKind.RefactorRewrite, toTextEdits(brief.source, edits)),
    );
}

function dates(brief: Brief, forecast: Forecast, today: IsoDay): Fix[] {
  const { comment, horizon, after } = forecast;
  if (comment !== null || horizon?.class === 'absolute') return [];
  if (horizon?.to == null) return [dateWithComment(forecast, { brief, today })];
  const days = horizon.from === null || horizon.from === horizon.to ? horizon.to : `${horizon.from}/${horizon.to}`;
  const text = ` <!-- forecast: ${days} -->`;
  return [
    { title: `Date it with a comment: ${longDay(horizon.to)}`, edits: [{ span: { start: after, end: after }, text }] },
  ];
}

/** Nothing can have become of a forecast whose time has not begun. */
function outcomes(brief: Brief, forecast: Forecast, today: IsoDay): Fix[] {
  const { comment, horizon, outcome } = forecast;
  if (horizon?.to == null || (horizon.from ?? horizon.to) > today) return [];
  if (outcome === null || comment === null) return outcomesToNote(forecast);
  const noted = /\boutcome\s*:\s*([a-z]+)/i.exec(brief.source.slice(comment.span));
  const word = noted?.[1];
  if (noted === null || word === undefined) return [];
  const end = comment.span.start + noted.index + noted[0].length;
  return (['yes', 'no', 'partly'] as const)
    .filter((other) => other !== outcome)
    .map((other) => ({
      title: `Change the outcome to “${other}”`,
      edits: [{ span: { start: end - word.length, end }, text: other }],
    }));
}

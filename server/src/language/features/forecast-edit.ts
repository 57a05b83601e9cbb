import type { TextEdit } from 'vscode-languageserver';
import type { Forecast } from '../../forecasts/forecast.js';
import { forecastsIn } from '../../forecasts/read-forecasts.js';
import { writeComment } from '../../forecasts/write-comment.js';
import { visible } from '../../text/visible.js';
import { toOffset } from '../convert.js';
import type { Feature } from '../feature.js';
import type { ForecastEditParams } from '../protocol.js';
import { guarded } from '../session.js';
import { toTextEdits } from '../text-changes.js';

/** The edits that set the date of a forecast or note its outcome, as the author chose them; null where it is not there any more. */
export const forecastEdit: Feature = {
  name: 'forecast edit',
  capabilities: {},
  register(session) {
    session.connection.onRequest(
      'spotlight/forecastEdit',
      guarded<ForecastEditParams, TextEdit[] | null>(session, 'forecast edit', null, async (params) => {
        const open = await session.briefs.get(params.textDocument.uri);
        if (open === null) return null;
        const { brief } = open;
        const forecast = sought(forecastsIn(brief).forecasts, toOffset(brief.source, params.position), params.text);
        const edit = forecast === null ? null : writeComment(forecast, params);
        return edit === null ? null : toTextEdits(brief.source, [edit]);
      }),
    );
  },
};

/** The forecast with this sentence that lies nearest; without a sentence, the one that holds the place. */
function sought(forecasts: readonly Forecast[], at: number, text: string | undefined): Forecast | null {
  if (text === undefined) return forecasts.find(({ span }) => span.start <= at && at <= span.end) ?? null;
  const distance = ({ span }: Forecast) => Math.abs(span.start - at);
  // Whoever has it from the register has it as people see it.
  const wanted = visible(text);
  let nearest: Forecast | null = null;
  for (const forecast of forecasts) {
    if (visible(forecast.text) === wanted && (nearest === null || distance(forecast) < distance(nearest)))
      nearest = forecast;
  }
  return nearest;
}

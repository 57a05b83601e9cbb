import type { Range } from '../../brief/source.js';
import type { Outcome } from '../forecast.js';
import type { HorizonClass } from '../reading.js';
import type { RegisterEntry } from './entry.js';

/** As `forecasts --format json` prints it: the shape is part of the contract. */
export interface JsonForecast {
  readonly path: string;
  readonly text: string;
  readonly range: Range;
  readonly question: string | null;
  readonly horizon: {
    readonly text: string;
    readonly class: HorizonClass;
    readonly start: string | null;
    readonly end: string | null;
    readonly range: Range;
  } | null;
  readonly outcome: Outcome | null;
}

export function toJson({ path, forecast, range, horizonRange }: RegisterEntry): JsonForecast {
  const { horizon } = forecast;
  return {
    path,
    text: forecast.text,
    range,
    question: forecast.question?.text ?? null,
    horizon:
      horizon === null
        ? null
        : {
            text: horizon.text,
            class: horizon.class,
            start: horizon.from,
            end: horizon.to,
            range: horizonRange ?? range,
          },
    outcome: forecast.outcome,
  };
}

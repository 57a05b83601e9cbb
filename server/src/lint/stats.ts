import type { Brief } from '../brief/model.js';
import { isDated } from '../forecasts/forecast.js';
import { forecastsIn } from '../forecasts/read-forecasts.js';
import type { Stats } from './finding.js';

/** The figures of one brief. */
export function statsOf(brief: Brief): Stats {
  const { forecasts } = forecastsIn(brief);
  return {
    words: brief.words,
    questions: brief.questions.length,
    links: brief.links.reduce((count, link) => (link.kind === 'image' ? count : count + 1), 0),
    forecasts: { total: forecasts.length, dated: forecasts.filter(isDated).length },
  };
}

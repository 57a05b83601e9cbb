import type { Brief } from '../brief/model.js';
import { isDated } from '../forecasts/forecast.js';
import { forecastsIn } from '../forecasts/read-forecasts.js';
import type { Stats } from './finding.js';

/** The figures of one brief. */
export function statsOf(brief: Brief): Stats {
  return {
    words: brief.words,
    questions: brief.questions.length,
    links: brief.links.reduce((count, link) => (link.kind === 'image' ? count : count + 1), 0),
    forecasts: forecastStats(brief),
  };
}

/** A text that breaks the reading of forecasts is reported by the rules about them; it must not hide the other findings. */
function forecastStats(brief: Brief): Stats['forecasts'] {
  try {
    const { forecasts } = forecastsIn(brief);
    return { total: forecasts.length, dated: forecasts.filter(isDated).length };
  } catch {
    return { total: 0, dated: 0 };
  }
}

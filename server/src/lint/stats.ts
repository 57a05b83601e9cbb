import type { Brief } from '../brief/model.js';
import type { Stats } from './finding.js';

/** The figures of one brief. */
export function statsOf(brief: Brief): Stats {
  return {
    words: brief.words,
    questions: brief.questions.length,
    links: brief.links.reduce((count, link) => (link.kind === 'image' ? count : count + 1), 0),
    forecasts: { total: 0, dated: 0 },
  };
}

import type { Brief, Question } from '../brief/model.js';
import { type Forecast, isDated } from '../forecasts/forecast.js';
import { inside } from './inside.js';
import type { Words } from './words.js';

/** What stands in one answer: `120 words`, `2 links`, `1/3 forecasts dated`. */
export function answerFigures(
  brief: Brief,
  { answer }: Question,
  forecasts: readonly Forecast[],
  words: Words,
): readonly string[] {
  const own = inside(forecasts, answer.span);
  const links = inside(brief.links, answer.span).filter((link) => link.kind !== 'image').length;
  return [words.words(answer.words), words.links(links), words.dated(own.filter(isDated).length, own.length)];
}

/** By when a forecast can be checked, in a few words: its days where it has any, else what it says instead. */
export function horizonLabel({ horizon }: Pick<Forecast, 'horizon'>, words: Words): string {
  if (horizon === null) return words.noDate;
  const label = words.horizon(horizon.from, horizon.to);
  if (label !== '') return label;
  return horizon.class === 'vague' ? words.vague(horizon.text) : horizon.text;
}

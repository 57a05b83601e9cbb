import type { Brief, Question } from '../brief/model.js';
import { type Forecast, isDated } from '../forecasts/forecast.js';
import { hintLabel } from '../forecasts/time/label.js';
import { counted } from '../rules/support/message.js';
import { inside } from './inside.js';

/** What stands in one answer: `120 words`, `2 links`, `1/3 forecasts dated`. */
export function answerFigures(brief: Brief, { answer }: Question, forecasts: readonly Forecast[]): readonly string[] {
  const { words, span } = answer;
  const own = inside(forecasts, span);
  const dated = own.filter(isDated).length;
  const count = inside(brief.links, span).filter((link) => link.kind !== 'image').length;
  return [
    counted(words, 'word'),
    count === 0 ? 'no links' : counted(count, 'link'),
    own.length === 0 ? 'no forecasts' : `${dated}/${counted(own.length, 'forecast')} dated`,
  ];
}

/** By when a forecast can be checked, in a few words: its days where it has any, else what it says instead. */
export function horizonLabel({ horizon }: Pick<Forecast, 'horizon'>): string {
  if (horizon === null) return 'no date';
  const label = hintLabel(horizon.from, horizon.to);
  if (label !== '') return label;
  return horizon.class === 'vague' ? `vague: ${horizon.text}` : horizon.text;
}

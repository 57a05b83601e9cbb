import type { Forecast, Outcome } from '../../forecasts/forecast.js';
import type { Fix } from '../rule.js';

const OUTCOMES: readonly { readonly outcome: Outcome; readonly title: string }[] = [
  { outcome: 'yes', title: 'Note the outcome: it came true' },
  { outcome: 'no', title: 'Note the outcome: it did not' },
  { outcome: 'partly', title: 'Note the outcome: in part' },
];

/** What an editor can note about a forecast without an outcome, in its comment or in a new one behind its sentence. */
export function outcomesToNote(forecast: Forecast): Fix[] {
  return OUTCOMES.map(({ outcome, title }) => noteOutcome(forecast, outcome, title));
}

function noteOutcome({ comment, horizon, after }: Forecast, outcome: Outcome, title: string): Fix {
  if (comment !== null) {
    const end = comment.daySpan.end;
    return { title, edits: [{ span: { start: end, end }, text: `; outcome: ${outcome}` }] };
  }
  const days = horizon?.from == null || horizon.from === horizon.to ? horizon?.to : `${horizon.from}/${horizon.to}`;
  return {
    title,
    edits: [{ span: { start: after, end: after }, text: ` <!-- forecast: ${days}; outcome: ${outcome} -->` }],
  };
}

import type { Forecast, Outcome } from '../forecasts/forecast.js';
import { longDay } from '../forecasts/time/label.js';
import { defineRule, type Fix } from './rule.js';
import { exampleBrief, forecastsThatAre } from './support/forecast.js';
import { quoted } from './support/message.js';

const OUTCOMES: readonly { readonly outcome: Outcome; readonly title: string }[] = [
  { outcome: 'yes', title: 'Note the outcome: it came true' },
  { outcome: 'no', title: 'Note the outcome: it did not' },
  { outcome: 'partly', title: 'Note the outcome: in part' },
];

export const rule = defineRule({
  id: 'forecast-due',
  severity: 'info',
  summary:
    'The time of a forecast is over and no outcome is noted; off unless a day is given (`--as-of`, or the setting)',
  why: 'Forecasts are worth keeping when somebody looks what became of them. This rule tells an editor which ones are due.',
  fixable: 'suggest',
  forecasts: true,
  examples: [
    {
      title: 'As of 1 January 2022, a forecast for June 2021 is due',
      text: exampleBrief('The towns will sign the contract by June 2021.'),
      config: { asOf: '2022-01-01' },
      marks: ['by June 2021'],
    },
    {
      title: 'Its outcome is noted',
      text: exampleBrief('The towns will sign the contract by June 2021. <!-- forecast: 2021-06-30; outcome: yes -->'),
      config: { asOf: '2022-01-01' },
      marks: [],
    },
    {
      title: 'Without a day to judge by, nothing is due',
      text: exampleBrief('The towns will sign the contract by June 2021.'),
      marks: [],
    },
  ],
  check({ brief, asOf }) {
    return forecastsThatAre(brief, 'due', asOf).map((forecast) => ({
      message: `The time of this forecast (${quoted(forecast.horizon?.text ?? '')}) ended on ${longDay(forecast.horizon?.to ?? '')}: note what became of it.`,
      span: forecast.horizon?.span ?? forecast.span,
      suggestions: OUTCOMES.map((choice) => noteOutcome(forecast, choice)),
    }));
  },
});

function noteOutcome({ comment, horizon, after }: Forecast, { outcome, title }: (typeof OUTCOMES)[number]): Fix {
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

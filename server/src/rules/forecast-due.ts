import { longDay } from '../forecasts/time/label.js';
import { defineRule } from './rule.js';
import { exampleBrief, forecastsThatAre } from './support/forecast.js';
import { quoted } from './support/message.js';
import { outcomesToNote } from './support/outcome.js';

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
      suggestions: outcomesToNote(forecast),
    }));
  },
});

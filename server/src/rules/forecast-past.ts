import { longDay } from '../forecasts/time/label.js';
import { defineRule } from './rule.js';
import { exampleBrief, forecastsThatAre } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'forecast-past',
  severity: 'error',
  summary: 'A forecast is about a time before the day of publication',
  why: 'What was to happen before the brief appeared has happened or not: a forecast of it is a slip of the year, or was overtaken while the text lay in a drawer.',
  fixable: null,
  forecasts: true,
  examples: [
    {
      title: 'The time is still to come',
      text: exampleBrief('The towns will sign the contract by June 2021.'),
      marks: [],
    },
    {
      title: 'The time is over',
      text: exampleBrief('The towns will sign the contract by June 2020.'),
      marks: ['by June 2020'],
    },
    {
      title: 'A report of what happened',
      text: exampleBrief('The towns signed the contract in June 2020.'),
      marks: [],
    },
  ],
  check({ brief, asOf }) {
    return forecastsThatAre(brief, 'past', asOf).map((forecast) => ({
      message: `${quoted(forecast.horizon?.text ?? '')} was over before the brief appeared on ${longDay(brief.date ?? '')}: correct the date, or say what happened.`,
      span: forecast.horizon?.span ?? forecast.span,
    }));
  },
});

import { defineRule } from './rule.js';
import { dateWithComment, exampleBrief, forecastsThatAre } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'forecast-event',
  severity: 'info',
  summary: 'A forecast hangs on an event without a date',
  why: 'An event may be put off or never come. With its date, or the latest day you would stand by, the forecast can be checked all the same.',
  fixable: 'suggest',
  forecasts: true,
  examples: [
    {
      title: 'The event has a date',
      text: exampleBrief('After the elections of 10 October 2021, the council will raise the fares.'),
      marks: [],
    },
    {
      title: 'It has none',
      text: exampleBrief('After the elections, the council will raise the fares.'),
      marks: ['After the elections'],
    },
    {
      title: 'A comment gives the day',
      text: exampleBrief('After the elections, the council will raise the fares. <!-- forecast: 2021-12-31 -->'),
      marks: [],
    },
  ],
  check(context) {
    return forecastsThatAre(context.brief, 'event', context.asOf).map((forecast) => ({
      message: `${quoted(forecast.horizon?.text ?? '')} is an event without a date: say when it is due, or date the forecast with a comment.`,
      span: forecast.horizon?.span ?? forecast.span,
      suggestions: [dateWithComment(forecast, context)],
    }));
  },
});

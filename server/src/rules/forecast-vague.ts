import { defineRule } from './rule.js';
import { dateWithComment, exampleBrief, forecastsThatAre } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'forecast-vague',
  severity: 'warning',
  summary: 'A forecast names a time that nobody can check',
  why: '“Soon” and “in the coming months” sound like a date but have no end: whoever comes back later cannot say whether the forecast came true in time.',
  fixable: 'suggest',
  forecasts: true,
  examples: [
    { title: 'A month can be checked', text: exampleBrief('A second ship will sail in May 2022.'), marks: [] },
    {
      title: 'The near future cannot',
      text: exampleBrief('A second ship will sail in the near future.'),
      marks: ['in the near future'],
    },
    {
      title: 'Nor can the coming months',
      text: exampleBrief('In the coming months, fares may rise again.'),
      marks: ['In the coming months'],
    },
    {
      title: 'A comment says what was meant',
      text: exampleBrief('A second ship will sail soon. <!-- forecast: 2021-09-01/2021-11-30 -->'),
      marks: [],
    },
  ],
  check(context) {
    return forecastsThatAre(context.brief, 'vague', context.asOf).map((forecast) => ({
      message: `${quoted(forecast.horizon?.text ?? '')} has no end that could be checked: name a month or a year, or date the forecast with a comment.`,
      span: forecast.horizon?.span ?? forecast.span,
      suggestions: [dateWithComment(forecast, context)],
    }));
  },
});

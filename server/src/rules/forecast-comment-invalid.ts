import { forecastsIn } from '../forecasts/read-forecasts.js';
import { defineRule } from './rule.js';
import { exampleBrief } from './support/forecast.js';

export const rule = defineRule({
  id: 'forecast-comment-invalid',
  severity: 'warning',
  summary: 'A forecast comment cannot be read, belongs to no forecast, or stands at the start of a line of prose',
  why: 'A comment that is not understood dates nothing, and nobody sees that on the page. At the start of a line it even hides the words behind it.',
  fixable: 'fix',
  forecasts: true,
  examples: [
    {
      title: 'Right after the sentence',
      text: exampleBrief('A second ship will sail. <!-- forecast: 2021-11-30 --> It is Dutch.'),
      marks: [],
    },
    {
      title: 'After the paragraph, for its last forecast',
      text: exampleBrief('A second ship will sail.\n\n<!-- forecast: 2021-11-30 -->'),
      marks: [],
    },
    {
      title: 'A day in another form',
      text: exampleBrief('A second ship will sail. <!-- forecast: 30.11.2021 -->'),
      marks: ['<!-- forecast: 30.11.2021 -->'],
      fixed: exampleBrief('A second ship will sail. <!-- forecast: 2021-11-30 -->'),
    },
    {
      title: 'No real day',
      text: exampleBrief('A second ship will sail. <!-- forecast: 2021-11-31 -->'),
      marks: ['2021-11-31'],
    },
    {
      title: 'No forecast before it',
      text: exampleBrief('A second ship sailed. <!-- forecast: 2021-11-30 -->'),
      marks: ['<!-- forecast: 2021-11-30 -->'],
    },
    {
      title: 'At the start of a line',
      text: exampleBrief('<!-- forecast: 2021-11-30 --> A second ship will sail.'),
      marks: ['<!-- forecast: 2021-11-30 -->'],
      fixed: exampleBrief('A second ship will sail. <!-- forecast: 2021-11-30 -->'),
    },
  ],
  check({ brief }) {
    return forecastsIn(brief).problems.map(({ span, message, fix }) => ({
      message,
      span,
      ...(fix !== null && { fix }),
    }));
  },
});

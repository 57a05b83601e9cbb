import { forecastsIn } from '../forecasts/read-forecasts.js';
import { defineRule } from './rule.js';
import { hasAnswer } from './support/answer.js';
import { exampleBrief } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'outlook-missing',
  severity: 'warning',
  summary: 'The last answer holds no forecast',
  why: 'Readers come to a brief for what happens next. The last answer looks ahead; where it predicts nothing, the brief ends before its point.',
  fixable: null,
  completeness: true,
  forecasts: true,
  examples: [
    {
      title: 'The last answer looks ahead',
      text: exampleBrief('A second ship will sail by the end of 2022.'),
      marks: [],
    },
    {
      title: 'It only looks back',
      text: exampleBrief('The first ship sailed in 2019 and was sold a year later.'),
      marks: ['What next?'],
    },
  ],
  check({ brief }) {
    const last = brief.questions[brief.questions.length - 1];
    // A question without any answer is reported as such.
    if (last === undefined || !hasAnswer(last)) return [];
    if (forecastsIn(brief).forecasts.some((forecast) => forecast.question === last)) return [];
    return [
      {
        message: `The last answer (${quoted(last.text)}) holds no forecast: say what will or may happen next, and by when.`,
        span: last.span,
      },
    ];
  },
});

import { defineRule } from './rule.js';
import { dateWithComment, exampleBrief, forecastsThatAre, predictingWords } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'forecast-undated',
  severity: 'warning',
  summary: 'A forecast does not say by when it can be checked',
  why: 'A prediction without a date can never be checked, by readers or by its author: it is neither right nor wrong, only forgotten.',
  fixable: 'suggest',
  forecasts: true,
  examples: [
    {
      title: 'A forecast with a date',
      text: exampleBrief('The company will buy a second ship by the end of 2022.'),
      marks: [],
    },
    { title: 'A forecast without one', text: exampleBrief('The company will buy a second ship.'), marks: ['will buy'] },
    {
      title: 'A comment dates it without a change to the text',
      text: exampleBrief('The company will buy a second ship. <!-- forecast: 2022-12-31 -->'),
      marks: [],
    },
    {
      title: 'A report of the past is no forecast',
      text: exampleBrief('The company bought a second ship and sold it again.'),
      marks: [],
    },
    { title: 'A recommendation is no forecast', text: exampleBrief('The towns should buy a second ship.'), marks: [] },
  ],
  check(context) {
    const nextYear = Number((context.brief.date ?? context.today).slice(0, 4)) + 1;
    return forecastsThatAre(context.brief, 'undated', context.asOf).map((forecast) => ({
      message: `This forecast (${quoted(forecast.cue?.text ?? forecast.text)}) does not say by when: add a date, such as “by the end of ${nextYear}”, or date it with a comment.`,
      span: predictingWords(forecast),
      suggestions: [dateWithComment(forecast, context)],
    }));
  },
});

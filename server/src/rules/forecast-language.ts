import { entryOf } from '../brief/front-matter.js';
import { readsForecasts } from '../forecasts/languages.js';
import { defineRule } from './rule.js';
import { exampleBrief } from './support/forecast.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'forecast-language',
  severity: 'info',
  summary: 'The brief is in a language whose forecasts are not read',
  why: 'Forecasts are found by grammar, and the grammar is that of English. Better to say so once than to keep a register with holes.',
  fixable: null,
  examples: [
    {
      title: 'English',
      text: exampleBrief('Ships will sail by the end of 2022.', 'date: 2021-04-26\nlang: en-GB'),
      marks: [],
    },
    {
      title: 'Polish',
      text: exampleBrief('Statki wypłyną do końca 2022 r.', 'date: 2021-04-26\nlang: pl'),
      marks: ['pl'],
    },
  ],
  check({ brief }) {
    const entry = entryOf(brief.frontMatter, 'lang');
    if (entry === null || readsForecasts(brief.lang)) return [];
    return [
      {
        message: `Forecasts are not read in the language ${quoted(brief.lang)}: the rules about forecasts do not run for this brief.`,
        span: entry.valueSpan,
      },
    ];
  },
});

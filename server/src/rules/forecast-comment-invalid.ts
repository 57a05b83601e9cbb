import type { CommentProblem } from '../forecasts/forecast.js';
import { forecastsIn } from '../forecasts/read-forecasts.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { exampleBrief } from './support/forecast.js';
import { harmlessOnes } from './support/harmless.js';

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
    const { problems } = forecastsIn(brief);
    const hidden = new Map(brief.comments.map(({ span, swallowed }) => [span.start, swallowed]));
    const hides = ({ span }: CommentProblem): Span | null => hidden.get(span.start) ?? null;
    const moves = problems.flatMap((problem) => {
      const words = hides(problem);
      return words !== null && problem.fix !== null && PROSE.test(brief.source.slice(words)) ? [problem.fix] : [];
    });
    const safe = harmlessOnes(brief, moves);
    return problems.map((problem): Report => {
      const { span, message, fix } = problem;
      if (fix === null) return { message, span };
      return hides(problem) === null || safe.has(fix) ? { message, span, fix } : { message, span, suggestions: [fix] };
    });
  },
});

/** Words that were hidden become text: safe where they hold nothing that Markdown or another rule reads as more. */
const PROSE = new LetterPattern(String.raw`^[\p{L}"“‘'(][^\x60*_[\]<>|\\#:/]*$`);

import type { Brief } from '../brief/model.js';
import { tokenize } from '../forecasts/language/tokens.js';
import type { Passage } from '../forecasts/passages.js';
import { forecastsIn } from '../forecasts/read-forecasts.js';
import type { TimeExpression } from '../forecasts/time/meaning.js';
import { resolvedWording } from '../forecasts/time/rewrite.js';
import { defineRule, type Report } from './rule.js';
import { exampleBrief } from './support/forecast.js';
import { quoted } from './support/message.js';

/** Words that point from the day of writing. A bare “in February” ages better: the brief's own date is near. */
const POINTERS: ReadonlySet<string> = new Set(
  'last this next yesterday today tomorrow tonight ago previous past current coming'.split(' '),
);

export const rule = defineRule({
  id: 'date-relative',
  severity: 'hint',
  summary: 'A relative date outside forecasts will not age well',
  why: 'An archive is read years later: “last year” then names any year. The year itself costs one word.',
  fixable: 'suggest',
  forecasts: true,
  examples: [
    { title: 'The year is named', text: exampleBrief('The company was founded in 2020.'), marks: [] },
    { title: 'Last year', text: exampleBrief('The company was founded last year.'), marks: ['last year'] },
    { title: 'Yesterday', text: exampleBrief('Yesterday, the mayors met in the harbour.'), marks: ['Yesterday'] },
  ],
  check({ brief }) {
    if (!mentionsPointer(brief.source.text)) return [];
    return forecastsIn(brief).others.flatMap(({ passage, expressions }) =>
      expressions.filter(pointsFromToday).map((expression) => toReport(brief, passage, expression)),
    );
  },
});

/** One look at the text spares most briefs the search. */
function mentionsPointer(text: string): boolean {
  return /\b(?:last|this|next|yesterday|today|tomorrow|tonight|ago|previous|past|current|coming)\b/i.test(text);
}

function pointsFromToday(expression: TimeExpression): boolean {
  return expression.class === 'relative' && tokenize(expression.text).some((token) => POINTERS.has(token.lower));
}

function toReport(brief: Brief, passage: Passage, expression: TimeExpression): Report {
  const wording = brief.date === null ? null : resolvedWording(expression, passage.text, brief.date);
  // What cannot be reworded is marked from the word on that points: not “since” but “last year”.
  const pointer = tokenize(expression.text).find((token) => POINTERS.has(token.lower))?.start ?? 0;
  const span = passage.source(
    wording === null ? { start: expression.start + pointer, end: expression.end } : expression,
  );
  const exact = brief.source.slice(span) === expression.text;
  return {
    message: `${quoted(expression.text)} will not be understood later: ${wording === null ? 'name the day or year' : `write ${quoted(wording)}`}.`,
    span,
    suggestions:
      wording === null || !exact ? [] : [{ title: `Write ${quoted(wording)}`, edits: [{ span, text: wording }] }],
  };
}

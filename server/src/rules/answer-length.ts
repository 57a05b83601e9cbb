import * as v from 'valibot';
import { defineRule, type Report } from './rule.js';
import { hasAnswer } from './support/answer.js';
import { counted, quoted } from './support/message.js';

const options = v.object({
  min: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.description('The fewest words')), 40),
  max: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The most words')), 300),
});

const brief = '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n';

export const rule = defineRule({
  id: 'answer-length',
  severity: 'info',
  summary: 'An answer is very short or very long',
  why: 'An answer of a line or two says no more than the lead, and one of a page hides the next question. Between 40 and 300 words is what readers finish.',
  fixable: null,
  options,
  examples: [
    { title: 'A short answer', text: brief, marks: ['Why now?'] },
    {
      title: 'Short answers are fine where the configuration says so',
      text: brief,
      marks: [],
      config: { options: { min: 3 } },
    },
    { title: 'A long answer', text: brief, marks: ['Why now?'], config: { options: { min: 1, max: 2 } } },
  ],
  check({ brief: { questions }, options: { min, max } }) {
    const reports: Report[] = [];
    for (const question of questions) {
      const { words } = question.answer;
      if (!hasAnswer(question) || (words >= min && words <= max)) continue;
      const advice =
        words < min
          ? `say more, or join it with another; ${min} to ${max} words read well`
          : `shorten it, or split the question; ${min} to ${max} words read well`;
      reports.push({
        message: `The answer to ${quoted(question.text)} has ${counted(words, 'word')}: ${advice}.`,
        span: question.span,
      });
    }
    return reports;
  },
});

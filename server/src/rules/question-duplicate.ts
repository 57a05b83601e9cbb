import type { Question } from '../brief/model.js';
import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';
import { foldQuestion } from './support/same-text.js';

const head =
  '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why do they return?\n\nThe strike is over.\n\n';

export const rule = defineRule({
  id: 'question-duplicate',
  severity: 'warning',
  summary: 'The same question stands twice',
  why: 'A question asked twice is mostly a slip of copying; readers and links cannot tell the two sections apart.',
  fixable: null,
  examples: [
    { title: 'Different questions', text: `${head}## What follows?\n\nA new timetable.\n`, marks: [] },
    {
      title: 'The same question',
      text: `${head}## Why do they return?\n\nThe ice is gone.\n`,
      marks: ['Why do they return?'],
    },
    {
      title: 'Case and punctuation do not count',
      text: `${head}## Why *do* they, return ?\n\nThe ice is gone.\n`,
      marks: ['Why *do* they, return ?'],
    },
  ],
  check({ brief }) {
    const reports: Report[] = [];
    const first = new Map<string, Question>();
    for (const question of brief.questions) {
      const folded = foldQuestion(question.text);
      const earlier = first.get(folded);
      if (folded === '' || earlier === undefined) {
        first.set(folded, question);
        continue;
      }
      reports.push({
        message: `${quoted(question.text)} is asked twice: join the two sections, or ask something else here.`,
        span: question.span,
        related: { span: earlier.span, message: 'Asked here first' },
      });
    }
    return reports;
  },
});

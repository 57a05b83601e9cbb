import { defineRule } from './rule.js';
import { hasAnswer } from './support/answer.js';
import { quoted } from './support/message.js';

const head = '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n';

export const rule = defineRule({
  id: 'answer-missing',
  severity: 'error',
  summary: 'A question has nothing under it',
  why: 'A question without an answer is a promise to the reader that is not kept; mostly a section was lost or is still to be written.',
  fixable: null,
  completeness: true,
  examples: [
    {
      title: 'Every question is answered',
      text: `${head}## Why now?\n\nThe strike is over.\n\n## What next?\n\nA new timetable.\n`,
      marks: [],
    },
    {
      title: 'Nothing under the first question',
      text: `${head}## Why now?\n\n## What next?\n\nA new timetable.\n`,
      marks: ['Why now?'],
    },
    {
      title: 'A comment is no answer',
      text: `${head}## Why now?\n\n<!-- to be written -->\n\n## What next?\n\nA new timetable.\n`,
      marks: ['Why now?'],
    },
    { title: 'A list counts', text: `${head}## Why now?\n\n- The strike is over.\n- The ice is gone.\n`, marks: [] },
  ],
  check({ brief }) {
    return brief.questions
      .filter((question) => !hasAnswer(question))
      .map((question) => ({
        message: `${quoted(question.text)} has no answer: write one below it, or remove the question.`,
        span: question.span,
      }));
  },
});

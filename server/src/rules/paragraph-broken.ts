import { defineRule } from './rule.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'paragraph-broken',
  severity: 'warning',
  summary: 'A paragraph is cut in two',
  why: 'A page break in a PDF cuts a sentence in two; on a web page the halves look like two paragraphs, one without an end and one without a beginning.',
  fixable: 'fix',
  examples: [
    {
      title: 'Whole paragraphs',
      wrap: 'answer',
      text: 'The ferries sail again.\n\nThe operators are glad.',
      marks: [],
    },
    {
      title: 'A paragraph cut by a page break',
      wrap: 'answer',
      text: 'The ferries sail again between the two\n\nlargest ports of the region.',
      marks: ['two\n\nlargest'],
      fixed: 'The ferries sail again between the two largest ports of the region.',
    },
    {
      title: 'A word cut by a hyphen',
      wrap: 'answer',
      text: 'The ferries sail again after long nego-\n\ntiations with the crews.',
      marks: ['nego-\n\ntiations'],
      fixed: 'The ferries sail again after long negotiations with the crews.',
    },
  ],
  check({ brief }) {
    return brief.cuts.map(({ span, gap, joint }) => {
      const before = brief.source.slice({ start: span.start, end: gap.start });
      const after = brief.source.slice({ start: gap.end, end: span.end });
      return {
        message: `The paragraph is cut in two between ${quoted(before)} and ${quoted(after)}: join the halves.`,
        span,
        fix: { title: 'Join the paragraph', edits: [{ span: gap, text: joint }] },
      };
    });
  },
});

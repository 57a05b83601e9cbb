import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'lead-missing',
  severity: 'error',
  summary: 'No paragraph stands between the byline and the first question',
  why: 'Many read nothing but the lead. It names the event and the thesis in a few sentences before the first question.',
  fixable: null,
  completeness: true,
  examples: [
    {
      title: 'A lead',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: [],
    },
    {
      title: 'Questions right after the byline',
      text: '# Ferries Return\n\nJan Nowak\n\n## Why now?\n\nThe strike is over.\n',
      marks: [''],
    },
    {
      title: 'In plain form',
      text: 'Ferries Return\n\nJan Nowak\n\nWhy now?\n\nThe strike is over.\n',
      marks: [''],
    },
  ],
  check({ brief }) {
    const reports: Report[] = [];
    for (const { part, place, found } of brief.gaps) {
      if (part !== 'lead') continue;
      const words = found?.texts[0];
      if (found !== null && words !== undefined) {
        reports.push({
          message: `The lead belongs between the byline and the first question, but ${quoted(words.plain.text)} stands elsewhere: move it here.`,
          span: place,
          related: { span: words.content, message: 'The lead stands here' },
        });
      } else {
        reports.push({
          message:
            'The brief has no lead: put one paragraph with the event and the thesis between the byline and the first question.',
          span: place,
        });
      }
    }
    return reports;
  },
});

import { markupEdits } from '../brief/canonical.js';
import type { Brief } from '../brief/model.js';
import { applyEdits } from '../text/edit.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { harmless } from './support/harmless.js';
import { headSpan } from './support/head.js';

export const rule = defineRule({
  id: 'markup-plain',
  severity: 'warning',
  summary: 'The brief is in plain form: title and questions are not marked as headings',
  why: 'Without headings there is no outline, no anchor to link to and no navigation for screen readers. The fix marks title and questions and leaves every word.',
  fixable: 'fix',
  examples: [
    {
      title: 'Canonical form',
      text: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: [],
    },
    {
      title: 'Plain form',
      text: 'Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\nWhy now?\n\nThe strike is over.\n',
      marks: ['Ferries Return'],
      fixed: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
    },
    {
      title: 'Blank lines are set right on the way',
      text: '\n\nFerries Return\n\n\nJan Nowak\n\nThe ferries sail again.\n\nWhy now?\n\nThe strike is over.',
      marks: ['Ferries Return'],
      fixed: '# Ferries Return\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
    },
  ],
  check({ brief }) {
    if (brief.form !== 'plain' || brief.textBlocks.length === 0) return [];
    return [
      {
        message: 'The brief is in plain form: mark its title with `#` and its questions with `##`.',
        span: firstUnmarked(brief),
        ...conversion(brief),
      },
    ];
  },
});

/** Safe where title, names, lead and questions stay what they are; nothing where no headings come of it. */
function conversion(brief: Brief): Pick<Report, 'fix' | 'suggestions'> {
  const edits = markupEdits(brief);
  const after = edits.length === 0 ? brief : brief.reread(applyEdits(brief.source.text, edits));
  if (after.form === 'plain') return {};
  const change = { title: 'Convert to canonical form', edits };
  return harmless(brief, edits) ? { fix: change } : { suggestions: [change] };
}

function firstUnmarked(brief: Brief): Span {
  if (brief.title?.from === 'paragraph') return brief.title.span;
  return brief.questions[0]?.span ?? headSpan(brief);
}

import { at } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { makeHeading } from './support/heading.js';
import { quoted } from './support/message.js';
import { moveBlock } from './support/move.js';

export const rule = defineRule({
  id: 'title-missing',
  severity: 'error',
  summary: 'The brief has no title',
  why:
    'Lists of publications, search results and the page itself open with the title. It is the only level-1 heading and ' +
    'stands at the top; a `title` in the front matter may stand in for it.',
  fixable: 'suggest',
  examples: [
    {
      title: 'A title as level-1 heading',
      text: '# Ferries Return to the Baltic\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: [],
    },
    {
      title: 'A title in the front matter',
      text: '---\ntitle: Ferries Return to the Baltic\ndate: 2026-05-04\n---\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: [],
    },
    {
      title: 'No title above the byline',
      text: 'Jan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: [''],
    },
    {
      title: 'A title that is no heading',
      text: 'Ferries Return to the Baltic\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n',
      marks: ['Ferries Return to the Baltic'],
    },
  ],
  check({ brief }) {
    const reports: Report[] = [];
    const { title } = brief;
    if (title?.block != null && title.text === '') {
      reports.push({ message: 'The title is empty: write it after the `#`.', span: at(title.block.span.end) });
    }
    for (const gap of brief.gaps) {
      if (gap.part !== 'title') continue;
      const { found, place } = gap;
      const words = found?.texts[0];
      if (found === null || words === undefined) {
        reports.push({ message: 'The brief has no title: begin it with a level-1 heading, `# …`.', span: place });
      } else if (found === brief.title?.block) {
        reports.push({
          message: `The title belongs at the top of the brief, but ${quoted(words.plain.text)} stands further down: move it here.`,
          span: place,
          related: { span: words.content, message: 'The title stands here' },
          suggestions: [{ title: 'Move the title to the top', edits: moveBlock(brief, found, place) }],
        });
      } else {
        const edits = makeHeading(brief, found, 1);
        reports.push({
          message: `${quoted(words.plain.text)} stands where the title belongs but is no level-1 heading: put \`# \` before it.`,
          span: words.content,
          suggestions: edits === null ? [] : [{ title: 'Make it the title (`#`)', edits }],
        });
      }
    }
    return reports;
  },
});

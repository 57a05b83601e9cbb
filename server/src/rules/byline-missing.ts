import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';
import { insertBlock, moveBlock } from './support/move.js';

/** More would be a list to search, not a choice. */
const MOST_SUGGESTIONS = 10;

export const rule = defineRule({
  id: 'byline-missing',
  severity: 'error',
  summary: 'The brief has no byline after its title',
  why:
    'Readers and citations need to know who answers for the analysis. The byline is one paragraph right after the title; ' +
    '`author` or `authors` in the front matter may stand in for it.',
  fixable: 'suggest',
  examples: [
    {
      title: 'A byline after the title',
      text: '# Ferries Return\n\nJan Nowak and Eva Lind\n\nThe ferries sail again.\n\n## Why now?\n',
      marks: [],
    },
    {
      title: 'An author in the front matter',
      text: '---\nauthor: Jan Nowak\n---\n\n# Ferries Return\n\nThe ferries sail again after a long strike.\n\n## Why now?\n',
      marks: [],
    },
    {
      title: 'No byline; the known authors are suggested',
      text: '# Ferries Return\n\nThe ferries sail again after a strike that lasted for three weeks.\n\n## Why now?\n',
      marks: [''],
      config: { authors: ['Jan Nowak'] },
    },
    {
      title: 'A byline after the lead',
      text: '# Ferries Return\n\nThe ferries sail again after a strike that lasted for three weeks.\n\nJan Nowak\n\n## Why now?\n',
      marks: [''],
    },
  ],
  check({ brief, authors }) {
    const reports: Report[] = [];
    for (const { part, place, found } of brief.gaps) {
      if (part !== 'byline') continue;
      const words = found?.texts[0];
      if (found?.kind === 'heading' && words !== undefined) {
        reports.push({
          message: `${quoted(words.plain.text)} is a heading: the byline is a paragraph, so remove the marks.`,
          span: words.content,
          suggestions: [
            { title: 'Make it a paragraph', edits: [{ span: found.span, text: brief.source.slice(words.content) }] },
          ],
        });
      } else if (found !== null && words !== undefined) {
        reports.push({
          message: `The byline belongs right after the title, but ${quoted(words.plain.text)} stands elsewhere: move it here.`,
          span: place,
          related: { span: words.content, message: 'The byline stands here' },
          suggestions: [{ title: 'Move the byline here', edits: moveBlock(brief, found, place) }],
        });
      } else {
        reports.push({
          message: "The brief has no byline: put the author's name in a paragraph right after the title.",
          span: place,
          suggestions: authors.slice(0, MOST_SUGGESTIONS).map((author) => ({
            title: `Add the byline “${author}”`,
            edits: [insertBlock(brief, place, author)],
          })),
        });
      }
    }
    return reports;
  },
});

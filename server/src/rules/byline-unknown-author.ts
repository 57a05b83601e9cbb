import { nearestName } from '../brief/names.js';
import { defineRule, type Report } from './rule.js';
import { allAuthors, isKnown } from './support/authors.js';
import { quoted } from './support/message.js';

const text = (byline: string) =>
  `# Ferries Return\n\n${byline}\n\nThe ferries sail again after a strike that lasted for three weeks.\n\n## Why now?\n`;

export const rule = defineRule({
  id: 'byline-unknown-author',
  severity: 'error',
  summary: 'A name that is not among the configured authors',
  why: "A misspelt name is the error that hurts most: the author's page, the citation and the search all miss the brief.",
  fixable: 'suggest',
  examples: [
    {
      title: 'Known authors',
      text: text('Jan Nowak and Eva Lind'),
      marks: [],
      config: { authors: ['Eva Lind', 'Jan Nowak'] },
    },
    {
      title: 'A misspelt name',
      text: text('Jan Novak'),
      marks: ['Jan Novak'],
      config: { authors: ['Eva Lind', 'Jan Nowak'] },
    },
    {
      title: 'One of two',
      text: text('Eva Lind and Jon Nowak'),
      marks: ['Jon Nowak'],
      config: { authors: ['Eva Lind', 'Jan Nowak'] },
    },
    { title: 'No authors are configured', text: text('Jan Novak'), marks: [] },
  ],
  check({ brief, authors }) {
    if (authors.length === 0) return null;
    const reports: Report[] = [];
    for (const { text: name, span, personal } of allAuthors(brief)) {
      // What is no personal name is for byline-format to say.
      if (!personal || isKnown(name, authors)) continue;
      const near = nearestName(name, authors);
      if (near === null) {
        reports.push({
          message: `${quoted(name)} is not among the known authors: correct the name, or add it to \`authors\` in the configuration.`,
          span,
        });
      } else {
        reports.push({
          message: `${quoted(name)} is not among the known authors; did you mean ${quoted(near)}?`,
          span,
          suggestions: [{ title: `Change to “${near}”`, edits: [{ span, text: near }] }],
        });
      }
    }
    return reports;
  },
});

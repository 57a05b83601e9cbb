import type { Furniture } from '../brief/model.js';
import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';

const NAMES: Readonly<Record<Furniture['kind'], string>> = {
  'running-header': 'a running header',
  'page-number': 'a page number',
  copyright: 'a copyright line',
  configured: 'page furniture',
};

const text = (between: string) =>
  `The ferries sail again after a strike that lasted for three weeks.\n\n${between}The operators are glad.`;

export const rule = defineRule({
  id: 'page-furniture',
  severity: 'warning',
  summary: 'A running header or footer, page number or copyright line stands inside the text',
  why: 'Text taken out of a PDF carries along what was printed on every page. In the middle of an answer it breaks the sentence and puzzles readers. Only what is surely none of the author’s words has a safe fix: nothing but a page number or a copyright notice, a line that the configuration names under `furniture`, and a short line that interrupts a paragraph cut in two or stands beside one of these; then the same line elsewhere goes with it. Captions, sources, sub-headings, names and other short lines are text.',
  fixable: 'fix',
  examples: [
    { title: 'Text without furniture', wrap: 'answer', text: text(''), marks: [] },
    {
      title: 'A running header in the middle of a sentence',
      wrap: 'answer',
      text: 'The ferries sail again between the two\n\nBALTIC NOTES WEEKLY\n\nlargest ports of the region.',
      marks: ['BALTIC NOTES WEEKLY'],
      fixed: 'The ferries sail again between the two\n\nlargest ports of the region.',
    },
    {
      title: 'A running header beside a page number',
      wrap: 'answer',
      text: text('BALTIC NOTES WEEKLY\n\nPage 2 of 3\n\n'),
      marks: ['BALTIC NOTES WEEKLY', 'Page 2 of 3'],
      fixed: text(''),
    },
    { title: 'A page number', wrap: 'answer', text: text('Page 2 of 3\n\n'), marks: ['Page 2 of 3'], fixed: text('') },
    {
      title: 'A copyright line',
      wrap: 'answer',
      text: text('© 2026 Baltic Notes\n\n'),
      marks: ['© 2026 Baltic Notes'],
      fixed: text(''),
    },
    {
      title: 'A line in capitals that may be a sub-heading is text',
      wrap: 'answer',
      text: text('WHAT THE OPERATORS SAY\n\n'),
      marks: [],
    },
    {
      title: 'The same line in capitals twice is likely, not sure: removing it is a suggestion',
      wrap: 'answer',
      text: `${text('BALTIC NOTES WEEKLY\n\n')}\n\nBALTIC NOTES WEEKLY\n\nThe crews are glad as well.`,
      marks: ['BALTIC NOTES WEEKLY', 'BALTIC NOTES WEEKLY'],
    },
    { title: 'A source is text', wrap: 'answer', text: text('Source: Eurostat | own calculations\n\n'), marks: [] },
  ],
  check({ brief }) {
    const sure = brief.furniture.map(({ kind, text: line, span, removal }): Report => {
      const message = `${quoted(line)} is ${NAMES[kind]} left over from the page layout: remove it.`;
      const title = `Remove ${NAMES[kind].replace(/^a /, 'the ')}`;
      return { message, span, unnecessary: true, fix: { title, edits: [{ span: removal, text: '' }] } };
    });
    const likely = brief.suspects
      .filter((suspect) => suspect.likely)
      .map(({ text: line, span, removal }): Report => {
        const message = `${quoted(line)} may be a running header left over from the page layout: remove it if it is none of your words.`;
        return { message, span, suggestions: [{ title: 'Remove the line', edits: [{ span: removal, text: '' }] }] };
      });
    return [...sure, ...likely];
  },
});

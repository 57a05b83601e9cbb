import type { Furniture } from '../brief/model.js';
import { defineRule } from './rule.js';
import { quoted } from './support/message.js';

const NAMES: Readonly<Record<Furniture['kind'], string>> = {
  'running-header': 'running header',
  'page-number': 'page number',
  copyright: 'copyright line',
  configured: 'page furniture',
};

const text = (between: string) =>
  `The ferries sail again after a strike that lasted for three weeks.\n\n${between}The operators are glad.`;

export const rule = defineRule({
  id: 'page-furniture',
  severity: 'warning',
  summary: 'A running header or footer, page number or copyright line stands inside the text',
  why: 'Text taken out of a PDF carries along what was printed on every page. In the middle of an answer it breaks the sentence and puzzles readers.',
  fixable: 'fix',
  examples: [
    { title: 'Text without furniture', wrap: 'answer', text: text(''), marks: [] },
    {
      title: 'A running header',
      wrap: 'answer',
      text: text('BALTIC NOTES WEEKLY\n\n'),
      marks: ['BALTIC NOTES WEEKLY'],
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
  ],
  check({ brief }) {
    return brief.furniture.map(({ kind, text: line, span, removal }) => ({
      message: `${quoted(line)} is a ${NAMES[kind]} left over from the page layout: remove it.`.replace(
        ' a page furniture',
        ' page furniture',
      ),
      span,
      unnecessary: true,
      fix: { title: `Remove the ${NAMES[kind]}`, edits: [{ span: removal, text: '' }] },
    }));
  },
});

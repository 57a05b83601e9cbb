import { entryOf } from '../brief/front-matter.js';
import type { Brief } from '../brief/model.js';
import type { IsoDay } from '../text/day.js';
import type { Edit } from '../text/edit.js';
import { at } from '../text/span.js';
import { defineRule } from './rule.js';
import { replaceValue, textsOf } from './support/front-matter-value.js';

export const rule = defineRule({
  id: 'date-missing',
  severity: 'error',
  summary: 'The brief has no day of publication',
  why:
    'Without the day of publication nobody can tell when “this autumn” was, nor whether a forecast has come due. ' +
    'It stands as `date` in the front matter, in ISO form.',
  fixable: 'suggest',
  examples: [
    { title: 'A date', wrap: 'front-matter', text: 'date: 2026-05-04', marks: [] },
    { title: 'Front matter without a date', wrap: 'front-matter', text: 'lang: en', marks: [''] },
    { title: 'A key without a value', wrap: 'front-matter', text: 'date:\nlang: en', marks: [''] },
    { title: 'No front matter', text: '# Ferries Return to the Baltic\n\nJan Nowak\n', marks: [''] },
  ],
  check(context) {
    const { brief } = context;
    const { frontMatter } = brief;
    const entry = entryOf(frontMatter, 'date');
    if (entry !== null) {
      const empty = entry.value === null || (typeof entry.value === 'string' && textsOf(brief, entry).length === 0);
      if (!empty) return [];
      const { today } = context;
      const edits = [replaceValue(brief, entry, today)];
      const message = `\`date\` has no value: write the day of publication, such as ${today}.`;
      return [{ message, span: entry.valueSpan, suggestions: [{ title: `Set the date to ${today}`, edits }] }];
    }
    // What could not be read may well hold the date; that is reported, and this once it can be read.
    if (frontMatter !== null && frontMatter.problems.length > 0) return [];
    const { today } = context;
    const edit = insertDate(brief, today);
    return [
      {
        message: `The brief has no day of publication: add \`date: ${today}\` to its front matter.`,
        span: at(edit.span.start),
        suggestions: [{ title: `Add the date ${today}`, edits: [edit] }],
      },
    ];
  },
});

function insertDate({ frontMatter, source }: Brief, today: IsoDay): Edit {
  const line = `date: ${today}${source.lineEnd}`;
  if (frontMatter !== null) return { span: at(frontMatter.content.start), text: line };
  const start = source.text.startsWith('\uFEFF') ? 1 : 0;
  return { span: at(start), text: `---${source.lineEnd}${line}---${source.lineEnd}${source.lineEnd}` };
}

import { entryOf } from '../brief/front-matter.js';
import { parseIsoDay } from '../text/day.js';
import { readDate } from '../text/read-date.js';
import { defineRule } from './rule.js';
import { replaceValue, unquoted } from './support/front-matter-value.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'date-invalid',
  severity: 'error',
  summary: 'The date is no real calendar day in ISO form',
  why:
    'The day of publication is the anchor of every forecast and of the sorting of an archive. ISO form (`2026-05-04`) is read the same by people ' +
    'and programs everywhere; `04/05/2026` is not.',
  fixable: 'suggest',
  examples: [
    { title: 'A day in ISO form', wrap: 'front-matter', text: 'date: 2026-05-04', marks: [] },
    { title: 'A day that no calendar has', wrap: 'front-matter', text: 'date: 2026-02-30', marks: ['2026-02-30'] },
    {
      title: 'Another form; the one possible reading is suggested',
      wrap: 'front-matter',
      text: 'date: 26.04.2026',
      marks: ['26.04.2026'],
    },
    {
      title: 'A form that can be read in two ways',
      wrap: 'front-matter',
      text: 'date: 04/05/2026',
      marks: ['04/05/2026'],
    },
    { title: 'A month name', wrap: 'front-matter', text: 'date: May 4, 2026', marks: ['May 4, 2026'] },
  ],
  check({ brief }) {
    const entry = entryOf(brief.frontMatter, 'date');
    // YAML that cannot be read gives values that nobody wrote.
    if (brief.frontMatter?.closed === true && brief.frontMatter.problems.length > 0) return [];
    // No value is date-missing; a list or a map is front-matter-invalid.
    if (entry === null || (typeof entry.value !== 'string' && typeof entry.value !== 'number')) return [];
    const span = unquoted(brief, entry.valueSpan);
    const written = brief.source.slice(span);
    const text = typeof entry.value === 'string' ? entry.value : written;
    if (text.trim() === '' || parseIsoDay(text) !== null) return [];
    const reading = readDate(text, brief.lang);
    const advice =
      reading === null ? 'write the day of publication as year-month-day, such as 2026-05-04.' : `write ${reading}.`;
    const suggestion =
      reading === null || entry.style === 'block'
        ? []
        : [{ title: `Change the date to ${reading}`, edits: [replaceValue(brief, entry, reading)] }];
    return [{ message: `${quoted(text)} is no calendar day in ISO form: ${advice}`, span, suggestions: suggestion }];
  },
});

import { defineRule } from './rule.js';

export const rule = defineRule({
  id: 'suppression-unused',
  severity: 'warning',
  summary: 'A suppression comment names no rule, or suppressed nothing although its rule ran',
  why:
    'A comment that once hid a finding hides the next one too, long after the first is gone. ' +
    'A misspelt one hides nothing, and its author believes it does.',
  fixable: 'fix',
  engine: true,
  examples: [
    {
      title: 'A comment that suppresses a finding',
      wrap: 'answer',
      text: '<!-- spotlight-disable-next-line link-text -- the address is the point -->\n\nThe form stands at [www.porty.pl](https://www.porty.pl/form).\n',
      marks: [],
    },
    {
      title: 'Nothing to suppress',
      wrap: 'answer',
      text: 'Ferries run daily.\n\n<!-- spotlight-disable-next-line link-insecure link-text -->\n\nThe [timetable](https://www.porty.pl/timetable) changes in May.\n',
      marks: ['link-insecure', 'link-text'],
      fixed: 'Ferries run daily.\n\nThe [timetable](https://www.porty.pl/timetable) changes in May.\n',
    },
    {
      title: 'No rule is named',
      wrap: 'answer',
      text: 'Ferries run daily. <!-- spotlight-disable --> They carry lorries.\n',
      marks: ['<!-- spotlight-disable -->'],
      fixed: 'Ferries run daily. They carry lorries.\n',
    },
    {
      title: 'A misspelt name: the author chooses',
      wrap: 'answer',
      text: '<!-- spotlight-disable-next-line link-insecur -->\n\nThe [timetable](https://www.porty.pl/timetable) changes in May.\n',
      marks: ['link-insecur'],
    },
    {
      title: 'In the front matter a comment speaks of the next key',
      wrap: 'front-matter',
      text: '# spotlight-disable-next-line date-invalid\ndate: 2026-05-04\n',
      marks: ['date-invalid'],
      fixed: 'date: 2026-05-04\n',
    },
  ],
  check: () => [],
});

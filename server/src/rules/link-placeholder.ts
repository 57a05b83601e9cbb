import { brokenLinks } from '../links/broken-links.js';
import { readLinks } from '../links/link-targets.js';
import { isPlaceholder } from '../links/placeholder.js';
import { defineRule, type Report } from './rule.js';
import { linkName, targetOrLink } from './support/link.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'link-placeholder',
  severity: 'error',
  summary:
    'A link has a target that only holds the place of the real one: it is empty, `#`, `TODO`, `example.com` or the like',
  why:
    'A link is a promise of a source. One that leads nowhere breaks it where the reader wanted to check, ' +
    'and nobody sees it on the page before it is clicked.',
  fixable: null,
  completeness: true,
  examples: [
    {
      title: 'A real address',
      text: 'The port [opened again](https://www.portofgdansk.pl/en/news/).',
      wrap: 'answer',
      marks: [],
    },
    { title: 'Nothing but `#`', text: 'It was the [third strike](#) this year.', wrap: 'answer', marks: ['#'] },
    {
      title: 'An empty target: the whole link is marked',
      text: 'It was the [third strike]() this year.',
      wrap: 'answer',
      marks: ['[third strike]()'],
    },
    {
      title: 'A note to oneself',
      text: 'It was the [third](TODO) [strike](insert link here) this year.',
      wrap: 'answer',
      marks: ['TODO', 'insert link here'],
    },
    {
      title: 'A name that never leads anywhere; the definition is marked, once',
      text: 'It was the [third strike][union], says [the union][union].\n\n[union]: https://www.example.com/strike',
      wrap: 'answer',
      marks: ['https://www.example.com/strike'],
    },
    {
      title: 'A heading of the same file is no placeholder',
      text: 'See [the next question](#why-did-the-talks-take-so-long).',
      wrap: 'answer',
      marks: [],
    },
  ],
  check({ brief }) {
    const reports: Report[] = readLinks(brief, isPlaceholder).map(({ link }) => {
      const written = brief.source.slice(link.targetSpan).trim();
      const what = written === '' ? 'has no target' : `leads nowhere: ${quoted(written)} only holds a place`;
      return { message: `${linkName(link)} ${what}. ${ADVICE}`, span: targetOrLink(link) };
    });
    // Markdown takes `[text](insert link here)` for no link at all.
    for (const { text, target, targetSpan } of brokenLinks(brief)) {
      if (!isPlaceholder(target.trim())) continue;
      reports.push({
        message: `The link ${quoted(text)} leads nowhere: ${quoted(target)} only holds a place. ${ADVICE}`,
        span: targetSpan,
      });
    }
    return reports;
  },
});

const ADVICE = 'Give it the address of its source.';

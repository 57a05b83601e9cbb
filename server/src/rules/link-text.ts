import * as v from 'valibot';
import type { Link } from '../brief/model.js';
import { brokenLinks } from '../links/broken-links.js';
import { emptinessOf } from '../links/link-text.js';
import { contains } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';

const options = v.object({
  words: v.optional(
    v.pipe(
      v.array(v.string()),
      v.description('Further texts that say nothing, whatever their case; those of the language stay'),
    ),
    [],
  ),
});

export const rule = defineRule({
  id: 'link-text',
  severity: 'warning',
  summary: 'A link’s text says nothing: `here`, `this link`, a bare address, or none at all',
  why:
    'Readers skim links, and screen readers list them without the text around. “Here” and a raw address tell neither of them ' +
    'what they will find.',
  fixable: null,
  options,
  examples: [
    {
      title: 'A text that says what is there',
      text: 'The [new timetable](https://www.portofgdansk.pl/) holds.',
      wrap: 'answer',
      marks: [],
    },
    {
      title: 'A text that says nothing',
      text: 'The new timetable is [here](https://www.portofgdansk.pl/).',
      wrap: 'answer',
      marks: ['here'],
    },
    {
      title: 'A bare address',
      text: 'The new timetable: https://www.portofgdansk.pl/ and <https://www.portofgdynia.pl/>.',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.pl/', 'https://www.portofgdynia.pl/'],
    },
    {
      title: 'No text at all: the whole link is marked',
      text: 'The new timetable holds [](https://www.portofgdansk.pl/).',
      wrap: 'answer',
      marks: ['[](https://www.portofgdansk.pl/)'],
    },
    {
      title: 'A mail address may stand as it is',
      text: 'Questions go to <desk@portofgdansk.pl>.',
      wrap: 'answer',
      marks: [],
    },
    {
      title: 'A text of the house’s own',
      text: 'The new timetable is [in our archive](https://www.portofgdansk.pl/).',
      wrap: 'answer',
      marks: ['in our archive'],
      config: { options: { words: ['In our archive'] } },
    },
  ],
  check({ brief, options: { words } }) {
    const reports: Report[] = [];
    const isBare = brief.links.some((link) => link.kind === 'bare');
    // The address in a link that Markdown does not take for one is not bare by intent: link-invalid reports it.
    const broken = isBare ? brokenLinks(brief) : [];
    let at = 0;
    brief.links.forEach((link, index) => {
      if (link.kind === 'image' || link.target === null || isMail(link)) return;
      while (at < broken.length && (broken[at]?.span.end ?? 0) <= link.span.start) at++;
      if (link.kind === 'bare' && (broken[at]?.span.start ?? Number.POSITIVE_INFINITY) <= link.span.start) return;
      const emptiness = emptinessOf(link.text, brief.lang, words);
      if (emptiness === null || (emptiness === 'empty' && showsImage(link, brief.links[index + 1]))) return;
      const isEmpty = link.textSpan.start >= link.textSpan.end;
      reports.push({
        message: `${MESSAGES[emptiness](link.text)} ${ADVICE}`,
        span: isEmpty ? link.span : link.textSpan,
      });
    });
    return reports;
  },
});

const ADVICE = 'Link the words that say what the reader will find.';

const MESSAGES = {
  empty: () => 'This link has no text.',
  address: () => 'A bare address says little about what it leads to.',
  phrase: (text: string) => `The link text ${quoted(text)} says nothing about what it leads to.`,
};

function isMail(link: Link): boolean {
  return link.kind === 'autolink' && /^mailto:/i.test(link.target ?? '');
}

/** Whether a link is around an image, which then comes next, that says in words what it shows. */
function showsImage(link: Link, next: Link | undefined): boolean {
  return next?.kind === 'image' && next.text.trim() !== '' && contains(link.span, next.span);
}

import type { DeadReason } from '../links/online/verdict.js';
import type { IsoDay } from '../text/day.js';
import { defineRule, type Report } from './rule.js';
import { type CheckedLink, checkedLinks, detour, evidence } from './support/checked-link.js';
import { linkName } from './support/link.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'link-dead',
  severity: 'error',
  summary: 'A link or image leads to a page that is not there (404, 410), or to a host that does not exist',
  why:
    'A link is a promise of a source. Pages are renamed and sites shut down, and only asking shows it. What proves nothing, such as a ' +
    'server that is down or turns programs away, is never reported here but by `link-unreachable`.',
  fixable: null,
  online: true,
  examples: [
    {
      title: 'A page that is there',
      text: 'The port [opened again](https://www.portofgdansk.pl/news/opened).',
      wrap: 'answer',
      marks: [],
      config: { answers: { 'https://www.portofgdansk.pl/news/opened': 200 } },
    },
    {
      title: 'A page that is not there, and one that is gone for good',
      text: 'The port [opened again](https://www.portofgdansk.pl/news/opened), as did [its rival](https://www.port.gdynia.pl/opened).',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.pl/news/opened', 'https://www.port.gdynia.pl/opened'],
      config: {
        answers: { 'https://www.portofgdansk.pl/news/opened': 404, 'https://www.port.gdynia.pl/opened': 410 },
      },
    },
    {
      title: 'A host that does not exist',
      text: 'The port [opened again](https://www.portofgdansk.plx/).',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.plx/'],
      config: { answers: { 'https://www.portofgdansk.plx/': 'no-host' } },
    },
    {
      title: 'A redirect to a page that is not there',
      text: 'The port [opened again](https://www.portofgdansk.pl/opened).',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.pl/opened'],
      config: {
        answers: {
          'https://www.portofgdansk.pl/opened': { status: 302, location: '/news/opened' },
          'https://www.portofgdansk.pl/news/opened': 404,
        },
      },
    },
    {
      title: 'A server that is down proves nothing',
      text: 'The port [opened again](https://www.portofgdansk.pl/).',
      wrap: 'answer',
      marks: [],
      config: { answers: { 'https://www.portofgdansk.pl/': 503 } },
    },
  ],
  check(context) {
    if (context.links === null) return null;
    const reports: Report[] = [];
    for (const checked of checkedLinks(context.brief, context.links)) {
      const { verdict } = checked.fact;
      if (verdict.kind === 'dead') reports.push(report(checked, verdict.why, context.today));
    }
    return reports;
  },
});

function report({ link, url, fact }: CheckedLink, why: DeadReason, today: IsoDay): Report {
  const over = detour(fact);
  const way = over === '' ? '' : `, over ${over},`;
  const proof = evidence(fact.status === null ? [] : [fact.status], fact, today);
  const host = new URL(fact.chain.at(-1)?.to ?? url.href).hostname;
  const what = why === 'no-host' ? `${quoted(host)}, a host that does not exist` : PAGES[why];
  return {
    message: `${linkName(link)} leads${way} to ${what}${proof}: correct its address, or link to an archived copy.`,
    span: link.targetSpan,
  };
}

const PAGES = { 'not-found': 'a page that is not there', gone: 'a page that is gone for good' };

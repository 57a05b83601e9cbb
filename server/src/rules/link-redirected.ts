import type { Brief } from '../brief/model.js';
import { classifyTarget } from '../links/classify-target.js';
import { askedAddress } from '../links/online/asked-address.js';
import type { LinkFact, LinkFacts } from '../links/online/fact.js';
import { type Doubt, type Move, moveOf } from '../links/online/moved.js';
import { retarget } from '../links/retarget.js';
import type { IsoDay } from '../text/day.js';
import { defineRule, type Fix, type Report } from './rule.js';
import { type CheckedLink, checkedLinks, evidence } from './support/checked-link.js';
import { linkName } from './support/link.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'link-redirected',
  severity: 'info',
  summary: 'A link leads to a page that has moved for good (301, 308)',
  why:
    'The redirect works today; it goes when the old address does. A temporary redirect (302, 303, 307) is not reported: its address is the ' +
    'right one. Nor is a move to the same address without encryption. Where the new address may be another page, such as the front page of ' +
    'the site, nothing is changed without you.',
  fixable: 'fix',
  online: true,
  examples: [
    {
      title: 'A page that is there, and one that is elsewhere for now',
      text: 'The [port](https://www.portofgdansk.pl/) [opened again](https://www.portofgdansk.pl/news/latest).',
      wrap: 'answer',
      marks: [],
      config: {
        answers: {
          'https://www.portofgdansk.pl/': 200,
          'https://www.portofgdansk.pl/news/latest': { status: 302, location: '/news/opened' },
          'https://www.portofgdansk.pl/news/opened': 200,
        },
      },
    },
    {
      title: 'A page that has moved for good',
      text: 'The port [opened again](http://www.portofgdansk.pl/opened#ships).',
      wrap: 'answer',
      marks: ['http://www.portofgdansk.pl/opened#ships'],
      fixed: 'The port [opened again](https://www.portofgdansk.pl/news/opened#ships).',
      config: {
        answers: {
          'http://www.portofgdansk.pl/opened': { status: 301, location: 'https://www.portofgdansk.pl/news/opened' },
          'https://www.portofgdansk.pl/news/opened': 200,
        },
      },
    },
    {
      title: 'The front page in place of the page: it is reported and left as it is',
      text: 'The port [opened again](https://www.portofgdansk.pl/opened).',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.pl/opened'],
      config: {
        answers: {
          'https://www.portofgdansk.pl/opened': { status: 301, location: '/' },
          'https://www.portofgdansk.pl/': 200,
        },
      },
    },
  ],
  check(context) {
    if (context.links === null) return null;
    const reports: Report[] = [];
    for (const checked of checkedLinks(context.brief, context.links)) {
      const { verdict } = checked.fact;
      const target = (checked.link.target ?? '').trim();
      // How a DOI is to be written `link-invalid` says.
      if (verdict.kind !== 'moved' || !/^http/i.test(target)) continue;
      const move = moveOf(target, verdict.to);
      if (move.kind !== 'idle') reports.push(report(context.brief, checked, move, context.links, context.today));
    }
    return reports;
  },
});

function report(brief: Brief, checked: CheckedLink, move: RealMove, facts: LinkFacts, today: IsoDay): Report {
  const { link, fact } = checked;
  const proof = evidence(permanent(fact), fact, today);
  const doubt = move.kind === 'doubtful' ? DOUBTS[move.why] : null;
  const advice = doubt?.advice ?? 'link to the new address';
  const where = `${doubt?.place ?? ''}${quoted(move.to)}`;
  const message = `${linkName(link)} leads to an address that has moved for good${proof} to ${where}: ${advice}.`;
  const span = link.targetSpan;
  if (doubt?.isOffered === false || !isWritable(checked, move.to, facts)) return { message, span };
  const fix: Fix = { title: `Link to ${quoted(move.to)}`, edits: [retarget(brief.source, link, move.to)] };
  return doubt === null ? { message, span, fix } : { message, span, suggestions: [fix] };
}

type RealMove = Exclude<Move, { readonly kind: 'idle' }>;

/** What is said of the new address, what to do, and whether it is offered all the same. */
const DOUBTS: Readonly<
  Record<Doubt, { readonly place: string; readonly advice: string; readonly isOffered: boolean }>
> = {
  'front-page': {
    place: 'the front page ',
    advice: 'the page itself may be gone; look for it, or link to an archived copy',
    isOffered: false,
  },
  section: {
    place: 'a more general page, ',
    advice: 'the page itself may be gone; look for it, or link to an archived copy',
    isOffered: false,
  },
  detour: {
    place: '',
    advice: 'that may be a sign-in or an error; open it to see whether the page is there',
    isOffered: false,
  },
  language: { place: '', advice: 'if that is the language you mean, link to it', isOffered: true },
  insecure: { place: '', advice: 'it comes without encryption; look for a better one', isOffered: true },
};

/** The statuses of the redirects that are for good. */
function permanent({ chain }: LinkFact): readonly number[] {
  const temporary = chain.findIndex(({ status }) => status !== 301 && status !== 308);
  return chain.slice(0, temporary === -1 ? chain.length : temporary).map(({ status }) => status);
}

/** Whether the new address may be put in the place of the old one. */
function isWritable({ link, url }: CheckedLink, to: string, facts: LinkFacts): boolean {
  const target = classifyTarget(to);
  if (target.kind !== 'https' && target.kind !== 'http') return false;
  // Whoever wrote a name and a password into a link has a reason, and they are no part of what was asked.
  if (url.username !== '' || url.password !== '') return false;
  const asked = askedAddress(target.url);
  const known = asked === null ? null : facts.get(asked.address);
  if (known !== null && known.verdict.kind !== 'ok') return false;
  // A cell of a table ends at the one, code begins at the other.
  if (/[|`]/.test(to)) return false;
  return link.kind !== 'bare' || PLAIN.test(to);
}

/** An address in running text ends where its last letter does, and some of its characters could be markup there. */
const PLAIN = /^https?:\/\/(?:[a-z\d\-./:?=&%+#@]|(?<=[a-z\d])_(?=[a-z\d]))*[a-z\d/=]$/i;

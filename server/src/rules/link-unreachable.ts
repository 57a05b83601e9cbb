import type { Brief } from '../brief/model.js';
import { decodePercent } from '../links/local-target.js';
import { readFragment } from '../links/online/fragment.js';
import type { IsoDay } from '../text/day.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { type CheckedLink, checkedLinks, detour, evidence } from './support/checked-link.js';
import { linkName } from './support/link.js';
import { quoted } from './support/message.js';
import { obstacleOf } from './support/unverified.js';

export const rule = defineRule({
  id: 'link-unreachable',
  severity: 'info',
  summary: 'A link could not be checked, so that nothing is proven either way; or its page lacks the place after `#`',
  why:
    'Servers are down for an hour, turn programs away, or ask for a sign-in: the page may well be there for readers. Such links are named ' +
    'so that a person can open them, and are never called dead. The place after `#` is looked for in the page as it is sent; a page’s ' +
    'scripts may make it later.',
  fixable: null,
  online: true,
  examples: [
    {
      title: 'A page that is there, with its place',
      text: 'The port [opened again](https://www.portofgdansk.pl/news#opened).',
      wrap: 'answer',
      marks: [],
      config: { answers: { 'https://www.portofgdansk.pl/news': { status: 200, fragments: { opened: 'found' } } } },
    },
    {
      title: 'A server that turns programs away, and one that does not answer',
      text: 'The port [opened again](https://www.portofgdansk.pl/opened), as did [its rival](https://www.port.gdynia.pl/).',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.pl/opened', 'https://www.port.gdynia.pl/'],
      config: { answers: { 'https://www.portofgdansk.pl/opened': 403, 'https://www.port.gdynia.pl/': 'timeout' } },
    },
    {
      title: 'An address that is not asked without leave',
      text: 'Our [copy](http://192.168.0.7/ferries) is up to date.',
      wrap: 'answer',
      marks: ['http://192.168.0.7/ferries'],
      config: { answers: { 'http://192.168.0.7/ferries': { refused: 'private' } } },
    },
    {
      title: 'A page without the place after `#`, and one without the words that are asked for',
      text:
        'The port [opened](https://www.portofgdansk.pl/news#opened), to the ' +
        '[relief of carriers](https://www.portofgdansk.pl/carriers#:~:text=a%20great%20relief).',
      wrap: 'answer',
      marks: ['#opened', '#:~:text=a%20great%20relief'],
      config: {
        answers: {
          'https://www.portofgdansk.pl/news': { status: 200, fragments: { opened: 'missing' } },
          'https://www.portofgdansk.pl/carriers': {
            status: 200,
            fragments: { ':~:text=a%20great%20relief': 'missing' },
          },
        },
      },
    },
  ],
  check(context) {
    if (context.links === null) return null;
    const reports: Report[] = [];
    for (const checked of checkedLinks(context.brief, context.links)) {
      const found = unverified(checked, context) ?? fragmentMissing(checked, context);
      if (found !== null) reports.push(found);
    }
    return reports;
  },
});

/** `today` is asked for only where it is needed. */
interface Circumstances {
  readonly brief: Brief;
  readonly today: IsoDay;
}

function unverified({ link, fact }: CheckedLink, context: Circumstances): Report | null {
  const { verdict, status, refusal } = fact;
  if (verdict.kind !== 'unverified') return null;
  const obstacle = obstacleOf(verdict.why, refusal);
  if (obstacle === null) return null;
  const over = detour(fact);
  const way = over === '' ? '' : ` over ${over}`;
  const proof = evidence(status === null ? [] : [status], fact, context.today);
  return {
    message: `${linkName(link)} could not be checked${way}: ${obstacle.reason}${proof}. ${obstacle.advice}`,
    span: link.targetSpan,
  };
}

function fragmentMissing({ link, fragment, fact }: CheckedLink, { brief, today }: Circumstances): Report | null {
  const isThere = fact.verdict.kind === 'ok' || fact.verdict.kind === 'moved';
  // A redirect that names a place of its own takes the place of the link’s.
  if (!isThere || fragment === null || fact.chain.some(({ to }) => to.includes('#'))) return null;
  if (fact.fragments.get(fragment) !== 'missing') return null;
  const [, directive] = fragment.split(':~:', 2);
  const what =
    readFragment(fragment).kind === 'text'
      ? `holds the words ${quoted(wordsOf(directive ?? ''))}`
      : `is called ${quoted(`#${decodePercent(fragment)}`)}`;
  const proof = evidence([], fact, today);
  return {
    message: `${linkName(link)} leads to a page that is there, but nothing in it ${what}${proof}: correct the end of the address, unless a script of the page makes it.`,
    span: fragmentSpan(brief, link),
  };
}

/** The words of a text fragment, between those that stand around them. */
function wordsOf(directive: string): string {
  return directive
    .split('&')
    .flatMap((each) => (each.startsWith('text=') ? [each.slice(5)] : []))
    .map((each) =>
      each
        .split(',')
        .filter((part) => !part.startsWith('-') && !part.endsWith('-'))
        .map(decodePercent)
        .join(' … '),
    )
    .join(', ');
}

/** From `#` on where that can be told in the source, else the target. */
function fragmentSpan({ source }: Brief, { target, targetSpan }: CheckedLink['link']): Span {
  const written = source.slice(targetSpan);
  const at = written.indexOf('#');
  return written === target && at !== -1 ? { start: targetSpan.start + at, end: targetSpan.end } : targetSpan;
}

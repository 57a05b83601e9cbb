import { isInternalHost } from '../links/domain.js';
import { readLinks } from '../links/link-targets.js';
import { retarget } from '../links/retarget.js';
import { defineRule, type Report } from './rule.js';
import { linkName } from './support/link.js';

export const rule = defineRule({
  id: 'link-insecure',
  severity: 'info',
  summary: 'A link leads to an `http:` address',
  why:
    'Browsers warn of pages that come without encryption, and what stands on them can be changed on the way. ' +
    'Most sites answer under `https:` as well.',
  fixable: 'suggest',
  examples: [
    {
      title: 'An encrypted address',
      text: 'The port [opened again](https://www.portofgdansk.pl/).',
      wrap: 'answer',
      marks: [],
    },
    {
      title: 'An `http:` address',
      text: 'The port [opened again](http://www.portofgdansk.pl/).',
      wrap: 'answer',
      marks: ['http://www.portofgdansk.pl/'],
    },
    {
      title: 'A machine of one’s own',
      text: 'Our [copy](http://localhost:8080/) is up to date.',
      wrap: 'answer',
      marks: [],
    },
  ],
  check({ brief }) {
    const reports: Report[] = [];
    for (const { link, target } of readLinks(brief, isHttp)) {
      if (target.kind !== 'http' || isInternalHost(target.url.hostname)) continue;
      reports.push({
        message: `${linkName(link)} leads to an address without encryption: use https if the site answers under it.`,
        span: link.targetSpan,
        suggestions:
          target.url.port !== ''
            ? []
            : [
                {
                  title: 'Use https',
                  edits: [retarget(brief.source, link, (link.target ?? '').replace(/http/i, 'https'))],
                },
              ],
      });
    }
    return reports;
  },
});

function isHttp(target: string): boolean {
  return /^\s*http:/i.test(target);
}

import type { Brief, Link } from '../brief/model.js';
import { hasAnchor, hasExplicitAnchor, headingAnchors, nearestAnchor } from '../links/anchors.js';
import { mayBeLocal, type ReadLink, readLinks } from '../links/link-targets.js';
import { decodePercent } from '../links/local-target.js';
import { retarget } from '../links/retarget.js';
import type { Target } from '../links/target.js';
import { defineRule, type FileView, type Report } from './rule.js';
import { linkName, targetOrLink } from './support/link.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'link-anchor-missing',
  severity: 'error',
  summary: 'A link names a heading, after `#`, that its target file does not have',
  why:
    'Sites build the anchors of a page from its headings. When a question is reworded, links to it still open the page, but at ' +
    'the top, and nobody notices.',
  fixable: 'suggest',
  examples: [
    {
      title: 'A heading of the same brief',
      text: 'More [below](#what-did-it-cost).\n\n## What did it cost?\n\nA lot.',
      wrap: 'answer',
      marks: [],
    },
    {
      title: 'A slip; the nearest heading is suggested',
      text: 'More [below](#what-did-it-costs).\n\n## What did it cost?\n\nA lot.',
      wrap: 'answer',
      marks: ['#what-did-it-costs'],
    },
    {
      title: 'A heading of another file',
      text: 'See [the method](notes.md#method) and [the sources](notes.md#sources).',
      wrap: 'answer',
      marks: ['notes.md#sources'],
      files: { 'notes.md': '# Notes\n\n## Method\n\nCounting.\n' },
    },
    {
      title: 'Fragments of other files are not read',
      text: 'See [page 3](paper.pdf#page=3).',
      wrap: 'answer',
      marks: [],
      files: { 'paper.pdf': '' },
    },
  ],
  check({ brief, files }) {
    const links = readLinks(brief, (written) => written.includes('#') && mayBeLocal(written));
    return links.length === 0 ? [] : reportMissing(brief, links, files);
  },
});

async function reportMissing(
  brief: Brief,
  links: readonly ReadLink[],
  files: FileView | null,
): Promise<readonly Report[]> {
  const reports = await Promise.all(
    links.map(async ({ link, target }) => {
      const place = await placeOf(target, brief, files);
      if (place === null || hasAnchor(place.anchors, place.fragment)) return null;
      const isExplicit = place.path === '' && hasExplicitAnchor(brief.source.text, place.fragment);
      return isExplicit ? null : report(brief, link, place);
    }),
  );
  return reports.filter((each) => each !== null);
}

function report(brief: Brief, link: Link, { path, fragment, anchors }: Place): Report {
  const where = path === '' ? 'this brief' : quoted(decodePercent(path));
  const message = `${linkName(link)} leads to ${quoted(`#${decodePercent(fragment)}`)}, but ${where} has no heading with that anchor`;
  const span = targetOrLink(link);
  const near = nearestAnchor(anchors, fragment);
  if (near === null) return { message: `${message}.`, span };
  const written = (link.target ?? '').trim();
  const target = written.slice(0, written.indexOf('#') + 1) + near;
  const fix = { title: `Link to “#${near}”`, edits: [retarget(brief.source, link, target)] };
  return { message: `${message}: did you mean “#${near}”?`, span, suggestions: [fix] };
}

interface Place {
  /** Empty for the brief itself. */
  readonly path: string;
  readonly fragment: string;
  readonly anchors: readonly string[];
}

/** The anchors among which a target's fragment should be; null where it has none or they cannot be known. */
async function placeOf(target: Target, brief: Brief, files: FileView | null): Promise<Place | null> {
  if (target.kind === 'anchor') return { path: '', fragment: target.fragment, anchors: headingAnchors(brief) };
  if (target.kind !== 'path' || target.fragment === null || target.path === '' || files === null) return null;
  const anchors = await files.anchors(decodePercent(target.path));
  return anchors === null ? null : { path: target.path, fragment: target.fragment, anchors };
}

import type { Brief, Link } from '../brief/model.js';
import { AnchorSet, explicitAnchors, headingAnchors } from '../links/anchors.js';
import { mayBeLocal, type ReadLink, readLinks } from '../links/link-targets.js';
import { decodePercent } from '../links/local-target.js';
import { retarget } from '../links/retarget.js';
import { defineRule, type FileView, type Report } from './rule.js';
import { linkName, MOST_SUGGESTIONS, targetOrLink } from './support/link.js';
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
): Promise<readonly Report[] | null> {
  const sets = new Map<string, Promise<AnchorSet | null>>();
  const anchorsIn = (path: string): Promise<AnchorSet | null> => {
    const known = sets.get(path) ?? readAnchors(path, brief, files);
    sets.set(path, known);
    return known;
  };
  const missing: Missing[] = [];
  for (const { link, target } of links) {
    if (target.kind !== 'anchor' && target.kind !== 'path') continue;
    const path = target.kind === 'path' ? target.path : '';
    const anchors = target.fragment === null ? null : await anchorsIn(path);
    if (anchors === null || target.fragment === null || anchors.has(target.fragment)) continue;
    missing.push({ link, path, fragment: target.fragment, anchors });
  }
  // Without files only the anchors of the brief itself could be looked at.
  if (files === null && missing.length === 0) return null;
  return missing.map((each, index) => report(brief, each, index < MOST_SUGGESTIONS));
}

interface Missing {
  readonly link: Link;
  /** Empty for the brief itself. */
  readonly path: string;
  readonly fragment: string;
  readonly anchors: AnchorSet;
}

/** The anchors of a file, or of the brief itself where the path is empty; null where they cannot be known. */
async function readAnchors(path: string, brief: Brief, files: FileView | null): Promise<AnchorSet | null> {
  if (path === '') return new AnchorSet(headingAnchors(brief), explicitAnchors(brief.source.text));
  const anchors = (await files?.anchors(decodePercent(path))) ?? null;
  return anchors === null ? null : new AnchorSet(anchors);
}

function report(brief: Brief, { link, path, fragment, anchors }: Missing, suggests: boolean): Report {
  const where = path === '' ? 'this brief' : quoted(decodePercent(path));
  const message = `${linkName(link)} leads to ${quoted(`#${decodePercent(fragment)}`)}, but ${where} has no heading with that anchor`;
  const span = targetOrLink(link);
  const near = suggests ? anchors.nearest(fragment) : null;
  if (near === null) return { message: `${message}.`, span };
  const written = (link.target ?? '').trim();
  const target = written.slice(0, written.indexOf('#') + 1) + near;
  const fix = { title: `Link to “#${near}”`, edits: [retarget(brief.source, link, target)] };
  return { message: `${message}: did you mean “#${near}”?`, span, suggestions: [fix] };
}

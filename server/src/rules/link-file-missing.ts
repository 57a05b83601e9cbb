import type { Brief, Link } from '../brief/model.js';
import { mayBeLocal, type ReadLink, readLinks } from '../links/link-targets.js';
import { isThere, nearestFile } from '../links/local-files.js';
import { decodePercent } from '../links/local-target.js';
import { retarget } from '../links/retarget.js';
import { defineRule, type FileView, type Report } from './rule.js';
import { linkName, MOST_SUGGESTIONS, targetOrLink } from './support/link.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'link-file-missing',
  severity: 'error',
  summary: 'A link or image leads to a file that is not in the workspace',
  why:
    'A relative target is read from the directory of the brief. When files are renamed or moved, links to them break without a word; ' +
    'what leads outside the workspace breaks on every other machine.',
  fixable: 'suggest',
  examples: [
    {
      title: 'A file that is there',
      text: 'The figures are in [our table](data/ferries%202021.csv).',
      wrap: 'answer',
      marks: [],
      files: { 'data/ferries 2021.csv': 'port,ships\n' },
    },
    {
      title: 'A slip in the name; the nearest file is suggested',
      text: 'The figures are in [our table](data/feries.csv).',
      wrap: 'answer',
      marks: ['data/feries.csv'],
      files: { 'data/ferries.csv': 'port,ships\n' },
    },
    {
      title: 'A missing image',
      text: 'Ships a day:\n\n![Ships a day](ships.png)',
      wrap: 'answer',
      marks: ['ships.png'],
    },
    {
      title: 'A path of the site is not looked for',
      text: 'The [series](/briefs/) goes on.',
      wrap: 'answer',
      marks: [],
    },
  ],
  check({ brief, files }) {
    if (files === null) return null;
    const local = readLinks(brief, mayBeLocal);
    return local.length === 0 ? [] : reportMissing(brief, local, files);
  },
});

async function reportMissing(brief: Brief, links: readonly ReadLink[], files: FileView): Promise<readonly Report[]> {
  const local = links.flatMap(({ link, target }) =>
    target.kind === 'path' && target.path !== '' ? [{ link, path: target.path }] : [],
  );
  const paths = [...new Set(local.map(({ path }) => path))];
  const there = await Promise.all(paths.map((path) => isThere(files, path)));
  const missing = new Set(paths.filter((_path, index) => !there[index]));
  const named = [...missing].slice(0, MOST_SUGGESTIONS);
  const near = await Promise.all(named.map(async (path) => [path, await nearestFile(files, path)] as const));
  const nearestTo = new Map(near);
  return local
    .filter(({ path }) => missing.has(path))
    .map(({ link, path }) => report(brief, link, path, nearestTo.get(path) ?? null));
}

function report(brief: Brief, link: Link, path: string, near: string | null): Report {
  const message = `${linkName(link)} leads to ${quoted(decodePercent(path))}, which is not in the workspace`;
  const span = targetOrLink(link);
  if (near === null) return { message: `${message}: correct the path or add the file.`, span };
  const shown = quoted(decodePercent(near));
  const target = near + (link.target ?? '').trim().slice(path.length);
  const fix = { title: `Link to ${shown}`, edits: [retarget(brief.source, link, target)] };
  return { message: `${message}: did you mean ${shown}?`, span, suggestions: [fix] };
}

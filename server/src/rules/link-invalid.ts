import type { Brief, Link } from '../brief/model.js';
import { type BrokenLink, brokenLinks } from '../links/broken-links.js';
import { classifyTarget } from '../links/classify-target.js';
import { readLinks } from '../links/link-targets.js';
import { isThere } from '../links/local-files.js';
import { isPlaceholder } from '../links/placeholder.js';
import { retarget } from '../links/retarget.js';
import { nearest } from '../text/nearest.js';
import { defineRule, type FileView, type Report } from './rule.js';
import { linkName, MOST_SUGGESTIONS, targetOrLink } from './support/link.js';
import { quoted } from './support/message.js';

export const rule = defineRule({
  id: 'link-invalid',
  severity: 'error',
  summary:
    'A link’s target is no valid address or path, its scheme is none of `https`, `http` and `mailto`, or its reference has no definition',
  why:
    'Such a link is dead on arrival: the browser searches for it, opens a file that does not exist, or shows the brackets. ' +
    'A host has to be an IP address or a DNS name: letters, digits and hyphens between dots.',
  fixable: 'suggest',
  examples: [
    {
      title: 'Addresses, a mail address, a path',
      text: 'The [port](https://www.portofgdansk.pl/), its [desk](mailto:desk@portofgdansk.pl), [our table](data/ferries.csv).',
      wrap: 'answer',
      marks: [],
      files: { 'data/ferries.csv': 'port,ships\n' },
    },
    {
      title: 'No scheme; `https://` is suggested',
      text: 'The port [opened again](www.portofgdansk.pl/en).',
      wrap: 'answer',
      marks: ['www.portofgdansk.pl/en'],
    },
    {
      title: 'A slip in the scheme, and a host that cannot exist',
      text: 'The [port](htps://www.portofgdansk.pl/) and [its rival](https://port_of_gdynia.pl/).',
      wrap: 'answer',
      marks: ['htps://www.portofgdansk.pl/', 'https://port_of_gdynia.pl/'],
    },
    {
      title: 'A scheme that a page cannot use',
      text: 'The [table](file:///tmp/ferries.csv).',
      wrap: 'answer',
      marks: ['file:///tmp/ferries.csv'],
    },
    {
      title: 'A DOI, and one that was cut off',
      text: 'Read [the study](https://doi.org/10.1093/ia/iiab033) and [the reply](https://doi.org/10.1093).',
      wrap: 'answer',
      marks: ['https://doi.org/10.1093'],
    },
    {
      title: 'A blank, so that Markdown shows the brackets',
      text: 'The port [opened again](https://www.portofgdansk.pl/en/port news).',
      wrap: 'answer',
      marks: ['https://www.portofgdansk.pl/en/port news'],
    },
    {
      title: 'A reference without a definition; the nearest label is suggested',
      text: 'The [port][prot] opened again.\n\n[port]: https://www.portofgdansk.pl/',
      wrap: 'answer',
      marks: ['prot'],
    },
  ],
  check({ brief, files }) {
    const labels = new Set(brief.definitions.map((definition) => definition.label));
    const reports = brief.links
      .filter((link) => link.target === null)
      .map((link, index) => undefinedReference(link, index < MOST_SUGGESTIONS ? labels : []));
    for (const link of brokenLinks(brief)) if (!isPlaceholder(link.target.trim())) reports.push(brokenReport(link));
    const doubtful: { readonly link: Link; readonly suggestion: string }[] = [];
    for (const { link, target } of readLinks(brief, () => true)) {
      if (target.kind === 'invalid' && !isEmbedded(link))
        reports.push(report(brief, link, target.reason, target.suggestion));
      if (target.kind === 'missing-scheme' && link.kind !== 'bare')
        doubtful.push({ link, suggestion: target.suggestion });
    }
    return doubtful.length === 0 ? reports : withMissingSchemes(brief, files, reports, doubtful);
  },
});

/** Adds those targets that read as addresses without a scheme and are no files. */
async function withMissingSchemes(
  brief: Brief,
  files: FileView | null,
  reports: readonly Report[],
  doubtful: readonly { readonly link: Link; readonly suggestion: string }[],
): Promise<readonly Report[]> {
  const found = await Promise.all(
    doubtful.map(async ({ link, suggestion }) =>
      (await isFile(files, link)) ? null : report(brief, link, 'without a scheme it is read as a path', suggestion),
    ),
  );
  return [...reports, ...found.filter((each) => each !== null)];
}

function report(brief: Brief, link: Link, reason: string, suggestion: string | null): Report {
  const written = (link.target ?? '').trim();
  const advice = suggestion === null ? 'Correct it.' : `Did you mean ${quoted(suggestion)}?`;
  return {
    message: `${linkName(link)} leads to ${quoted(written)}, but ${reason}. ${advice}`,
    span: targetOrLink(link),
    suggestions:
      suggestion === null
        ? []
        : [{ title: `Change to ${quoted(suggestion)}`, edits: [retarget(brief.source, link, suggestion)] }],
  };
}

/** `[text][label]` whose label nothing defines: Markdown shows it with its brackets. */
function undefinedReference(link: Link, labels: Iterable<string>): Report {
  const label = link.label ?? link.text;
  const near = nearest(label, labels);
  const message = `The reference ${quoted(label)} has no definition, so readers see its brackets`;
  if (near === null) {
    return {
      message: `${message}: add a line “[${label}]: https://…” or correct the label.`,
      span: targetOrLink(link),
    };
  }
  return {
    message: `${message}: did you mean ${quoted(near)}?`,
    span: targetOrLink(link),
    suggestions: [{ title: `Use the label ${quoted(near)}`, edits: [{ span: link.targetSpan, text: near }] }],
  };
}

/** `[text](a target)` that Markdown does not take for a link at all. */
function brokenReport({ text, target, targetSpan, fault }: BrokenLink): Report {
  const message = `${quoted(text)} is no link as it stands`;
  const span = targetSpan;
  if (fault === 'open') return { message: `${message}: close the parenthesis after its target.`, span };
  const mended = withoutBlanks(target.trim());
  const advice = mended === null ? 'correct it' : `did you mean ${quoted(mended)}`;
  return {
    message: `${message}: its target ${quoted(target)} holds a blank; ${advice}${mended === null ? '.' : '?'}`,
    span,
    suggestions: mended === null ? [] : [{ title: `Change to ${quoted(mended)}`, edits: [{ span, text: mended }] }],
  };
}

/** A valid target that one with blanks may stand for: with the blanks encoded, or left out; null where neither is valid. */
function withoutBlanks(target: string): string | null {
  // An address that runs over two lines was wrapped; a blank within one is more often part of it.
  for (const blank of /[\r\n]/.test(target) ? ['', '%20'] : ['%20', '']) {
    const read = classifyTarget(target.replace(/\s+/g, blank));
    if (read.kind === 'missing-scheme' || (read.kind === 'invalid' && read.suggestion !== null)) return read.suggestion;
    if (read.kind !== 'invalid' && read.kind !== 'placeholder') return target.replace(/\s+/g, blank);
  }
  return null;
}

/** An image may carry its data with it. */
function isEmbedded(link: Link): boolean {
  return link.kind === 'image' && /^\s*data:image\//i.test(link.target ?? '');
}

/** Whether what reads as an address is a file after all. */
async function isFile(files: FileView | null, link: Link): Promise<boolean> {
  const [path = ''] = (link.target ?? '').trim().split(/[?#]/, 1);
  return files !== null && path !== '' && (await isThere(files, path));
}

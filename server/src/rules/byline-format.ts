import type { Brief, Byline } from '../brief/model.js';
import { sameName } from '../brief/names.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { frontMatterAuthors, isKnown } from './support/authors.js';
import { harmless } from './support/harmless.js';
import { counted, listed, quoted } from './support/message.js';

const MOST_NAMES = 4;
const lead = 'The ferries sail again after a strike that lasted for three weeks.\n\n## Why now?\n';

export const rule = defineRule({
  id: 'byline-format',
  severity: 'warning',
  summary:
    "The byline is not one to four personal names, begins with `By`, ends in a full stop, or differs from the front matter's authors",
  why: 'Citations, author pages and feeds are made from the byline, so that it holds names and nothing else, joined by commas, “and” or “&”.',
  fixable: 'fix',
  examples: [
    {
      title: 'Names of all kinds',
      text: `# Ferries Return\n\nJ. R. van der Meer, Łucja Nowak-Żak and Seán Ó Briain\n\n${lead}`,
      marks: [],
    },
    {
      title: 'A leading `By` and a full stop',
      text: `# Ferries Return\n\nBy Jan Nowak.\n\n${lead}`,
      marks: ['By ', '.'],
      fixed: `# Ferries Return\n\nJan Nowak\n\n${lead}`,
    },
    { title: 'No personal name', text: `# Ferries Return\n\nThe Editors 2026\n\n${lead}`, marks: ['The Editors 2026'] },
    {
      title: 'Other authors in the front matter',
      text: `---\nauthor: Eva Lind\n---\n\n# Ferries Return\n\nJan Nowak\n\n${lead}`,
      marks: ['Jan Nowak'],
    },
  ],
  check({ brief, authors }) {
    const { byline } = brief;
    if (byline === null) return [];
    const reports: Report[] = [];
    if (byline.by !== null) {
      reports.push({
        message: 'A byline holds the names alone: remove the word before them.',
        span: byline.by,
        ...removed(brief, byline.by, 'Remove the word before the names'),
      });
    }
    if (byline.stop !== null) {
      reports.push({
        message: 'A byline ends without a full stop: remove it.',
        span: byline.stop,
        ...removed(brief, byline.stop, 'Remove the full stop'),
      });
    }
    const wrong = wrongNames(byline) ?? disagreement(brief, byline, authors);
    if (wrong !== null) reports.push(wrong);
    return reports;
  },
});

/** “Written by: the editors” is a byline for its first words alone: without them nobody would take it for one. */
function removed(brief: Brief, span: Span, title: string): Pick<Report, 'fix' | 'suggestions'> {
  const change = { title, edits: [{ span, text: '' }] };
  return harmless(brief, change.edits) ? { fix: change } : { suggestions: [change] };
}

function wrongNames(byline: Byline): Report | null {
  const { names } = byline;
  if (names.length > MOST_NAMES) {
    return {
      message: `The byline has ${counted(names.length, 'name')}: name at most ${MOST_NAMES} authors.`,
      span: byline.span,
    };
  }
  const others = names.filter((name) => !name.personal);
  if (names.length > 0 && others.length === 0) return twice(byline);
  const [only] = others;
  // One wrong name among good ones is marked alone.
  const single = only !== undefined && others.length === 1 && names.length > 1;
  const span: Span = single ? only.span : byline.span;
  const text = single ? only.text : byline.text;
  return {
    message: `${quoted(text)} is no personal name: the byline takes one to four, joined by commas or “and”.`,
    span,
  };
}

/** A name that was copied twice. */
function twice({ names }: Byline): Report | null {
  const again = names.find((name, index) => names.slice(0, index).some((other) => sameName(other.text, name.text)));
  return again === undefined
    ? null
    : { message: `${quoted(again.text)} is named twice: remove one.`, span: again.span };
}

function disagreement(brief: Brief, byline: Byline, authors: readonly string[]): Report | null {
  if (byline.from !== 'paragraph') return null;
  const named = frontMatterAuthors(brief);
  if (named.length === 0) return null;
  const same =
    named.length === byline.names.length &&
    named.every((author) => byline.names.some((name) => sameName(name.text, author.text)));
  // A misspelt name differs too; that is for byline-unknown-author to say, once.
  const misspelt = authors.length > 0 && [...named, ...byline.names].some((name) => !isKnown(name.text, authors));
  const [first] = named;
  if (same || misspelt || first === undefined) return null;
  const last = named.at(-1) ?? first;
  return {
    message: `The byline differs from the front matter's authors, ${listed(named.map((name) => quoted(name.text)))}: let both say the same.`,
    span: byline.span,
    related: {
      span: last.span.start >= first.span.start ? { start: first.span.start, end: last.span.end } : first.span,
      message: 'The authors in the front matter',
    },
  };
}

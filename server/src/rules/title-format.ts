import * as v from 'valibot';
import { entryOf } from '../brief/front-matter.js';
import type { Block, Brief, Title } from '../brief/model.js';
import { LetterPattern } from '../text/letter-pattern.js';
import type { Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';
import { textsOf } from './support/front-matter-value.js';
import { harmless } from './support/harmless.js';
import { joinedHeading, setLevel } from './support/heading.js';
import { counted, quoted } from './support/message.js';
import { sameTitle } from './support/same-text.js';

const options = v.object({
  maxLength: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.description('The most characters a title may have')),
    90,
  ),
});

/** Abbreviations that may close a title; initials such as `U.S.` are told by their form. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'inc',
  'ltd',
  'co',
  'corp',
  'jr',
  'sr',
  'etc',
  'al',
  'a.m',
  'p.m',
  'itd',
  'itp',
]);
const UPPER = new LetterPattern(String.raw`\p{Lu}`, 'g');
const TWO_CAPITALS = new LetterPattern(String.raw`\p{Lu}{2}`);

export const rule = defineRule({
  id: 'title-format',
  severity: 'warning',
  summary: 'The title ends in a full stop, is in capitals, too long, not the only one, or not that of the front matter',
  why:
    'A title is read in lists, feeds and search results, where a full stop, capitals throughout or more than a line of text get in the way. ' +
    'A second level-1 heading splits the page in two, and a front matter that says something else shows readers two titles.',
  fixable: 'fix',
  options,
  examples: [
    { title: 'A title as it should be', text: '# Ferries Return to the Baltic\n\nJan Nowak\n', marks: [] },
    { title: 'An abbreviation keeps its full stop', text: '# New Ferries from the U.S.\n\nJan Nowak\n', marks: [] },
    {
      title: 'A full stop',
      text: '# Ferries Return to the Baltic.\n\nJan Nowak\n',
      marks: ['.'],
      fixed: '# Ferries Return to the Baltic\n\nJan Nowak\n',
    },
    {
      title: 'Capitals throughout',
      text: '# FERRIES RETURN TO THE BALTIC\n\nJan Nowak\n',
      marks: ['FERRIES RETURN TO THE BALTIC'],
    },
    {
      title: 'A second level-1 heading',
      text: '# Ferries Return to the Baltic\n\nJan Nowak\n\nThe ferries sail again.\n\n## Why now?\n\nThe strike is over.\n\n# The new timetable\n\nIt holds from May.\n',
      marks: ['The new timetable'],
    },
    {
      title: 'Another title in the front matter',
      text: '---\ntitle: Ferries Leave the Baltic\ndate: 2026-05-04\n---\n\n# Ferries Return to the Baltic\n\nJan Nowak\n',
      marks: ['Ferries Return to the Baltic'],
    },
  ],
  check({ brief, options: { maxLength } }) {
    const reports: Report[] = [];
    const { title } = brief;
    if (title !== null) {
      reports.push(...format(brief, title, maxLength));
      if (brief.titleRest !== null) reports.push(broken(brief, title, brief.titleRest));
      else if (title.from !== 'front-matter') reports.push(...agreement(brief, title));
    }
    for (const block of brief.extraTitles) {
      const words = block.texts[0];
      if (words === undefined) continue;
      const level = setLevel(brief, block, 3);
      reports.push({
        message: `${quoted(words.plain.text)} is a second level-1 heading: a brief has one title; make this a sub-heading (\`###\`) or remove it.`,
        span: words.content.end > words.content.start ? words.content : block.span,
        suggestions: level === null ? [] : [{ title: 'Make it a sub-heading (`###`)', edits: level }],
        ...(title === null ? {} : { related: { span: title.span, message: 'The title' } }),
      });
    }
    return reports;
  },
});

function* format(brief: Brief, title: Title, maxLength: number): Iterable<Report> {
  const stop = finalStop(brief, title);
  if (stop !== null) {
    yield {
      message: 'A title ends without a full stop: remove it.',
      span: stop,
      ...withoutStop(brief, title, stop),
    };
  }
  if (allCapitals(title.text)) {
    yield {
      message: 'The title is all in capitals: write it in ordinary letters, with capitals for names.',
      span: title.span,
    };
  }
  // Counted as readers count them: an accent or a second half of a surrogate pair is no character of its own.
  const length = [...title.text.normalize('NFC')].length;
  if (length > maxLength) {
    yield {
      message: `The title has ${counted(length, 'character')}: shorten it to at most ${maxLength}.`,
      span: title.span,
    };
  }
}

/** A title that is no heading is known by its words: another block may be taken for it without the stop. */
function withoutStop(brief: Brief, title: Title, stop: Span): Pick<Report, 'fix' | 'suggestions'> {
  const change = { title: 'Remove the full stop', edits: [{ span: stop, text: '' }] };
  return title.from === 'heading' || harmless(brief, change.edits) ? { fix: change } : { suggestions: [change] };
}

/** A heading ends with its line: what stands on the next one is a paragraph. */
function broken(brief: Brief, title: Title, rest: Block): Report {
  const words = rest.texts[0]?.content ?? rest.span;
  return {
    message: `${quoted(brief.source.slice(words))} goes on with the title, but a heading ends with its line: join the two lines.`,
    span: words,
    suggestions: joinedHeading(brief, title.span, rest, 'Join the lines of the title'),
  };
}

/** The full stop at the end that belongs neither to an abbreviation nor to an ellipsis. */
function finalStop(brief: Brief, title: Title): Span | null {
  const text = title.text.trimEnd();
  if (!text.endsWith('.') || text.endsWith('..') || endsInAbbreviation(text)) return null;
  const plain = title.block?.texts[0]?.plain;
  const last = plain?.text.trimEnd().length ?? 0;
  const span = plain?.source({ start: last - 1, end: last }) ?? lastStop(brief, title.span);
  return brief.source.slice(span) === '.' ? span : null;
}

function lastStop(brief: Brief, within: Span): Span {
  const start = within.start + brief.source.slice(within).lastIndexOf('.');
  return { start, end: start + 1 };
}

function endsInAbbreviation(text: string): boolean {
  const word = text.slice(text.search(/(?<!\S)\S+$/u), -1).replace(/^[^\p{L}]+/u, '');
  return ABBREVIATIONS.has(word.toLowerCase()) || word.split('.').every((part) => /^\p{L}\p{M}*$/u.test(part));
}

/** A single acronym such as “NATO” is none. */
function allCapitals(text: string): boolean {
  const capitals = text.match(UPPER.for(text))?.length ?? 0;
  if (capitals < 2 || text !== text.toUpperCase() || text === text.toLowerCase()) return false;
  const words = text.split(/\s+/).filter((word) => TWO_CAPITALS.test(word)).length;
  return words >= 2 || capitals > 5;
}

function* agreement(brief: Brief, title: Title): Iterable<Report> {
  // YAML that cannot be read gives values that nobody wrote.
  if ((brief.frontMatter?.problems.length ?? 0) > 0) return;
  const entry = entryOf(brief.frontMatter, 'title');
  const [other] = textsOf(brief, entry);
  if (other === undefined || Array.isArray(entry?.value) || sameTitle(other.text, title.text)) return;
  yield {
    message: `The title differs from the front matter's, ${quoted(other.text)}: let both say the same.`,
    span: title.span,
    related: { span: other.span, message: 'The title in the front matter' },
  };
}

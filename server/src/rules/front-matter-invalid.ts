import type { FrontMatter, FrontMatterEntry, FrontMatterProblem, FrontMatterValue } from '../brief/front-matter.js';
import type { Brief } from '../brief/model.js';
import { isStrayFrontMatter } from '../brief/stray-front-matter.js';
import { at, type Span } from '../text/span.js';
import { defineRule, type Report } from './rule.js';

const isText = (value: FrontMatterValue): boolean => typeof value === 'string' && value.trim() !== '';

/** What each key takes. `date` takes any scalar here: whether it is a day is for date-invalid to say. */
const TYPES: Readonly<
  Record<string, { readonly is: (value: FrontMatterValue) => boolean; readonly expected: string }>
> = {
  date: {
    is: (value) => value === null || typeof value === 'string' || typeof value === 'number',
    expected: 'a day, such as 2026-05-04',
  },
  title: { is: isText, expected: 'a text' },
  author: { is: isText, expected: 'a text; several names go under `authors`' },
  authors: {
    is: (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    expected: 'a list of names, such as `[Jan Nowak, Eva Lind]`',
  },
  number: { is: (value) => isText(value) || Number.isInteger(value), expected: 'a text or a whole number' },
  series: { is: isText, expected: 'a text' },
  lang: { is: isText, expected: 'a language tag, such as `en` or `pl`' },
  format: { is: (value) => value === 'spotlight', expected: '`spotlight`' },
  status: { is: (value) => value === 'draft' || value === 'final', expected: '`draft` or `final`' },
};

export const rule = defineRule({
  id: 'front-matter-invalid',
  severity: 'error',
  summary: 'The front matter cannot be read, or a value in it has the wrong type',
  why:
    'What cannot be read there is lost to every tool that publishes the brief: a missing fence or a colon in the wrong place hides the date, ' +
    'the authors and all else.',
  fixable: null,
  examples: [
    {
      title: 'Front matter as it should be',
      wrap: 'front-matter',
      text: 'date: 2026-05-04\nnumber: 12\nstatus: draft',
      marks: [],
    },
    { title: 'A status nobody knows', wrap: 'front-matter', text: 'date: 2026-05-04\nstatus: ready', marks: ['ready'] },
    {
      title: 'Authors that are no list',
      wrap: 'front-matter',
      text: 'date: 2026-05-04\nauthors: Jan Nowak',
      marks: ['Jan Nowak'],
    },
    {
      title: 'No closing line',
      text: '---\ndate: 2026-05-04\n\n# Ferries Return to the Baltic\n\nJan Nowak\n',
      marks: ['---'],
    },
  ],
  check({ brief }) {
    const { frontMatter } = brief;
    const stray = strayReports(brief);
    if (frontMatter === null) return stray;
    const keys = new Map(frontMatter.entries.map(({ keySpan }) => [keySpan.start, keySpan]));
    const reports: Report[] = firstOfEachLine(brief, frontMatter.problems).map(({ message, span }) => ({
      message: sentence(message),
      span: wordsAt(brief, frontMatter, keys, span),
    }));
    // YAML that is broken gives values that nobody wrote.
    const broken = frontMatter.closed && reports.length > 0;
    reports.push(...stray);
    if (!broken) for (const entry of frontMatter.entries) reports.push(...wrongType(entry));
    return reports;
  },
});

/** Front matter that stands below the top, where nothing reads it. */
function strayReports(brief: Brief): Report[] {
  const place = 'front matter stands between two lines `---` at the very top of the file';
  const advice = brief.frontMatter === null ? 'move these keys there' : 'move these keys there, or remove them';
  return brief.blocks
    .filter((block) => isStrayFrontMatter(brief.source, block))
    .map((block) => ({
      message: `Nobody reads this: ${place}; ${advice}.`,
      span: block.texts[0]?.content ?? block.span,
    }));
}

/** One slip makes YAML stumble several times on a line; the first says what it is. */
function firstOfEachLine({ source }: Brief, problems: readonly FrontMatterProblem[]): readonly FrontMatterProblem[] {
  const seen = new Set<number>();
  return problems.filter(({ span }) => {
    const { line } = source.position(span.start);
    return !seen.has(line) && seen.add(line);
  });
}

/** YAML names a point: the key that begins there, else the rest of its line, or the last line before it where that is empty. */
function wordsAt({ source }: Brief, frontMatter: FrontMatter, keys: ReadonlyMap<number, Span>, span: Span): Span {
  const { content } = frontMatter;
  if (span.end - span.start > 1 || span.end === frontMatter.span.start) return span;
  const key = keys.get(span.start);
  if (key !== undefined) return key;
  const within = (start: number, end: number): Span => {
    const text = source.text.slice(start, end);
    const words = text.trim();
    return words === ''
      ? at(start)
      : { start: start + text.indexOf(words), end: start + text.indexOf(words) + words.length };
  };
  const line = source.lineAround(span.start);
  const rest = within(span.start, Math.min(line.end, content.end));
  if (rest.end > rest.start) return rest;
  const before = source.text.slice(content.start, Math.max(span.start, content.start)).trimEnd().length;
  const last = source.lineAround(content.start + before);
  return before === 0 ? span : within(Math.max(last.start, content.start), last.end);
}

function* wrongType(entry: FrontMatterEntry): Iterable<Report> {
  const type = Object.hasOwn(TYPES, entry.key) ? TYPES[entry.key] : undefined;
  if (type === undefined || type.is(entry.value)) return;
  const lacks =
    entry.style === 'empty' ? `\`${entry.key}\` has no value` : `The value of \`${entry.key}\` has the wrong type`;
  const advice = entry.style === 'empty' ? `write ${type.expected}, or remove the key` : `it takes ${type.expected}`;
  yield { message: `${lacks}: ${advice}.`, span: entry.valueSpan };
}

function sentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

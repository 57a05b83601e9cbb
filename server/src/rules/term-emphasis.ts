import type { Brief } from '../brief/model.js';
import type { Span } from '../text/span.js';
import { SpanIndex } from '../text/span-index.js';
import { defineRule, type Report } from './rule.js';
import { quoted } from './support/message.js';
import { capitalised, isLabel, mentions, TermFinder } from './support/term-finder.js';

const config = {
  terms: [
    { preferred: 'de facto', emphasis: true },
    { preferred: 'Zapad', emphasis: true },
  ],
};

export const rule = defineRule({
  id: 'term-emphasis',
  severity: 'info',
  summary: 'A foreign term of the house stands outside emphasis',
  why: 'Foreign terms are set in italics so that nobody takes them for a slip; in one brief they should all look alike. Headings are set in their own way and are left alone.',
  fixable: 'fix',
  examples: [
    { title: 'A term in emphasis', wrap: 'answer', text: 'It is *de facto* a merger.', marks: [], config },
    {
      title: 'Outside emphasis',
      wrap: 'answer',
      text: 'It is de facto a merger.',
      marks: ['de facto'],
      fixed: 'It is *de facto* a merger.',
      config,
    },
    {
      title: 'The number of a series belongs to its name',
      wrap: 'answer',
      text: 'The Zapad-2021 drills are over.',
      marks: ['Zapad-2021'],
      fixed: 'The *Zapad-2021* drills are over.',
      config,
    },
    {
      title: "The author's own marker is used",
      wrap: 'answer',
      text: 'It is _de facto_ over, and the Zapad drills too.',
      marks: ['Zapad'],
      fixed: 'It is _de facto_ over, and the _Zapad_ drills too.',
      config,
    },
  ],
  check({ brief, terms }) {
    const emphasised = terms.filter((term) => term.emphasis && mentions(brief, term.preferred));
    if (emphasised.length === 0) return null;
    const finder = new TermFinder(
      emphasised.flatMap(({ preferred }) =>
        [preferred, capitalised(preferred)].map((form) => ({ form, meaning: preferred })),
      ),
    );
    const headings = new Set(
      [brief.title?.block, ...brief.questions.map((question) => question.block)].map((block) => block?.texts[0]),
    );
    const prose = brief.textBlocks.filter((block) => block.kind !== 'heading' && !headings.has(block));
    const marker = usualMarker(brief);
    const emphasis = new SpanIndex(brief.emphasis.map((found) => found.span));
    const reports: Report[] = [];
    for (const hit of finder.find(brief, prose)) {
      const span = withNumber(brief, hit.span);
      if (emphasis.contains(span)) continue;
      const text = brief.source.slice(span);
      reports.push({
        message: `Put ${quoted(text)} in emphasis, ${marker}${hit.meaning}${marker}: it is a foreign term.`,
        span,
        ...(hit.unbroken && takesMarks(brief, span)
          ? { fix: { title: 'Put it in emphasis', edits: [{ span, text: marker + text + marker }] } }
          : {}),
      });
    }
    return reports;
  },
});

/** Beside a sign of emphasis the marks would mean something else, and a backslash would take the first for text. */
function takesMarks({ source: { text }, links }: Brief, { start, end }: Span): boolean {
  if (/[*_\\]/.test(text.charAt(start - 1)) || /[*_]/.test(text.charAt(end))) return false;
  return !isLabel(links, { start, end });
}

/** The marker that most of the brief's emphasis has. */
function usualMarker(brief: Brief): '*' | '_' {
  const low = brief.emphasis.filter((emphasis) => emphasis.marker === '_').length;
  return low * 2 > brief.emphasis.length ? '_' : '*';
}

/** `Zapad` in `Zapad-2021` takes its number along. */
function withNumber({ source }: Brief, span: Span): Span {
  const number = /^[-–]\d{1,4}(?![\p{L}\p{N}])/u.exec(source.text.slice(span.end, span.end + 8));
  return { start: span.start, end: span.end + (number?.[0].length ?? 0) };
}

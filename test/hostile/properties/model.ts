import type { SourceText } from '../../../server/src/brief/source.js';
import { forecastsIn } from '../../../server/src/forecasts/read-forecasts.js';
import { statsOf } from '../../../server/src/lint/stats.js';
import type { Fix } from '../../../server/src/rules/rule.js';
import type { Span } from '../../../server/src/text/span.js';
import { type Property, quoted } from './property.js';

/** Everything that a model holds lies in its text, and every place there turns into a line and column and back. */
export const spans: Property = {
  name: 'spans',
  *check({ brief, random }) {
    for (let nth = 0; nth < 5; nth++) yield* badSpan(brief.source, characterAt(brief.source.text, random), 'a place');
    const { source, once: _once, recall: _recall, ...parts } = brief;
    yield* badSpans(source, parts, 'the model');
    for (const { plain, span } of brief.textBlocks) {
      const whole = plain.source({ start: 0, end: plain.text.length });
      if (!isWithin(source, whole)) yield `the plain text at ${span.start} comes from ${shown(whole)}`;
    }
    yield* badSpans(source, forecastsIn(brief).forecasts, 'the forecasts');
  },
};

/** Findings stand in the text and in order; their changes lie in it and do not overlap; no rule failed. */
export const findings: Property = {
  name: 'findings',
  *check({ brief, result }) {
    const { source } = brief;
    let before = 0;
    for (const { rule, message, span, fix, suggestions, related } of result.findings) {
      if (rule === 'rule-timeout' || (rule === 'internal-error' && !message.startsWith('Too many marks')))
        yield `${rule}: ${message}`;
      yield* badSpan(source, span, `a finding of ${rule}`);
      if (related !== null) yield* badSpan(source, related.span, `what a finding of ${rule} points to`);
      if (span.start < before) yield `a finding of ${rule} at ${span.start} stands after one at ${before}`;
      before = span.start;
      if (message.trim() === '') yield `a finding of ${rule} says nothing`;
      for (const change of fix === null ? suggestions : [fix, ...suggestions]) yield* badFix(source, rule, change);
    }
    for (const figure of [...Object.values(statsOf(brief)), ...Object.values(statsOf(brief).forecasts)])
      if (typeof figure === 'number' && !(figure >= 0)) yield `a figure of the brief is ${figure}`;
  },
};

function* badFix(source: SourceText, rule: string, { title, edits }: Fix): Iterable<string> {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  for (const { span } of ordered) {
    yield* badSpan(source, span, `a change of ${rule} (${title})`);
    if (span.start < end) yield `changes of ${rule} (${title}) overlap at ${span.start}`;
    end = span.end;
  }
}

/** Any one character of a text, of two units or a line end of two among them. */
function characterAt(text: string, random: (below: number) => number): Span {
  const isInside = (offset: number): boolean =>
    inCharacter(text, offset) || (text[offset - 1] === '\r' && text[offset] === '\n');
  let start = random(text.length + 1);
  while (isInside(start)) start--;
  let end = Math.min(start + 1, text.length);
  while (isInside(end)) end++;
  return { start, end };
}

/** What `value` holds, at any depth, that looks like a span and is none in the text. */
function* badSpans(source: SourceText, value: unknown, where: string): Iterable<string> {
  const seen = new Set<unknown>();
  const waiting: [unknown, string][] = [[value, where]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [each, name] = next;
    if (typeof each !== 'object' || each === null || seen.has(each)) continue;
    seen.add(each);
    if (Array.isArray(each)) {
      for (const item of each) waiting.push([item, name]);
      continue;
    }
    if (!isPlain(each)) continue;
    const { start, end } = each as Partial<Span>;
    if (typeof start === 'number' || typeof end === 'number') yield* badSpan(source, each as Span, name);
    for (const [key, item] of Object.entries(each)) {
      // What was read and said about its own text, not about the brief's.
      if (key !== 'sentence' && key !== 'data' && key !== 'document' && key !== 'source' && key !== 'plain')
        waiting.push([item, `${key} in ${where}`]);
    }
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null || /Block|Sentence|Text/.test(value.constructor.name);
}

function* badSpan(source: SourceText, span: Span, what: string): Iterable<string> {
  if (!isWithin(source, span)) {
    yield `${what} is at ${shown(span)} in a text of ${source.text.length}`;
    return;
  }
  for (const offset of [span.start, span.end]) {
    const { line, column } = source.position(offset);
    const back = source.offset(line, column);
    if (back !== offset) yield `${what}: ${offset} is ${line}:${column}, and that is ${back}`;
    if (inCharacter(source.text, offset))
      yield `${what} parts a character at ${offset}: ${quoted(source.text.slice(offset - 1, offset + 1))}`;
  }
}

function isWithin({ text }: SourceText, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length;
}

/** Whether a place lies between the two halves of one character. */
function inCharacter(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

function shown({ start, end }: Span): string {
  return `${start}–${end}`;
}

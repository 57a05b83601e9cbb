import type { Comment } from '../brief/model.js';
import { daysInMonth, type IsoDay, isoDay, parseIsoDay } from '../text/day.js';
import { nearest } from '../text/nearest.js';
import type { Span } from '../text/span.js';
import type { CommentProblem, ForecastComment, Outcome } from './forecast.js';

const OUTCOMES: readonly Outcome[] = ['yes', 'no', 'partly'];
const KEYS = ['outcome', 'source'];
/** `forecast`, or a slip of it, before a colon or a digit: a comment that only talks about forecasts is left alone. */
const HEAD = /^([A-Za-z]{6,10})\s*(?::\s*)?(?=[\d;]|$)/;
const HEAD_WITH_TEXT = /^forecast\s*:\s*/i;

export type CommentReading =
  | { readonly kind: 'comment'; readonly comment: ForecastComment }
  | { readonly kind: 'problem'; readonly problem: CommentProblem };

/** Reads a comment as a forecast comment; null where it is none. */
export function readForecastComment(comment: Comment): CommentReading | null {
  if (comment.place === 'front-matter') return null;
  const { text, textSpan } = comment;
  const withText = HEAD_WITH_TEXT.exec(text);
  const head = withText ?? HEAD.exec(text);
  if (head === null) return null;
  const word = withText === null ? (head[1] ?? '').toLowerCase() : 'forecast';
  if (word !== 'forecast' && nearest(word, ['forecast']) === null) return null;

  const [first = '', ...rest] = text.slice(head[0].length).split(';');
  const dayText = first.trim();
  const dayStart = textSpan.start + head[0].length + (first.length - first.trimStart().length);
  const daySpan: Span = { start: dayStart, end: dayStart + dayText.length };
  const days = readDays(dayText);
  if (days === null) return problem(daySpan.start === daySpan.end ? comment.span : daySpan, dayProblem(dayText), null);

  let outcome: Outcome | null = null;
  let source: string | null = null;
  let at = textSpan.start + head[0].length + first.length + 1;
  for (const part of rest) {
    const entry = readPart(part, at);
    at += part.length + 1;
    if (entry === null) continue;
    if (entry.problem !== null) return problem(entry.span, entry.problem, entry.fix);
    if (entry.key === 'outcome') outcome = OUTCOMES.find((known) => known === entry.value) ?? null;
    else source = entry.value;
  }
  const exact = days.text === dayText && word === 'forecast' && text.slice(0, head[0].length).includes(':');
  if (!exact) {
    const tail = text.slice(head[0].length + first.length);
    const mended = `forecast: ${days.text}${tail}`;
    return problem(comment.span, `This forecast comment cannot be read as it stands; write “${mended}”.`, {
      title: `Write “forecast: ${days.text}”`,
      edits: [{ span: textSpan, text: mended }],
    });
  }
  return {
    kind: 'comment',
    comment: { span: comment.span, daySpan, dayText, from: days.from, to: days.to, outcome, source },
  };
}

function problem(span: Span, message: string, fix: CommentProblem['fix']): CommentReading {
  return { kind: 'problem', problem: { span, message, fix } };
}

function dayProblem(text: string): string {
  if (text === '') return 'This forecast comment names no day: write `<!-- forecast: 2027-06-30 -->`.';
  return `“${text}” is no day or interval that can be read: write a day such as 2027-06-30, or two with a slash between.`;
}

interface Days {
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** As the contract writes it. */
  readonly text: string;
}

/** A day or an interval in ISO form; also other forms that allow one reading only. */
function readDays(text: string): Days | null {
  const parts = text.split('/').map((part) => part.trim());
  if (parts.length === 2 && (parts[0] ?? '').length >= 8) {
    const [from, to] = parts.map(readDay);
    return from != null && to != null && from <= to ? { from, to, text: `${from}/${to}` } : null;
  }
  const day = readDay(text);
  if (day !== null) return { from: day, to: day, text: day };
  const month = /^(\d{4})-(\d{2})$/.exec(text);
  if (month === null || Number(month[2]) < 1 || Number(month[2]) > 12) return null;
  const from = `${text}-01`;
  const to = isoDay(Number(month[1]), Number(month[2]), daysInMonth(Number(month[1]), Number(month[2])));
  return { from, to, text: `${from}/${to}` };
}

function readDay(text: string): IsoDay | null {
  const iso = parseIsoDay(text);
  if (iso !== null) return iso;
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  const dayFirst = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const [year, month, day] =
    yearFirst !== null ? [yearFirst[1], yearFirst[2], yearFirst[3]] : [dayFirst?.[3], dayFirst?.[2], dayFirst?.[1]];
  if (year === undefined || month === undefined || day === undefined) return null;
  return parseIsoDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

interface Part {
  readonly key: string;
  readonly value: string;
  readonly span: Span;
  readonly problem: string | null;
  readonly fix: CommentProblem['fix'];
}

/** One `key: value` behind the day; null where it is empty. */
function readPart(part: string, start: number): Part | null {
  const text = part.trim();
  if (text === '') return null;
  const from = start + (part.length - part.trimStart().length);
  const span = { start: from, end: from + text.length };
  const colon = text.indexOf(':');
  const key = (colon === -1 ? text : text.slice(0, colon)).trim().toLowerCase();
  const value = colon === -1 ? '' : text.slice(colon + 1).trim();
  const base = { key, value: key === 'outcome' ? value.toLowerCase() : value, span, problem: null, fix: null };
  if (!KEYS.includes(key)) {
    const near = nearest(key, KEYS);
    const fix =
      near === null
        ? null
        : { title: `Write “${near}”`, edits: [{ span: { start: from, end: from + key.length }, text: near }] };
    return {
      ...base,
      problem: `“${key}” says nothing here: behind the day there may stand \`outcome\` and \`source\`.`,
      fix,
    };
  }
  if (key === 'outcome' && !OUTCOMES.some((known) => known === base.value)) {
    return { ...base, problem: `“${value}” is no outcome: write yes, no or partly.` };
  }
  if (key === 'source' && !/^https?:\/\/[^\s]+$/i.test(value)) {
    return {
      ...base,
      problem: `“${value}” is no address: \`source\` says where the outcome can be seen, such as https://www.example.org/news.`,
    };
  }
  return base;
}

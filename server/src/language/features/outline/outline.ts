import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Brief, Byline, Lead, Link, Question, Title } from '../../../brief/model.js';
import type { Forecast } from '../../../forecasts/forecast.js';
import { forecastsIn } from '../../../forecasts/read-forecasts.js';
import { contains, type Span } from '../../../text/span.js';
import { visible } from '../../../text/visible.js';
import { toRange } from '../../convert.js';
import { answerFigures, horizonLabel } from '../../figures.js';
import { inside } from '../../inside.js';
import type { Words } from '../../words.js';

/** Longer names only make lists wide. */
const LONGEST_NAME = 160;

/** The parts of a brief side by side in their order: title, byline with its names, lead, questions with what they hold. */
export function outlineOf(brief: Brief, words: Words): DocumentSymbol[] {
  const { forecasts } = forecastsIn(brief);
  const { title, byline, lead, questions } = brief;
  const parts = [
    ...(title === null ? [] : [titleSymbol(brief, title)]),
    ...(byline === null ? [] : [bylineSymbol(brief, byline, words)]),
    ...(lead === null ? [] : [leadSymbol(brief, lead, forecasts, words)]),
    ...questions.map((question) => questionSymbol(brief, question, forecasts, words)),
  ];
  return parts.sort(byPlace);
}

function titleSymbol(brief: Brief, { text, span, block }: Title): DocumentSymbol {
  return symbol(brief, text, SymbolKind.File, block?.span ?? span, span);
}

function bylineSymbol(brief: Brief, { text, span, block, names }: Byline, words: Words): DocumentSymbol {
  const whole = block?.span ?? span;
  const children = names
    .filter((name) => contains(whole, name.span))
    .map((name) => symbol(brief, name.text, SymbolKind.Variable, name.span, name.span));
  return symbol(brief, text, SymbolKind.Property, whole, span, { detail: words.byline, children });
}

function leadSymbol(brief: Brief, lead: Lead, forecasts: readonly Forecast[], words: Words): DocumentSymbol {
  const { text, span } = lead;
  const children = contents(brief, span, forecasts, words);
  return symbol(brief, text, SymbolKind.Field, span, span, { detail: words.lead(lead.words), children });
}

function questionSymbol(
  brief: Brief,
  question: Question,
  forecasts: readonly Forecast[],
  words: Words,
): DocumentSymbol {
  const section = sectionSpan(brief, question);
  return symbol(brief, question.text, SymbolKind.Method, section, question.span, {
    detail: answerFigures(brief, question, forecasts, words).join(', '),
    children: contents(brief, section, forecasts, words),
  });
}

/** From the question to the last character of its answer. */
export function sectionSpan({ source: { text } }: Brief, { block, answer }: Question): Span {
  let { end } = answer.span;
  while (end > block.span.end && /\s/.test(text.charAt(end - 1))) end--;
  return { start: block.span.start, end };
}

function contents(brief: Brief, within: Span, forecasts: readonly Forecast[], words: Words): DocumentSymbol[] {
  const own = inside(forecasts, within);
  const links = inside(brief.links, within).filter((link) => link.kind !== 'image');
  return [
    ...own.map((forecast) => forecastSymbol(brief, forecast, words)),
    ...links.map((link) => linkSymbol(brief, link)),
  ].sort(byPlace);
}

function forecastSymbol(brief: Brief, forecast: Forecast, words: Words): DocumentSymbol {
  const { text, span } = forecast;
  return symbol(brief, text, SymbolKind.Event, span, span, { detail: horizonLabel(forecast, words) });
}

function linkSymbol(brief: Brief, { text, target, label, span }: Link): DocumentSymbol {
  const detail = target ?? `[${label ?? ''}]`;
  const name = text.trim() === '' ? detail : text;
  return symbol(brief, name, SymbolKind.Key, span, span, name === detail ? {} : { detail });
}

function symbol(
  { source }: Brief,
  name: string,
  kind: SymbolKind,
  span: Span,
  selection: Span,
  more: Pick<DocumentSymbol, 'detail' | 'children'> = {},
): DocumentSymbol {
  const range = toRange(source, span);
  const selectionRange = contains(span, selection) ? toRange(source, selection) : range;
  // A symbol without a name is an error to some editors.
  return { name: oneLine(name) || '…', kind, range, selectionRange, ...more };
}

export function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return visible(
    line.length <= LONGEST_NAME ? line : `${line.slice(0, LONGEST_NAME - 1).replace(/[\uD800-\uDBFF]$/, '')}…`,
  );
}

function byPlace(a: DocumentSymbol, b: DocumentSymbol): number {
  return a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character;
}

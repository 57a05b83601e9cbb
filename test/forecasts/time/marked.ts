import { tokenize } from '../../../server/src/forecasts/language/tokens.js';
import { findTimeExpressions } from '../../../server/src/forecasts/time/find.js';
import type { TimeExpression } from '../../../server/src/forecasts/time/meaning.js';

/** The day from which the sentences of these tests look ahead, a Thursday. */
export const PUBLISHED = '2021-04-22';

/** A sentence whose time expression stands in square brackets, without them. */
export function unmarked(sentence: string): { readonly text: string; readonly start: number; readonly end: number } {
  const start = sentence.indexOf('[');
  const end = sentence.indexOf(']') - 1;
  return { text: sentence.replace('[', '').replace(']', ''), start, end };
}

export function find(text: string): TimeExpression[] {
  return findTimeExpressions(tokenize(text), text);
}

/** What was found, put back into the sentence in square brackets. */
export function marked(text: string): string {
  let written = '';
  let at = 0;
  for (const { start, end } of find(text)) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return written + text.slice(at);
}

export function first(text: string): TimeExpression {
  const [expression] = find(text);
  if (expression === undefined) throw new Error(`no time expression in: ${text}`);
  return expression;
}

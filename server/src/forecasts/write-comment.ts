import type { IsoDay } from '../text/day.js';
import { parseIsoDay } from '../text/day.js';
import type { Edit } from '../text/edit.js';
import type { Forecast, Outcome } from './forecast.js';

/** What an author wants a forecast's comment to say; what is undefined stays as it is. */
export interface Noted {
  /** A day, or two with a slash between. */
  readonly days?: string | undefined;
  /** Null takes it out. */
  readonly outcome?: Outcome | null | undefined;
  /** Where the outcome can be seen; null takes it out. */
  readonly source?: string | null | undefined;
}

/** The edit that makes a forecast's comment say so, or null where it has no days and is given none, or what is given cannot be read back. */
export function writeComment({ comment, horizon, outcome, after }: Forecast, noted: Noted): Edit | null {
  const days = noted.days ?? comment?.dayText ?? daysOf(horizon?.from ?? null, horizon?.to ?? null);
  if (days === null || !isDays(days)) return null;
  const result = noted.outcome === undefined ? outcome : noted.outcome;
  const address = noted.source === undefined ? (comment?.source ?? null) : noted.source;
  if (address !== null && !/^https?:\/\/\S+$/i.test(address)) return null;
  const parts = [
    `forecast: ${days}`,
    ...(result === null ? [] : [`outcome: ${result}`]),
    ...(address === null ? [] : [`source: ${inComment(address)}`]),
  ];
  const text = `<!-- ${parts.join('; ')} -->`;
  if (comment !== null) return { span: comment.span, text };
  return { span: { start: after, end: after }, text: ` ${text}` };
}

function daysOf(from: IsoDay | null, to: IsoDay | null): string | null {
  return to === null ? null : from === null || from === to ? to : `${from}/${to}`;
}

function isDays(text: string): boolean {
  const [from = '', to = from, more] = text.split('/');
  return more === undefined && parseIsoDay(from) !== null && parseIsoDay(to) !== null && from <= to;
}

/** An address must neither end the comment nor its own part of it. */
function inComment(address: string): string {
  return address.replaceAll(';', '%3B').replaceAll('--', '-%2D').replaceAll('>', '%3E');
}

import type { HorizonClass } from '../reading.js';
import { endBefore, startOf, type Tokens } from './cursor.js';
import type { Period, TimeExpression, TimeMeaning } from './meaning.js';

/** A time expression by its tokens. */
export interface Hit {
  readonly start: number;
  readonly next: number;
  readonly meaning: TimeMeaning;
  readonly past: boolean;
  readonly attributive: boolean;
}

export function hit(start: number, next: number, meaning: TimeMeaning, past: boolean): Hit {
  return { start, next, meaning, past, attributive: false };
}

export function build(tokens: Tokens, text: string, hit: Hit): TimeExpression {
  const start = startOf(tokens, hit.start);
  const end = endBefore(tokens, hit.next);
  return {
    start,
    end,
    text: text.slice(start, end),
    class: classOf(hit.meaning),
    meaning: hit.meaning,
    past: hit.past,
    attributive: hit.attributive,
    firstToken: hit.start,
    nextToken: hit.next,
  };
}

function classOf(meaning: TimeMeaning): HorizonClass {
  if (meaning.kind === 'length') return 'relative';
  return meaning.kind === 'period' ? (isAbsolute(meaning.period) ? 'absolute' : 'relative') : meaning.kind;
}

/** Whether the days are known without the day of publication. A range takes its year from its end. */
export function isAbsolute(period: Period): boolean {
  if (period.kind === 'part') return isAbsolute(period.of);
  if (period.kind === 'range') return isAbsolute(period.last) && (isAbsolute(period.first) || isPicked(period.first));
  if (period.kind === 'years' || period.kind === 'split-year') return true;
  return 'year' in period && period.year.kind === 'given';
}

function isPicked(period: Period): boolean {
  if (period.kind === 'part') return isPicked(period.of);
  return 'year' in period && period.year.kind === 'picked';
}

/** Whether the period looks back by its own words: "last year", "yesterday". */
export function looksBack(period: Period): boolean {
  if (period.kind === 'part') return looksBack(period.of);
  if (period.kind === 'range') return looksBack(period.last);
  if (period.kind === 'unit' || period.kind === 'fiscal-year') return period.shift < 0;
  if (period.kind === 'weekday') return period.which === 'last';
  if (!('year' in period)) return false;
  return period.year.kind === 'shifted'
    ? period.year.years < 0
    : period.year.kind === 'picked' && period.year.which === 'last';
}

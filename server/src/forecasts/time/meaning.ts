import type { Span } from '../../text/span.js';
import type { HorizonClass } from '../reading.js';

/**
 * How a phrase stands to its period: `in` the period, up to its end (`by`, `until`), up to the day before it
 * (`before`, and `not-until` for "not until X" and "will not … until X"), from its first day (`from`, `since`)
 * or from the day after it (`after`). `rest` is what is left of it ("later this month").
 */
export type Relation = 'in' | 'by' | 'until' | 'not-until' | 'before' | 'from' | 'since' | 'after' | 'rest';

export type Unit =
  | 'day'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'season'
  | 'half'
  | 'year'
  | 'decade'
  | 'century';

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** `new-year` is the turn of the year rather than its first day. */
export type Feast = 'new-year' | 'new-years-day' | 'new-years-eve' | 'christmas-eve' | 'christmas' | 'easter';

/** Which year a month, a season or a day belongs to. */
export type YearRef =
  | { readonly kind: 'given'; readonly year: number }
  /** Counted from the year of publication: "next year" is 1. */
  | { readonly kind: 'shifted'; readonly years: number }
  /** The nearest one at or after publication, the one meant by "this", the first that begins after, the last that is over. */
  | { readonly kind: 'picked'; readonly which: 'nearest' | 'this' | 'next' | 'last' };

/**
 * A piece of a period. Thirds are early, mid and late; a `side` is "the first three months", "the last ten days".
 * `edge` tells "the end" from "late": before the end of a year is its last day. `turn` is "the turn of the year".
 */
export type Part =
  | {
      readonly kind: 'third' | 'half' | 'quarter';
      readonly number: number;
      readonly edge: 'start' | 'end' | 'turn' | null;
    }
  /** The first to fifth seven days, or weekday (Monday is 0), of a month; −1 is the last. */
  | { readonly kind: 'week'; readonly number: number }
  | { readonly kind: 'weekday'; readonly number: number; readonly weekday: number }
  /** Monday to Sunday around a day, or its weekend: "the week of 5 May". */
  | { readonly kind: 'around'; readonly unit: 'week' | 'weekend' }
  | { readonly kind: 'side'; readonly side: 'first' | 'last'; readonly count: number; readonly unit: Unit };

/** A period of the calendar. Leaves keep their place in the sentence, so that a year can be written into them. */
export type Period =
  | (Span & {
      readonly kind: 'day';
      readonly month: number;
      readonly day: number;
      readonly year: YearRef;
      readonly style: DayStyle;
    })
  | (Span & { readonly kind: 'month'; readonly month: number; readonly year: YearRef })
  | (Span & {
      readonly kind: 'season';
      readonly season: Season;
      /** The half-year around it: winter October to March, summer April to September. */
      readonly half: boolean;
      readonly year: YearRef;
    })
  | (Span & { readonly kind: 'feast'; readonly feast: Feast; readonly year: YearRef })
  | (Span & { readonly kind: 'year'; readonly year: YearRef })
  | (Span & {
      readonly kind: 'weekday';
      readonly weekday: number;
      readonly which: 'nearest' | 'this' | 'next' | 'last';
    })
  /** Counted from the unit that holds the day of publication: "this week" is 0, "next month" 1, "yesterday" a day at −1. */
  | (Span & { readonly kind: 'unit'; readonly unit: Unit; readonly shift: number })
  /** Years that have a name: a decade or a century. */
  | (Span & { readonly kind: 'years'; readonly first: number; readonly count: 10 | 100 })
  /** A year that begins in one calendar year and ends in the next: fiscal years in July, school years in September. */
  | (Span & { readonly kind: 'split-year'; readonly first: number; readonly month: number })
  /** The same, counted from the one that holds the day of publication. */
  | (Span & { readonly kind: 'fiscal-year'; readonly month: number; readonly shift: number })
  | { readonly kind: 'part'; readonly part: Part; readonly of: Period }
  | { readonly kind: 'range'; readonly first: Period; readonly last: Period };

export type DayStyle = 'day-first' | 'month-first' | 'iso';

export type TimeMeaning =
  /** `dated` tells that the period is the date of an event: "after the Council of 15–16 October". */
  | { readonly kind: 'period'; readonly relation: Relation; readonly period: Period; readonly dated: boolean }
  /** A length of time counted from publication: "within six months", "in two years' time", "for another year", "a year ago". */
  | {
      readonly kind: 'length';
      readonly relation: 'within' | 'in' | 'for' | 'ago' | 'past';
      readonly count: number;
      readonly unit: Unit;
    }
  | { readonly kind: 'event'; readonly relation: EventRelation }
  | { readonly kind: 'vague' };

export type EventRelation = 'after' | 'before' | 'until' | 'when' | 'in' | 'since';

/** A time expression of a sentence, with its preposition. Offsets count within the sentence. */
export interface TimeExpression extends Span {
  readonly text: string;
  readonly class: HorizonClass;
  readonly meaning: TimeMeaning;
  /** The phrase says by itself that it looks back: "last year", "three years ago", "since March", "in recent months". */
  readonly past: boolean;
  /** It stands before a noun ("the April election", "next year's budget") or after one with *of* ("the scheme of 2015"). */
  readonly attributive: boolean;
  /** The first token, and the one after the last. */
  readonly firstToken: number;
  readonly nextToken: number;
}

import type { Question, TextBlock } from '../brief/model.js';
import type { IsoDay } from '../text/day.js';
import type { Span } from '../text/span.js';
import type { Passage } from './passages.js';
import type { HorizonClass } from './reading.js';
import type { TimeExpression } from './time/meaning.js';

/** A forecast in a brief. Spans count in the source. */
export interface Forecast {
  /** The same for the same sentence of the same brief, whatever is edited around it. */
  readonly id: string;
  /** The sentence, without markup; the halves of one that a page break has cut are joined. */
  readonly text: string;
  readonly span: Span;
  /** The block that the sentence begins in. */
  readonly block: TextBlock;
  /** The question whose answer holds it; null in the lead. */
  readonly question: Question | null;
  /** The words that show that it predicts; null where the whole sentence does. */
  readonly cue: { readonly text: string; readonly kind: string; readonly span: Span } | null;
  /** By when it can be checked: as a comment says, else as the sentence says. */
  readonly horizon: ForecastHorizon | null;
  /** What the sentence itself says, also where a comment says something else. */
  readonly stated: ForecastHorizon | null;
  /** Where `stated` begins in `text`. */
  readonly statedAt: number | null;
  /** Where a comment on this forecast belongs: right after the sentence, markup included. */
  readonly after: number;
  readonly comment: ForecastComment | null;
  readonly outcome: Outcome | null;
}

export interface ForecastHorizon {
  readonly text: string;
  readonly class: HorizonClass;
  /** First and last day; null where that side is open or cannot be resolved. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly span: Span;
}

export type Outcome = 'yes' | 'no' | 'partly';

/** `<!-- forecast: 2021-11-30; outcome: yes; source: https://… -->`, read without a mistake. */
export interface ForecastComment {
  /** The whole comment. */
  readonly span: Span;
  /** The day or interval in it. */
  readonly daySpan: Span;
  readonly dayText: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly outcome: Outcome | null;
  readonly source: string | null;
}

/** A forecast comment that cannot be read, or that belongs to nothing. */
export interface CommentProblem {
  readonly span: Span;
  readonly message: string;
  /** What makes it right, where one reading is possible. */
  readonly fix: {
    readonly title: string;
    readonly edits: readonly { readonly span: Span; readonly text: string }[];
  } | null;
}

export interface ForecastReading {
  readonly forecasts: readonly Forecast[];
  readonly problems: readonly CommentProblem[];
  /** The passages that name a time and hold no forecast. */
  readonly others: readonly { readonly passage: Passage; readonly expressions: readonly TimeExpression[] }[];
}

/** Whether the horizon can be checked against a calendar. */
export function isDated(forecast: Pick<Forecast, 'horizon'>): boolean {
  return forecast.horizon?.class === 'absolute' || forecast.horizon?.class === 'relative';
}

import type { IsoDay } from '../text/day.js';
import type { Span } from '../text/span.js';
import type { TimeExpression } from './time/meaning.js';

/** Why a sentence was taken for a forecast: the construction, in the words of the labelling guide. */
export interface Cue extends Span {
  /** The words that show it, as they stand in the sentence. */
  readonly text: string;
  /** A short name of the construction, such as `modal`, `nominal`, `schedule`, `plan`. */
  readonly kind: string;
}

export type HorizonClass = 'absolute' | 'relative' | 'event' | 'vague';

/** The time expression that says by when a reader could check a forecast. */
export interface Horizon extends Span {
  /** As it stands in the sentence, with its preposition. */
  readonly text: string;
  readonly class: HorizonClass;
  /** First day, or null where that side is open or nothing can be resolved. */
  readonly from: IsoDay | null;
  /** Last day, or null where that side is open or nothing can be resolved. */
  readonly to: IsoDay | null;
}

/** What one sentence says about the time after publication. Spans count within the sentence's plain text. */
export interface SentenceReading {
  readonly forecast: boolean;
  readonly cue: Cue | null;
  readonly horizon: Horizon | null;
  /** Every time expression in it, in order. */
  readonly expressions: readonly TimeExpression[];
}
